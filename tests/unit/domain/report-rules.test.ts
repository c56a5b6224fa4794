/** Table 3 of the annual report adds up as its form says, whatever the rows are called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partOf } from '#domain/report-rules.ts';
import { faults } from './fixtures.ts';

const row = (name: string, natural: number, business = 0) => ({
  ...{ row: name, natural, business, research: 0, charity: 0, legalService: 0, otherOrganisation: 0 },
  total: natural + business,
});
const RESULTS = [
  '予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（三）不予公开 1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '（四）无法提供 1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '（五）不予处理 1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];
const NEW = '一、本年新收政府信息公开申请数量';
const IN = '二、上年结转政府信息公开申请数量';
const DONE = '三、本年度办理结果（七）总计';
const OUT = '四、结转下年度继续办理';
const sums = (...applications: object[]) => faults('reports', { applications });

test('认得出表样的各行，写没写编号都行', () => {
  assert.deepEqual([NEW, IN, DONE, OUT].map(partOf), ['received', 'carriedIn', 'done', 'carriedOut']);
  assert.deepEqual(['本年新收', '上年结转', '（七）总计', '结转下年度'].map(partOf), [
    'received',
    'carriedIn',
    'done',
    'carriedOut',
  ]);
  assert.deepEqual(
    RESULTS.filter((name) => partOf(name) !== 'result'),
    [],
  );
});

test('新收加结转等于办结加结转下年，逐列', () => {
  assert.deepEqual(sums(row(NEW, 5), row(IN, 1), row(DONE, 4), row(OUT, 2)), []);
  assert.deepEqual(sums(row(NEW, 5), row(IN, 1), row(DONE, 9), row(OUT, 2)), [
    'applications.2.natural: “自然人”一列：本年新收 + 上年结转 = 6，办理结果总计 + 结转下年 = 11',
    'applications.2.total: “总计”一列：本年新收 + 上年结转 = 6，办理结果总计 + 结转下年 = 11',
  ]);
  const moved = sums(row(NEW, 5, 1), row(IN, 0), row(DONE, 4, 2), row(OUT, 0));
  assert.equal(moved.length, 2, '总数对，列不对，也要说');
  assert.deepEqual(sums(row(NEW, 5), row(DONE, 9)), [], '行不齐，不判');
});

test('21 项办理结果齐全时，加起来等于总计', () => {
  const results = RESULTS.map((name, index) => row(name, index === 0 ? 3 : 0));
  assert.deepEqual(sums(...results, row(DONE, 3)), []);
  assert.equal(sums(...results, row(DONE, 4)).length, 2);
  assert.deepEqual(sums(...results.slice(1), row(DONE, 4)), [], '结果不齐，不判');
});
