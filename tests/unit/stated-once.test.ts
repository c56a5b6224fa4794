/** What several places say stands in one place: a name, a number. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import { COMING_WORKING_DAYS } from '#domain/oversight/duty.ts';
import { readSource } from './architecture/source.ts';
import { repository } from './repository.ts';

const files = ['src', 'scripts', 'admin']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs,astro}`, { cwd: repository('.') }))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Where words of the program hold `words`, as file:line. */
const saying = (words: RegExp): string[] =>
  files.flatMap((file) =>
    readSource(file, readFileSync(repository(file), 'utf8'))
      .texts.filter(({ text }) => words.test(text))
      .map(({ line }) => `${file}:${line}`),
  );

test('the oversight desk has one name, and one place that spells it', () => {
  assert.deepEqual(
    saying(new RegExp(DESK_NAME)).map((place) => place.replace(/:\d+$/, '')),
    ['src/domain/oversight/desk-name.ts'],
  );
});

test('how many working days count as 将到期 is printed from the constant, in the program and in its explanation', () => {
  assert.deepEqual(saying(/\d+ 个工作日内到期/), []);
  const explained = readFileSync(repository('docs/oversight.md'), 'utf8');
  const said = [...explained.matchAll(/(\d+) 个工作日内到期|不超过 (\d+) 个工作日/g)].map(([, a, b]) => Number(a ?? b));
  assert.deepEqual(said, [COMING_WORKING_DAYS, COMING_WORKING_DAYS]);
});

test('a number that a hint or an answer states is computed, not typed', () => {
  // The constants behind them: passwords, ids, hotlines, halls, 第二十条, licences.
  const typed = /至少 10 个字符|不超过 80 个|超过 90 天|60 秒后|正好 15|超过 20 个工作日/;
  assert.deepEqual(saying(typed), []);
});
