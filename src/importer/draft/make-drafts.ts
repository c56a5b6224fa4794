/** Entries found → drafts of 规章制度 (采编): what the source says is filled in, what it does not say is listed. */
import type { CATEGORIES, RegulationFact } from '#domain/kinds/regulations.ts';
import type { VALIDITY } from '#domain/parts/rule-time.ts';
import { isPlainDate, type PlainDate } from '#domain/plain-date.ts';
import type { ImportedEntry } from '../imported-entry.ts';
import { bodyMarkdown } from '../structure/body-markdown.ts';
import { categoryOf } from './category.ts';
import { draftFacts } from './draft-facts.ts';
import { entryId, uniqueId } from './entry-id.ts';
import { standingOf } from './standing.ts';
import { toReview } from './to-review.ts';

/** Front matter without 公布时间, 核对日期 and 审查登记: those come with review and publication. */
export interface DraftData {
  title: string;
  agency: string;
  category: (typeof CATEGORIES)[number];
  intro: string;
  docNumber?: string;
  numberInSource?: string;
  madeOn?: PlainDate;
  effectiveOn?: PlainDate;
  effectiveNote: string;
  validTo?: PlainDate;
  /** Missing where none of the values would be true. */
  validity?: (typeof VALIDITY)[number];
  amends?: string[];
  changes?: RuleChange[];
  interpretedBy?: string;
  appliesTo: string[];
  facts?: RegulationFact[];
  uncertain: string[];
  sourceNotes?: string[];
  audience: '社会公开';
  source: { document: string; rule: string; asOf: PlainDate };
}

/** What the text does to another rule, named as it names it. */
export interface RuleChange {
  act: '废止' | '部分废止';
  title: string;
  clauses?: string[];
}

export interface Draft {
  /** File name and address. */
  readonly id: string;
  readonly data: DraftData;
  /** Markdown. */
  readonly body: string;
  /** What the source does not give and a person must supply, in Chinese. */
  readonly missing: readonly string[];
}

export interface DraftOptions {
  readonly source: string;
  readonly asOf: PlainDate;
  readonly agency?: string;
}

/** Id of the agency when none is named: its entry says that the source does not tell. */
export const UNKNOWN_AGENCY = 'laiyuan-jigou';

export function makeDrafts(entries: readonly ImportedEntry[], text: string, options: DraftOptions): Draft[] {
  const ids = new Set<string>();
  const titles = new Set<string>();
  const drafts = entries.map((entry) => {
    const title = distinctTitle(entry, text, titles);
    return makeDraft(entry, text, title, uniqueId(entryId(entry.title, options.agency), ids), options);
  });
  linkAmendments(entries, drafts);
  return drafts;
}

function makeDraft(entry: ImportedEntry, text: string, title: string, id: string, options: DraftOptions): Draft {
  const body = bodyMarkdown(text, entry, '原文只有标题，没有正文。');
  const facts = draftFacts(entry.facts, entry, text, body);
  const found = (kind: string) => entry.facts.find((fact) => fact.kind === kind && !fact.quoted);
  const effective = found('生效日期');
  const { madeOn, docNumber } = entry.head;
  const effectiveOn = effective?.value !== undefined && isPlainDate(effective.value) ? effective.value : undefined;
  const from = effectiveOn ?? (/自?(?:印发|发布|公布|颁布|下发)之日/.test(effective?.text ?? '') ? madeOn : undefined);
  const standing = standingOf({ title: entry.title, facts: entry.facts, from, asOf: options.asOf });
  const { validity } = standing;
  const interpreter = found('解释机构')?.value;
  const number = [entry.part, entry.label].filter(Boolean).join(' ');
  const review = toReview(entry, { title, body, standing, agency: options.agency });
  const changes = changesOf(entry);
  const data: DraftData = {
    title,
    agency: options.agency ?? UNKNOWN_AGENCY,
    category: categoryOf(entry.title),
    intro: '导入的草稿，还没有写一句话说明。',
    ...(docNumber !== undefined && { docNumber }),
    ...(number !== '' && { numberInSource: number }),
    ...(madeOn && { madeOn }),
    ...(effectiveOn && (!madeOn || effectiveOn >= madeOn) && { effectiveOn }),
    effectiveNote: effective?.text.replace(/\s+/g, ' ') ?? '原文没有写生效日期',
    ...(standing.validUntil && { validTo: standing.validUntil }),
    ...(validity !== undefined && { validity }),
    ...(changes.length > 0 && { changes }),
    ...(interpreter !== undefined && { interpretedBy: interpreter }),
    appliesTo: ['来源未载明'],
    ...(facts.length > 0 && { facts }),
    uncertain: review.uncertain,
    ...(review.sourceNotes.length > 0 && { sourceNotes: review.sourceNotes }),
    audience: '社会公开',
    source: { document: options.source, rule: [entry.part, entry.title].filter(Boolean).join(' '), asOf: options.asOf },
  };
  return { id, data, body, missing: review.missing };
}

/** 《考勤办法》第三条、第五条同时废止: one line per rule, with the articles named. */
function changesOf({ facts }: ImportedEntry): RuleChange[] {
  const repealed = facts.filter(({ kind, quoted }) => kind === '废止文件' && !quoted);
  return repealed.flatMap(({ value, owner }): RuleChange[] => {
    if (value === undefined || value === '') return [];
    if (owner === undefined) return [{ act: '废止', title: value }];
    const clauses =
      owner.match(/第[〇零一二三四五六七八九十百\d]+[条款项章节](?:第[〇零一二三四五六七八九十百\d]+[款项])*/g) ?? [];
    return [{ act: '部分废止', title: value, clauses }];
  });
}

/** Two rules of the same name are told apart by their part, or counted. */
function distinctTitle(entry: ImportedEntry, text: string, taken: Set<string>): string {
  const part = /第\s?[〇零一二三四五六七八九十百\d]+\s?(?:篇|部分|编|辑|卷)/.exec(
    `${text.slice(entry.start, entry.start + 12)} ${entry.part ?? ''}`,
  )?.[0];
  const names = [entry.title, ...(part ? [`${entry.title}（${part}）`] : [])];
  let title = names.find((name) => !taken.has(name));
  for (let number = 2; title === undefined; number += 1) {
    const name = `${entry.title}（之${number}）`;
    if (!taken.has(name)) title = name;
  }
  taken.add(title);
  return title;
}

/** 关于修改《…》的通知 in the same file as the rule it changes: both ends say so. */
function linkAmendments(entries: readonly ImportedEntry[], drafts: readonly Draft[]): void {
  entries.forEach((entry, index) => {
    const target = entry.facts.find((fact) => fact.kind === '修改对象')?.value;
    if (target === undefined) return;
    const changed = entries.flatMap((other, at) => (at !== index && target.endsWith(other.title) ? [at] : []));
    const [only] = changed;
    if (changed.length !== 1 || only === undefined) return;
    (drafts[index] as Draft).data.amends = [(drafts[only] as Draft).id];
    (drafts[only] as Draft).data.validity = '已修改';
  });
}
