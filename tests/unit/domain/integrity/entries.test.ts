import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardWith, body, entryFile, siteFile } from '../../store/content-folder-fixture.ts';
import { boardTable } from './table.ts';

const reg = 'regulations/shili-zhidu.md';
const proc = 'procedures/shili-banshi.yaml';
const fee = 'fees/shili-feiyong.yaml';
const other = {
  'agencies/bie.yaml': entryFile('agencies', { name: '别局' }),
  'hotlines/bie.yaml': entryFile('hotlines', { agency: 'bie', title: '别局电话' }),
};
const basis = (changes: object) => [{ kind: '本单位制度', title: '示例制度', ...changes }];

boardTable([
  [
    '没有这个编号，猜一个最像的',
    { [fee]: entryFile('fees', { agency: 'shilli' }) },
    ['fees/shili-feiyong.yaml 执收机构: 没有编号为“shilli”的机构 → 你是不是想写 shili？'],
  ],
  [
    '没有这个编号，也没有像的',
    { [fee]: entryFile('fees', { agency: 'wanquan-butong' }) },
    [
      'fees/shili-feiyong.yaml 执收机构: 没有编号为“wanquan-butong”的机构 → 请填写 content/agencies/ 下已有的文件名（不带扩展名）',
    ],
  ],
  [
    '联合的机构本站没有，不猜成牵头的那一家',
    { [reg]: entryFile('regulations', { agency: ['shili', 'shilj'] }) },
    [
      'regulations/shili-zhidu.md 联合发文机构 第1项: 没有编号为“shilj”的机构 → 请填写 content/agencies/ 下已有的文件名（不带扩展名）；不在本站的机构写全称，放进 jointNames（其他联合发文机构）',
    ],
  ],
  [
    '承接机构本站没有，不猜成它自己',
    { 'agencies/bie.yaml': entryFile('agencies', { name: '别局', abolishedOn: '2026-01-01', successor: 'biee' }) },
    [
      'agencies/bie.yaml 承接机构: 没有编号为“biee”的机构 → 请填写 content/agencies/ 下已有的文件名（不带扩展名）；承接机构在本站的写它的文件名；不在本站的写在 successorName（承接机构名称）里',
    ],
  ],
  [
    '列表里第二个编号不存在',
    { [proc]: entryFile('procedures', { consult: ['shili-dianhua', 'shili-dianhau'] }) },
    ['procedures/shili-banshi.yaml 咨询电话 第2项: 没有编号为“shili-dianhau”的投诉举报 → 你是不是想写 shili-dianhua？'],
  ],
  [
    '依据里的制度不存在',
    { [fee]: entryFile('fees', { basis: basis({ regulation: 'meiyou' }) }) },
    ['fees/shili-feiyong.yaml 依据 第1项 本站对应制度: 没有编号为“meiyou”的规章制度'],
  ],
  [
    '公开的条目引用不公开的条目',
    {
      'terms/gongshi.yaml': entryFile('terms', { related: ['neibu'] }),
      'regulations/neibu.md': entryFile('regulations', { title: '内部制度', audience: '机关内部' }),
    },
    ['terms/gongshi.yaml 相关制度 第1项: 引用的规章制度“neibu”不是社会公开的 → 请删去引用，或先把那一条审查为社会公开'],
  ],
  [
    '不公开的条目可以引用不公开的条目',
    {
      'terms/nei.yaml': entryFile('terms', { word: '内', audience: '机关内部', related: ['neibu'] }),
      'regulations/neibu.md': entryFile('regulations', { title: '内部制度', audience: '机关内部' }),
    },
    [],
  ],
  [
    '引用自己',
    { 'agencies/shili.yaml': entryFile('agencies', { parent: 'shili' }) },
    ['agencies/shili.yaml 本站上级机构: 引用了自己'],
  ],
  [
    '同一机构两个标题相同',
    { 'fees/zai.yaml': entryFile('fees') },
    ['fees/zai.yaml: 与 content/fees/shili-feiyong.yaml 的标题相同：“复印费” → 同一机构的收费标题不能相同'],
  ],
  ['不同机构标题相同可以', { ...other, 'fees/zai.yaml': entryFile('fees', { agency: 'bie' }) }, []],
  [
    '名词解释重复',
    { 'terms/zai.yaml': entryFile('terms') },
    ['terms/zai.yaml: 与 content/terms/gongshi.yaml 的标题相同：“公示”'],
  ],
  [
    '文号和索引号重复',
    {
      [reg]: entryFile('regulations', { docNumber: '示发〔2026〕1号', indexNumber: 'A1', madeOn: '2026-01-05' }),
      'regulations/zai.md': entryFile('regulations', {
        title: '另一制度',
        docNumber: '示发〔2026〕1号',
        indexNumber: 'A1',
      }),
    },
    // The same 文号 under another title is a remark only: one document may bring several rules.
    ['regulations/zai.md 索引号: 索引号与 content/regulations/shili-zhidu.md 相同'],
  ],
  [
    '科室属于别的机构',
    {
      ...other,
      'offices/bie-ke.yaml': entryFile('offices', { agency: 'bie' }),
      [fee.replace('fees', 'feedback')]: entryFile('feedback', { topic: '甲', office: 'bie-ke' }),
    },
    ['feedback/shili-feiyong.yaml 承办科室: 科室“bie-ke”属于 bie，不属于 shili → 请选本机构的科室'],
  ],
  ['本机构的科室', { 'feedback/jia.yaml': entryFile('feedback', { topic: '甲', office: 'shili-zonghe' }) }, []],
  [
    '机构没有投诉渠道',
    { 'agencies/bie.yaml': other['agencies/bie.yaml'] },
    ['agencies/bie.yaml: 没有任何投诉咨询渠道'],
  ],
  [
    '机构的投诉渠道不公开，等于没有',
    {
      ...other,
      'hotlines/bie.yaml': entryFile('hotlines', { agency: 'bie', title: '别局电话', audience: '机关内部' }),
    },
    ['agencies/bie.yaml: 没有任何投诉咨询渠道'],
  ],
]);

