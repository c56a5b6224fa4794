import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { repository } from './repository.ts';

/** Words of another century, with what to write instead. */
const ARCHAIC: Readonly<Record<string, string>> = {
  anew: 'again',
  henceforth: 'from now on',
  hitherto: 'until now',
  nought: 'nothing',
  shall: 'must, should or will',
  thereof: 'of it',
  thereupon: 'then',
  upon: 'on',
  whence: 'from where',
  whereby: 'by which',
  whoever: 'anyone who, or no matter who',
  whomsoever: 'anyone',
  whosoever: 'anyone who',
};
const WORD = new RegExp(`\\b(?:${Object.keys(ARCHAIC).join('|')})\\b`, 'gi');

test('comments and documents are in plain modern English', () => {
  const files = globSync('{src,admin,scripts,docs}/**/*.{ts,tsx,mjs,astro,css,md}', { cwd: repository('.') });
  assert.ok(files.length > 800, `${files.length} files`);
  const found = files.flatMap((file) =>
    readFileSync(repository(file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        [...line.matchAll(WORD)].map(([word]) => `${file}:${at + 1} ${word}: write ${ARCHAIC[word.toLowerCase()]}`),
      ),
  );
  assert.deepEqual(found, []);
});

/** Types named after a picture of a thing instead of the thing. */
const METAPHORS = /\b(?:House|Room|Pile|Door)s?\b/g;

test('types are terms of the trade, not metaphors', () => {
  const files = globSync('{src,admin,scripts}/**/*.{ts,tsx,mjs,astro}', { cwd: repository('.') });
  const found = files.flatMap((file) => {
    const code = readFileSync(repository(file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
    return [...code.matchAll(METAPHORS)].map(([word]) => `${file}: ${word}`);
  });
  assert.deepEqual(found, []);
});
