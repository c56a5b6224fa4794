import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#domain/kinds.ts';
import type { OversightSettings } from '#domain/oversight/settings.ts';
import { siteCheck } from '#domain/oversight/site-check.ts';
import { type SiteCheckKey, siteCheckItem } from '#domain/oversight/site-check-items.ts';
import { calendar } from '../calendar-fixture.ts';
import { datasetOf, entryOf, type Fields, reviewed } from '../fixtures.ts';

const published = (day: string): Fields => ({
  publishedAt: `${day} 09:00`,
  checkedOn: day,
  register: [{ ...reviewed, collectedOn: day, reviewedOn: day, approvedOn: day }],
});

function item(key: SiteCheckKey, entries: readonly Entry[], asOf: string, oversight?: OversightSettings) {
  const dataset = { ...datasetOf(entries, calendar), ...(oversight && { oversight }) };
  const found = siteCheck(dataset, asOf).find((result) => result.key === key);
  assert.ok(found);
  return [found.state, found.count, found.breaksOn];
}

const term = entryOf('terms', published('2026-11-01'));
const home: readonly (readonly [asOf: string, state: string, count: number])[] = [
  ['2026-11-01', '未触线', 0],
  ['2026-11-02', '快触线', 1],
  ['2026-11-15', '快触线', 14],
  ['2026-11-16', '已触线', 15],
];
for (const [asOf, state, count] of home) {
  test(`11月1日以后没有新内容，${asOf} 看首页：${state}`, () =>
    assert.deepEqual(item('home', [term], asOf), [state, count, '2026-11-16']));
}

test('核对不算更新，更正算', () => {
  const checked = { ...entryOf('terms', { ...published('2026-11-01'), checkedOn: '2026-11-20' }) };
  assert.deepEqual(item('home', [checked], '2026-11-20')[0], '已触线');
  const register = [reviewed, { ...reviewed, collectedOn: '2026-11-20', reviewedOn: '2026-11-20' }];
  const corrected = entryOf('terms', { corrections: [{ at: '2026-11-20 10:00', note: '改字' }], register });
  assert.deepEqual(item('home', [corrected], '2026-11-20')[1], 0);
});

test('界线能改，改了照改的算', () => {
  assert.deepEqual(item('home', [term], '2026-11-16', { siteCheck: { homeDays: 30 } }), ['未触线', 15, '2026-12-02']);
});

/** Rows of the catalogue refreshed every month on the board's first day, due on 1 December. */
const monthly = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) =>
    entryOf('catalogue', { frequency: '每月', evidence: { agencies: ['shili'] } }, `m-${index}`),
  );
test('应更新未更新：第十项逾期的那天触线，只有九项就不会', () => {
  const agency = entryOf('agencies', published('2026-11-01'));
  assert.deepEqual(item('overdue', [agency, ...monthly(10)], '2026-12-01'), ['快触线', 0, '2026-12-02']);
  assert.deepEqual(item('overdue', [agency, ...monthly(10)], '2026-12-02'), ['已触线', 10, '2026-12-02']);
  assert.deepEqual(item('overdue', [agency, ...monthly(9)], '2026-12-02'), ['未触线', 9, undefined]);
});

test('栏目不更新：动态两周、政策文件半年，合计够五个才触线', () => {
  const entries = [
    entryOf('inspections', published('2026-06-05')),
    entryOf('notices', { ...published('2026-06-05'), startOn: '2026-06-05' }),
    entryOf('regulations', published('2026-06-05')),
  ];
  assert.deepEqual(item('stale-columns', entries, '2026-12-05').slice(0, 2), ['未触线', 1]);
  assert.deepEqual(item('stale-columns', entries, '2026-12-06').slice(0, 2), ['未触线', 3]);
  const strict = { siteCheck: { staleColumns: 2 } };
  assert.deepEqual(item('stale-columns', entries, '2026-12-05', strict), ['快触线', 1, '2026-12-06']);
});

const asked = (receivedOn: string, more: Fields = {}) =>
  entryOf('feedback', { receivedOn, ...more }, `f-${receivedOn}`);
const replies: readonly (readonly [
  sentence: string,
  entries: readonly Entry[],
  asOf: string,
  state: string,
  breaksOn?: string,
])[] = [
  ['三个月的最后一天', [asked('2026-08-26')], '2026-11-26', '快触线', '2026-11-27'],
  ['过了三个月', [asked('2026-08-25')], '2026-11-26', '已触线', '2026-11-26'],
  ['几件里最早到期的说了算', [asked('2026-11-02'), asked('2026-10-30')], '2026-11-26', '未触线', '2027-01-31'],
  ['答复了', [asked('2026-02-01', { repliedOn: '2026-11-01', reply: '办了' })], '2026-11-26', '未触线'],
  ['一年以前收到的', [asked('2025-11-25')], '2026-11-26', '未触线'],
  ['不予受理', [asked('2026-02-01', { accepted: '不予受理', referral: '找别家' })], '2026-11-26', '未触线'],
];
for (const [sentence, entries, asOf, state, breaksOn] of replies) {
  test(`没答复的意见：${sentence}，${state}`, () => {
    const [found, , day] = item('replies', entries, asOf);
    assert.deepEqual([found, day], [state, breaksOn]);
  });
}

test('没有网上渠道、没有办事指南，都是触线；写了渠道没写地址，等于没有', () => {
  assert.equal(item('channel', [entryOf('hotlines')], '2026-11-26')[0], '已触线');
  const online = entryOf('hotlines', { channel: '网络', number: undefined, address: 'https://www.example.gov.cn/' });
  assert.equal(item('channel', [online], '2026-11-26')[0], '未触线');
  const unreachable = entryOf('hotlines', { channel: '网络', number: undefined, notGiven: '来源没有写网址' });
  assert.equal(item('channel', [unreachable], '2026-11-26')[0], '已触线');
  assert.equal(item('services', [], '2026-11-26')[0], '已触线');
});

test('没有出处的界线只作参考，不判触线', () => {
  const guide = entryOf('procedures', {
    legalBasis: undefined,
    materials: undefined,
    place: undefined,
    hours: undefined,
    notStated: ['设定依据', '办理材料', '办理地点', '办理时间'],
  });
  assert.equal(siteCheckItem('guides').evidence, 'unsourced');
  assert.deepEqual(item('guides', [guide], '2026-11-26').slice(0, 2), ['仅供参考', 1]);
  assert.deepEqual(item('guides', [entryOf('procedures')], '2026-11-26').slice(0, 2), ['未触线', 0]);
});

for (const key of ['false-dates', 'secrets', 'reachable'] as const) {
  test(`“${siteCheckItem(key).label}”本站自己测不了，就这样写`, () =>
    assert.deepEqual(item(key, [term], '2026-11-26'), ['本站测不了', undefined, undefined]));
}
