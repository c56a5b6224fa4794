import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindName } from '#domain/kinds.ts';
import { formatProblem } from '#domain/problem.ts';
import { readEntry, splitFrontMatter } from '#store/read-entry.ts';
import { entryFile } from './content-folder-fixture.ts';
import { gb18030 } from './gb18030.ts';

function read(kind: KindName, content: string | Uint8Array, id = 'a') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readEntry({ kind, id, file: `content/${kind}/${id}.yaml`, bytes });
}
const problemsIn = (kind: KindName, content: string | Uint8Array, id?: string) =>
  read(kind, content, id).problems.map(formatProblem);

/** A term whose lines are known: word 1, explanation 2, … publishedAt 7, checkedOn 8, register 9. */
const term = `word: 公示
explanation: 先贴出来给大家看
audience: 社会公开
source:
  document: 汇编
  asOf: 2026-11-18
publishedAt: 2026-11-20 09:00
checkedOn: 2026-11-21
register:
  - collector: 信息员
    collectedOn: 2026-11-18
    reviewer: 办公室负责人
    reviewedOn: 2026-11-19
    approver: 保密组织负责人
    approvedOn: 2026-11-20
    operator: 网站管理员
    opinion: 同意公开
`;
const changed = (from: string, to: string) => {
  assert.ok(term.includes(from), from);
  return term.replace(from, to);
};

test('写对的文件读成条目，日期和时间保持原样', () => {
  const { entry, problems } = read('terms', term);
  assert.deepEqual(problems, []);
  assert.equal(entry?.data.publishedAt, '2026-11-20 09:00');
  assert.equal(entry?.data.checkedOn, '2026-11-21');
});

const mistakes: readonly (readonly [sentence: string, content: string, messages: readonly string[]])[] = [
  [
    '日子不存在',
    changed('checkedOn: 2026-11-21', 'checkedOn: 2026-02-30'),
    ['8 核对日期: 不是有效的日期 → 请写成存在的日期，格式 2026-01-05'],
  ],
  [
    '月份不存在',
    changed('checkedOn: 2026-11-21', 'checkedOn: 2026-13-05'),
    ['8 核对日期: 不是有效的日期 → 请写成存在的日期，格式 2026-01-05'],
  ],
  [
    '日期少了零',
    changed('asOf: 2026-11-18', 'asOf: 2026-2-3'),
    ['6 来源 摘录日期: 不是有效的日期 → 请写成 2026-02-03'],
  ],
  [
    '公布时间的日子不存在',
    changed('2026-11-20 09:00', '2026-02-30 09:00'),
    ['7 公布时间: 不是存在的日期 → 请写成存在的日期，格式 2026-01-05'],
  ],
  [
    '公布时间只写了日期',
    changed(' 09:00', ''),
    ['7 公布时间: 时间格式不对 → 请写成 2026-01-05 09:00（半角冒号，一个空格）'],
  ],
  ['同一个字段写了两次', `${term}word: 公告\n`, ['18: 同一个字段写了两次 → 请留下一个，删去另一个']],
  [
    '字段名拼错',
    changed('explanation:', 'explanaton:'),
    [
      '1 大白话: 缺少“大白话” → 请填写：没学过行政的人也能懂，一两句话。好：第一个接待你的人要负责到底。不好：指首问责任制',
      '2 explanaton: 没有“explanaton”这个字段 → 你是不是想写 explanation？不需要请删去',
    ],
  ],
  [
    '用中文名当字段',
    `${term}举个例子: 贴在门口\n`,
    ['18 举个例子: 字段要用代码名，不用中文名“举个例子” → 请改写为 example'],
  ],
  ['不认识的字段', `${term}colour: red\n`, ['18 colour: 没有“colour”这个字段 → 请删去，或对照同类条目的字段名']],
  [
    '选项写错一个字',
    changed('社会公开', '社会公布'),
    ['3 公开范围: “社会公布”不在可选范围内 → 你是不是想写“社会公开”？可选：社会公开、党内公开、机关内部'],
  ],
  [
    '选项完全不沾边',
    changed('社会公开', '秘密'),
    ['3 公开范围: “秘密”不在可选范围内 → 请从“社会公开”“党内公开”“机关内部”中选一个'],
  ],
  [
    '少了必填字段',
    changed('word: 公示\n', ''),
    ['1 词: 缺少“词” → 请填写：公文里的说法。好：首问责任。不好：第一个问到的人要管'],
  ],
  [
    '必填字段留空',
    changed('word: 公示', 'word:'),
    ['1 词: 缺少“词” → 请填写：公文里的说法。好：首问责任。不好：第一个问到的人要管'],
  ],
  ['列表写成一行字', `${term}synonyms: 张贴\n`, ['18 平常怎么说: 应为列表 → 请写成 [张贴]']],
  [
    '一组字段写成一行字',
    changed('source:\n  document: 汇编\n  asOf: 2026-11-18', 'source: 汇编'),
    ['4 来源: 应为一组字段 → 请换行缩进，逐行写“字段: 值”'],
  ],
  [
    '登记的岗位写错行',
    changed('approver: 保密组织负责人', 'approver: 办公室负责人'),
    ['14 审查登记 第1项 终审岗位: 终审与初审是同一岗位 → 终审须由保密组织负责人承担，换成另一岗位'],
  ],
  ['用制表符缩进', changed('  document: 汇编', '\tdocument: 汇编'), ['5: 用了制表符缩进 → 请改用空格缩进']],
  ['引号不成对', changed('word: 公示', "word: '公示"), ['1: 少了引号、括号或冒号 → 请检查这一行的引号和括号是否成对']],
  ['值以星号开头', changed('word: 公示', 'word: *公示*'), ['1: 值以 * 或 & 开头 → 请用单引号把整个值括起来']],
  [
    '值以 & 开头',
    changed('explanation: 先', 'explanation: &先 先'),
    ['2: 值以 * 或 & 开头 → 请用单引号把整个值括起来'],
  ],
  [
    '一行两个冒号',
    changed('word: 公示', 'word: 公示: 期'),
    ['1: 一行里出现两个“字段: 值” → 请分成两行，或用单引号把值括起来'],
  ],
  ['空文件', '', ['1: 文件内容不是“字段: 值”的形式 → 请对照同类条目填写各字段']],
  ['只有一句话', '公示就是贴出来', ['1: 文件内容不是“字段: 值”的形式 → 请对照同类条目填写各字段']],
];
for (const [sentence, content, messages] of mistakes) {
  test(`${sentence}：指出行号、字段、错在哪里、怎么改`, () => {
    assert.deepEqual(
      problemsIn('terms', content),
      messages.map((message) => `content/terms/a.yaml:${message}`),
    );
  });
}

