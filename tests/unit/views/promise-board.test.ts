import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, KindName } from '#domain/kinds.ts';
import { hasPromises } from '#views/limits.ts';
import { promiseBoard } from '#views/promise-board.ts';
import { entryOf, idOf } from '../domain/fixtures.ts';
import { contextWith, wordsOf } from './context-fixture.ts';

const others = (Object.keys(idOf) as KindName[])
  .filter((kind) => kind !== 'procedures')
  .map((kind) => entryOf(kind) as Entry);
const procedure = (id: string, more: object): Entry => {
  const entry = entryOf('procedures') as Entry<'procedures'>;
  const { promisedLimit: _, statutoryLimit: __, ...data } = entry.data;
  return { ...entry, id, data: { ...data, ...more } } as Entry;
};
const days = (n: number) => ({ kind: '限期', n, unit: '工作日' });

test('the board sets promise beside law, counts per agency, and says nothing where the law is not given', () => {
  const context = contextWith([
    ...others,
    procedure('kuai', { promisedLimit: days(5), statutoryLimit: days(20) }),
    procedure('ping', { promisedLimit: days(20), statutoryLimit: days(20) }),
    procedure('meiyou-fa', { promisedLimit: days(3) }),
    procedure('dou-meiyou', {}),
  ]);
  const page = promiseBoard(context);
  const words = wordsOf(page);
  assert.match(words, /4 件事里，承诺和法定都写明天数的 2 件，其中承诺短于法定的 1 件/);
  assert.match(words, /缩短 75%/);
  assert.match(words, /和法定一样/);
  assert.match(words, /没有公布\s*不能比/);
  assert.match(words, /另有 1 件，承诺和法定都还没有公布/);
  // (75 % + 0 %) / 2
  const [agencies] = page.blocks;
  assert.match(JSON.stringify(agencies), /"4","2","1","38%"/);
});

test('a board without any promise has no such page', () => {
  assert.equal(hasPromises(contextWith([...others, procedure('a', { statutoryLimit: days(20) })])), false);
});
