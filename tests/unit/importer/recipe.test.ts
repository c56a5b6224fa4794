import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import type { Correction, Mark } from '#importer/recipe.ts';
import { parseRecipe } from '#importer/recipe.ts';
import { sourceLines } from '#importer/report/source-lines.ts';

const read = (text: string, corrections: readonly Correction[] = []) =>
  importDocument(new TextEncoder().encode(text), '文件.txt', { asOf: '2026-11-30', corrections });
const mark = (what: Mark, line: string, lines = 1, nth = 1): Correction => ({ mark: what, line, nth, lines });

const TEXT = (year: number) =>
  [
    `某局制度选编（${year}年）`,
    '某局考勤制度',
    '第一条　按时上班。',
    `第二条　${year}年起打卡。`,
    '用车的规矩',
    '派车先登记。',
    '夜间不派车，违者扣100元。',
    '某局值班制度',
    '第一条　轮流值班。',
    '第二条　做好记录。',
    '登记样式',
    '姓名　日期　事由',
    '甲　1日　会议',
    '送：全体职工，电话0571-12345678，2020年1月2日',
  ].join('\n');

const RECIPE = [
  mark('标题', '用车的规矩'),
  mark('附件', '登记样式'),
  mark('表格', '姓名　日期　事由', 2),
  mark('不导入', '送：全体职工，电话0571-12345678，2020年1月2日'),
];

test('更正：标题、附件、表格、不导入，条款和事实马上重新算', async () => {
  const before = await read(TEXT(2025));
  assert.deepEqual(
    before.entries.map(({ title }) => title),
    ['某局考勤制度', '某局值班制度'],
  );
  const { entries, losses, tables, drafts } = await read(TEXT(2025), RECIPE);
  assert.deepEqual(
    entries.map(({ title }) => title),
    ['某局考勤制度', '用车的规矩', '某局值班制度'],
  );
  assert.deepEqual(
    entries[1]?.facts.map(({ kind, text }) => [kind, text]),
    [['金额', '100元']],
  );
  assert.equal(entries[0]?.facts.length, 0, '金额不再算在前一部里');
  assert.equal(entries[2]?.annexes[0]?.title, '登记样式');
  assert.deepEqual(tables[0]?.rows, [
    ['姓名', '日期', '事由'],
    ['甲', '1日', '会议'],
  ]);
  assert.match(drafts[2]?.body ?? '', /\| 甲 \| 1日 \| 会议 \|/);
  assert.ok(!(drafts[2]?.body ?? '').includes('全体职工'));
  assert.deepEqual(losses, [], '人标记的不再算漏掉');
  assert.deepEqual(drafts[1]?.data.sourceNotes, ['拆分经人工更正：标题。'], '草稿上看得见');
});

test('更正：标题并回上文，两部合成一部', async () => {
  const { entries } = await read(TEXT(2025), [mark('正文', '某局值班制度')]);
  assert.deepEqual(
    entries.map(({ title }) => title),
    ['某局考勤制度'],
  );
});

test('更正按行里的字记，明年的文件自己就对；找不到的行说明', async () => {
  const next = await read(TEXT(2026).replace('登记样式', '登记表样'), RECIPE);
  assert.deepEqual(
    next.entries.map(({ title }) => title),
    ['某局考勤制度', '用车的规矩', '某局值班制度'],
  );
  assert.ok(next.notes.some((note) => note.includes('登记样式') && note.includes('没有找到')));
});

test('逐行说明每一行成了什么，同样的行分得清', async () => {
  const lines = sourceLines(await read(TEXT(2025), RECIPE));
  const kindOf = (text: string) => lines.find((line) => line.text === text)?.kind;
  assert.equal(kindOf('用车的规矩'), '标题');
  assert.equal(kindOf('派车先登记。'), '正文');
  assert.equal(kindOf('登记样式'), '附件');
  assert.equal(kindOf('甲　1日　会议'), '表格');
  assert.equal(kindOf('某局制度选编（2025年）'), '不在制度里');
  assert.equal(lines.filter(({ text }) => text.startsWith('第一条')).length, 2);
});

test('更正记录从文件读回；写坏的不认', () => {
  assert.deepEqual(parseRecipe(JSON.stringify({ reading: '单部', corrections: RECIPE })), {
    reading: '单部',
    corrections: RECIPE,
  });
  for (const broken of ['', '{}', '{"corrections":[{}]}', '{"reading":"乱","corrections":[]}', 'null'])
    assert.equal(parseRecipe(broken), undefined, broken);
});