const unquoted: readonly (readonly [kind: KindName, field: string, written: string, message: string])[] = [
  ['hotlines', 'number', '5115183', '号码: 5115183 没有加引号，被读成了数字'],
  ['regulations', 'indexNumber', '012345', '索引号: 012345 没有加引号，被读成了数字'],
  ['hotlines', 'owner', 'true', '谁接: true 没有加引号，被读成了真假值'],
];
for (const [kind, field, written, message] of unquoted) {
  test(`${field} 写成 ${written} 而没有引号：照原样提示加上引号`, () => {
    const content = entryFile(kind, { [field]: 'zzz' }).replace('zzz', written);
    const [problem, ...others] = problemsIn(kind, content);
    assert.deepEqual(others, []);
    assert.ok(problem?.endsWith(` ${message} → 请加引号：'${written}'`), problem);
  });
}

test('金额、时刻不加引号：金额被读成数字要提示，时刻照读', () => {
  const fee = entryFile('fees', { charge: '收费', approvedBy: '发改局', standard: { amount: 'zzz' } }).replace(
    'zzz',
    '50',
  );
  assert.match(problemsIn('fees', fee).join(), / 收费标准 金额（元）: 50 没有加引号，被读成了数字 → 请加引号：'50'$/);
  const hours = entryFile('hotlines', { hours: [{ days: ['周一'], from: 'zzz', to: '12:00' }] }).replace(
    'zzz',
    '08:30',
  );
  assert.deepEqual(problemsIn('hotlines', hours), []);
});

