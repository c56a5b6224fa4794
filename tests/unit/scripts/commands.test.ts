import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { repository } from '../repository.ts';

/** Files of `scripts/` that are run by another command only. */
const NO_COMMAND: readonly string[] = ['serve'];

const { scripts } = JSON.parse(readFileSync(repository('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const files = readdirSync(repository('scripts'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length).replace('-', ':'));

test('every npm script has its command, and every command its npm script', () => {
  assert.deepEqual(Object.keys(scripts).sort(), files.filter((name) => !NO_COMMAND.includes(name)).sort());
});

test('an npm script starts the command of its own name', () => {
  for (const [name, line] of Object.entries(scripts)) assert.equal(line, `node scripts/run.mjs ${name}`);
});
