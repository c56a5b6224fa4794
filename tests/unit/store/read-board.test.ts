import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allEntries } from '#domain/dataset.ts';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
import {
  asOf,
  boardWith,
  type Changes,
  calendarFile,
  contentFolderWith,
  entryFile,
  problemsWith,
  siteFile,
} from './content-folder-fixture.ts';

test('样例公开栏没有问题，每种内容一条', (t) => {
  const board = boardWith(t);
  assert.deepEqual(board.problems.map(formatProblem), []);
  assert.equal(allEntries(board.dataset).length, 14);
  assert.equal(board.fileCount, 17);
  assert.equal(board.site?.organiser, '示例局');
  assert.ok(board.dataset.calendar.get(2026)?.off.has('2026-10-04'));
});

test('没有内容文件夹，说明找的是哪里、怎样指明', () => {
  const [problem, ...others] = readBoard('/mei/you/content', asOf).problems;
  assert.deepEqual(others, []);
  assert.equal(problem?.what, '找不到内容文件夹 /mei/you/content');
  assert.match(problem?.fix ?? '', /GONGKAI_CONTENT/);
});

test('空文件夹只缺网站设置', (t) => {
  const folder = join(contentFolderWith(t), 'kong');
  mkdirSync(folder);
  assert.deepEqual(readBoard(folder, asOf).problems.map(formatProblem), [
    'kong/site.yaml:1: 缺少网站设置 site.yaml → 请从示例内容复制一份 site.yaml 再改',
  ]);
});

test('缺少网站设置，其余照样检查', (t) => {
  const changes = { 'site.yaml': null, 'terms/gongshi.yaml': entryFile('terms', { word: undefined }) };
  assert.deepEqual(problemsWith(t, changes), [
    'content/site.yaml:1: 缺少网站设置 site.yaml → 请从示例内容复制一份 site.yaml 再改',
    'content/terms/gongshi.yaml:1 词: 缺少“词” → 请填写：公文里的说法。好：首问责任。不好：第一个问到的人要管',
  ]);
});

const fee = entryFile('fees');
const folders: readonly (readonly [sentence: string, changes: Record<string, string>, problems: readonly RegExp[]])[] =
  [
    ['扩展名不对', { 'fees/a.md': fee }, [/^content\/fees\/a\.md:1: 收费的文件应以 \.yaml 结尾 → 请改名为 a\.yaml，/]],
    ['扩展名写成 yml', { 'fees/a.yml': fee }, [/^content\/fees\/a\.yml:1: 收费的文件应以 \.yaml 结尾/]],
    [
      '制度没写成 md',
      { 'regulations/a.yaml': fee },
      [/^content\/regulations\/a\.yaml:1: 规章制度的文件应以 \.md 结尾/],
    ],
    [
      '编号只差扩展名',
      { 'fees/shili-feiyong.yml': fee },
      [/^content\/fees\/shili-feiyong\.yml:1: 收费的文件应以 \.yaml 结尾/],
    ],
    [
      '编号只差大小写',
      { 'terms/GONGSHI.yaml': entryFile('terms', { word: '公示期' }) },
      [/gongshi\.yaml:1: 编号“gongshi”与 content\/terms\/GONGSHI\.yaml 重复/, /GONGSHI.*不能作编号/],
    ],
    [
      '没有这种文件夹',
      { 'news/a.yaml': 'a: 1' },
      [
        /^content\/news:1: 没有“news”这种内容 → 文件夹只能是 agencies、.*calendar、notice-types、withdrawn、gate、uploads、ledger、standards$/,
      ],
    ],
    [
      '下一层文件夹',
      { 'fees/2026/a.yaml': entryFile('fees', { title: '另一项' }) },
      [/^content\/fees\/2026\/a\.yaml:1: 文件放进了下一层文件夹 → /],
    ],
  ];
for (const [sentence, changes, expected] of folders) {
  test(`${sentence}：报出来而不是悄悄略过`, (t) => {
    const found = problemsWith(t, changes);
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
  });
}

test('点开头的文件和文件夹不算内容', (t) => {
  assert.deepEqual(problemsWith(t, { 'fees/.DS_Store': 'x', '.git/config': 'x' }), []);
});

for (const audience of ['党内公开', '机关内部']) {
  test(`${audience}的条目照样检查，却不进入公开的数据`, (t) => {
    const changes = { 'terms/neibu.yaml': entryFile('terms', { word: '内部词', audience }) };
    const board = boardWith(t, changes);
    assert.deepEqual(board.problems, []);
    assert.ok(!JSON.stringify(board.dataset).includes('内部词'));
    assert.equal(board.dataset.entries.terms.length, 1);
    const broken = { 'terms/neibu.yaml': entryFile('terms', { word: '', audience }) };
    assert.equal(boardWith(t, broken).problems.length, 1);
  });
}

test('坏了的文件只报自己，引用它的条目不跟着报', (t) => {
  const found = problemsWith(t, {
    'regulations/zhidu.md': '---\ntitle: 甲\n---\n',
    'terms/gongshi.yaml': entryFile('terms', { related: ['zhidu'] }),
  });
  assert.ok(found.length > 3);
  for (const problem of found) assert.match(problem, /^content\/regulations\/zhidu\.md:/);
});

