/** What people type where a list, a length or a day is asked for gets the writing the field takes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOURS_DAYS } from '#domain/opening-hours.ts';
import { wordsMeant } from '#domain/said-otherwise.ts';
import { validate } from '#domain/validate.ts';
import { suggestDate, suggestMonthDay } from '#domain/written-day.ts';
import { valid } from './fixtures.ts';

const DAYS: readonly (readonly [string, string | undefined])[] = [
  ['2029年1月31日', '2029-01-31'],
  ['2026.11.18', '2026-11-18'],
  ['2026/1/5', '2026-01-05'],
  ['2026-1-5', '2026-01-05'],
  ['20261118', '2026-11-18'],
  ['二〇二六年一月五日', '2026-01-05'],
  ['二○二六年十一月二十八日', '2026-11-28'],
  ['2026年2月30日', undefined],
  ['2026年1月', undefined],
  ['2026.1-5', undefined],
  ['国庆节', undefined],
  ['2026-01-05', undefined],
];
for (const [written, right] of DAYS) {
  test(`${written} → ${right ?? '不猜'}`, () => assert.equal(suggestDate(written), right));
}

const MONTH_DAYS: readonly (readonly [string, string | undefined])[] = [
  ['10月1日', '10-01'],
  ['次年4月30日', '04-30'],
  ['5.1', '05-01'],
  ['5-1', '05-01'],
  ['九月三十日', '09-30'],
  ['2月29日', '02-29'],
  ['2月30日', undefined],
  ['五月', undefined],
  ['05-01', undefined],
];
for (const [written, right] of MONTH_DAYS) {
  test(`每年 ${written} → ${right ?? '不猜'}`, () => assert.equal(suggestMonthDay(written), right));
}

const WEEK = '周一 周二 周三 周四 周五 周六 周日';
const WORDS: readonly (readonly [string, readonly string[], string])[] = [
  ['每天', HOURS_DAYS, WEEK],
  ['周一至周五', HOURS_DAYS, '周一 周二 周三 周四 周五'],
  ['星期一到五', HOURS_DAYS, '周一 周二 周三 周四 周五'],
  ['每周二、周五', HOURS_DAYS, '周二 周五'],
  ['周末', HOURS_DAYS, '周六 周日'],
  ['节假日', HOURS_DAYS, '法定节假日'],
  ['周五至周一', HOURS_DAYS, ''],
  ['有效', ['现行', '已失效'], '现行'],
  ['有效', ['有', '没有'], ''],
  ['免收', ['不收费', '收费'], '不收费'],
  ['免收', ['免收', '减收'], '免收'],
  ['天', ['工作日', '日'], '日'],
];
for (const [written, options, meant] of WORDS) {
  test(`${written} 在 ${options.slice(0, 2).join('、')}… 里是 ${meant || '说不准'}`, () =>
    assert.equal(wordsMeant(written, options).join(' '), meant));
}

const messages = (kind: Parameters<typeof validate>[0], changes: Record<string, unknown>): string => {
  const result = validate(kind, valid(kind, changes));
  assert.ok(!result.ok);
  return result.issues.map(({ message }) => message).join('\n');
};

test('写成一句话的期限，给出分开的写法', () => {
  assert.match(messages('notices', { term: '5个工作日' }), /请写成 \{ n: 5, unit: 工作日 \}/);
  assert.match(messages('notices', { term: { n: '七', unit: '天' } }), /请写成 7，不加引号[\s\S]*“日”/);
  assert.match(messages('regulations', { validFor: '三年' }), /请写成 \{ n: 3, unit: 年 \}/);
  assert.match(messages('regulations', { validFor: '1.5年' }), /请写成 \{ n: 18, unit: 个月 \}/);
  assert.match(messages('regulations', { validFor: { n: 1.5, unit: '年' } }), /1.5 年写成 18 个月/);
  assert.match(messages('procedures', { statutoryLimit: '20个工作日内' }), /\{ kind: 限期, n: 20, unit: 工作日 \}/);
  assert.match(messages('procedures', { promisedLimit: '当场' }), /\{ kind: 当场 \}/);
  assert.match(messages('procedures', { promisedLimit: '尽快' }), /逐行写“字段: 值”/);
});

test('写成一句话的日期和星期，给出该写的样子', () => {
  assert.match(messages('regulations', { validTo: '2029年1月31日' }), /请写成 2029-01-31/);
  assert.match(messages('regulations', { validTo: '长期有效' }), /没有这个日期就删去这一行/);
  const hours = (days: unknown, from = '08:30') => messages('hotlines', { hours: [{ days, from, to: '12:00' }] });
  assert.match(hours('周一至周三'), /请写成 \[周一, 周二, 周三\]/);
  assert.match(hours(['每天']), /请逐个写出：周一、周二/);
  assert.match(hours(['周一'], '全天'), /from: '00:00'、to: '24:00'/);
});

test('说不准是早上还是下午的时刻，两种都给；一格里两个时刻的分开写', () => {
  const from = (written: string) => messages('hotlines', { hours: [{ days: ['周一'], from: written, to: '18:00' }] });
  assert.match(from('4点半'), /早上写成 '04:30'，下午写成 '16:30'/);
  assert.match(from('2:30'), /早上写成 '02:30'，下午写成 '14:30'/);
  assert.match(from('下午2点半'), /请写成 '14:30'/);
  assert.match(from('8:30'), /请写成 '08:30'/);
  assert.match(from('08:30-11:30'), /请写成 from: '08:30'、to: '11:30'/);
  assert.match(from('下午2点到5点'), /请写成 from: '14:00'、to: '17:00'/);
  assert.match(from('2点到5点'), /开始和结束分开写/);
});

test('一句话写在一组字段或者列表的位置，给出该写的样子', () => {
  assert.match(
    messages('hotlines', { hours: ['周四 08:30-11:30'] }),
    /请写成 \{ days: \[周四\], from: '08:30', to: '11:30' \}/,
  );
  assert.match(messages('regulations', { repealedClauses: ['第三条'] }), /请写成 \{ clauses: \[第三条\] \}/);
  assert.match(messages('regulations', { repealedClauses: [{ clauses: '第五条' }] }), /请写成 \[第五条\]/);
  assert.match(messages('regulations', { appliesTo: '职工、家属' }), /每项另起一行/);
});
