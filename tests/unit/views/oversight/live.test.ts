import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutiesOf } from '#domain/oversight/duties.ts';
import { tallyOf } from '#domain/oversight/duty.ts';
import { addDays } from '#domain/plain-date.ts';
import { readBoard } from '#store/read-board.ts';
import { AS_OF_KEY, checkKey, countKey, dutyKey, type LiveBoard, liveBoard, liveTexts } from '#views/oversight/live.ts';
import { repository } from '../../repository.ts';

const { dataset } = readBoard(repository('content'), '2026-11-26');
const duties = dutiesOf(dataset, '2026-11-26');
/** The way of the data to the browser: through JSON. */
const sent = (asOf: string, checks: LiveBoard['checks'] = []): LiveBoard =>
  JSON.parse(JSON.stringify(liveBoard(duties, asOf, dataset.calendar, checks)));
const built = sent('2026-11-26');
const shown = (today: string, key: string, board = built) => liveTexts(board, today).get(key)?.text;

for (const days of [0, 1, 5, 20, 36, 40, 100, 400]) {
  const today = addDays('2026-11-26', days);
  test(`生成后 ${days} 天打开，浏览器算的与当天重新生成的一样`, () => {
    for (const agency of ['', ...dataset.entries.agencies.map(({ id }) => id)]) {
      const own = duties.filter((duty) => agency === '' || duty.agency === agency);
      if (own.length === 0) continue;
      const { states, coming } = tallyOf(own, today, dataset.calendar);
      const figures = ['late', 'coming', 'ahead', 'doubt', 'inTime', 'doneLate', 'missing'] as const;
      assert.deepEqual(
        figures.map((measure) => shown(today, countKey(agency, measure))),
        [
          states.逾期,
          coming,
          states.按期 + states.临期,
          states.暂估,
          states.按期完成,
          states.逾期完成,
          states.未公开,
        ].map(String),
        `${agency} ${today}`,
      );
    }
  });
}

test('到了第二年，年底到期的、暂估的都变了样', () => {
  const notice = dutyKey('notices/linhai-gs-bianmin-liyong/tingzheng-jueding');
  assert.equal(shown('2026-11-26', notice), '还有 7 个工作日');
  assert.equal(shown('2026-12-07', notice), '今天到期');
  assert.equal(shown('2026-12-10', notice), '已逾期 3 天');
});

test('自查的状态到了触线的那天就变', () => {
  const board = sent('2026-11-26', [{ key: 'home', breaksOn: '2026-12-08' }]);
  assert.equal(shown('2026-11-23', checkKey('home'), board), '未触线');
  assert.equal(shown('2026-11-26', checkKey('home'), board), '快触线');
  assert.equal(shown('2026-12-08', checkKey('home'), board), '已触线');
});

test('统计时间写明是生成那天还是今天', () => {
  assert.equal(shown('2026-11-26', AS_OF_KEY), '统计时间：2026年11月26日（网页生成的那一天）');
  const later = '统计时间：2026年12月1日（今天，由浏览器按网页里的数据重算；网页生成于2026年11月26日）';
  assert.equal(shown('2026-12-01', AS_OF_KEY), later);
});

test('发给浏览器的只有还会变的事项', () => {
  assert.ok(built.open.length > 0 && built.open.length < duties.length / 2, `${built.open.length}/${duties.length}`);
});