test('扩展名写错的文件只报自己，引用它的条目不跟着报', (t) => {
  const found = problemsWith(t, {
    'offices/ke.yml': entryFile('offices'),
    'fees/a.yaml': entryFile('fees', { title: '甲' }),
    'hotlines/b.yaml': entryFile('hotlines', { title: '乙', office: 'ke' }),
  });
  assert.deepEqual(found, ['content/offices/ke.yml:1: 职责的文件应以 .yaml 结尾 → 请改名为 ke.yaml，或移出这个文件夹']);
});

test('问题按文件和行号排好', (t) => {
  const wrong = (word: string) => entryFile('terms', { word, publishedAt: '2026-02-30 09:00', example: '' });
  const found = boardWith(t, { 'terms/b.yaml': wrong('乙'), 'terms/a.yaml': wrong('甲') }).problems;
  assert.deepEqual(
    found.map(({ file, field }) => [file, field]),
    ['a', 'b'].flatMap((id) => [
      [`content/terms/${id}.yaml`, '公布时间'],
      [`content/terms/${id}.yaml`, '举个例子'],
    ]),
  );
});

const settings: readonly (readonly [sentence: string, changes: object, what: RegExp])[] = [
  ['示例写成文字', { sample: '是' }, /site\.yaml:\d+ 是否示例: 应为 true 或 false/],
  ['域名带了 https', { domain: 'https://a.gov.cn' }, /site\.yaml:\d+ 域名: 域名写法不对/],
  ['标识码位数不对', { siteIdCode: '123' }, /site\.yaml:\d+ 政府网站标识码: 网站标识码写法不对/],
  ['邮编没有引号', { postcode: 317_000 }, /site\.yaml:\d+ 邮政编码: 应为文字，却被读成了数字 → 请给值加上引号/],
  ['不认识的设置', { colour: 'red' }, /site\.yaml:\d+ colour: 没有“colour”这个字段/],
  ['少了主办单位', { organiser: undefined }, /site\.yaml:\d+ 主办单位: 缺少“主办单位”/],
];
for (const [sentence, changes, pattern] of settings) {
  test(`网站设置里${sentence}`, (t) => {
    const found = problemsWith(t, { 'site.yaml': siteFile({ ...changes }) });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', pattern);
  });
}

const calendars: readonly (readonly [sentence: string, file: string, changes: object, what: RegExp])[] = [
  ['年份与文件名不符', '2025', {}, /calendar\/2025\.yaml:1 年份: 年份 2026 与文件名不符/],
  ['写了别的年份的日子', '2026', { work: ['2025-10-10'] }, /年份: 2025-10-10 不在 2026 年 → 一个文件只写一年/],
  [
    '年份错得很远',
    '2026',
    { off: [{ name: '国庆节', from: '2026-10-01', to: '9999-12-31' }] },
    /年份: 9999-12-31 不在 2026 年/,
  ],
  ['又放假又上班', '2026', { work: ['2026-10-05'] }, /调休上班: 2026-10-05 又放假又上班/],
  [
    '放假的先后颠倒',
    '2026',
    { off: [{ name: '国庆节', from: '2026-10-07', to: '2026-10-01' }] },
    /放假 第1项 结束: 国庆节的结束日期早于开始日期/,
  ],
  ['调整通知没写日期', '2026', { amendedBy: '国办发明电〔2026〕3号' }, /调整通知日期: 调整通知只写了一半/],
  [
    '调整通知早于原来的',
    '2026',
    { amendedBy: '国办发明电〔2026〕3号', amendedOn: '2025-01-01' },
    /调整通知日期: 调整通知早于原来的通知/,
  ],
  ['不存在的日子', '2026', { noticeDate: '2025-11-31' }, /通知日期: 不是有效的日期/],
];
test('一年里的第二份通知可以写明，日期照改过的算', (t) => {
  const second = { amendedBy: '国办发明电〔2026〕3号', amendedOn: '2026-03-22' };
  assert.deepEqual(problemsWith(t, { 'calendar/2026.yaml': calendarFile(second) }), []);
});

for (const [sentence, name, changes, pattern] of calendars) {
  test(`节假日安排里${sentence}`, (t) => {
    const found = problemsWith(t, {
      'calendar/2026.yaml': null,
      [`calendar/${name}.yaml`]: calendarFile({ ...changes }),
    });
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', pattern);
  });
}

test('正式网站：不可能的放假安排、当年没有放假安排，都是错误；示例网站不管', (t) => {
  const real = siteFile({ sample: false, domain: 'ceshi.gov.cn', siteIdCode: '1234567890' });
  const about = (changes: Changes, day?: string) =>
    problemsWith(t, changes, day).filter((line) => line.includes('calendar/'));
  const short = calendarFile({ off: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }] });
  assert.match(about({ 'site.yaml': real, 'calendar/2026.yaml': short }).join('\n'), /法定节假日没有放假：春节/);
  assert.deepEqual(about({ 'calendar/2026.yaml': short }), []);
  assert.match(
    about({ 'site.yaml': real }, '2027-01-01').join('\n'),
    /^content\/calendar\/2027\.yaml:1: 2027 年的放假安排没有录入.*npm run calendar -- 2027/,
  );
  assert.deepEqual(about({ 'site.yaml': real }, '2026-12-31'), []);
});
