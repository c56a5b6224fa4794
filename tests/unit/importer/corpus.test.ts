import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { corpusFile, golden, withoutCorpus } from './corpus.ts';
import { uncovered, wordsOf } from './coverage.ts';

const COUNTS: Readonly<Record<string, number>> = {
  'compilation-1.txt': 22,
  'compilation-2.txt': 60,
  'compilation-2-excerpt.docx': 10,
  'compilation-3.txt': 18,
  'compilation-3.docx': 18,
  'compilation-4.txt': 20,
  'compilation-5.txt': 18,
  'compilation-5.docx': 18,
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

for (const [name, { sha256, rules }] of Object.entries(golden)) {
  test(`${name}：${rules.length} 部制度，标题、起止一字不差，其余每个字都说明了去处`, {
    skip: withoutCorpus,
  }, async () => {
    const result = await importDocument(corpusFile(name), name, { asOf: '2026-11-23' });
    assert.equal(result.sha256, sha256, '这不是建立对照表时的那份文件');
    assert.equal(result.entries.length, COUNTS[name]);
    const found = result.entries.map(({ title, start, bodyStart, end, articles }) => [
      title,
      start,
      bodyStart,
      end,
      articles.length,
      digest(result.text.slice(start, end)),
    ]);
    assert.deepEqual(found, rules);
    assert.equal(uncovered(result), '');
    result.entries.forEach((entry, index) => {
      assert.equal(wordsOf(result.drafts[index]?.body ?? ''), wordsOf(result, entry), entry.title);
    });
  });
}

test('同一部汇编的 Word 版和文本版拆出同样的标题', { skip: withoutCorpus }, () => {
  for (const name of ['compilation-3', 'compilation-5']) {
    const titles = (file: string) => golden[file]?.rules.map(([title]) => title);
    assert.deepEqual(titles(`${name}.docx`), titles(`${name}.txt`));
  }
});

/** What the requirements (requirements.md §1) name, by kind. */
const FACTS: readonly (readonly [file: string, kind: string, text: string, article: string | undefined])[] = [
  ['compilation-1.txt', '电话', '2663486', '五'],
  ['compilation-1.txt', '电话', '2660087', '五'],
  ['compilation-1.txt', '电话', '2660929', '五'],
  ['compilation-1.txt', '生效日期', '自2010年10月起执行', '第八条'],
  ['compilation-2.txt', '解释机构', '由X区X局负责解释', '6'],
  ['compilation-2.txt', '时限', '30日内', '第三十一条'],
  ['compilation-3.txt', '电话', '5115183', '(一)'],
  ['compilation-3.txt', '电话', '7021606', '一'],
  ['compilation-3.txt', '时限', '十个工作日', '第六条'],
  ['compilation-3.txt', '时限', '十五日内', '第十五条'],
  ['compilation-5.txt', '金额', '500—1000元', '9'],
];
test('需求里点名的电话、时限、金额都作为候选事实找到，并带位置', { skip: withoutCorpus }, async () => {
  for (const file of new Set(FACTS.map(([name]) => name))) {
    const { entries, text } = await importDocument(corpusFile(file), file, { asOf: '2026-11-23' });
    const facts = entries.flatMap((entry) => entry.facts);
    for (const [, kind, words, article] of FACTS.filter(([name]) => name === file)) {
      const fact = facts.find((one) => one.kind === kind && one.text === words);
      assert.equal(fact?.article, article, `${file} ${words}`);
      assert.equal(text.slice(fact?.start, fact?.end), words);
    }
  }
});
