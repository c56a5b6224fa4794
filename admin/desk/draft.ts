/** The state of a draft, folded from its steps. Pure. */

import { CHANGE_NOTE } from '#admin/rules/managed-fields.ts';
import { covers, type Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress, Named } from '#admin/rules/protocol.ts';
import { ACTIONS, type DraftFacts, type Intent, refusalOf, type Stage } from '#admin/rules/workflow.ts';
import { anyKind } from '#domain/kinds.ts';
import { writeEntry } from '#store/write-entry.ts';
import { type EntryParts, readParts } from './entry-text.ts';
import type { StepLog, StoredStep } from './steps.ts';

export interface Draft extends EntryAddress {
  readonly log: StepLog;
  readonly stage: Stage;
  readonly intent: Intent;
  /** As typed; of a 撤下 the text that is to go. */
  readonly text: string;
  readonly note?: string;
  /** Digest of the public text it was made from, `-` for none. */
  readonly base: string;
  /** Last public text of the withdrawn entry it restores. */
  readonly restores?: string;
  readonly authors: readonly Named[];
  /** The newest 保存. */
  readonly saved: StoredStep;
  /** The 初审 of this very text. */
  readonly passed?: StoredStep;
  readonly returned?: StoredStep;
  readonly newest: StoredStep;
}

/** @throws Error when the log does not begin with a 保存. */
export function draftOf(address: EntryAddress, log: StepLog): Draft {
  let stage: Stage = '采编';
  let saved: StoredStep | undefined;
  let passed: StoredStep | undefined;
  let returned: StoredStep | undefined;
  const authors = new Map<string, Named>();
  for (const step of log.steps) {
    if (step.what === '保存') {
      saved = step;
      authors.set(step.by.id, step.by);
    }
    if (step.what === '提交初审') [stage, returned] = ['初审', undefined];
    else if (step.what === '初审通过') [stage, passed] = ['终审', step];
    else if (step.what === '撤回' || step.what === '退回' || step.what === '保存')
      [stage, passed] = ['采编', undefined];
    if (step.what === '退回') returned = step;
  }
  if (saved === undefined) throw new Error(`${address.kind}/${address.id}: a draft without text`);
  const restores = log.steps.find((step) => step.last !== undefined)?.last;
  return {
    ...address,
    log,
    stage,
    intent: saved.intent ?? '公布',
    text: saved.text ?? '',
    ...(saved.note !== undefined && { note: saved.note }),
    base: saved.base ?? '-',
    ...(restores !== undefined && { restores }),
    authors: [...authors.values()],
    saved,
    ...(passed && { passed }),
    ...(returned && { returned }),
    newest: log.steps.at(-1) as StoredStep,
  };
}

export const factsOf = (draft: Draft): DraftFacts => ({
  stage: draft.stage,
  authors: draft.authors.map(({ id }) => id),
  ...(draft.passed && { reviewer: draft.passed.by.id }),
});

/** What a save or move has to name: newest step, its digest, and the public text the draft was made from. */
export const revisionOf = (draft: Draft | undefined, base: string): string =>
  draft ? `${draft.log.steps.length}.${draft.log.digest}.${base}` : `0.-.${base}`;

export function viewOf(draft: Draft, person: Person): DraftView {
  const facts = factsOf(draft);
  const { title, agency } = headOf(draft.kind, draft.text, draft.id);
  return {
    kind: draft.kind,
    id: draft.id,
    title,
    ...(agency !== undefined && { agency }),
    stage: draft.stage,
    intent: draft.intent,
    revision: revisionOf(draft, draft.base),
    isNew: draft.base === '-',
    authors: draft.authors,
    ...(draft.passed && { reviewer: draft.passed.by }),
    ...(draft.note !== undefined && { note: draft.note }),
    ...(draft.returned && {
      returned: { by: draft.returned.by, at: draft.returned.at, opinion: draft.returned.opinion ?? '' },
    }),
    changedAt: draft.newest.at,
    changedBy: draft.newest.by,
    may: covers(person, agency) ? ACTIONS.filter((action) => refusalOf(action, facts, person) === undefined) : [],
  };
}

/** Fields of a draft's text; undefined when it cannot be read. */
export function fieldsOf({ kind, text }: Draft): EntryParts['data'] | undefined {
  try {
    return readParts(kind, text).data;
  } catch {
    return undefined;
  }
}

/** Title and agency of a text that need not be sound. */
export function headOf(kind: EntryAddress['kind'], text: string, id: string): { title: string; agency?: string } {
  try {
    const { data } = readParts(kind, text);
    const title = anyKind(kind).title(data as never);
    const agency = kind === 'agencies' ? id : data['agency'];
    return { title: typeof title === 'string' ? title : id, ...(typeof agency === 'string' && { agency }) };
  } catch {
    return { title: id };
  }
}

/** The draft as a form opens it: 更正说明 is a field there. */
export function formTextOf(draft: Draft): string {
  if (draft.intent === '撤下') return draft.text;
  const { data, body, isOldForm } = readParts(draft.kind, draft.text);
  if (draft.note === undefined && !isOldForm) return draft.text;
  const note = draft.note === undefined ? {} : { [CHANGE_NOTE]: draft.note };
  return writeEntry(draft.kind, { ...data, ...note }, body, draft.text);
}

export const named = ({ id, name, post }: Named): Named => ({ id, name, post });
