import { entryFile } from '../../store/content-folder-fixture.ts';
import { boardTable } from './table.ts';

const body = '## 第一条 为什么定\n\n甲。\n\n## 第二条 补多少\n\n乙。\n';
const rule = (changes: object, text = body) => entryFile('regulations', { title: '技能补贴办法', ...changes }, text);
const at = (name: string) => `regulations/${name}.md`;
const over = { validity: '已废止', repealedOn: '2024-03-01', effectiveOn: '2019-06-01' };

boardTable([
  [
    '废止以后同名的新办法',
    { [at('a')]: rule(over), [at('b')]: rule({ effectiveOn: '2024-03-01', repeals: ['a'] }) },
    [],
  ],
  [
    '两部同名的都还有效',
    { [at('a')]: rule({ effectiveOn: '2019-06-01' }), [at('b')]: rule({ effectiveOn: '2024-03-01' }) },
    ['regulations/b.md: 与 content/regulations/a.md 的标题相同'],
  ],
  [
    '旧的到期以后同名的新办法',
    {
      [at('a')]: rule({ effectiveOn: '2019-06-01', validTo: '2024-02-29' }),
      [at('b')]: rule({ effectiveOn: '2024-03-01' }),
    },
    [],
  ],
  [
    '新旧交错一天',
    { [at('a')]: rule({ ...over, repealedOn: '2024-03-02' }), [at('b')]: rule({ effectiveOn: '2024-03-01' }) },
    ['regulations/b.md: 与 content/regulations/a.md 的标题相同'],
  ],
  ['已废止，却不知道同名的新办法哪天施行', { [at('a')]: rule(over), [at('b')]: rule({}) }, []],
  [
    '三部同名，先后相接',
    {
      [at('a')]: rule({ validity: '已废止', repealedOn: '2019-06-01', effectiveOn: '2014-01-01' }),
      [at('b')]: rule(over),
      [at('c')]: rule({ effectiveOn: '2024-03-01' }),
    },
    [],
  ],
  [
    '一份文件印发两部办法',
    {
      [at('a')]: rule({ docNumber: '青人社规〔2025〕8号', madeOn: '2025-01-10' }),
      [at('b')]: rule({ title: '考核办法', docNumber: '青人社规〔2025〕8号', madeOn: '2025-01-10' }),
    },
    [],
  ],
  [
    '废止的条款正文里没有',
    { [at('a')]: rule({ validity: '部分废止', repealedClauses: [{ clauses: ['第二条', '第九条'] }] }) },
    ['regulations/a.md 已经废止的条款 第1项 哪几条 第2项: 《技能补贴办法》正文里没有“第九条”'],
  ],
  [
    '别人废止它的一条，条款写错',
    {
      [at('a')]: rule({}),
      [at('b')]: rule({ title: '决定', changes: [{ act: '部分废止', rule: 'a', clauses: ['第三条'] }] }),
    },
    ['regulations/b.md 对其他制度的处理 第1项 哪几条 第1项: 《技能补贴办法》正文里没有“第三条”'],
  ],
  [
    '明年才废止的，现在仍是现行',
    { [at('a')]: rule({}), [at('b')]: rule({ title: '决定', effectiveOn: '2027-01-01', repeals: ['a'] }) },
    [],
  ],
  [
    '清理后继续有效',
    { [at('a')]: rule({}), [at('b')]: rule({ title: '清理', changes: [{ act: '继续有效', rule: 'a' }] }) },
    [],
  ],
  [
    '宣布失效的还写着现行',
    { [at('a')]: rule({}), [at('b')]: rule({ title: '清理', changes: [{ act: '宣布失效', rule: 'a' }] }) },
    ['regulations/b.md 对其他制度的处理 第1项: 宣布失效的制度有效性仍是“现行” → 请把 a 的有效性改为“已失效”'],
  ],
  [
    '用新写法互相修改也绕成圈',
    {
      [at('a')]: rule({ validity: '已修改', changes: [{ act: '修改', rule: 'b', clauses: ['第一条'] }] }),
      [at('b')]: rule({ title: '乙', validity: '已修改', changes: [{ act: '修改', rule: 'a', clauses: ['第一条'] }] }),
    },
    ['regulations/a.md 修改了哪部制度: 修改关系绕成了圈', 'regulations/b.md 修改了哪部制度: 修改关系绕成了圈'],
  ],
  [
    '撤销的机构不用有电话',
    {
      'agencies/jiu.yaml': entryFile('agencies', {
        name: '旧局',
        shortName: '旧局',
        abolishedOn: '2019-03-01',
        successorName: '新局',
      }),
    },
    [],
  ],
]);

