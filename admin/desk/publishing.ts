/** Ends of a draft: 公布, 撤下 after both reviews, 删除草稿. One plan, one commit, whatever the number of drafts. */
import { withChanges } from '#admin/rules/board-data.ts';
import { type Acts, composeVersion, lastVersionAt } from '#admin/rules/compose-version.ts';
import { boardFindings, type Candidate, judge } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress, Finding, Move } from '#admin/rules/protocol.ts';
import type { Entry } from '#domain/kinds.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { commitMessage } from './commit-message.ts';
import { addressKey } from './content.ts';
import { boardOf, type DeskContext, dataBefore, type Standing, standingOf, textBefore } from './desk-context.ts';
import { type Draft, headOf, named } from './draft.ts';
import { type EntryParts, oneLine, readParts } from './entry-text.ts';
import { demandClean, demandStillSettled, recordOf, recordPath } from './gate.ts';
import { type AttachmentMove, type FileChange, fileIn, type Plan } from './journal.ts';
import { demand, demandEntry } from './permission.ts';
import { DeskRefused, refuseErrors } from './refused.ts';
import { demandDraft, demandSameBase } from './stale.ts';
import type { StoredStep } from './steps.ts';

/** What a move leads to: the draft as it is now, or what became of it. */
export type Moved =
  | { readonly draft: DraftView }
  | { readonly closed: '公布' | '撤下' | '删除草稿'; readonly commit?: string };

/** A draft about to go out. */
interface Leaving {
  readonly draft: Draft;
  readonly standing: Standing;
  readonly acts: Acts;
  /** Missing for a 撤下. */
  readonly candidate?: Candidate;
}

export async function publishDrafts(context: DeskContext, person: Person, move: Move): Promise<Moved> {
  const leaving: Leaving[] = [];
  for (const address of [move, ...(move.together ?? [])]) {
    leaving.push(await readyToGo(context, person, address, move.opinion));
  }
  if (new Set(leaving.map(({ draft }) => addressKey(draft))).size < leaving.length) {
    throw new DeskRefused(422, '同一份稿件写了两次');
  }
  refuseErrors(await findingsTogether(context, leaving));
  const { draft, acts } = leaving[0] as Leaving;
  const plan: Plan = {
    files: leaving.flatMap((each) => fileChanges(context, each)),
    attachments: leaving.flatMap(({ candidate }) => (candidate ? context.attachments.movesFor(candidate) : [])),
    leaving: filesThatGo(context, leaving),
    commit: {
      author: { name: draft.saved.by.name, mail: context.mailOf(draft.saved.by) },
      message: commitMessage(
        leaving.map(({ draft: each }) => each),
        person,
        acts.opinion,
      ),
    },
    closings: await Promise.all(leaving.map((each) => closingOf(context, person, each))),
  };
  const lines = leaving.map((each) => {
    return {
      who: person.id,
      name: person.name,
      what: each.draft.intent,
      on: addressKey(each.draft),
      detail: acts.opinion,
    };
  });
  return { closed: draft.intent, commit: await noted(context.audit, lines, () => context.journal.carryOut(plan)) };
}

async function readyToGo(
  context: DeskContext,
  person: Person,
  address: EntryAddress & { readonly revision: string },
  opinion: string | undefined,
): Promise<Leaving> {
  const standing = await standingOf(context, address);
  const draft = demandDraft(standing, address);
  demand('publish', draft, person);
  demandEntry(person, draft, draft.text, standing.published?.text);
  demandSameBase(standing, draft);
  await demandStillSettled(context, draft);
  if (opinion) demandClean('审查意见', opinion);
  const acts = actsOf(draft, person, context.now, opinion);
  if (draft.intent === '撤下') return { draft, standing, acts };
  const published = dataBefore(draft.kind, textBefore(draft, standing.published));
  const before = lastVersionAt(published);
  if (before !== undefined && before >= acts.approved.at) {
    throw new DeskRefused(409, `上一版的时间是 ${before}，新版本须晚于它；请过一分钟再公布，或请管理员检查服务器时钟`);
  }
  const parts: EntryParts = readParts(draft.kind, draft.text);
  const note = draft.note ?? (draft.restores === undefined ? undefined : '恢复公布');
  const candidate = { kind: draft.kind, id: draft.id, data: parts.data, body: parts.body };
  return {
    draft,
    standing,
    acts: { ...acts, ...(note !== undefined && { note }) },
    candidate: { ...candidate, ...(published && { published }), ...(note !== undefined && { note }) },
  };
}