test('一个文件里的几处错一次报全，行号各自对应', () => {
  const content = changed('word: 公示', 'word: 5')
    .replace('2026-11-21', '2026-02-30')
    .replace('approvedOn: 2026-11-20', 'approvedOn: 2026-11-22')
    .replace('opinion: 同意公开', 'opinion: 同意公开\n    extra: 1');
  assert.deepEqual(
    problemsIn('terms', content).map((problem) => problem.split(' → ')[0]),
    [
      'content/terms/a.yaml:1 词: 5 没有加引号，被读成了数字',
      'content/terms/a.yaml:8 核对日期: 不是有效的日期',
      'content/terms/a.yaml:18 审查登记 第1项 extra: 没有“extra”这个字段',
    ],
  );
});

for (const [name, text] of [
  ['带 BOM', `\uFEFF${term}`],
  ['CRLF 换行', term.replaceAll('\n', '\r\n')],
  ['CR 换行', term.replaceAll('\n', '\r')],
] as const) {
  test(`${name}的文件照样读，行号不变`, () => {
    assert.deepEqual(problemsIn('terms', text), []);
    assert.match(problemsIn('terms', text.replace('2026-11-21', '2026-02-30')).join(), /^content\/terms\/a\.yaml:8 /);
  });
}

test('GB18030 编码的文件照样读，提醒另存为 UTF-8', () => {
  const { entry, problems } = read('terms', gb18030(term));
  assert.equal(entry?.data && (entry.data as { word: string }).word, '公示');
  assert.deepEqual(problems, [
    {
      file: 'content/terms/a.yaml',
      line: 1,
      field: '',
      what: '文件是 GB18030（GBK）编码，已按此读取',
      fix: '请另存为 UTF-8 编码',
      severity: 'warning',
    },
  ]);
});

const utf16 = (text: string, mark: boolean) => new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
const unreadable: readonly (readonly [sentence: string, bytes: Uint8Array])[] = [
  ['UTF-16 编码', utf16(term, true)],
  ['没有 BOM 的 UTF-16 编码', utf16(term, false)],
  ['图片', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['Word 文件', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['夹着零字节的文字', new TextEncoder().encode(`${term}\u0000`)],
];
for (const [sentence, bytes] of unreadable) {
  test(`${sentence}被拒绝，不当作文字读`, () => {
    assert.deepEqual(problemsIn('terms', bytes), [
      'content/terms/a.yaml:1: 文件不是文本，或编码无法识别 → 请用 UTF-8 编码重新保存',
    ]);
  });
}

for (const id of ['Gongshi', '公示', 'gong_shi', 'gong shi', 'a'.repeat(81)]) {
  test(`文件名“${id.slice(0, 12)}”不能作编号`, () => {
    const message = `content/terms/${id}.yaml:1: 文件名“${id}”不能作编号 → 只用小写字母、数字和短横线，如 linhai-mianjian`;
    assert.deepEqual(problemsIn('terms', term, id), [message]);
  });
}
test('八十个字的文件名可以作编号', () => assert.deepEqual(problemsIn('terms', term, 'a'.repeat(80)), []));

const front = '文件开头没有“---”包住的字段 → 第一行写 ---，字段写完后再单独写一行 ---，正文写在后面';
for (const [sentence, text] of [
  ['没有字段', '## 第一条\n'],
  ['---js 开头', '---js\nmodule.exports = {}\n---\n'],
  ['没有结束的 ---', '---\ntitle: 甲\n'],
  ['前面空了一行', '\n---\ntitle: 甲\n---\n'],
] as const) {
  test(`制度文件${sentence}被拒绝`, () =>
    assert.deepEqual(problemsIn('regulations', text), [`content/regulations/a.yaml:1: ${front}`]));
}

test('正文从结束的 --- 之后开始，字段的行号从文件开头数', () => {
  const file = entryFile('regulations', {}, '\n## 第一条 甲\n');
  const { entry, bodyLine } = read('regulations', file);
  assert.equal(entry?.body, '\n## 第一条 甲\n');
  assert.equal(file.split('\n')[bodyLine], '## 第一条 甲');
  assert.equal(splitFrontMatter('---\na: 1\n---')?.body, '');
  assert.match(
    problemsIn('regulations', file.replace('title: 示例制度', 'title: 5')).join(),
    /yaml:2 标题: 5 没有加引号/,
  );
});
