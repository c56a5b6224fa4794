/** States of time in words. Free of schemas: the browser says them too. */
import type { PlainDate } from '#domain/plain-date.ts';
import type { PartFact, Validity, ValidityFacts, ValidityState } from '#domain/validity.ts';
import { formatDay } from './day-words.ts';

/** How each thing is said to begin and to end. */
export type TimedThing = 'rule' | 'fee' | 'agency' | 'line';

const STATES: Readonly<Record<TimedThing, Readonly<Record<ValidityState, string>>>> = {
  rule: {
    将施行: '将施行',
    现行: '现行',
    快到期: '快到期',
    部分废止: '部分废止',
    已过有效期: '已过有效期',
    已失效: '已失效',
    已废止: '已废止',
  },
  fee: {
    将施行: '尚未执行',
    现行: '现行标准',
    快到期: '快到期',
    部分废止: '部分停止执行',
    已过有效期: '已停止执行',
    已失效: '已停止执行',
    已废止: '已停止执行',
  },
  agency: {
    将施行: '尚未成立',
    现行: '现有机构',
    快到期: '即将撤销',
    部分废止: '部分职责已划转',
    已过有效期: '已撤销',
    已失效: '已撤销',
    已废止: '已撤销',
  },
  line: {
    将施行: '尚未启用',
    现行: '使用中',
    快到期: '即将停用',
    部分废止: '部分停用',
    已过有效期: '已停用',
    已失效: '已停用',
    已废止: '已停用',
  },
};

/** One word for lists, filters and search: the state, or the word of the source while it is in force. */
export const validityWord = ({ state }: Validity, { word }: ValidityFacts, thing: TimedThing = 'rule'): string =>
  state === '现行' && word !== undefined ? word : STATES[thing][state];

/** The word with its day: 已过有效期（2026年10月31日止）. */
export function validityWords(validity: Validity, facts: ValidityFacts, thing: TimedThing = 'rule'): string {
  const word = validityWord(validity, facts, thing);
  const bracket = dayWords(validity, facts);
  return bracket === '' ? word : `${word}（${bracket}）`;
}

function dayWords({ state, day, daysLeft, endedParts }: Validity, { ended, word }: ValidityFacts): string {
  const on = (words: (day: string) => string) => (day === undefined ? '' : words(formatDay(day)));
  switch (state) {
    case '将施行':
      return on((text) => `${text}起`);
    case '快到期':
      return [
        ...(word === undefined ? [] : [word]),
        on((text) => (ended ? `${text}以后不再执行` : `有效期至${text}`)),
        ...(daysLeft === 0 ? ['今天是最后一天'] : []),
      ].join('，');
    case '现行':
      return on((text) => `有效期至${text}`);
    case '部分废止':
      return [...new Set(endedParts.map(({ what }) => what))].join('、');
    case '已过有效期':
      return on((text) => `${text}止`);
    case '已失效':
    case '已废止':
      return on((text) => `${text}起`);
  }
}

/** 第三条自2025年1月10日起废止（《关于废止…的决定》）. */
export function endedPartWords({ what, on, by }: PartFact): string {
  const when = on === undefined ? '已经废止' : `自${formatDay(on)}起废止`;
  return `${what}${when}${by === undefined ? '' : `，依据：${by}`}`;
}

/** 第二条自2027年1月1日起施行，现在还没有施行. */
export function laterPartWords({ what, on }: PartFact, asOf: PlainDate): string {
  return on === undefined ? what : `${what}自${formatDay(on)}起施行${on > asOf ? '，现在还没有施行' : ''}`;
}