boardTable(
  [
    [
      '没写改了哪几条',
      { [at('a')]: rule({ validity: '已修改' }), [at('b')]: rule({ title: '决定', amends: ['a'] }) },
      ['regulations/b.md 修改了哪部制度: 没有写修改了《技能补贴办法》的哪几条'],
    ],
    [
      '生效说明里写了有效期',
      { [at('a')]: rule({ effectiveOn: '2021-11-01', effectiveNote: '自2021年11月1日起施行，有效期五年' }) },
      ['regulations/a.md 生效说明: 原文写了“有效期五年”，有效期没有填（页面先按 2026-10-31 为止说）'],
    ],
    [
      '正文末条写了有效期',
      { [at('a')]: rule({}, `${body}\n## 第三条 附则\n\n本办法自2021年11月1日起施行，有效期至2026年10月31日。\n`) },
      [
        'regulations/a.md 有效性: 原文写了“有效期至2026年10月31日”，有效期没有填 → 请填写 validTo（有效期至）：2026-10-31',
      ],
    ],
    ['证件的有效期不是制度的', { [at('a')]: rule({}, `${body}\n## 第三条 证书\n\n证书每三年换一次。\n`) }, []],
    [
      '填了就不再提醒',
      { [at('a')]: rule({ effectiveOn: '2021-11-01', effectiveNote: '有效期五年', validFor: { n: 5, unit: '年' } }) },
      [],
    ],
    [
      '两种写法对不上',
      { [at('a')]: rule({ effectiveOn: '2021-11-01', validFor: { n: 5, unit: '年' }, validTo: '2026-12-31' }) },
      ['regulations/a.md 有效期至: 有效期从 2021-11-01 起算到 2026-10-31，“有效期至”写的是 2026-12-31'],
    ],
    [
      '向前适用没有说明',
      { [at('a')]: rule({ madeOn: '2025-06-20', effectiveOn: '2025-01-01' }) },
      ['regulations/a.md 生效日期: 生效日期 2025-01-01 早于成文日期 2025-06-20'],
    ],
    [
      '向前适用写了原文',
      { [at('a')]: rule({ madeOn: '2025-06-20', effectiveOn: '2025-01-01', effectiveNote: '自2025年1月1日起施行' }) },
      [],
    ],
  ],
  'warning',
);

const gone = {
  name: '青溪县工商行政管理局',
  functions: ['2019年3月并入县市场监督管理局，职责由它承担'],
  address: undefined,
  hours: undefined,
  hoursNote: undefined,
  notStated: ['办公地址', '办公时间', '领导分工'],
};
boardTable(
  [
    [
      '自己写明已经并入别家、没有地址和时间的机构：不要投诉渠道，提醒填撤销日期',
      { 'agencies/gsj.yaml': entryFile('agencies', gone) },
      ['agencies/gsj.yaml 撤销日期: 写了“2019年3月并入县市场监督管理局，职责由它承担”，按已经撤并处理'],
    ],
  ],
  'warning',
);
boardTable([
  [
    '接过别家职责、自己还在的机构：照样要投诉渠道',
    { 'agencies/gsj.yaml': entryFile('agencies', { ...gone, functions: ['承办原县工商局移交的登记'] }) },
    ['agencies/gsj.yaml: 没有任何投诉咨询渠道'],
  ],
]);
