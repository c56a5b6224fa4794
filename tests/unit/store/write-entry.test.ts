import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonSchemaOf } from '#domain/field-labels.ts';
import { kindNames } from '#domain/kinds.ts';
import { contentFolder, readContentFiles } from '#store/content-folder.ts';
import { type ContentFile, readEntry } from '#store/read-entry.ts';
import { readOrdinary } from '#store/read-yaml.ts';
import { writeEntry } from '#store/write-entry.ts';
import { objectOf } from '../domain/arbitrary-data.ts';
import { valid } from '../domain/fixtures.ts';
import { repository } from '../repository.ts';

const samples = readContentFiles(contentFolder({ GONGKAI_CONTENT: repository('content') })).entries;
const read = (file: ContentFile) => {
  const { entry, problems } = readEntry(file);
  assert.deepEqual(problems, []);
  if (!entry) throw new Error(file.file);
  return entry;
};
const bytes = (text: string) => new TextEncoder().encode(text);

test(`样例的 ${samples.length} 个文件：写出来读回去是同一条，原样写回去一个字节也不变`, () => {
  assert.ok(samples.length > 400);
  for (const file of samples) {
    const { data, body } = read(file);
    const text = new TextDecoder().decode(file.bytes);
    assert.equal(writeEntry(file.kind, data, body, text), text, file.file);
    const fresh = read({ ...file, bytes: bytes(writeEntry(file.kind, data, body)) });
    assert.deepEqual([fresh.data, fresh.body], [data, body], file.file);
  }
});

/** Lines that differ, `-` only before, `+` only after. */
function lineDiff(before: string, after: string): string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

const before = `# 站里约定：一行一条
word: 公示   # 常用
explanation: "先贴出来: 给大家看"
synonyms: [ 张贴, 公告 ]
audience: 社会公开
source: { document: 示例, asOf: 2026-11-18 }
publishedAt: '2026-11-20 09:00'
checkedOn: 2026-11-21
register:
  - { collector: 甲, collectedOn: 2026-11-18, reviewer: 乙, reviewedOn: 2026-11-19, approver: 丙, approvedOn: 2026-11-20, operator: 丁, opinion: 同意 }
`;
const data = {
  word: '公示',
  explanation: '先贴出来: 给大家看',
  synonyms: ['张贴', '公告'],
  audience: '社会公开',
  source: { document: '示例', asOf: '2026-11-18' },
  publishedAt: '2026-11-20 09:00',
  checkedOn: '2026-11-21',
  register: [
    {
      collector: '甲',
      collectedOn: '2026-11-18',
      reviewer: '乙',
      reviewedOn: '2026-11-19',
      approver: '丙',
      approvedOn: '2026-11-20',
      operator: '丁',
      opinion: '同意',
    },
  ],
};

const edits: readonly (readonly [sentence: string, changed: object, lines: readonly string[]])[] = [
  ['什么也没改', {}, []],
  ['改一段带引号的话', { explanation: '先公布' }, ['- explanation: "先贴出来: 给大家看"', '+ explanation: "先公布"']],
  ['改一个没加引号的日期', { checkedOn: '2026-12-01' }, ['- checkedOn: 2026-11-21', '+ checkedOn: 2026-12-01']],
  [
    '改来源里的一项',
    { source: { document: '示例二', asOf: '2026-11-18' } },
    ['- source: { document: 示例, asOf: 2026-11-18 }', '+ source: { document: 示例二, asOf: 2026-11-18 }'],
  ],
  [
    '列表加一项',
    { synonyms: ['张贴', '贴榜', '公告'] },
    ['- synonyms: [ 张贴, 公告 ]', '+ synonyms: [ 张贴, 贴榜, 公告 ]'],
  ],
  ['去掉一个字段', { synonyms: undefined }, ['- synonyms: [ 张贴, 公告 ]']],
  [
    '加更正：排在公布时间后面，已有的登记不动，新的登记写法相同',
    {
      corrections: [{ at: '2026-12-01 10:00', note: '改: 一处' }],
      register: [...data.register, { ...data.register[0], collectedOn: '2026-11-30' }],
    },
    [
      '+ corrections:',
      "+   - at: '2026-12-01 10:00'",
      "+     note: '改: 一处'",
      "+   - { collector: 甲, collectedOn: '2026-11-30', reviewer: 乙, reviewedOn: '2026-11-19', approver: 丙, approvedOn: '2026-11-20', operator: 丁, opinion: 同意 }",
    ],
  ],
  [
    '像日期、数字、真假的文字加引号',
    { synonyms: ['2026-01-05', '007', 'yes', '是'] },
    ['- synonyms: [ 张贴, 公告 ]', "+ synonyms: [ '2026-01-05', '007', 'yes', 是 ]"],
  ],
  [
    '多行的话',
    { explanation: '第一行\n第二行' },
    ['- explanation: "先贴出来: 给大家看"', '+ explanation: |-', '+   第一行', '+   第二行'],
  ],
];
for (const [sentence, changed, lines] of edits) {
  test(`${sentence}：只动那几行`, () => {
    const next = JSON.parse(JSON.stringify({ ...data, ...changed })) as Record<string, unknown>;
    assert.deepEqual(lineDiff(before, writeEntry('terms', next, '', before)), lines);
  });
}

