/** Where drafts lie in the newsroom folder: open ones in `drafts/`, finished ones in `closed/`, one log each. */

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { kindNames } from '#domain/kinds.ts';
import { isId } from '#domain/parts/text.ts';
import { createDurably, moveDurably, removeDurably } from '#store/durable-file.ts';
import { type Draft, draftOf } from './draft.ts';

import { DeskRefused } from './refused.ts';
import { addStep, readStepLog, type StepLog, type StoredStep } from './steps.ts';

export type NewStep = Omit<StoredStep, 'number' | 'previous'>;

/** The first step of a draft. */
export interface Beginning extends EntryAddress {
  readonly step: NewStep;
}

/** How an act on an entry ends: its last step, and the log it is kept in. */
export interface Closing extends EntryAddress {
  readonly step: NewStep;
  /** As `nextClosed` gave it. */
  readonly log: string;
  /** True when the open draft ends with it; else the step is a log of its own. */
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
  /** Number for the next closed log of an entry: `0001`, `0002` … */
  nextClosed(address: EntryAddress): Promise<string>;
  /** Puts a finished act away; doing it twice is the same as once. */
  close(closing: Closing): Promise<void>;
  /** Moves an open draft to `damaged/`, whatever is in it. @returns where it lies now */
  setAside(address: EntryAddress): Promise<string>;
  /** Finished logs of an entry, oldest first. */
  closed(address: EntryAddress): Promise<readonly StepLog[]>;
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
    const log = await readStepLog(openAt(address));
    return log && draftOf(address, log);
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
      return draftOf(address, await addStep(openAt(address), draft?.log, step));
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
    async nextClosed(address) {
      return String((await foldersIn(closedAt(address))).length + 1).padStart(4, '0');
    },
    async close({ kind, id, step, log, endsDraft }) {
      const address = { kind, id };
      const away = join(closedAt(address), log);
      if ((await readStepLog(away)) !== undefined) return;
      const open = endsDraft ? await readStepLog(openAt(address)) : undefined;
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
      const logs: StepLog[] = [];
      for (const name of await foldersIn(closedAt(address))) {
        const log = await readStepLog(join(closedAt(address), name));
        if (log) logs.push(log);
      }
      return logs;
    },
  };
}

/** One damaged draft must not hide the others. */
function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof DeskRefused)) throw error;
}
const isTrue = () => true;
const isFalse = () => false;
