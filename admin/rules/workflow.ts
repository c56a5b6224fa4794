/**
 * Who may do what with a draft: 采编 → 初审 → 终审 → 公布 (R1–R3, R9). Pure; the server enforces it, the screen greys out by it.
 *
 * A reviewer never reviews text they had a hand in, and 初审 and 终审 are two people. A draft under review cannot be edited:
 * what was read is what goes out.
 */
import type { Person, Role } from './people.ts';

/** Decap's three columns, by our names. 公布 is no stage: the draft is closed then. */
export const STAGES = ['采编', '初审', '终审'] as const;
export type Stage = (typeof STAGES)[number];

/** What the draft asks for: new or changed text, or the removal of the published entry. */
export type Intent = '公布' | '撤下';

/** What the rules need to know of a draft. */
export interface DraftFacts {
  readonly stage: Stage;
  /** Ids of everyone who saved text since the last publication. */
  readonly authors: readonly string[];
  /** Who passed the 初审 of this very text; only while the stage is 终审. */
  readonly reviewer?: string;
}

export const ACTIONS = ['edit', 'submit', 'recall', 'pass', 'return', 'publish', 'discard'] as const;
export type Action = (typeof ACTIONS)[number];

/** `undefined` when allowed, else the reason as a Chinese sentence that says what to do instead. */
export type Refusal = string | undefined;

const needs = (person: Person, role: Role, what: string): Refusal =>
  person.roles.includes(role)
    ? undefined
    : `${what}需要“${role}”权限，您的权限是：${person.roles.join('、') || '无'}。请由${role}人员办理`;

const inStage = (draft: DraftFacts, stage: Stage, what: string): Refusal =>
  draft.stage === stage ? undefined : `这份稿件现在处于“${draft.stage}”，不能${what}；只有处于“${stage}”的稿件可以`;

const notOwn = (draft: DraftFacts, person: Person, what: string): Refusal =>
  draft.authors.includes(person.id) ? `您参与了这份稿件的采编，不能再做${what}；请由另一位同志审查` : undefined;

const first = (...refusals: readonly Refusal[]): Refusal => refusals.find((refusal) => refusal !== undefined);

const rules: Readonly<Record<Action, (draft: DraftFacts, person: Person) => Refusal>> = {
  edit: (draft, person) =>
    first(
      needs(person, '采编', '修改稿件'),
      draft.stage === '采编' ? undefined : `稿件正在${draft.stage}，审查期间不能修改；请先撤回，或请审查人退回`,
    ),
  submit: (draft, person) => first(needs(person, '采编', '提交初审'), inStage(draft, '采编', '提交初审')),
  recall: (draft, person) =>
    first(
      draft.stage === '采编' ? '稿件已经在采编阶段，不用撤回' : undefined,
      draft.authors.includes(person.id) || person.roles.includes('管理')
        ? undefined
        : '只有写这份稿件的人或管理员可以撤回；审查人请用“退回”并写明意见',
    ),
  pass: (draft, person) =>
    first(inStage(draft, '初审', '通过初审'), needs(person, '初审', '初审'), notOwn(draft, person, '初审')),
  return: (draft, person) =>
    first(
      draft.stage === '采编' ? '稿件在采编阶段，不用退回' : undefined,
      draft.stage === '初审' ? needs(person, '初审', '退回初审稿件') : needs(person, '终审', '退回终审稿件'),
      notOwn(draft, person, '审查'),
    ),
  publish: (draft, person) =>
    first(
      inStage(draft, '终审', '公布'),
      needs(person, '终审', '终审并公布'),
      notOwn(draft, person, '终审'),
      draft.reviewer === person.id
        ? '初审和终审须由两个人担任：您已经初审过这份稿件，请由另一位终审人员终审'
        : undefined,
    ),
  discard: (draft, person) =>
    first(
      inStage(draft, '采编', '删除草稿'),
      draft.authors.includes(person.id) || person.roles.includes('管理')
        ? undefined
        : '只有写这份稿件的人或管理员可以删除草稿',
    ),
};

export const refusalOf = (action: Action, draft: DraftFacts, person: Person): Refusal => rules[action](draft, person);

/** A draft nobody has written yet, for asking whether someone may begin one. */
export const newDraft: DraftFacts = { stage: '采编', authors: [] };

/** Fast take-down of a published entry (R9): one person, reason, logged, reviewed afterwards. */
export const takeDownRefusal = (person: Person): Refusal =>
  person.roles.some((role) => role !== '采编') ? undefined : '紧急撤下需要初审、终审或管理权限；请立即电话联系他们';

/** Agreeing to a large one. @param first id of the person who asked for it */
export const secondRefusal = (first: string, person: Person): Refusal =>
  takeDownRefusal(person) ?? (first === person.id ? '这是您提出的，要由另一位同志同意' : undefined);

/** 补审 of a 紧急撤下. @param taker id of the person who took it down */
export const followUpRefusal = (taker: string, person: Person): Refusal =>
  first(needs(person, '终审', '补审'), taker === person.id ? '这一条是您撤下的，请由另一位终审人员补审' : undefined);

/** 核对无误: nothing changed, somebody looked. */
export const confirmRefusal = (person: Person): Refusal =>
  person.roles.some((role) => role !== '管理') ? undefined : '核对内容需要采编、初审或终审权限';

/** What each role finds waiting (待办). */
export const waitsFor = (draft: DraftFacts, person: Person): boolean =>
  draft.stage === '采编'
    ? draft.authors.includes(person.id)
    : refusalOf(draft.stage === '初审' ? 'pass' : 'publish', draft, person) === undefined;
