import type { Finding } from '#scripts/verify/finding.ts';
import { Unreachable } from '#scripts/verify/unreachable.ts';

/** How many files are asked for at a time: more do not make a site answer sooner, and a county's server must bear it. */
export const AT_A_TIME = 16;

/** `work` for every item, so many at a time, results in the order of the items. The first error ends it. */
export async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atATime: number = AT_A_TIME,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await work(items[at] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
  return results;
}

/** So many files may fail before the site counts as one that cannot be reached. */
const MANY_UNREAD = 20;

/** What was found of each item; one that could not be fetched is told as 打不开 and hides none of the others. @throws Unreachable */
export async function findEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly Finding[]>,
  tell?: (done: number, all: number) => void,
): Promise<Finding[]> {
  let [unread, done] = [0, 0];
  const found = await each(items, async (item): Promise<readonly Finding[]> => {
    try {
      return await work(item);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      unread += 1;
      if (unread > MANY_UNREAD) throw error;
      const { what, reason } = error;
      return [{ level: '打不开', what, ...(reason !== undefined && { detail: reason }) }];
    } finally {
      done += 1;
      tell?.(done, items.length);
    }
  });
  return found.flat();
}
