import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { asOfDay } from '#site/clock.ts';

test('GONGKAI_AS_OF 指定哪天就是哪天', () => assert.equal(asOfDay({ GONGKAI_AS_OF: '2026-01-05' }), '2026-01-05'));

for (const day of ['2026-02-30', '2026-1-5', 'today', '2026-01-05 09:00']) {
  test(`GONGKAI_AS_OF=${day} 被拒绝，说明该怎么写`, () => {
    assert.throws(() => asOfDay({ GONGKAI_AS_OF: day }), {
      message: `GONGKAI_AS_OF=${day} 不是存在的日期，请写成 2026-01-05`,
    });
  });
}

const moments: readonly (readonly [moment: string, day: string])[] = [
  ['2026-11-22T15:59:59Z', '2026-11-22'],
  ['2026-11-22T16:00:00Z', '2026-11-23'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
];
for (const [moment, day] of moments) {
  test(`没有指定时看北京时间：${moment} 是 ${day}`, (t) => {
    mock.timers.enable({ apis: ['Date'], now: new Date(moment) });
    t.after(() => mock.timers.reset());
    assert.equal(asOfDay({}), day);
    assert.equal(asOfDay({ GONGKAI_AS_OF: '' }), day);
  });
}
