import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#domain/kinds.ts';
import { addDays } from '#domain/plain-date.ts';
import { noticeChip, stateOn } from '#views/parts/notice-state.ts';
import { calendar } from '../domain/calendar-fixture.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith } from './context-fixture.ts';

const board = (changes: object = {}, asOf = '2026-11-23') => {
  const notice = entryOf('notices', { startOn: '2026-11-16', ...changes });
  const context = contextWith([entryOf('agencies', {}), notice], { asOf });
  return { notice, context: { ...context, dataset: { ...context.dataset, calendar } } };
};

/** What a reader sees on a day: the last words written down for a day that has come, as the script picks them. */
const readOn = (notice: Entry<'notices'>, day: string, { context }: ReturnType<typeof board>): string => {
  const { text, days = [] } = noticeChip(notice, context);
  return days.findLast(({ from }) => from <= day)?.text ?? text;
};

for (const [day, words] of [
  ['2026-11-15', '11月16日开始，还没到'],
  ['2026-11-23', '还能提，今天以后还有 5 个工作日'],
  ['2026-11-28', '还能提，今天以后还有 1 个工作日'],
  ['2026-11-29', '还能提，明天是最后一天'],
  ['2026-11-30', '今天是最后一天，今天还能提'],
  ['2026-12-01', '已经结束，等决定是否听证并公告'],
  ['2026-12-07', '已经结束，等决定是否听证并公告'],
  ['2026-12-08', '已经结束，决定是否听证并公告逾期没办'],
] as const) {
  test(`${day} 打开，公示写：${words}`, () => {
    const made = board();
    assert.equal(readOn(made.notice, day, made), words);
  });
}

test('网页里不写“今天”：不用脚本时只写最后一天', () => {
  const { notice, context } = board();
  assert.equal(noticeChip(notice, context).text, '11月30日（周一）截止');
});

test('哪天生成、哪天看都一样：页上写下的话和当天去问规则，说的是同一句', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 90 }), (built, later) => {
      const asOf = addDays('2026-11-01', built);
      const made = board({}, asOf);
      const day = addDays(asOf, later);
      assert.equal(readOn(made.notice, day, made), stateOn(made.notice, day, made.context).text);
    }),
  );
});

test('跨进还没公布放假安排的年份，最后一天写明是暂估', () => {
  const made = board({ startOn: '2026-12-24' }, '2026-12-24');
  assert.match(noticeChip(made.notice, made.context).text, /截止（暂估）$/);
  assert.match(readOn(made.notice, '2026-12-25', made), /暂估还有/);
});
