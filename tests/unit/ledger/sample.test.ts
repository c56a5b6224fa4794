import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { entryLine } from '#ledger/entry.ts';
import { pendingChanges } from '#scripts/ledger/append.ts';
import { sampleLedger } from '#scripts/ledger/sample.ts';
import { contentFolder } from '#store/content-folder.ts';
import type { SoundBoard } from '#store/load-board.ts';
import { readBoard } from '#store/read-board.ts';
import { publishedFiles } from '#store/uploads.ts';

const content = contentFolder({});
const board = readBoard(content, '2026-11-23') as SoundBoard;
const REMAKE = '示例内容改过以后，请运行 npm run ledger:sample，并与内容一起提交 content/ledger';

test('演示账本与示例内容同步', () => {
  assert.ok(board.ledger, REMAKE);
  const { entries } = pendingChanges({ content, board, book: board.ledger }, '2027-01-01T00:00:00+08:00');
  assert.deepEqual(
    entries.map(({ ev, kind, id }) => `${ev} ${kind}/${id}`),
    [],
    REMAKE,
  );
});

test('演示账本由示例内容决定：重做一遍一字不差', () => {
  const made = sampleLedger(board.dataset, publishedFiles(content));
  const lines = readFileSync(join(content, 'ledger/entries.jsonl'), 'utf8');
  assert.ok(made.entries.map((entry) => `${entryLine(entry)}\n`).join('') === lines, REMAKE);
});

test('演示账本里有更正过的制度、收费和办事指南，旧版本都在', () => {
  for (const kind of ['regulations', 'fees', 'procedures']) {
    const found = [...(board.ledger?.replay.histories.values() ?? [])].filter(
      (history) => history.kind === kind && history.events.some(({ entry }) => entry.ev === 'update'),
    );
    assert.ok(found.length > 0, kind);
    for (const { events } of found) {
      for (const { entry } of events) assert.ok(board.ledger?.versionOf(entry.sha256 as string), `${kind}/${entry.id}`);
    }
  }
});
