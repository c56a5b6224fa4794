/** Whether a ledger agrees with itself: lines, replay, root and signature. The build, the append and `verify` all ask this. */
import { type Checkpoint, isLogKey } from './checkpoint.ts';
import { leafHash } from './hash.ts';
import { isSignedBy, type Verifier } from './note.ts';
import { equalBytes } from './proof.ts';
import type { Replay } from './replay.ts';
import { rootOf, type Tree, treeOf } from './tree.ts';

export const treeOfLines = (lines: readonly string[]): Tree => treeOf(lines.map((line) => leafHash(Buffer.from(line))));

/** @returns what is wrong with a head over these entries, in Chinese; undefined when it covers them. */
export function headFault(checkpoint: Checkpoint, origin: string, tree: Tree): string | undefined {
  if (checkpoint.origin !== origin) return `账头写的账本是 ${checkpoint.origin}，应为 ${origin}`;
  if (checkpoint.size > tree.size) return `账变短了：账头签的是 ${checkpoint.size} 条，现在只有 ${tree.size} 条`;
  if (!equalBytes(rootOf(tree, checkpoint.size), checkpoint.root)) return '账本内容与签过名的账头不符：有记录被改过';
  return undefined;
}

export const isSigned = ({ note }: Checkpoint, keys: readonly Verifier[]): boolean =>
  keys.filter(isLogKey).some((key) => isSignedBy(note, key));

/** The earlier head does not begin these entries: somebody rewrote or cut the ledger. */
export function rewritten(
  earlier: { readonly size: number; readonly root: Uint8Array },
  tree: Tree,
): string | undefined {
  if (earlier.size > tree.size) return `账变短：上次有 ${earlier.size} 条，这次只有 ${tree.size} 条`;
  if (!equalBytes(rootOf(tree, earlier.size), earlier.root)) return `历史被改写：前 ${earlier.size} 条与上次核验时不同`;
  return undefined;
}

export const replayFaults = ({ faults }: Replay): string[] =>
  faults.map(({ index, what }) => `第 ${index + 1} 条：${what}`);
