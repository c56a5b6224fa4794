/** Where drafts lie in the newsroom folder: open ones in `drafts/`, finished ones in `closed/`, one pile each. */

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { kindNames } from '#domain/kinds.ts';
import { isId } from '#domain/parts/text.ts';
import { createDurably, moveDurably, removeDurably } from '#store/durable-file.ts';
import { type Draft, draftOf } from './draft.ts';

import { DeskRefused } from './refused.ts';
import { addStep, type Pile, readPile, type StoredStep } from './steps.ts';

export type NewStep = Omit<StoredStep, 'number' | 'previous'>;

/** The first step of a draft. */
export interface Beginning extends EntryAddress {
  readonly step: NewStep;
}

/** How an act on an entry ends: its last step, and the pile it is kept in. */
export interface Closing extends EntryAddress {
  readonly step: NewStep;
  /** As `nextPile` gave it. */
  readonly pile: string;
  /** True when the open draft ends with it; else the step is a pile of its own. */
  readonly endsDraft: boolean;
}

export interface DraftStore {
  find(address: EntryAddress): Promise<Draft | undefined>;
  /** All open drafts that can be read, in the order of kinds and ids. */
  all(): Promise<readonly Draft[]>;
  /** Open drafts whose files were tampered with; opening one says so. */
  damaged(): Promise<readonly EntryAddress[]>;
  add(address: EntryAddress, draft: Draft | undefined, step: NewStep): Promise<Draft>;
  /** Begins several drafts or none: when one cannot be written, those before it are taken back, by the next start at the latest. */
  beginAll(begun: readonly Beginning[]): Promise<readonly Draft[]>;
  /** Takes back the drafts a killed process had begun and not told anybody of. @returns their addresses */
  takeBackUnfinished(): Promise<readonly EntryAddress[]>;
  /** Number for the next closed pile of an entry: `0001`, `0002` … */
  nextPile(address: EntryAddress): Promise<string>;
  /** Puts a finished act away; doing it twice is the same as once. */
  close(closing: Closing): Promise<void>;
  /** Moves an open draft to `damaged/`, whatever is in it. @returns where it lies now */
  setAside(address: EntryAddress): Promise<string>;
  /** Finished piles of an entry, oldest first. */
  closed(address: EntryAddress): Promise<readonly Pile[]>;
}

export function openDrafts(newsroom: string): DraftStore {
  const openAt = ({ kind, id }: EntryAddress) => join(newsroom, 'drafts', kind, id);
  const closedAt = ({ kind, id }: EntryAddress) => join(newsroom, 'closed', kind, id);
  const foldersIn = async (folder: string) =>
    (await readdir(folder, { withFileTypes: true }).catch(() => []))
      .filter((item) => item.isDirectory())
      .map((item) => item.name)
      .sort();
  const find = async (address: EntryAddress) => {
    const pile = await readPile(openAt(address));
    return pile && draftOf(address, pile);
  };

  const openAddresses = async (): Promise<EntryAddress[]> => {
    const lists = kindNames.map(async (kind) =>
      (await foldersIn(join(newsroom, 'drafts', kind))).filter(isId).map((id) => ({ kind, id })),
    );
    return (await Promise.all(lists)).flat();
  };

  /** Drafts of one act that are being begun; while the file is there, none of them counts. */
  const underWay = join(newsroom, 'journal', 'beginning.json');
  const takeBackUnfinished = async (): Promise<readonly EntryAddress[]> => {
    const text = await readFile(underWay, 'utf8').catch(() => undefined);
    if (text === undefined) return [];
    const begun = JSON.parse(text) as readonly EntryAddress[];
    for (const { kind, id } of begun) {
      // What is no folder was there before and was in the way.
      if ((await foldersIn(join(newsroom, 'drafts', kind))).includes(id))
        await rm(openAt({ kind, id }), { recursive: true });
    }
    await removeDurably(underWay);
    return begun;
  };

  return {
    find,
    async all() {
      const found = await Promise.all((await openAddresses()).map((address) => find(address).catch(onlyRefusals)));
      return found.flatMap((draft) => draft ?? []);
    },
    async damaged() {
      const addresses = await openAddresses();
      const sound = await Promise.all(addresses.map((address) => find(address).then(isTrue, isFalse)));
      return addresses.filter((_, index) => !sound[index]);
    },
    async add(address, draft, step) {
      return draftOf(address, await addStep(openAt(address), draft?.pile, step));
    },
    async beginAll(begun) {
      await createDurably(underWay, JSON.stringify(begun.map(({ kind, id }) => ({ kind, id }))));
      try {
        const drafts: Draft[] = [];
        for (const { kind, id, step } of begun) {
          const address = { kind, id };
          drafts.push(draftOf(address, await addStep(openAt(address), undefined, step)));
        }
        await removeDurably(underWay);
        return drafts;
      } catch (error) {
        await takeBackUnfinished();
        throw error;
      }
    },
    takeBackUnfinished,
    async nextPile(address) {
      return String((await foldersIn(closedAt(address))).length + 1).padStart(4, '0');
    },
    async close({ kind, id, step, pile, endsDraft }) {
      const address = { kind, id };
      const away = join(closedAt(address), pile);
      if ((await readPile(away)) !== undefined) return;
      const open = endsDraft ? await readPile(openAt(address)) : undefined;
      if (open === undefined) {
        await addStep(away, undefined, step);
        return;
      }
      if (open.steps.at(-1)?.what !== step.what || open.steps.at(-1)?.at !== step.at) {
        await addStep(openAt(address), open, step);
      }
      await moveDurably(openAt(address), away);
    },
    async setAside({ kind, id }) {
      const store = join(newsroom, 'damaged', kind, id);
      const away = join(store, String((await foldersIn(store)).length + 1).padStart(4, '0'));
      await moveDurably(openAt({ kind, id }), away);
      return away;
    },
    async closed(address) {
      const piles: Pile[] = [];
      for (const name of await foldersIn(closedAt(address))) {
        const pile = await readPile(join(closedAt(address), name));
        if (pile) piles.push(pile);
      }
      return piles;
    },
  };
}

/** One damaged draft must not hide the others. */
function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof DeskRefused)) throw error;
}
const isTrue = () => true;
const isFalse = () => false;
