/** `npm run ledger:sample`: makes the ledger of the sample board again after its content changed. Deterministic. */
import { rmSync } from 'node:fs';
import { dayOf } from '#domain/plain-date.ts';
import { treeOfLines } from '#ledger/audit.ts';
import type { LedgerRecord } from '#ledger/book.ts';
import { cosign, headText } from '#ledger/checkpoint.ts';
import { entryLine } from '#ledger/entry.ts';
import { signatureLine } from '#ledger/note.ts';
import { TEST_ORIGIN, testSigner, testWitness } from '#ledger/test-key.ts';
import { rootOf } from '#ledger/tree.ts';
import { secondsOf } from '#ledger/witness.ts';
import { soundBoard } from '#scripts/ledger/board.ts';
import { addCosignature, prepareFolder, writeChanges, writeConfig, writeHead } from '#scripts/ledger/folder.ts';
import { sampleLedger } from '#scripts/ledger/sample.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { contentFolder } from '#store/content-folder.ts';
import { ledgerFolder, readLedger } from '#store/read-ledger.ts';
import { publishedFiles } from '#store/uploads.ts';

/** The fictitious witness looks at every head the next morning, at the newest one after an hour. */
const WITNESS_DELAY_SECONDS = 3600;

const empty: LedgerRecord = {
  origin: TEST_ORIGIN,
  keys: [testSigner()],
  witnesses: [testWitness()],
  lines: [],
  entries: [],
  sizes: [],
  cosignatures: new Map(),
  purges: [],
  versionOf: () => undefined,
};

await runCommand(async () => {
  const { book } = readLedger(contentFolder(), true);
  if (book && !book.demonstration)
    throw new SetupFailed('这是真的账本，不能重做。', '记账请运行 npm run ledger:append。');
  // Whatever state the old one is in: a merge may have mixed two of them.
  rmSync(ledgerFolder(contentFolder()), { recursive: true, force: true });
  const { content, board } = soundBoard();
  if (!board.site.sample) throw new SetupFailed('正式网站没有演示账本。', '请运行 npm run ledger:init。');
  const ledger = sampleLedger(board.dataset, publishedFiles(content));
  prepareFolder(content);
  writeConfig(content, empty);
  const lines = ledger.entries.map(entryLine);
  writeChanges(content, empty, ledger);
  const sizes = ledger.entries.flatMap(({ at }, index) =>
    dayOf(at) === dayOf(ledger.entries[index + 1]?.at ?? '') ? [] : [index + 1],
  );
  sizes.forEach((size, index) => {
    const head = lines.slice(0, size);
    writeHead(content, { ...empty, sizes: sizes.slice(0, index) }, head, [testSigner()]);
    const text = headText({ origin: TEST_ORIGIN, size, root: rootOf(treeOfLines(head)) });
    const seen = secondsOf(ledger.entries[size - 1]?.at as string) + WITNESS_DELAY_SECONDS;
    addCosignature(content, size, signatureLine(cosign(text, testWitness(), seen)).trimEnd());
  });
  console.log(
    `演示账本已重做：${lines.length} 条，${sizes.length} 个账头。请与内容一起提交 ${ledgerFolder(content)}。`,
  );
});
