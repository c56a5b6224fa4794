/** Large 紧急撤下 that wait for a second person: `take-downs/<number>.json` in the newsroom folder, for half an hour. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryAddress, Named } from '#admin/rules/protocol.ts';
import { createDurably, removeDurably } from '#store/durable-file.ts';

export interface TakeDownOrder {
  /** Also names the act once it is carried out. */
  readonly act: string;
  readonly at: string;
  readonly by: Named;
  readonly entries: readonly EntryAddress[];
  readonly reason: string;
}

export interface TakeDownOrders {
  add(order: Omit<TakeDownOrder, 'act'>): Promise<TakeDownOrder>;
  /** Those that are not too old at `now`; the others are removed. */
  waiting(now: string): Promise<readonly TakeDownOrder[]>;
  done(act: string): Promise<void>;
}

/** How long the second person has. */
export const WAITS_MINUTES = 30;
const NAME = /^[0-9a-f]{12}\.json$/;

export const newAct = (): string => randomUUID().replaceAll('-', '').slice(0, 12);

export function openTakeDownOrders(newsroom: string): TakeDownOrders {
  const folder = join(newsroom, 'take-downs');
  return {
    async add(order) {
      const made = { act: newAct(), ...order };
      await createDurably(join(folder, `${made.act}.json`), JSON.stringify(made));
      return made;
    },
    async waiting(now) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort();
      const orders = await Promise.all(
        names.map((name) => readFile(join(folder, name), 'utf8').then(parse, () => undefined)),
      );
      const read = orders.filter((order) => order !== undefined);
      const tooOld = ({ at }: TakeDownOrder) => minutesBetween(at, now) > WAITS_MINUTES;
      for (const { act } of read.filter(tooOld)) await removeDurably(join(folder, `${act}.json`));
      return read.filter((order) => !tooOld(order));
    },
    done: (act) => removeDurably(join(folder, `${act}.json`)),
  };
}

/** Of two minutes like `2026-01-05 09:00`. */
export const minutesBetween = (from: string, to: string): number =>
  (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 60_000;

function parse(text: string): TakeDownOrder | undefined {
  try {
    return JSON.parse(text) as TakeDownOrder;
  } catch {
    return undefined;
  }
}
