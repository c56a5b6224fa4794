import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { test } from 'node:test';
import { repository } from './repository.ts';

const TEXTS = new Set(['.ts', '.mjs', '.astro', '.css', '.md', '.mdx', '.yaml', '.html']);
const FOLDERS = ['src', 'admin', 'scripts', 'tests', 'content', 'docs'];
/** Cited codes stand alone: R9, D15, standards §2.5. */
const CODE = /(?<![\p{L}\p{N}_/#.-])(?:[RD]\d{1,2}(?![\p{L}\p{N}_.-])|standards(?:\.md)? §\d+(?:\.\d+)?)/gu;

function* filesBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) {
      if (item.name !== 'ledger' || !folder.endsWith('content')) yield* filesBelow(path);
    } else if (TEXTS.has(extname(item.name))) yield path;
  }
}

const spelled = (code: string): string => code.replace('standards.md', 'standards');

function codesDefined(): Set<string> {
  const page = readFileSync(repository('docs/requirements.md'), 'utf8');
  return new Set([...page.matchAll(/^\| ((?:[RD]\d{1,2})|standards §[\d.]+) \|/gm)].map(([, code]) => code ?? ''));
}

test('every requirement that code, content or a page cites stands in docs/requirements.md', () => {
  const defined = codesDefined();
  const unknown: string[] = [];
  let cited = 0;
  for (const folder of FOLDERS) {
    for (const path of filesBelow(repository(folder))) {
      for (const [code] of readFileSync(path, 'utf8').matchAll(CODE)) {
        cited += 1;
        if (!defined.has(spelled(code))) unknown.push(`${relative(repository('.'), path)}: ${code}`);
      }
    }
  }
  assert.ok(cited > 100, `only ${cited} citations found: the test no longer reads what it should`);
  assert.deepEqual(unknown, []);
});

test('R1 to R44 and D1 to D29 are all explained', () => {
  const defined = codesDefined();
  const all = [
    ...Array.from({ length: 44 }, (_, n) => `R${n + 1}`),
    ...Array.from({ length: 29 }, (_, n) => `D${n + 1}`),
  ];
  assert.deepEqual(
    all.filter((code) => !defined.has(code)),
    [],
  );
});

test('no hint that a clerk reads shows a code: the law or the rule stands there', () => {
  const shown: string[] = [];
  for (const path of filesBelow(repository('src/domain'))) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const hint = /(?:description|title): (['"`].*)/.exec(line)?.[1];
      if (hint && /(?<![A-Za-z])R\d{1,2}(?!\d)/.test(hint)) shown.push(`${relative(repository('.'), path)}: ${hint}`);
    }
  }
  assert.deepEqual(shown, []);
});

test('docs/README lists every decision, and no other', () => {
  const page = readFileSync(repository('docs/README.md'), 'utf8');
  const listed = [...page.matchAll(/\]\(decisions\/(\d{4}-[^)]+\.md)\)/g)].map(([, name]) => name ?? '');
  assert.deepEqual([...new Set(listed)].sort(), readdirSync(repository('docs/decisions')).sort());
});
