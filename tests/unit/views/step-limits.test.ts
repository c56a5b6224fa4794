/** Nothing that a step says of its limit is lost: from when it runs, and what silence means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#domain/kinds.ts';
import { viewOf } from '#views/entry-views.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith, renderPlain, wordsOf } from './context-fixture.ts';

test('环节时限的起算和说明都在页面上', () => {
  const limit = { kind: '限期', n: 3, unit: '日', from: '收到之日', note: '逾期不答复的，视为同意' };
  const entry = entryOf('procedures', { steps: [{ name: '收件', by: '窗口', limit }] });
  const board = [entryOf('agencies'), entryOf('hotlines'), entry] as Entry[];
  const words = wordsOf(viewOf(entry, contextWith(board), renderPlain));
  for (const said of ['3 日内', '收到之日', '逾期不答复的，视为同意']) assert.ok(words.includes(said), said);
});
