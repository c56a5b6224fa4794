/** What a reviewer looks at: the text to come, what changes, the checks, the pages, the steps so far. */
import { composeVersion, provisionalActs } from '#admin/rules/compose-version.ts';
import { boardFindings, findingsOf } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress, PageChange, Review, Step } from '#admin/rules/protocol.ts';
import { writeEntry } from '#store/write-entry.ts';
import { boardOf, type DeskContext, dataBefore, type Standing, standingOf, textBefore } from './desk-context.ts';
import { changesBetween } from './differences.ts';
import { type Draft, viewOf } from './draft.ts';
import { readParts } from './entry-text.ts';
import { gateFindingsOf } from './gate.ts';
import { DeskRefused } from './refused.ts';
import type { Overlay, RendererNow } from './renderer.ts';
import type { StepLog, StoredStep } from './steps.ts';

/** Everything but the pages, which are drawn outside the queue. */
export interface Examined {
  readonly review: Review;
  /** What the renderer is asked to draw; missing while the text is unsound. */
  readonly overlay?: Overlay;
}

/** @throws DeskRefused 404 when there is no draft. */
export async function examine(context: DeskContext, person: Person, address: EntryAddress): Promise<Examined> {
  const standing = await standingOf(context, address);
  const { draft, published } = standing;
  if (!draft) throw new DeskRefused(404, `没有“${address.id}”的稿件，可能已经公布或删除`);
  const judged = await judgeDraft(context, standing, draft);
  const before = published && readParts(draft.kind, published.text);
  const after = draft.intent === '撤下' ? undefined : readParts(draft.kind, draft.text);
  const note = draft.note === undefined ? {} : { note: draft.note };
  const gate = after ? await gateFindingsOf(context, { kind: draft.kind, id: draft.id, ...after, ...note }) : [];
  return {
    review: {
      draft: viewOf(draft, person),
      proposed: judged.proposed,
      ...(published && { published: published.text }),
      changes: changesBetween(draft.kind, before, after),
      findings: [...judged.findings, ...gate],
      ...(draft.passed?.kept && { kept: draft.passed.kept }),
      steps: stepsOf(draft.log),
    },
    ...(judged.overlay && { overlay: judged.overlay }),
  };
}

async function judgeDraft(context: DeskContext, { published }: Standing, draft: Draft) {
  const { kind, id } = draft;
  const board = await boardOf(context);
  const now = context.now;
  if (draft.intent === '撤下') {
    const text = published?.text ?? draft.text;
    const withdrawal = context.tombstones.of(draft, text, { at: now, reason: draft.note ?? '', by: '终审' });
    const findings = boardFindings(board, { removed: [{ kind, id }] }, draft, '公布');
    return { proposed: '', findings, overlay: { withdrawal: { ...withdrawal, kind, id, file: '' } } satisfies Overlay };
  }
  const { data, body } = readParts(kind, draft.text);
  const before = dataBefore(kind, textBefore(draft, published));
  const note = draft.note === undefined ? {} : { note: draft.note };
  const candidate = { kind, id, data, body, ...(before && { published: before }), ...note };
  const { findings, entry } = findingsOf(board, candidate, now);
  const proposed = entry
    ? writeEntry(kind, entry.data, body, published?.text ?? draft.text)
    : writeEntry(kind, composeVersion(data, undefined, provisionalActs(now)), body, draft.text);
  return { proposed, findings, ...(entry && { overlay: { entry } satisfies Overlay }) };
}

/** Pages that would change; none while there is nothing to draw or nobody who draws. */
export async function pagesOf(
  renderer: RendererNow | undefined,
  overlay: Overlay | undefined,
): Promise<readonly PageChange[]> {
  return overlay && renderer ? (await renderer()).changedPages(overlay) : [];
}

/** An entry's whole life as far as the newsroom knows it, newest first. */
export async function historyOf(context: DeskContext, address: EntryAddress): Promise<readonly Step[]> {
  const { draft } = await standingOf(context, address);
  const logs = [...(await context.drafts.closed(address)), ...(draft ? [draft.log] : [])];
  return logs.flatMap(stepsOf).reverse();
}

const stepsOf = ({ steps }: StepLog): Step[] =>
  steps.map(({ at, by, what, opinion, note, intent }: StoredStep) => {
    const said = opinion ?? note;
    return { at, by, what: intent === '撤下' ? '申请撤下' : what, ...(said !== undefined && { opinion: said }) };
  });

/** The page of a draft, or of text that is not saved. @throws DeskRefused 422 when the text is unsound. */
export async function overlayOf(
  context: DeskContext,
  person: Person,
  text: EntryAddress & { text?: string },
): Promise<Overlay> {
  const { kind, id } = text;
  if (kind === 'pages') throw new DeskRefused(422, '说明页面要到生成网站时才能看到样子，这里没有预览');
  if (text.text === undefined) {
    const { overlay, review } = await examine(context, person, { kind, id });
    if (overlay) return overlay;
    throw new DeskRefused(422, '稿件还有错误，画不出页面', { findings: review.findings });
  }
  const { draft, published } = await standingOf(context, { kind, id });
  const { data, body } = readParts(kind, text.text);
  const before = dataBefore(kind, textBefore(draft, published));
  const { entry, findings } = findingsOf(
    await boardOf(context),
    { kind, id, data, body, ...(before && { published: before }) },
    context.now,
  );
  if (!entry) throw new DeskRefused(422, '内容还有错误，画不出页面', { findings });
  return { entry };
}
