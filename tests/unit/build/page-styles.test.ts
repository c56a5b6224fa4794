import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { repository } from '../repository.ts';

const styles = readdirSync(repository('src/styles'));
const imported = globSync('src/**/*.{ts,astro,css}', { cwd: repository('.') }).flatMap((file) =>
  [
    ...readFileSync(repository(file), 'utf8').matchAll(/(?:#styles|\.|\.\.\/styles)\/([a-z-]+\.css)(?:\?[a-z]+)?['"]/g),
  ].map(([, name]) => name ?? ''),
);

test('every stylesheet is carried by some page, and every one that is imported exists', () => {
  assert.deepEqual([...new Set(imported)].sort(), [...styles].sort());
});
