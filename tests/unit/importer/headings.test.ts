import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDocument } from '#importer/document.ts';
import { splitRules } from '#importer/split/split-rules.ts';
import { titleStrength } from '#importer/split/title-shape.ts';

const BODY = '第一条 按时登记,逾期说明原因。\n第二条 由办公室保管。';
const titles = (text: string): string[] => splitRules(plainDocument(text)).rules.map(({ heading }) => heading.title);

/** The ways headings come, one each. */
const texts: readonly (readonly [what: string, text: string, titles: readonly string[]])[] = [
  ['单独成行', `印章使用制度\n${BODY}\n车辆管理办法\n${BODY}`, ['印章使用制度', '车辆管理办法']],
  ['接在上一段末尾', `印章使用制度\n${BODY}车辆管理办法\n${BODY}`, ['印章使用制度', '车辆管理办法']],
  ['与正文同一行，隔一个空格', `印章使用制度\n${BODY}\n车辆管理办法 ${BODY}`, ['印章使用制度', '车辆管理办法']],
  ['与正文同一行，没有空格', `印章使用制度\n${BODY}\n车辆管理办法${BODY}`, ['印章使用制度', '车辆管理办法']],
  ['分成两行', `印章使用制度\n${BODY}\n某县某局\n车辆管理办法\n${BODY}`, ['印章使用制度', '某县某局车辆管理办法']],
  ['第二行只是“工作制度”', `某县某局政务公开\n工作制度\n${BODY}`, ['某县某局政务公开工作制度']],
  ['（试行）另起一行', `车辆管理办法\n（试行）\n${BODY}`, ['车辆管理办法（试行）']],
  ['字间拉开', `印 章 使 用 制 度\n${BODY}\n车 辆 管理 办 法\n${BODY}`, ['印章使用制度', '车辆管理办法']],
  ['单位和名称之间的空格保留', `某县某局 车辆管理办法\n${BODY}`, ['某县某局 车辆管理办法']],
  ['篇名重复标题', `第一篇:印章使用制度\n印章使用制度\n${BODY}`, ['印章使用制度']],
  ['篇名就是标题', `第一篇:印章使用制度(精选)\n${BODY}`, ['印章使用制度']],
  ['同名的两部', `第一篇:印章使用制度\n${BODY}\n第二篇:印章使用制度\n${BODY}`, ['印章使用制度', '印章使用制度']],
  [
    '编号的标题',
    `某局管理制度\n一、印章使用制度\n1.专人保管。\n二、车辆管理办法\n1.统一调派。\n三、值班规定\n1.每天一人。`,
    ['印章使用制度', '车辆管理办法', '值班规定'],
  ],
  [
    '最后一部的条款用同样的编号',
    `一、印章使用制度\n1.专人保管。\n二、车辆管理办法\n1.统一调派。\n三、卫生制度\n一、每天打扫。\n二、每周检查。`,
    ['印章使用制度', '车辆管理办法', '卫生制度'],
  ],
  [
    '像标题的条款',
    `保密制度\n为保守秘密,制定本制度。\n一、领导责任\n专人负责。\n二、日常管理\n按级负责。\n三、计算机管理制度\n专机专用。`,
    ['保密制度'],
  ],
  [
    '制度里的小标题，编号接着往下走',
    `财务制度\n一、统一审批。\n二、按月报账。\n票据管理办法\n三、专人保管。`,
    ['财务制度'],
  ],
  [
    '制度里的“考核程序”',
    `效能建设方案\n一、指导思想\n提高效率。\n二、考核内容\n考核程序\n(一)自查。\n(二)测评。`,
    ['效能建设方案'],
  ],
  ['以“制度”收尾的句子', `印章使用制度\n第一条 用印要严格执行登记制度\n第二条 其他事项按照有关规定`, ['印章使用制度']],
  [
    '修改别的制度的通知',
    `关于修改《车辆管理办法（试行）》的通知\n各科室:\n一、将第一条修改为:“第一条 统一调派。”`,
    ['关于修改《车辆管理办法（试行）》的通知'],
  ],
  ['前有前言', `前 言\n为方便学习,现将各项制度汇编成册。\n某某局\n2020年1月\n印章使用制度\n${BODY}`, ['印章使用制度']],
  ['后有通过日期', `印章使用制度\n(2019年3月1日局党组会议通过)\n${BODY}`, ['印章使用制度']],
  ['后有发文字号', `车辆管理办法\n某局发〔2019〕5号\n${BODY}`, ['车辆管理办法']],
  [
    '上一部有落款日期',
    `印章使用制度\n${BODY}\n某某局\n2019年1月1日\n车辆管理办法\n${BODY}`,
    ['印章使用制度', '车辆管理办法'],
  ],
  ['切断在词中间', `印章使\n用制度\n${BODY}`, ['印章使用制度']],
  ['前一行是别的话', `内部资料\n印章使用制度\n${BODY}`, ['印章使用制度']],
  ['带书名号', `《印章使用制度》\n${BODY}`, ['印章使用制度']],
  [
    '从第十项编起',
    '十、印章使用制度\n1、专人保管。\n十一、车辆管理办法\n1、统一调派。\n十二、值班规定\n1、每天一人。',
    ['印章使用制度', '车辆管理办法', '值班规定'],
  ],
  ['像标题的章', `考核办法细则\n第一章 总则\n第一条 为了考核。\n第二章 业务考核办法\n第二条 扣分。`, ['考核办法细则']],
  [
    '条款都像标题',
    `机关管理制度\n为加强管理,制定本制度。\n一、考勤制度\n按时上班。\n二、卫生制度\n每天打扫。\n车辆管理办法\n${BODY}\n印章使用制度\n${BODY}`,
    ['机关管理制度', '车辆管理办法', '印章使用制度'],
  ],
];
for (const [what, text, expected] of texts) {
  test(`标题${what}：认得出，也不多认`, () => assert.deepEqual(titles(text), expected));
}