boardTable([
  ['公布、核对、更正都还没到', { 'terms/gongshi.yaml': entryFile('terms') }, [], '2026-11-21'],
  [
    '核对日期还没有到',
    { 'pages/guanyu.mdx': entryFile('pages', { checkedOn: '2026-11-24' }) },
    ['pages/guanyu.mdx 核对日期: 核对日期 2026-11-24 还没有到 → 今天是 2026-11-23，请改为实际日期'],
  ],
  [
    '公布时间还没有到',
    { 'terms/gongshi.yaml': entryFile('terms', { publishedAt: '2026-11-24 00:00', checkedOn: '2026-11-24' }) },
    ['terms/gongshi.yaml 公布时间: 公布时间 2026-11-24 00:00 还没有到', 'terms/gongshi.yaml 核对日期: '],
  ],
  [
    '当天晚些时候不算将来',
    { 'terms/gongshi.yaml': entryFile('terms', { publishedAt: '2026-11-23 23:59', checkedOn: '2026-11-23' }) },
    [],
  ],
]);

boardTable([
  ['正文没有字', { [reg]: entryFile('regulations', {}, '\n \n') }, ['regulations/shili-zhidu.md: 没有正文']],
  [
    '正文没有条款标题',
    { [reg]: entryFile('regulations', {}, '只有一段话。\n') },
    ['regulations/shili-zhidu.md: 正文没有条款标题'],
  ],
  [
    '正文里有 HTML',
    { [reg]: entryFile('regulations', {}, `${body}\n<script>alert(1)</script>\n`) },
    ['regulations/shili-zhidu.md 正文: 正文里有 HTML 标签'],
  ],
  [
    '正文里有 HTML 注释',
    { [reg]: entryFile('regulations', {}, `${body}\n<!-- 草稿 -->\n`) },
    ['regulations/shili-zhidu.md 正文: 正文里有 HTML 标签'],
  ],
  ['小于号不是标签', { [reg]: entryFile('regulations', {}, `${body}\n人数 < 5，金额 <100 元\n`) }, []],
  [
    '正文里用一级标题',
    { [reg]: entryFile('regulations', {}, `# 示例制度\n${body}`) },
    ['regulations/shili-zhidu.md 正文: 正文里用了一级标题'],
  ],
  [
    '制度里的数字指着没有的条',
    { [reg]: entryFile('regulations', { facts: [{ what: '公示期', kind: '人数', clause: '第九条', value: '5人' }] }) },
    [
      'regulations/shili-zhidu.md 制度里的数字 第1项 在第几条: 正文里没有“第九条” → 请写正文已有的条款标题，如 第一条、第六条',
    ],
  ],
  [
    '制度里的数字指着有的条的第二款',
    {
      [reg]: entryFile('regulations', {
        facts: [{ what: '公示期', kind: '人数', clause: '第六条第二款', value: '5人' }],
      }),
    },
    [],
  ],
  [
    '收费依据的条款在制度里没有',
    { [fee]: entryFile('fees', { basis: basis({ regulation: 'shili-zhidu', clause: '第九条' }) }) },
    ['fees/shili-feiyong.yaml 依据 第1项 条款: 《示例制度》里没有“第九条”'],
  ],
  [
    '办事依据的条款在制度里没有',
    { [proc]: entryFile('procedures', { legalBasis: basis({ regulation: 'shili-zhidu', clause: '第九条' }) }) },
    ['procedures/shili-banshi.yaml 设定依据 第1项 条款: 《示例制度》里没有“第九条”'],
  ],
  [
    '目录依据的条款在制度里有',
    {
      'catalogue/shili-mulu.yaml': entryFile('catalogue', {
        basis: basis({ regulation: 'shili-zhidu', clause: '第六条' }),
      }),
    },
    [],
  ],
  ['不在本站的依据不查条款', { [fee]: entryFile('fees', { basis: basis({ clause: '第九条' }) }) }, []],
]);

