import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexiconOf } from '#search/lexicon.ts';

const lexicon = lexiconOf({ words: ['告状 报名 三月'], said: [], phones: [] });
const cutOf = (query: string) => lexicon.cut(query).map(({ text }) => text);

test('拆开说的词合起来查：告个状、报了名', () => {
  assert.ok(cutOf('告个状').includes('告状'));
  assert.ok(cutOf('报了名').includes('报名'));
});

test('三个月是多久，不是三月', () => {
  assert.ok(!cutOf('三个月').includes('三月'));
  assert.ok(cutOf('三月').includes('三月'));
});
