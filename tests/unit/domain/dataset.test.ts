import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencyOf, allEntries, entriesOfAgency, findEntry, getEntry } from '#domain/dataset.ts';
import { datasetOf, entryOf } from './fixtures.ts';

const mine = entryOf('fees', {}, 'a');
const theirs = entryOf('fees', { agency: 'bie' }, 'b');
const dataset = datasetOf([entryOf('terms'), theirs, mine, entryOf('agencies')]);

test('按种类的次序列出所有条目', () => {
  assert.deepEqual(
    allEntries(dataset).map(({ id }) => id),
    ['shili', 'b', 'a', 'gongshi'],
  );
});

test('按编号找条目，种类不同互不相干', () => {
  assert.equal(findEntry(dataset, 'fees', 'a'), mine);
  assert.equal(findEntry(dataset, 'terms', 'a'), undefined);
  assert.throws(() => getEntry(dataset, 'fees', 'c'), /fees\/c/);
});

test('机构的条目只列它自己的', () => {
  assert.deepEqual(entriesOfAgency(dataset, 'fees', 'shili'), [mine]);
  assert.deepEqual(entriesOfAgency(dataset, 'fees', 'mei-you'), []);
});

test('机构属于自己，名词解释不属于哪家机构', () => {
  assert.equal(agencyOf(entryOf('agencies')), 'shili');
  assert.equal(agencyOf(mine), 'shili');
  assert.equal(agencyOf(entryOf('terms')), undefined);
});
