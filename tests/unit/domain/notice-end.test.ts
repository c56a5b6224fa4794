/** The last day of a 公示 as printed, as counted, and from which day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedEnd, noticeEnd } from '#domain/notice-end.ts';
import { noticeType } from '#domain/notice-types/notice-type.ts';
import { calendar } from './calendar-fixture.ts';
import { datasetOf, entryOf, type Fields, ownNoticeType, reviewed } from './fixtures.ts';

const day = '2024-09-20';
const published = {
  publishedAt: '2024-09-27 09:00',
  register: [{ ...reviewed, collectedOn: day, reviewedOn: day, approvedOn: day }],
};
const old = {
  publishedAt: '2024-01-02 09:00',
  register: [{ ...reviewed, collectedOn: '2024-01-02', reviewedOn: '2024-01-02', approvedOn: '2024-01-02' }],
};
const endOf = (changes: Fields) => {
  const notice = entryOf('notices', { ...published, startOn: '2024-09-28', ...changes });
  return noticeEnd(notice, datasetOf([notice], calendar));
};

const printed: readonly (readonly [sentence: string, changes: Fields, end: string | undefined, printed: boolean])[] = [
  ['照填的截止日', { endOn: '2024-10-12' }, '2024-10-12', true],
  ['没有公示期，只印了截止日', { term: undefined, endOn: '2024-10-12' }, '2024-10-12', true],
  ['正文：带年份的起止', { facts: '公示期为2024年9月28日至10月12日（遇节假日顺延）' }, '2024-10-12', true],
  ['正文：没有年份', { facts: '公示7天（节假日除外），9月28日至10月12日' }, '2024-10-12', true],
  ['正文：横线，后一半省了月', { facts: '公示期为3天（9月28日—30日）' }, '2024-09-30', true],
  ['正文：波浪线', { facts: '时间：2024年9月28日～2024年10月11日。' }, '2024-10-11', true],
  ['正文：写了星期几', { facts: '自9月28日（星期六）至10月12日（星期六）止' }, '2024-10-12', true],
  ['正文：跨年', { startOn: '2024-12-28', facts: '12月28日至1月6日', term: { n: 7, unit: '日' } }, '2025-01-06', true],
  ['写在依据里', { basis: '公告写明公示期9月28日至10月12日' }, '2024-10-12', true],
  ['正文：用点隔开', { facts: '公示时间：2024.9.28—2024.10.12' }, '2024-10-12', true],
  ['正文：用点隔开，后一半省了年', { facts: '公示时间：2024.9.28—10.12' }, '2024-10-12', true],
  ['正文：用短横和斜线', { facts: '2024-09-28至2024/10/12' }, '2024-10-12', true],
  ['正文：写到几点', { facts: '2024年9月28日上午8:30至10月12日下午17:00' }, '2024-10-12', true],
  ['正文：写到几时', { facts: '9月28日9时至10月12日17时' }, '2024-10-12', true],
  ['正文：几号到几号', { facts: '公示时间：9月28号至10月12号' }, '2024-10-12', true],
  ['正文：同一个月的几至几号', { facts: '公示时间为9月28至30号' }, '2024-09-30', true],
  ['正文：没有月份的几至几号', { facts: '公示时间28至30号，有异议请来电', term: undefined }, '2024-09-30', true],
  ['正文：没有月份，几日到几日', { facts: '公示期限：自28日起到30日' }, '2024-09-30', true],
  ['没有月份，开始日对不上的不算', { facts: '公示时间12至15号', term: undefined }, undefined, false],
  ['没有月份，不是公示的时间不算', { facts: '培训时间28至30号', term: undefined }, undefined, false],
  ['正文：到次年', { facts: '公示期9月28日至次年1月4日17:00止' }, '2025-01-04', true],
  ['门牌号不是日子', { facts: '地点在9月路28号至30号楼', term: { n: 7, unit: '日' } }, '2024-10-05', false],
  ['正文：中文数字', { facts: '二〇二四年九月二十八日至十月十二日' }, '2024-10-12', true],
  ['正文：开始、结束', { facts: '从9月28日开始，到10月12日结束' }, '2024-10-12', true],
  ['正文：只写截止', { facts: '公示截止日期为2024年10月12日。' }, '2024-10-12', true],
  ['正文：公示期后面写截止日期', { facts: '公示期10天，截止日期为2024年10月12日' }, '2024-10-12', true],
  ['正文：单独一句截止时间', { facts: '内容如下。截止时间：2024年10月12日' }, '2024-10-12', true],
  ['统计数字的截至不算', { facts: '截至2024年10月31日，在册12人。', term: undefined }, undefined, false],
  ['合同的截止日期不算', { facts: '合同截止日期为2027年12月31日', term: undefined }, undefined, false],
  ['报名的截止时间不算', { facts: '报名截止时间为2024年12月1日', term: undefined }, undefined, false],
  ['别的数字不是日子', { facts: '共 3.5-10.12 万元', term: { n: 7, unit: '日' } }, '2024-10-05', false],
  ['开始日对不上的不算', { facts: '报名9月20日至10月12日', term: { n: 7, unit: '日' } }, '2024-10-05', false],
  ['不存在的日子不算', { facts: '9月28日至9月31日', term: { n: 7, unit: '日' } }, '2024-10-05', false],
  ['什么都没写', { term: undefined }, undefined, false],
];
for (const [sentence, changes, end, isPrinted] of printed) {
  test(`公示的截止日：${sentence}`, () => {
    const found = endOf(changes);
    assert.equal(found?.due.day, end);
    assert.equal(found?.printed ?? false, isPrinted);
  });
}

test('规矩写明当天也算的，从当天数起', () => {
  const type = { ...noticeType.parse({ ...ownNoticeType, countsFrom: '当日' }), id: 'dangri' };
  const counted = (changes: Fields) => {
    const notice = entryOf('notices', { ...published, ...changes });
    return countedEnd(notice, { ...datasetOf([notice], calendar), noticeTypes: [type] })?.day;
  };
  assert.equal(counted({ startOn: '2024-09-28', term: { n: 15, unit: '日' } }), '2024-10-12');
  assert.equal(counted({ startOn: '2024-09-29', term: { n: 7, unit: '工作日' } }), '2024-10-12');
  assert.equal(counted({ startOn: '2024-09-30', term: { n: 1, unit: '工作日' } }), '2024-09-30');
  for (const [startOn, n, unit, end] of [
    ['2026-03-01', 1, '个月', '2026-03-31'],
    ['2026-05-01', 1, '个月', '2026-05-31'],
    ['2026-01-31', 1, '个月', '2026-02-28'],
    ['2026-03-15', 2, '个月', '2026-05-14'],
    ['2024-02-29', 1, '年', '2025-02-28'],
    ['2026-01-01', 1, '年', '2026-12-31'],
    ['2026-03-01', 2, '周', '2026-03-14'],
  ] as const) {
    assert.equal(counted({ startOn, term: { n, unit }, ...old }), end, `${startOn} ${n} ${unit}`);
  }
});

test('补登的公示，印的截止日也不缩短别人的时间', () => {
  const notice = entryOf('notices', { publishedAt: '2026-11-20 09:00', endOn: '2026-12-04' });
  const dataset = { ...datasetOf([notice], calendar), loggedOn: new Map([['notices/shili-gongshi', '2026-12-04']]) };
  assert.equal(noticeEnd(notice, dataset)?.due.day, '2026-12-18');
});
