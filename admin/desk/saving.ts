/** Taking text: a new draft, or the next state of one. Refused whole, with every finding, or on disk when it returns. */
import { typedFields } from '#admin/rules/compose-version.ts';
import { type Candidate, findingsOf } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress, Finding } from '#admin/rules/protocol.ts';
import { mended, strangeCharacters } from '#gate/detect/characters.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { addressKey } from './content.ts';
import { boardOf, type DeskContext, dataBefore, type Standing, standingOf, textBefore } from './desk-context.ts';
import { type Draft, formTextOf, named, revisionOf, viewOf } from './draft.ts';
import type { NewStep } from './draft-store.ts';
import { type EntryParts, readParts, typedDigest } from './entry-text.ts';
import { gateFindingsOf } from './gate.ts';
import { demand, demandEntry } from './permission.ts';
import { DeskRefused, refuseErrors } from './refused.ts';
import { demandFresh } from './stale.ts';

export interface Save extends EntryAddress {
  /** The file as the form wrote it; `changeNote` among its fields when a public entry is changed. */
  readonly text: string;
  /** Revision the form was opened with; empty for a new entry. */
  readonly base: string;
}

export interface Saved {
  readonly draft: DraftView;
  /** Remarks only; errors refuse the save. */
  readonly findings: readonly Finding[];
}

/** An entry as a form opens it. */
export interface Opened extends EntryAddress {
  /** The draft's text, else the public one; with `changeNote` when the draft has one. */
  readonly text: string;
  /** To be named by the save. */
  readonly revision: string;
  readonly draft?: DraftView;
  /** What is public now. */
  readonly published?: string;
}

/** @throws DeskRefused 404 when there is neither a draft nor a public entry. */
export async function openEntry(context: DeskContext, person: Person, address: EntryAddress): Promise<Opened> {
  const { draft, published, base } = await standingOf(context, address);
  const text = draft ? formTextOf(draft) : published?.text;
  if (text === undefined) throw new DeskRefused(404, `没有编号为“${address.id}”的内容`);
  return {
    kind: address.kind,
    id: address.id,
    text,
    revision: revisionOf(draft, draft?.base ?? base),
    ...(draft && { draft: viewOf(draft, person) }),
    ...(published && { published: published.text }),
  };
}

export async function saveEntry(context: DeskContext, person: Person, save: Save): Promise<Saved> {
  const standing = await standingOf(context, save);
  const { draft, published, base } = standing;
  demand('edit', draft, person);
  demandFresh(save, standing, save.base || revisionOf(undefined, '-'));
  if (draft?.intent === '撤下') {
    throw new DeskRefused(409, '这份稿件申请的是撤下，不能改内容；要改内容请先删除这份撤下申请');
  }
  if (!draft && !published && context.tombstones.find(save)) {
    throw new DeskRefused(409, '这个编号的内容已经撤下；要重新公布请用“恢复”，要新建请换一个编号');
  }
  const parts = mendedParts(readParts(save.kind, save.text));
  const text = typedText(save, parts, published?.text ?? draft?.text);
  demandEntry(person, save, text, published?.text, draft?.text);
  if (!draft && published && typedDigest(save.kind, text) === base) {
    throw new DeskRefused(422, '内容没有变化，没有可保存的；只登记“看过、仍然正确”请用“核对无误”');
  }
  const findings = [...(await findingsAbout(context, standing, { ...save, ...parts })), ...turned(parts)];
  refuseErrors(findings);
  const remarks = await gateFindingsOf(context, { kind: save.kind, id: save.id, ...parts });
  const step: NewStep = {
    at: context.now,
    by: named(person),
    what: '保存',
    intent: '公布',
    text,
    base,
    ...(parts.note !== undefined && { note: parts.note }),
    ...(draft?.restores !== undefined && { last: draft.restores }),
  };
  return {
    draft: viewOf(await record(context, person, save, draft, step), person),
    findings: [...findings, ...remarks],
  };
}

/** What the gate mends without asking: nothing invisible, plain characters. */
export function mendedParts({ data, body, note }: EntryParts): EntryParts {
  const mend = (value: unknown): unknown => {
    if (typeof value === 'string') return mended(value);
    if (Array.isArray(value)) return value.map(mend);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mend(item)]));
  };
  return {
    data: mend(data) as EntryParts['data'],
    body: mended(body),
    ...(note !== undefined && { note: mended(note) }),
  };
}

/** Characters that turn or cut a text are not even kept in a draft. */
export function turned({ data, body }: EntryParts): Finding[] {
  const hits = strangeCharacters({ where: '', text: `${JSON.stringify(data)}\n${body}`, channel: '正文' });
  return hits
    .filter(({ rule }) => rule === 'control')
    .map(({ say: what, fix }) => ({ field: '', path: [], what, fix, severity: 'error' }));
}

/** What is checked before any save or move of text. */
export async function findingsAbout(
  context: DeskContext,
  { draft, published }: Standing,
  { kind, id, data, body, note }: EntryAddress & EntryParts,
): Promise<readonly Finding[]> {
  const before = dataBefore(kind, textBefore(draft, published));
  const candidate: Candidate = {
    kind,
    id,
    data,
    body,
    ...(before && { published: before }),
    ...(note !== undefined && { note }),
  };
  return findingsOf(await boardOf(context), candidate, context.now).findings;
}

/** What a save of `text` would be told. @throws DeskRefused 422 when the text cannot be read at all. */
export async function checkText(
  context: DeskContext,
  text: EntryAddress & { readonly text: string },
): Promise<readonly Finding[]> {
  const standing = await standingOf(context, text);
  return findingsAbout(context, standing, { kind: text.kind, id: text.id, ...readParts(text.kind, text.text) });
}

/** Writes the audit line and the step. */
export async function record(
  context: DeskContext,
  person: Person,
  address: EntryAddress,
  draft: Draft | undefined,
  step: NewStep,
): Promise<Draft> {
  const line = { who: person.id, name: person.name, what: step.what, on: addressKey(address) };
  return noted(context.audit, [{ ...line, ...(step.opinion && { detail: step.opinion }) }], () =>
    context.drafts.add({ kind: address.kind, id: address.id }, draft, step),
  );
}

const typedText = ({ kind }: EntryAddress, { data, body }: EntryParts, before: string | undefined): string =>
  writeEntry(kind, typedFields(data), body, before);
