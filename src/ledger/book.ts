/** The ledger as pages and commands look at it: the replayed entries, the signed head, who has seen it. */
import type { Checkpoint } from './checkpoint.ts';
import { keyOf, type LogEntry } from './entry.ts';
import { leafHash } from './hash.ts';
import type { NoteSignature, Verifier } from './note.ts';
import { type History, type Recorded, type Replay, replay, versionsOf } from './replay.ts';
import { isTestKey } from './test-key.ts';
import { rootOf, type Tree, treeOf } from './tree.ts';
import type { Version } from './version.ts';
import { type Sighting, sightingsOn } from './witness.ts';

export interface Purge {
  readonly sha256: string;
  readonly at: string;
  readonly why: string;
}

/** What the content folder keeps of the ledger, decoded. */
export interface LedgerRecord {
  readonly origin: string;
  /** Keys that may sign heads; more than one while a key is being replaced. */
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** Lines of `entries.jsonl` without line breaks; leaf n is line n. */
  readonly lines: readonly string[];
  readonly entries: readonly LogEntry[];
  /** The newest signed head; absent until a key has signed. */
  readonly checkpoint?: Checkpoint;
  /** Sizes of all signed heads, ascending. */
  readonly sizes: readonly number[];
  readonly cosignatures: ReadonlyMap<number, readonly NoteSignature[]>;
  readonly purges: readonly Purge[];
  /** A kept version; undefined once purged. */
  versionOf(sha256: string): Version | undefined;
}

export interface LedgerBook extends LedgerRecord {
  readonly replay: Replay;
  readonly tree: Tree;
  readonly sightings: readonly Sighting[];
  /** Signed with the published test key: a demonstration without force of proof. */
  readonly demonstration: boolean;
  /** Versions that are not given out: of pages that left the board and whose 撤下 is not entered yet. */
  readonly withheld?: ReadonlySet<string>;
  /** Of a ledger as pages tell it: all of it, with the seal that came after they were drawn. */
  readonly whole?: LedgerBook;
  history(kind: string, id: string): History | undefined;
}

export function bookOf(record: LedgerRecord): LedgerBook {
  const replayed = replay(record.entries);
  const tree = treeOf(record.lines.map((line) => leafHash(Buffer.from(line))));
  const sightings = [...record.cosignatures].flatMap(([size, signatures]) =>
    size > tree.size
      ? []
      : sightingsOn({ origin: record.origin, size, root: rootOf(tree, size) }, signatures, record.witnesses),
  );
  return {
    ...record,
    versionOf: record.versionOf,
    replay: replayed,
    tree,
    sightings,
    demonstration: record.keys.some(isTestKey),
    history: (kind, id) => replayed.histories.get(keyOf({ kind, id })),
  };
}

/**
 * The ledger without the versions of what is not on the board any more. A leak is gone at once, also where the key is elsewhere and
 * the 撤下 is entered later. @param stands whether `kind/id` is public
 */
export function withholding(book: LedgerBook, stands: (key: string) => boolean): LedgerBook {
  const left = [...book.replay.histories].filter(([key, { live }]) => live && !stands(key));
  if (left.length === 0) return book;
  const withheld = new Set(
    left.flatMap(([, history]) => versionsOf(history).flatMap(({ entry }) => entry.sha256 ?? [])),
  );
  return {
    ...book,
    withheld,
    versionOf: (sha256) => (withheld.has(sha256) ? undefined : book.versionOf(sha256)),
  };
}

/**
 * The ledger as the pages of a site tell it: up to the entries that were there before it was sealed. A page cannot state the head
 * that proves it, and a site drawn again from the same content must come out the same.
 */
export function drawnBook(book: LedgerBook): LedgerBook {
  const last = book.entries.findLastIndex(({ ev }) => ev !== 'site');
  const size = last + 1;
  if (size === book.tree.size) return book;
  const sizes = book.sizes.filter((signed) => signed <= size);
  const signed = sizes.at(-1);
  const { checkpoint: _, ...record } = book;
  return {
    ...bookOf({
      ...record,
      lines: book.lines.slice(0, size),
      entries: book.entries.slice(0, size),
      sizes,
      ...(signed && {
        checkpoint: { origin: book.origin, size: signed, root: rootOf(book.tree, signed), note: NO_NOTE },
      }),
    }),
    // Anyone who saw a later head has seen this part of it too.
    sightings: book.sightings,
    ...(book.withheld && { withheld: book.withheld }),
    whole: book,
  };
}

/** Pages show what is signed, never the signatures. */
const NO_NOTE = { text: '', signatures: [] };

/**
 * Kinds whose earlier versions stay readable: what binds people (rules, fees, limits) and holds nobody's data. Of all
 * others only the newest version is published: a correction may have been made to take something back.
 */
const OPEN_HISTORY: ReadonlySet<string> = new Set(['regulations', 'fees', 'procedures']);
export const hasOpenHistory = (kind: string): boolean => OPEN_HISTORY.has(kind);

/** Versions anybody may read now, oldest first; of what was withdrawn, none. */
export function openVersions(history: History): readonly Recorded[] {
  if (!history.live) return [];
  const versions = versionsOf(history);
  return hasOpenHistory(history.kind) ? versions : versions.slice(-1);
}

/** Entries the signed head covers; the rest is 已入账，待签名. */
export const signedSize = ({ checkpoint }: LedgerRecord): number => checkpoint?.size ?? 0;
