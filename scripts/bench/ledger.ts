/**
 * One step of `npm run bench`, in a process of its own: a ledger of so many entries is read, replayed and its root
 * rebuilt, as `verify` and every build do. Prints one line of JSON.
 */
import { headFault, treeOfLines } from '#ledger/audit.ts';
import { entryLine, type LedgerEntry, readEntryLine, splitLines } from '#ledger/entry.ts';
import { sha256Hex } from '#ledger/hash.ts';
import { replay } from '#ledger/replay.ts';
import { rootOf } from '#ledger/tree.ts';

/** Every fifth entry corrects the one five before it. */
function makeEntry(index: number): LedgerEntry {
  const own = index % 5 === 4 ? index - 4 : index;
  const id = `tiaomu-${own}`;
  return {
    v: 1,
    at: `20${String(10 + Math.floor(index / 50_000)).padStart(2, '0')}-01-05T09:00:00+08:00`,
    ev: own === index ? 'publish' : 'update',
    kind: 'regulations',
    id,
    path: `/regulations/${id}/`,
    date: '2026-01-05',
    checked: '2026-01-05',
    sha256: sha256Hex(`${index}`),
    ...(own !== index && { why: '更正笔误' }),
  };
}

const count = Number(process.argv[2]);
const text = Array.from({ length: count }, (_, index) => `${entryLine(makeEntry(index))}\n`).join('');
const started = process.cpuUsage();
const lines = splitLines(text);
const entries = lines.map(readEntryLine).filter((entry) => typeof entry !== 'string');
const { faults, histories } = replay(entries);
const tree = treeOfLines(lines);
const root = rootOf(tree);
const spent = process.cpuUsage(started);
const cpuSeconds = (spent.user + spent.system) / 1e6;
const head = { origin: 'bench', size: count, root, note: { text: '', signatures: [] } };
if (entries.length !== count || faults.length > 0 || headFault(head, 'bench', tree))
  throw new Error('the ledger does not hold');
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({ entries: count, items: histories.size, megabytes: text.length / 1e6, cpuSeconds, peakMiB }),
);
