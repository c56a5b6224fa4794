/** 有效性 of a draft: what the source says, and never 现行 of a text that has run out or is only put up for comment. */
import type { VALIDITY } from '#domain/parts/rule-time.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Fact } from '../facts/fact.ts';
import { lastValidDay } from '../facts/validity.ts';

export interface Standing {
  /** Missing where none of the values would be true. */
  readonly validity?: (typeof VALIDITY)[number];
  /** Last day it is valid. */
  readonly validUntil?: PlainDate;
  /** What the clerk must know, in Chinese. */
  readonly remarks: readonly string[];
}

const DRAFT = /[（(](?:[^（）()]*(?:征求意见|送审|讨论|审议|草案|初)[^（）()]*稿|草案)[)）]/;

export interface StandingSources {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** First day it is valid, as far as the source tells. */
  readonly from: PlainDate | undefined;
  readonly asOf: PlainDate;
}

export function standingOf({ title, facts, from, asOf }: StandingSources): Standing {
  const remarks: string[] = [];
  const validUntil = lastValidDay(facts, from);
  const term = facts.find(({ kind, quoted }) => kind === '有效期' && !quoted);
  for (const { kind, value, owner, quoted } of facts) {
    if (kind !== '废止文件' || quoted) continue;
    remarks.push(
      owner
        ? `本文使《${value}》的${owner}失效（部分废止），请在那部制度上登记。`
        : `本文废止《${value}》，请核对并登记。`,
    );
  }
  const known = { ...(validUntil !== undefined && { validUntil }) };
  if (DRAFT.test(title)) {
    remarks.unshift('标题写明是征求意见稿或草案，不是现行文件：有效性没有填，请先核对能不能公布。');
    return { ...known, remarks };
  }
  if (validUntil !== undefined && validUntil < asOf) {
    remarks.unshift(
      `有效期已满（原文“${term?.text.replace(/\s+/g, '') ?? ''}”，到 ${validUntil}），不是现行文件：有效性没有填，请核对。`,
    );
    return { ...known, remarks };
  }
  if (validUntil !== undefined) remarks.unshift(`原文写有有效期，到 ${validUntil}，请核对。`);
  else if (term)
    remarks.unshift(`原文写有有效期（${term.text.replace(/\s+/g, '')}），起算日期不明，请核对是不是已经到期。`);
  const validity = /[（(][^（）()]*试行[^（）()]*[)）]/.test(title) ? '试行' : /暂行/.test(title) ? '暂行' : '现行';
  return { validity, ...known, remarks };
}
