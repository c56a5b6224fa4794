import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from '#importer/facts/dates.ts';
import type { Fact } from '#importer/facts/fact.ts';
import { findFacts } from '#importer/facts/find-facts.ts';
import { cutPieces } from '#importer/split/pieces.ts';
import { amendmentOf } from '#importer/structure/amendment.ts';
import { articlesOf } from '#importer/structure/articles.ts';

function factsIn(text: string, title = ''): Fact[] {
  const span = { start: 0, end: text.length };
  return findFacts(text, span, articlesOf(cutPieces(text)), amendmentOf(title, text, span));
}

const found: readonly (readonly [text: string, kind: Fact['kind'], words: string | undefined, value?: string])[] = [
  ['本制度自2010年10月1日起施行。', '生效日期', '自2010年10月1日起施行', '2010-10-01'],
  ['本办法自二〇一二年三月起执行。', '生效日期', '自二〇一二年三月起执行', '2012-03'],
  ['本制度自印发之日起施行。', '生效日期', '自印发之日起施行'],
  ['各科室自行组织实施。', '生效日期', undefined],
  ['原办法同时废止。', '有效性', '同时废止', '废止其他文件'],
  ['考勤办法(试行)', '有效性', '(试行)', '试行'],
  ['根据《会计法》和有关规定,制定本制度。', '制定依据', '《会计法》', '会计法'],
  ['按照《关于落实〈某纲要〉的意见》执行。', '制定依据', '《关于落实〈某纲要〉的意见》', '关于落实〈某纲要〉的意见'],
  ['填写《请假审批表》。', '制定依据', undefined],
  ['本办法由局办公室负责解释。', '解释机构', '由局办公室负责解释', '局办公室'],
  ['本制度由市人防办解释。', '解释机构', '由市人防办解释', '市人防办'],
  ['政策问题不得由个人解释。', '解释机构', undefined],
  ['投诉电话:5115183。', '电话', '5115183', '5115183'],
  ['咨询电话0576-85115183。', '电话', '0576-85115183', '0576-85115183'],
  ['拨打电话12345。', '电话', '12345', '12345'],
  ['登记编号20190515。', '电话', undefined],
  ['联系电话13800138000。', '电话', undefined],
  ['公示的时间为十个工作日。', '时限', '十个工作日', '10 工作日'],
  ['听证会后七日内写出报告。', '时限', '七日内', '7 日'],
  ['公开时间不少于一周。', '时限', '不少于一周', '1 周 不少于'],
  ['接班人员提前10分钟到岗。', '时限', '提前10分钟', '10 分钟'],
  ['24小时内报告。', '时限', '24小时内', '24 小时'],
  ['按21.75个工作日计算。', '时限', undefined],
  ['2012年6月25日前完成。', '时限', undefined],
  ['每周五天工作。', '时限', undefined],
  ['超过5000元的开支。', '金额', '5000元', '5000'],
  ['慰问金500—1000元。', '金额', '500—1000元', '500-1000'],
  ['预付1.5万元。', '金额', '1.5万元', '15000'],
  ['每篇奖励X元。', '金额', 'X元'],
  ['每半年召开一次会议。', '频次', '每半年召开一次', '每半年召开一次'],
  ['住院病人每日发放清单。', '频次', '每日', '每日'],
  ['每年检查不少于两次。', '频次', '每年检查不少于两次', '每年检查不少于两次'],
  ['每月迟到缺1次扣分。', '频次', undefined],
];
for (const [text, kind, words, value] of found) {
  test(`“${text}”里${words ? `找到${kind}` : `没有${kind}`}`, () => {
    const fact = factsIn(text).find((one) => one.kind === kind);
    assert.deepEqual([fact?.text, fact?.value], [words, value]);
    if (fact) assert.equal(text.slice(fact.start, fact.end), fact.text);
  });
}

test('电话写明是谁的，每条事实写明在第几条', () => {
  const facts = factsIn('一、职责\n按时办理。\n二、监督\n可拨打区局投诉电话:2663486、区领导小组办公室:2660087。');
  assert.deepEqual(
    facts.map(({ text, owner, article }) => [text, owner, article]),
    [
      ['2663486', '区局投诉电话', '二'],
      ['2660087', '区领导小组办公室', '二'],
    ],
  );
});

test('修改别的制度：写明修改哪一部，引号里的事实标为引自别的制度', () => {
  const text = '决定对《某局考勤办法》进行修改:将“三日内销假”改为“五日内销假”,公布后二日内告知。';
  const facts = factsIn(text, '关于修改《某局考勤办法》的通知');
  assert.equal(facts.find(({ kind }) => kind === '修改对象')?.value, '某局考勤办法');
  assert.deepEqual(
    facts.filter(({ kind }) => kind === '时限').map(({ text: words, quoted }) => [words, quoted ?? false]),
    [
      ['三日内', true],
      ['五日内', true],
      ['二日内', false],
    ],
  );
});

const days: readonly (readonly [words: string, day: string | undefined])[] = [
  ['二〇一一年五月十三日', '2011-05-13'],
  ['二○一二年十月', '2012-10'],
  ['2012年6月25日', '2012-06-25'],
  ['自下发之日', undefined],
];
for (const [words, day] of days)
  test(`“${words}”${day ? `是 ${day}` : '不是日期'}`, () => assert.equal(isoDay(words), day));
