/** Kinds of documents that offices have and that came out wrong when strangers' files were tried. All newly written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportResult, importDocument } from '#importer/import-document.ts';

const asOf = '2026-11-23';
const read = (text: string, name = '样件.txt'): Promise<ImportResult> =>
  importDocument(new TextEncoder().encode(text), name, { asOf });
const titles = ({ entries }: ImportResult) => entries.map(({ title }) => title);
const articles = ({ entries }: ImportResult) =>
  entries.map((entry) => entry.articles.filter(({ style }) => style === '条').length);
const annexes = ({ entries }: ImportResult) => entries.map((entry) => entry.annexes.map(({ title }) => title));
const B3 = '第一条　为方便群众，制定本办法。\n第二条　每户补助300元。\n第三条　本办法自2022年3月1日起施行。';

const whole: readonly (readonly [what: string, text: string, title: string])[] = [
  [
    '问答',
    '临川市医疗保障局\n关于门诊报销若干问题的解答\n一、哪些药能报？\n答：目录内的能报。\n二、一年报多少？\n答：最多2000元。',
    '临川市医疗保障局关于门诊报销若干问题的解答',
  ],
  [
    '末词不在词表里',
    '柳树村村规民约\n前言\n经村民会议讨论通过。\n一、治安\n1．不打架。\n2．不赌博。\n二、村风\n1．礼金不超过200元。',
    '柳树村村规民约',
  ],
  [
    '两个字分开写',
    '石塘区政府信息公开\n指　南\n为方便公众，编制本指南。\n一、主动公开\n公开机构职能。\n二、依申请公开\n20个工作日内答复。',
    '石塘区政府信息公开指南',
  ],
  [
    '标题三行，后面另起一行（试行）',
    `关于进一步加强全县水库移民\n后期扶持项目资金拨付\n管理的若干规定\n（试行）\n${B3}`,
    '关于进一步加强全县水库移民后期扶持项目资金拨付管理的若干规定（试行）',
  ],
  [
    '1.1 编号的预案，前面有附件号',
    '附件3\n梨园区防汛应急预案\n1 总则\n1.1 目的\n为做好防汛，制定本预案。\n2 机构\n2.1 指挥部\n区长任总指挥。\n2.2 职责\n（1）组织抢险；\n（2）储备物资50万元。',
    '梨园区防汛应急预案',
  ],
  [
    '整篇一行',
    '双桥县校车管理规定 第一章 总则 第一条 为保障安全，制定本规定。 第二条 时速不得超过60公里。 第二章 附则 第三条 本规定自2020年9月1日起施行。',
    '双桥县校车管理规定',
  ],
];
for (const [what, text, title] of whole)
  test(`${what}：一部，标题完整`, async () => {
    const result = await read(text);
    assert.deepEqual([titles(result), result.losses], [[title], []]);
  });

test('整篇一行的制度，章和条都找得到', async () => {
  assert.deepEqual(articles(await read(whole.at(-1)?.[1] ?? '')), [3]);
});

test('一份通知印发两部，第二部没有“第一条”也分得开，附件号不进上一部', async () => {
  const result = await read(
    `秀山县人民政府办公室关于印发秀山县河道管护办法等两项制度的通知\n秀政办发〔2022〕9号\n各乡镇人民政府：\n《秀山县河道管护办法》《秀山县河长制实施方案》已经县政府同意，现印发给你们。\n秀山县人民政府办公室\n2022年2月8日\n附件1\n秀山县河道管护办法\n${B3}\n附件2\n秀山县河长制实施方案\n一、目标\n河河有人管。\n二、保障\n每公里补助800元。`,
  );
  assert.deepEqual(
    [titles(result), annexes(result)],
    [
      ['秀山县河道管护办法', '秀山县河长制实施方案'],
      [[], []],
    ],
  );
  assert.equal(result.drafts[1]?.data.docNumber, '秀政办发〔2022〕9号');
});

test('通知只说“内部管理制度”，下面的几部各是一部，通知不是', async () => {
  const result = await read(
    '区档案馆关于印发内部管理制度的通知\n区档〔2021〕2号\n各科：\n现将内部管理制度印发给你们，请遵照执行。\n区档案馆\n2021年3月1日\n库房管理制度\n一、温度不高于24度。\n二、每周检查。\n查阅管理制度\n一、凭证件查阅。\n二、复印每页0.3元。',
  );
  assert.deepEqual(titles(result), ['库房管理制度', '查阅管理制度']);
  assert.deepEqual(result.losses, []);
});

test('通知自己的附件（正文里列了名）是附件，不是另一部；落款在附件前面，日子记得下来', async () => {
  const result = await read(
    '青川区人民政府关于调整低保标准的通知\n青政发〔2023〕5号\n各镇人民政府：\n现将有关事项通知如下：\n一、城市每人每月900元。\n二、农村每人每月700元。\n附件：低收入家庭认定标准\n青川区人民政府\n2023年6月5日\n附件\n低收入家庭认定标准\n一、人均月收入不超过1350元。\n二、没有机动车。',
  );
  assert.deepEqual(
    [titles(result), annexes(result)],
    [['青川区人民政府关于调整低保标准的通知'], [['低收入家庭认定标准']]],
  );
  assert.equal(result.drafts[0]?.data.madeOn, '2023-06-05');
});

test('题注里的令号：取公布的那一号，不取修正的', async () => {
  const result = await read(
    `金河市犬只管理办法\n（2004年5月1日金河市人民政府令第31号公布，根据2018年1月5日金河市人民政府令第90号修正）\n${B3}`,
  );
  assert.equal(result.drafts[0]?.data.docNumber, '金河市人民政府令第31号');
});

test('网页上方的信息表：文号取得到，整行留在来源说明里，不算没有导入', async () => {
  const result = await read(
    `索 引 号：0101/2021-7　　主题分类：城建\n发文机关：古镇区政府　　成文日期：2021年3月2日\n标　　题：古镇区古树保护办法\n发文字号：古政规〔2021〕2号　　发布日期：2021年3月9日\n\n古镇区古树保护办法\n${B3}`,
  );
  const [draft] = result.drafts;
  assert.deepEqual(
    [titles(result), draft?.data.docNumber, draft?.data.madeOn],
    [['古镇区古树保护办法'], '古政规〔2021〕2号', '2021-03-02'],
  );
  assert.match((draft?.data.sourceNotes ?? []).join('\n'), /发布日期：2021年3月9日/);
  assert.deepEqual(result.losses, []);
});

test('只有几段话、没有标题也没有编号：一部，标题先用文件名，并提示要改', async () => {
  const result = await read(
    '为方便群众办事，自2024年5月1日起，本中心周六上午照常受理社保、医保和公积金业务，请带好身份证和社保卡。\n咨询电话见大厅公告栏，办理业务不收取任何费用。',
    '周六照常受理.txt',
  );
  assert.deepEqual(titles(result), ['周六照常受理']);
  assert.match(result.entries[0]?.warnings.map(({ message }) => message).join() ?? '', /暂用文件名/);
});

const unnamed: readonly (readonly [what: string, text: string, title: string])[] = [
  [
    '公布令，正文不在文件里：取它制定的那一部，不取它根据的那一部',
    '某市财政局令\n〔2021〕第3号\n根据《某省票据条例》等有关规定，某市财政局制定了《某市票据管理办法》，经局务会议通过，现予发布施行。\n局长：某某\n2021年2月1日',
    '某市票据管理办法',
  ],
  [
    '公布令一整段，日子粘在最后',
    '为规范夜市，根据《某省市场条例》等法规，某市商务局制定了《某市夜市设立办法》。现予公布，自公布之日起30日后施行。局长：某某二〇二二年二月十日',
    '某市夜市设立办法',
  ],
  [
    '只有根据，没有说制定哪一部：用文件名',
    '2024年第1号\n根据《某省价格条例》，现就停车收费公布如下：\n一、白天每小时3元。\n二、夜间每小时1元。',
    '公告',
  ],
  [
    '只有号，没有标题：号不当标题',
    '某市公安局　某市商务局\n（2023）第 5 号\n现就夜市有关事项公告如下：\n一、22时收摊。\n二、违者罚款100元。',
    '公告',
  ],
];
for (const [what, text, title] of unnamed)
  test(what, async () => {
    const result = await read(text, '公告.txt');
    assert.deepEqual([titles(result), result.losses], [[title], []]);
  });

test('“附件：”写在标题同一行的，不算标题的字', async () => {
  assert.deepEqual(titles(await read(`附件：某市短期债券管理办法\n${B3}`)), ['某市短期债券管理办法']);
});

test('日子粘在附件名后面的印发通知：日子取得到，内部发送一行记在版记里', async () => {
  const result = await read(
    `某省粮食局关于印发《某省储备粮管理办法》的通知\n某粮发〔2006〕8号\n各市粮食局：\n现将《某省储备粮管理办法》印发给你们，请遵照执行。\n附件：某省储备粮管理办法二〇〇六年十月十二日\n内部发送：办公室，财务处。　　联系电话：0571-88880000　　2006年10月13日印发\n某省储备粮管理办法\n${B3}`,
  );
  assert.deepEqual([titles(result), result.losses], [['某省储备粮管理办法'], []]);
  assert.equal(result.drafts[0]?.data.madeOn, '2006-10-12');
  assert.match((result.drafts[0]?.data.sourceNotes ?? []).join('\n'), /2006年10月13日印发/);
});

test('公告的号保留“第”字，发文字号没有', async () => {
  const result = await read(`某市商务局公告〔2020〕第21号\n某市夜市管理办法\n${B3}`);
  assert.equal(result.drafts[0]?.data.docNumber, '某市商务局公告〔2020〕第21号');
});

test('“第一条、”也是条；“第三条、第五条”是引用', async () => {
  const result = await read(
    '某公司宿舍管理规定\n第一条、按时熄灯。\n第二条、违者罚款50元。\n第三条、第五条规定的除外情形，由行政部决定。',
  );
  assert.deepEqual(articles(result), [2]);
});

test('通知印发的东西名字不像制度，也是它那一部', async () => {
  const result = await read(
    '关于印发2024年实事项目的通知\n各部门：\n现将《2024年实事项目》印发给你们，请组织实施。\n县政府办公室\n2024年2月26日\n2024年实事项目\n一、新建幼儿园2所，投资3000万元。\n二、新增停车位500个。',
  );
  assert.deepEqual([titles(result), result.losses], [['2024年实事项目'], []]);
});

test('公告附着征求意见稿：公告里“附件：某办法”一行不算附件，办法是另一部', async () => {
  const result = await read(
    `某市住建局关于《某市绿建办法（征求意见稿）》公开征求意见的公告\n我局起草了该办法，现公开征求意见，截止2024年7月15日。\n附件：某市绿建办法（征求意见稿）\n某市住建局\n2024年6月14日\n附件\n某市绿建办法（征求意见稿）\n${B3}`,
  );
  assert.deepEqual(annexes(result), [[], []]);
  assert.equal(titles(result)[1], '某市绿建办法（征求意见稿）');
});

test('文件第一行是地名开头的半个标题，和下面几行合成一个标题', async () => {
  assert.deepEqual(titles(await read(`某市政府采购\n评审专家管理实施\n细　则\n${B3}`)), [
    '某市政府采购评审专家管理实施细则',
  ]);
});

test('目录写成“1 某制度 (1)”，正文没有编号：按目录拆开', async () => {
  const result = await read(
    '湖滨街道制度选编\n目次\n1 党务公开制度 (1)\n2 请销假办法 (2)\n3 首办责任制 (3)\n\n党务公开制度\n一、公开事项。\n二、公开7天。\n请销假办法\n一、三天以内批准。\n二、超过三天报批。\n首办责任制\n一、负责到底。\n二、60日内办结。',
  );
  assert.deepEqual([titles(result), result.losses], [['党务公开制度', '请销假办法', '首办责任制'], []]);
});

test('决定下面只有一段话和附件清单：决定是一部，清单里的“2．”不算它的条', async () => {
  const result = await read(
    '凌河县人民政府关于取消一批审批事项的决定\n凌政发〔2019〕8号\n各乡镇：\n县政府决定取消审批事项23项。\n附件：1．取消事项目录\n2．调整事项目录\n凌河县人民政府\n2019年3月29日\n附件1\n取消事项目录\n1．户外广告登记\n2．门面装修审批\n附件2\n调整事项目录\n1．临时占道许可',
  );
  assert.deepEqual(
    [titles(result), annexes(result)],
    [['凌河县人民政府关于取消一批审批事项的决定'], [['取消事项目录', '调整事项目录']]],
  );
  assert.equal(result.drafts[0]?.data.docNumber, '凌政发〔2019〕8号');
});

test('整部制度在一行里：每一条各成一段，每一条都有标题', async () => {
  const { drafts } = await read(
    '某县值班办法 第一条 甲应当到岗值守。 第二条 乙应当做好记录。第三条 自印发之日起施行。',
  );
  assert.equal(
    drafts[0]?.body,
    '## 第一条\n\n甲应当到岗值守。\n\n## 第二条\n\n乙应当做好记录。\n\n## 第三条\n\n自印发之日起施行。\n',
  );
});

test('第一条后面写句号，也是一条', async () => {
  const result = await read(
    '某县值班办法\n第一条。甲应当到岗值守。\n第二条。乙应当做好记录。\n第三条。自印发之日起施行。',
  );
  assert.deepEqual(articles(result), [3]);
  assert.match(result.drafts[0]?.body ?? '', /## 第二条。\n\n乙应当做好记录。/);
});

test('【第一条】这样写的，也是一条；第一条 【目的】是第一条的小标题', async () => {
  const bracketed = await read(
    '某县值班办法\n【第一条】甲应当到岗值守。\n【第二条】乙应当做好记录。\n【第三条】自印发之日起施行。',
  );
  assert.deepEqual(articles(bracketed), [3]);
  assert.match(bracketed.drafts[0]?.body ?? '', /## 【第二条】\n\n乙应当做好记录。/);
  assert.deepEqual(
    articles(await read('某县值班办法\n第一条　【目的】为加强值班。\n第二条　【施行】自印发之日起施行。')),
    [2],
  );
});
