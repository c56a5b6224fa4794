/**
 * The stranger's case: what people outside really type is checked as `npm run check` does and drawn with the real components.
 * Each kind of text either stands on its page with the right facts, or is refused with the writing to use.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { createRenderer } from '#admin/preview/renderer.ts';
import type { Entry, KindName } from '#domain/kinds.ts';
import { formatProblem } from '#domain/problem.ts';
import type { SoundBoard } from '#store/load-board.ts';
import { readBoard } from '#store/read-board.ts';
import { contentFolderWith } from '../store/content-folder-fixture.ts';
import { OTHER_KINDS } from './real-life/other-kinds.ts';
import { RULES_AND_NOTICES } from './real-life/rules-and-notices.ts';

const TODAY = '2026-11-30';

/** What a reader meets on the page, white space aside. */
function wordsOf(html: string): string {
  const $ = load(html);
  $('script, style, template').remove();
  return $('main').text().replace(/\s+/g, '');
}

for (const { name, files, says = {}, never = {}, refused = [], remarks = [] } of [
  ...RULES_AND_NOTICES,
  ...OTHER_KINDS,
]) {
  test(name, async (t) => {
    const folder = contentFolderWith(t, files);
    const board = readBoard(folder, TODAY);
    const told = (severity: string) =>
      board.problems.filter((problem) => problem.severity === severity).map(formatProblem);
    const errors = told('error');
    assert.equal(errors.length, refused.length, errors.join('\n'));
    for (const [index, wanted] of refused.entries()) assert.match(errors[index] ?? '', wanted);
    for (const wanted of remarks) assert.match(told('warning').join('\n'), wanted);
    if (refused.length > 0) return;
    const { pageOf } = await createRenderer(board as SoundBoard, TODAY, folder);
    for (const [address, facts] of Object.entries(says)) {
      const [kind, id] = address.split('/') as [KindName, string];
      const entry = (board.dataset.entries[kind] as readonly Entry[]).find((other) => other.id === id);
      assert.ok(entry, address);
      const words = wordsOf(await pageOf({ entry }));
      for (const fact of facts) assert.match(words, fact);
      if (never[address]) assert.doesNotMatch(words, never[address]);
    }
  });
}