const CONTENTS = '目 录\n一、综合管理\n1.印章使用制度……1\n2.值班安排……3\n二、后勤\n1.车辆管理办法……5\n';
test('有目录：目录里的名字不管像不像标题都算，篇名不算；目录漏列的也找到', () => {
  const text = `${CONTENTS}一、综合管理\n1.印章使用制度\n1、专人保管。\n2.值班安排\n1、每天一人。\n二、后勤\n1.车辆管理办法\n1、统一调派。\n食堂管理制度\n1、按时开饭。`;
  assert.deepEqual(titles(text), ['印章使用制度', '值班安排', '车辆管理办法', '食堂管理制度']);
});

const contents: readonly (readonly [what: string, text: string])[] = [
  ['没有“目录”二字，有页码', '印章使用制度 1\n车辆管理办法 3\n值班规定 5\n'],
  ['没有“目录”二字，也没有页码', '印章使用制度\n车辆管理办法\n值班规定\n'],
  ['编号与正文不同', '目录\n1.印章使用制度\n2.车辆管理办法\n3.值班规定\n'],
];
for (const [what, list] of contents) {
  test(`目录${what}：照样认得`, () => {
    const text = `${list}一、印章使用制度\n1、专人保管。\n二、车辆管理办法\n1、统一调派。\n三、值班规定\n1、每天一人。`;
    assert.deepEqual(titles(text), ['印章使用制度', '车辆管理办法', '值班规定']);
  });
}

test('目录列了、正文没有的，写进说明', () => {
  const { notes } = splitRules(
    plainDocument(`${CONTENTS}一、综合管理\n1.印章使用制度\n1、专人保管。\n二、后勤\n1.车辆管理办法\n1、统一调派。`),
  );
  assert.deepEqual(notes, ['目录里有“值班安排”，正文里没有找到，请核对原文件']);
});

test('整部汇编挤在一行：照样分开，一字不差', () => {
  const body = '1、专人保管,不得转借他人。 2、按月核对,发现问题及时报告。 3、逾期说明原因,并补办手续。 ';
  const text = `目 录 1.印章使用制度 2.车辆管理办法 1.印章使用制度 ${body.repeat(12)}2.车辆管理办法 ${body}`;
  const { rules } = splitRules(plainDocument(text));
  assert.deepEqual(
    rules.map(({ heading }) => heading.title),
    ['印章使用制度', '车辆管理办法'],
  );
  assert.equal(text.slice(rules[0]?.bodyStart, rules[0]?.end), body.repeat(12).trimEnd());
});

const shapes: readonly (readonly [text: string, strength: 'strong' | 'weak' | undefined])[] = [
  ['印章使用制度', 'strong'],
  ['关于加强值班工作的通知', 'strong'],
  ['车辆管理办法（试行）', 'strong'],
  ['补办《入职登记表》的工作程序', 'strong'],
  ['请假制度', 'strong'],
  ['应急预案', 'strong'],
  ['值班人员职责', 'weak'],
  ['食堂卫生标准和要求', 'weak'],
  ['某局制度汇编', undefined],
  ['严格执行考勤制度', undefined],
  ['按照有关规定', undefined],
  ['本制度', undefined],
  ['制定以下规定', undefined],
  ['第三条有关规定', undefined],
  ['检查制度，考核制度', undefined],
  ['《印章使用制度', undefined],
];
for (const [text, strength] of shapes) {
  test(`“${text}”${strength ? (strength === 'strong' ? '像' : '可能是') : '不像'}制度标题`, () =>
    assert.equal(titleStrength(text), strength));
}
