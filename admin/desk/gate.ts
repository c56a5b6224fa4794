/** The gate before publication at the desk: texts and attachments of a draft, what was let stand, and its record. */

import { stringify } from 'yaml';
import { asErrors, blocking, fileFinding, gateFindings, reasonFault, unsettled } from '#admin/rules/gate-findings.ts';
import type { EntryAddress, Finding, Kept } from '#admin/rules/protocol.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import type { Entry } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { GATE_VERSION } from '#gate/finding.ts';
import { examinePiece, stands } from '#gate/gate.ts';
import { type GateRecord, passedDigest } from '#gate/record.ts';
import { readEntry } from '#store/read-entry.ts';
import type { DeskContext } from './desk-context.ts';
import type { Draft } from './draft.ts';
import { type EntryParts, readParts } from './entry-text.ts';
import { DeskRefused, refuseFindings } from './refused.ts';

/** Everything the gate says of a text and of the files it offers, as their bytes lie on disk now. */
export async function gateFindingsOf(
  context: DeskContext,
  entry: EntryAddress & EntryParts,
): Promise<readonly Finding[]> {
  const { kind, id, data, body } = entry;
  const offered = offeredFiles({ kind, id, data, body } as unknown as Entry);
  const files = await Promise.all(
    offered.map(async ({ address, path }) => {
      const hits = await context.attachments.examine(address);
      return hits.map((hit) => fileFinding(hit, address, path as Finding['path']));
    }),
  );
  const notes = entry.note === undefined ? [] : lineFindings('更正说明', entry.note);
  return [...gateFindings({ kind, id, data, body }, context.content.words()), ...notes, ...files.flat()];
}

/** @throws DeskRefused 422 while something must not be public at all. */
export async function demandNothingBlocked(context: DeskContext, draft: Draft): Promise<void> {
  if (draft.intent === '撤下') return;
  const blocked = blocking(await gateFindingsOf(context, partsOf(draft)));
  if (blocked.length > 0) refuseFindings(asErrors(blocked));
}

/**
 * 初审 settles every question in its place.
 * @returns the reasons to be kept with the step; undefined when there was nothing to settle.
 * @throws DeskRefused 422 naming what is open.
 */
export async function demandSettled(
  context: DeskContext,
  draft: Draft,
  given: readonly Kept[],
): Promise<readonly Kept[] | undefined> {
  if (draft.intent === '撤下') return undefined;
  const findings = await gateFindingsOf(context, partsOf(draft));
  const blocked = blocking(findings);
  if (blocked.length > 0) refuseFindings(asErrors(blocked));
  const faults = given.flatMap(
    ({ reason }) =>
      reasonFault(reason) ??
      lineFindings('理由', reason)
        .filter(({ gate }) => gate && stands(gate))
        .map(({ what }) => what),
  );
  if (faults[0]) throw new DeskRefused(422, faults[0]);
  const open = unsettled(findings, new Set(given.map(({ key }) => key)));
  if (open.length > 0) refuseFindings(asErrors(open));
  const asked = new Set(findings.flatMap(({ gate }) => (gate?.level === 'ask' ? [gate.key] : [])));
  const kept = given.filter(({ key }) => asked.has(key)).map(({ key, reason }) => ({ key, reason }));
  return kept.length > 0 ? kept : undefined;
}

/** Before a publication once more: a file or the gate may have changed since 初审. @throws DeskRefused 409 */
export async function demandStillSettled(context: DeskContext, draft: Draft): Promise<void> {
  if (draft.intent === '撤下') return;
  const findings = await gateFindingsOf(context, partsOf(draft));
  const open = [...blocking(findings), ...unsettled(findings, keysOf(draft))];
  if (open.length === 0) return;
  const error = `公布前检查有 ${open.length} 处没有结论（附件换过，或检查的规则更新了）。请退回，由初审重新看过`;
  throw new DeskRefused(409, error, { findings: asErrors(open) });
}

const keysOf = ({ passed }: Draft): ReadonlySet<string> => new Set(passed?.kept?.map(({ key }) => key));

const partsOf = (draft: Draft): EntryAddress & EntryParts => {
  const { data, body } = readParts(draft.kind, draft.text);
  return { kind: draft.kind, id: draft.id, data, body, ...(draft.note !== undefined && { note: draft.note }) };
};

/** The file `gate/<kind>/<id>.yaml` that stands beside a published entry; null on an example board where nothing was let stand. */
export function recordOf(context: DeskContext, { kind, id, passed }: Draft, after: string): string | null {
  const kept = passed?.kept ?? [];
  if (!passed || (kept.length === 0 && context.content.sample())) return null;
  const text = digestOf(context, { kind, id }, after);
  const record: GateRecord = {
    version: GATE_VERSION,
    ...(text !== undefined && { text }),
    kept: kept.map(({ key, reason }) => ({ key, reason, post: passed.by.post, at: passed.at })),
  };
  return stringify(record);
}

/** Of the words as the check will read them. */
function digestOf(
  { content, attachments, now }: DeskContext,
  address: EntryAddress,
  after: string,
): string | undefined {
  const bytes = new TextEncoder().encode(after);
  const { entry } = readEntry({ ...address, file: content.pathOf(address), bytes });
  if (!entry) return undefined;
  const uploads = { ...content.board(dayOf(now)).uploads, ...attachments.waiting() };
  const offered = offeredFiles(entry as Entry).flatMap(({ address: file }) => {
    const upload = uploads[file];
    return upload ? [[file, upload.sha256] as const] : [];
  });
  return passedDigest(entry as Entry, new Map(offered));
}

export const recordPath = ({ kind, id }: EntryAddress): string => `gate/${kind}/${id}.yaml`;

/** Reasons, notes and opinions are published or kept: the same rules hold for them. */
export function lineFindings(field: string, text: string): Finding[] {
  return examinePiece({ where: field, text, channel: '正文' })
    .filter(({ level }) => level !== 'note')
    .map(({ rule, level, say: what, fix }) => ({
      field,
      path: [],
      what,
      fix,
      severity: 'error',
      gate: { rule, level, key: '' },
    }));
}

/** @throws DeskRefused 422 when a line that becomes public names somebody or is marked. */
export function demandClean(field: string, text: string): void {
  const findings = lineFindings(field, text);
  if (findings.length > 0) refuseFindings(findings);
}
