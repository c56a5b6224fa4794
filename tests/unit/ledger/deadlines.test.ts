/** What is late, counted by an inspector from the ledger alone. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { deadlines } from '#scripts/verify/deadlines.ts';
import { siteAddress } from '#site/base.ts';
import type { SoundBoard } from '#store/load-board.ts';
import { ledgerFiles } from '#store/publish-ledger.ts';
import { readBoard } from '#store/read-board.ts';
import { contextOf } from '#views/context.ts';
import { dutiesJson } from '#views/oversight/duties-file.ts';
import { repository } from '../repository.ts';
import { entryFile } from '../store/content-folder-fixture.ts';
import { memorySource } from './memory-site.ts';
import { appendTo, contentWithLedger, FIRST, SECOND, targetOf, write } from './site-fixture.ts';

/** The desk and the ledger of a board as its site publishes them. */
function published(board: SoundBoard, asOf: string, alter = (desk: string) => desk) {
  assert.ok(board.ledger);
  const context = contextOf(board, asOf, siteAddress({}, null));
  const files = [...ledgerFiles(board.ledger)].map(([path, bytes]) => [`ledger/${path}`, bytes] as const);
  const source = memorySource(new Map([...files, ['jiandu/duties.json', alter(dutiesJson(context))]]));
  return {
    source,
    ledger: board.ledger,
    duties: JSON.parse(dutiesJson(context)).duties as { id: string; state: string }[],
  };
}

for (const asOf of ['2026-11-23', '2026-12-18', '2027-02-01']) {
  test(`示例网站 ${asOf}：账上算出来的和监督台说的一样`, async () => {
    const board = readBoard(repository('content'), asOf) as SoundBoard;
    const { source, ledger, duties } = published(board, asOf);
    const found = await deadlines(source, ledger, { asOf }, true);
    assert.deepEqual(found.findings, []);
    const late = duties.filter(({ id, state }) => state === '逾期' && /^(?:notices|feedback|inspections)\//.test(id));
    assert.equal(found.late.length, late.length);
  });
}

function lateNotice(t: TestContext) {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  write(content, 'notices/houbu.yaml', entryFile('notices', { startOn: '2026-11-20', title: '后补的公示' }));
  appendTo(content, SECOND);
  return targetOf(content).board;
}

test('监督台把没到期的说成办完、把逾期的说成按期：说得出按账是什么', async (t) => {
  const board = lateNotice(t);
  const honest = published(board, '2026-11-23');
  assert.deepEqual((await deadlines(honest.source, honest.ledger, { asOf: '2026-11-23' }, false)).findings, []);
  const { source, ledger } = published(board, '2026-11-23', (desk) => {
    const record = JSON.parse(desk);
    for (const duty of record.duties) if (duty.id.startsWith('notices/houbu/')) duty.state = '按期完成';
    return JSON.stringify(record);
  });
  const { findings } = await deadlines(source, ledger, { asOf: '2026-11-23' }, false);
  assert.ok(findings.length > 0);
  assert.match(findings[0]?.detail ?? '', /本站写按期完成，按账/);
});

test('放假安排改得不可能、监督台说的是别的日子：都说得出', async (t) => {
  const { source, ledger } = published(lateNotice(t), '2026-11-23', (desk) => {
    const record = JSON.parse(desk);
    record.calendar[0].off = [['2026-01-01', '元旦']];
    return JSON.stringify(record);
  });
  const { findings } = await deadlines(source, ledger, { asOf: '2026-11-24' }, true);
  const said = findings.map(({ what, detail }) => `${what} ${detail}`).join('\n');
  assert.match(said, /监督台的日子与封存的不同 监督台 2026-11-23，封存 2026-11-24/);
  assert.match(said, /2026 年的放假安排不可能 法定节假日没有放假/);
});