test('更正插在公布时间后面', () => {
  const text = writeEntry('terms', { ...data, corrections: [{ at: '2026-12-01 10:00', note: '改' }] }, '', before);
  assert.match(text, /publishedAt: .*\ncorrections:\n.*\n.*\ncheckedOn/);
});

const rule = (rowEnd: string): string => ['---', 'title: 甲', '---', '', '## 第一条  ', '', '好。', ''].join(rowEnd);
for (const [name, rowEnd] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const) {
  test(`改字段不动正文的一个字节，行尾是 ${name}`, () => {
    const body = '\n## 第一条  \n\n好。\n';
    const expected = rule(rowEnd).replace('甲', '乙');
    assert.equal(writeEntry('regulations', { title: '乙' }, body, rule(rowEnd)), expected);
    assert.equal(
      writeEntry('regulations', { title: '乙' }, body.trim(), rule(rowEnd)),
      expected,
      '表单去掉首尾空白也算没动',
    );
  });
}

test('正文里行尾混用，没动就照原样', () => {
  const mixed = '---\ntitle: 甲\n---\n一\r\n二\n三\r四';
  assert.equal(writeEntry('regulations', { title: '乙' }, '一\n二\n三\n四', mixed), mixed.replace('甲', '乙'));
});

const oddBefores: readonly (readonly [sentence: string, text: string])[] = [
  ['整个写在花括号里', '{ title: 甲 }\n'],
  ['YAML 写坏了', 'title: [甲\n'],
  ['字段重复', 'title: 甲\ntitle: 乙\n'],
  ['用了别名', 'a: &x 甲\nb: *x\n'],
  ['空文件', ''],
];
for (const [sentence, text] of oddBefores) {
  test(`旧文件${sentence}：照新的写，不留残片`, () => {
    assert.equal(writeEntry('terms', { word: '丙' }, '', text), 'word: 丙\n');
  });
}

for (const [sentence, old] of [
  ['空的方括号', 'faq: []\n'],
  ['什么也没写', 'faq:\n'],
  ['写在方括号和花括号里', 'faq: [{ ask: 甲, answer: 乙 }]\n'],
] as const) {
  test(`原来${sentence}，改成带列表符号的几行字，读回来不变`, () => {
    const faq = [{ ask: '甲', answer: '-\n环节：收件' }];
    assert.equal(
      writeEntry('terms', { faq }, '', old),
      'faq:\n  - ask: 甲\n    answer: |-\n      -\n      环节：收件\n',
    );
  });
}

for (const kind of kindNames) {
  test(`任意的${kind}：写在任意旧文件上，读回来都是它`, () => {
    fc.assert(
      fc.property(objectOf(jsonSchemaOf(kind)), objectOf(jsonSchemaOf(kind)), (one, other) => {
        const first = writeEntry(kind, one as never, '正文');
        // `writeEntry` itself refuses what does not read back; here both readers have a say.
        const second = writeEntry(kind, other as never, '正文', first);
        const ordinary = readOrdinary(second.replace(/^---\n|\n---\n正文$/g, ''));
        if (ordinary !== undefined) assert.deepEqual(ordinary, JSON.parse(JSON.stringify(other)));
      }),
      { numRuns: 15 },
    );
  });
}

test('空字段表不会变成别的东西', () => {
  assert.deepEqual(readOrdinary(writeEntry('terms', valid('terms'), '')) ?? {}, valid('terms'));
});
