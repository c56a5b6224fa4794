import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { contentFolder } from '#store/content-folder.ts';
import { repository } from '../repository.ts';

/** Shortest run of Han characters that counts as copied. */
const RUN = 20;
const HAN = /\p{Script=Han}/u;
/** Titles of documents are facts, not wording. */
const TITLE_FIELDS = /\b(?:title|name|rule): (?:'[^']*'|"[^"]*"|[^,}\n]*)/g;

const hanOf = (line: string): string => [...line].filter((character) => HAN.test(character)).join('');

/** Every run of `RUN` Han characters of the sources, read across the lines of each. */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const characters = [...hanOf(text)];
    for (let at = 0; at + RUN <= characters.length; at += 1) runs.add(characters.slice(at, at + RUN).join(''));
  }
  return runs;
}

/** Copied runs in one content file as `file:line run`, each as long as it goes. */
function copied(file: string, text: string, runs: ReadonlySet<string>): string[] {
  return text.split('\n').flatMap((line, index) => {
    const own = line.replace(/《[^》]*》/g, '《》').replace(TITLE_FIELDS, '');
    const characters = [...hanOf(own)];
    const found: string[] = [];
    for (let at = 0; at + RUN <= characters.length; at += 1) {
      if (!runs.has(characters.slice(at, at + RUN).join(''))) continue;
      let end = at + RUN;
      while (end < characters.length && runs.has(characters.slice(end - RUN + 1, end + 1).join(''))) end += 1;
      found.push(`${file}:${index + 1} ${characters.slice(at, end).join('')}`);
      at = end;
    }
    return found;
  });
}

const corpus = process.env['GONGKAI_CORPUS'] || repository('../shared/corpus');
const missing = existsSync(corpus) ? false : `没有原文可比：找不到 ${corpus}（可用 GONGKAI_CORPUS 指明）`;

test('内容里没有连着二十个字与原文相同', { skip: missing }, () => {
  const sources = globSync('*.txt', { cwd: corpus }).map((name) => readFileSync(join(corpus, name), 'utf8'));
  assert.ok(sources.length > 0, `${corpus} 里没有 .txt`);
  const runs = runsOf(sources);
  const folder = contentFolder({ ...process.env, GONGKAI_CONTENT: repository('content') });
  const files = globSync('**/*.{yaml,md,mdx}', { cwd: folder }).sort();
  assert.ok(files.length > 100, `${folder} 里只有 ${files.length} 个文件`);
  const found = files.flatMap((name) => {
    const path = join(folder, name);
    return copied(relative(repository(''), path), readFileSync(path, 'utf8'), runs);
  });
  assert.equal(found.length, 0, `\n${found.join('\n')}`);
});

const original = '为了保障群众知情权，参与权和监督权，依照有关法律规定制定本办法并且认真执行。';
const twenty = '为了保障群众知情权参与权和监督权依照有关';
const samples: readonly (readonly [sentence: string, line: string, found: readonly string[]])[] = [
  ['二十个字照抄，标点不同', '为了保障群众知情权、参与权和监督权，依照有关', [`a.md:1 ${twenty}`]],
  ['只有十九个字相同', '为了保障群众知情权、参与权和监督权，依照有', []],
  ['中间隔着数字和字母', '为了保障群众知情权2参与权a和监督权，依照有关规章', [`a.md:1 ${twenty}`]],
  ['更长的一段只报一次', `甲${original}乙`, [`a.md:1 ${hanOf(original)}`]],
  ['在书名号里', `《${original}》的解释`, []],
  ['在标题字段里', `title: ${original.replaceAll('，', '')}`, []],
  ['在行内的来源制度里', `source: { document: 汇编, rule: ${original.replaceAll('，', '')}, asOf: 2026-11-18 }`, []],
  ['在行内别的字段里', `x: { note: ${original}, rule: 甲 }`, [`a.md:1 ${hanOf(original)}`]],
  ['名字像标题的字段不算标题', `subtitle: ${original}`, [`a.md:1 ${hanOf(original)}`]],
];
for (const [sentence, line, found] of samples) {
  test(`照抄的检查：${sentence}`, () => assert.deepEqual(copied('a.md', line, runsOf([original])), found));
}
