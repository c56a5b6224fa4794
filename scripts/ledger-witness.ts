/**
 * `npm run ledger:witness -- --key <公钥>` registers a witness; `-- --line <签名行>` or `--file <邮件附件>` takes in what
 * it signed. Nothing that does not verify is kept.
 */
import { readFileSync } from 'node:fs';
import type { LedgerBook } from '#ledger/book.ts';
import { headText, witnessedAt } from '#ledger/checkpoint.ts';
import {
  COSIGNATURE,
  NoteFault,
  type NoteSignature,
  parseSignature,
  parseVerifier,
  type Verifier,
} from '#ledger/note.ts';
import { rootOf } from '#ledger/tree.ts';
import { ledgerBoard } from '#scripts/ledger/board.ts';
import { addCosignature, writeConfig } from '#scripts/ledger/folder.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { momentOf } from '#site/clock.ts';

function register(content: string, book: LedgerBook, text: string): void {
  let witness: Verifier;
  try {
    witness = parseVerifier(text.trim());
  } catch (error) {
    if (!(error instanceof NoteFault)) throw error;
    throw new SetupFailed('这不是见证方的公钥。', '请向见证方索取以 + 分成三段的整行公钥。');
  }
  if (witness.algorithm !== COSIGNATURE) {
    throw new SetupFailed(
      '这是签账用的公钥，不是见证用的。',
      '请见证方用 gongkailan-verify.mjs --new-witness 生成见证密钥。',
    );
  }
  if (book.witnesses.some(({ id }) => id === witness.id)) console.log(`见证方 ${witness.name} 已经登记过。`);
  else {
    writeConfig(content, { ...book, witnesses: [...book.witnesses, witness] });
    console.log(`见证方 ${witness.name} 已登记。`);
  }
}

/** The head a cosignature belongs to is not said in the line: the sizes ever signed are tried, newest first. */
function headOf(signature: NoteSignature, book: LedgerBook): { size: number; seconds: number } | undefined {
  for (const size of book.sizes.toReversed()) {
    const text = headText({ origin: book.origin, size, root: rootOf(book.tree, size) });
    for (const witness of book.witnesses) {
      const seconds = witnessedAt(text, signature, witness);
      if (seconds !== undefined) return { size, seconds };
    }
  }
  return undefined;
}

function takeIn(content: string, book: LedgerBook, text: string): void {
  const lines = text.split(/\r?\n/).filter((line) => line.startsWith('— '));
  if (lines.length === 0) throw new SetupFailed('没有找到签名行。', '签名行以“— ”开头，请把整行复制过来。');
  for (const line of lines) {
    const found = headOf(parsed(line), book);
    if (!found) {
      throw new SetupFailed(
        `这一行不是已登记的见证方对本账本签的：${line.slice(0, 60)}…`,
        '请核对见证方公钥是否已用 --key 登记，签的是不是本账本的账头。',
      );
    }
    addCosignature(content, found.size, line);
    console.log(`已收入对 ${found.size} 条账头的见证，见证时间 ${momentOf(found.seconds).at}。`);
  }
}

function parsed(line: string): NoteSignature {
  try {
    return parseSignature(line);
  } catch (error) {
    if (!(error instanceof NoteFault)) throw error;
    throw new SetupFailed('签名行不完整。', '邮件软件可能把它折成了几行，请拼回一行。');
  }
}

await runCommand(async () => {
  const options = optionsOf({ key: { type: 'string' }, line: { type: 'string' }, file: { type: 'string' } });
  const { content, book } = ledgerBoard();
  const text = options.line ?? (options.file && readFileSync(options.file, 'utf8'));
  if (options.key) register(content, book, options.key);
  else if (text) takeIn(content, book, text);
  else throw new SetupFailed('没有说收什么。', '登记见证方：--key 公钥；收入见证：--line 签名行 或 --file 文件。');
});