const real = { 'site.yaml': siteFile({ sample: false }) };
const fictitious = { 'feedback/shili-fankui.yaml': entryFile('feedback', { fictitious: '虚构示例' }) };
const notStated = {
  [proc]: entryFile('procedures', { place: undefined, hours: undefined, notStated: ['办理地点', '办理时间'] }),
};

boardTable([
  ['示例站可以有虚构内容和缺要素的指南', { ...fictitious, ...notStated }, []],
  ['正式站没有虚构内容就没有问题', real, []],
  ['正式站里有虚构内容', { ...real, ...fictitious }, ['feedback/shili-fankui.yaml 虚构示例说明: 正式网站里有虚构示例']],
  [
    '正式站里指南缺要素',
    { ...real, ...notStated },
    ['procedures/shili-banshi.yaml 来源未载明: 办事指南缺少要素：办理地点、办理时间'],
  ],
]);

test('正文的问题指到文件里的那一行', (t) => {
  const file = entryFile('regulations', {}, `${body}\n<b>重要</b>\n`);
  const [problem] = boardWith(t, { [reg]: file }).problems;
  assert.equal(file.split('\n')[(problem?.line ?? 0) - 1], '<b>重要</b>');
});

test('引用的问题指到写错的那一行', (t) => {
  const file = entryFile('procedures', { consult: ['shili-dianhua', 'meiyou-zhege'] });
  const [problem] = boardWith(t, { [proc]: file }).problems;
  assert.match(file.split('\n')[(problem?.line ?? 0) - 1] ?? '', /- meiyou-zhege/);
});