function actsOf(draft: Draft, person: Person, now: string, opinion: string | undefined): Acts {
  const passed = draft.passed as StoredStep;
  const opinions = [passed.opinion, oneLine(opinion ?? '')].filter((text) => text);
  return {
    collected: { post: draft.saved.by.post, at: draft.saved.at },
    reviewed: { post: passed.by.post, at: passed.at },
    approved: { post: person.post, at: now },
    operator: person.post,
    opinion: opinions.join('；') || '审查通过，同意公开',
  };
}

/** Judges each as part of a board that already holds the others. */
async function findingsTogether(context: DeskContext, leaving: readonly Leaving[]): Promise<Finding[]> {
  const board = await boardOf(context);
  const entries = leaving.flatMap((each) => {
    const alone =
      each.candidate && judge({ ...board, entries: [], drafts: [], leaving: [] }, each.candidate, each.acts);
    return alone?.entry ? [alone.entry] : [];
  });
  const removed = leaving
    .filter(({ candidate }) => !candidate)
    .map(({ draft }) => ({ kind: draft.kind, id: draft.id }));
  return leaving.flatMap(({ draft, candidate, acts }) => {
    const others = (list: readonly (Entry | EntryAddress)[]) =>
      list.filter((other) => addressKey(other) !== addressKey(draft));
    const around = {
      ...board,
      entries: withChanges(board.entries, others(entries) as Entry[], others(removed)),
    };
    if (!candidate) return boardFindings(around, { removed: [draft] }, draft, '公布');
    return judge(around, candidate, acts, '公布').findings;
  });
}

function fileChanges(context: DeskContext, { draft, standing, acts, candidate }: Leaving): FileChange[] {
  const path = context.content.pathOf(draft);
  const before = fileIn(context.content.folder, path);
  const grave = context.tombstones.pathOf(draft);
  if (!candidate) {
    const after = context.tombstones.textOf(draft, standing.published?.text ?? '', {
      at: acts.approved.at,
      reason: draft.note ?? '',
      by: acts.approved.post,
    });
    return [
      { path, before, after: null },
      { path: grave, before: fileIn(context.content.folder, grave), after },
      ...changeOf(context, recordPath(draft), null),
    ];
  }
  const data = composeVersion(candidate.data, candidate.published, acts);
  const old = standing.published?.written ?? draft.text;
  const tombstone = fileIn(context.content.folder, grave);
  const after = writeEntry(draft.kind, data, candidate.body, old);
  return [
    { path, before, after },
    ...(tombstone === null ? [] : [{ path: grave, before: tombstone, after: null }]),
    ...changeOf(context, recordPath(draft), recordOf(context, draft, after)),
  ];
}

/** Attachments of what is withdrawn, unless another entry offers them, now or with this publication. */
function filesThatGo(context: DeskContext, leaving: readonly Leaving[]): readonly AttachmentMove[] {
  const going = leaving.filter(({ candidate }) => !candidate);
  if (going.length === 0) return [];
  const changed = new Set(leaving.map(({ draft }) => addressKey(draft)));
  const others = context.content.all().filter((entry) => !changed.has(addressKey(entry)));
  const coming = leaving.filter(({ candidate }) => candidate);
  return context.attachments.movesOut(
    going.map(({ standing }) => standing.published?.text ?? ''),
    [...others, ...coming.map(({ draft }) => ({ text: draft.text }))],
  ).moves;
}

/** A file that may be there before or after; none when it stays away. */
function changeOf(context: DeskContext, path: string, after: string | null): FileChange[] {
  const before = fileIn(context.content.folder, path);
  return before === null && after === null ? [] : [{ path, before, after }];
}

async function closingOf(context: DeskContext, person: Person, { draft, standing, acts }: Leaving) {
  const { kind, id } = draft;
  return {
    kind,
    id,
    log: await context.drafts.nextClosed(draft),
    endsDraft: true,
    step: {
      at: acts.approved.at,
      by: named(person),
      what: draft.intent,
      opinion: acts.opinion,
      ...(draft.note !== undefined && { note: draft.note }),
      ...(draft.intent === '撤下' && { last: standing.published?.text ?? '' }),
    },
  } as const;
}

/** Deletes a draft; its steps stay in the newsroom's closed logs. */
export async function discardDraft(context: DeskContext, person: Person, draft: Draft): Promise<Moved> {
  const { kind, id } = draft;
  const step = { at: context.now, by: named(person), what: '删除草稿' } as const;
  const plan: Plan = {
    files: [],
    attachments: [],
    commit: { author: { name: '', mail: '' }, message: '' },
    closings: [{ kind, id, step, log: await context.drafts.nextClosed(draft), endsDraft: true }],
  };
  const detail = headOf(kind, draft.text, id).title;
  const line = { who: person.id, name: person.name, what: step.what, on: addressKey(draft), detail };
  await noted(context.audit, [line], () => context.journal.carryOut(plan));
  return { closed: '删除草稿' };
}
