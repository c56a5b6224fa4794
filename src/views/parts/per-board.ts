/**
 * What many pages of one board need is worked out once: going over all entries for every page takes the square of the time.
 * Nothing else may be remembered beside a board: anyone who watches it would not see what was read. What is handed to many pages is
 * small, a title and an address rather than an entry, or all of them are made again when one entry changes.
 */
import type { Context } from '../context.ts';

let makers = 0;

/** Remembers `make` by board and key. Boards are never changed, only replaced. */
export function perBoard<Key extends string, Value>(
  make: (key: Key, context: Context) => Value,
): (key: Key, context: Context) => Value {
  const boards = new WeakMap<Context, Map<Key, Value>>();
  const name = `made ${makers++}`;
  return (key, context) => {
    if (context.reads) return context.reads.derived(`${name} ${key}`, () => make(key, context));
    const made = boards.get(context) ?? new Map<Key, Value>();
    boards.set(context, made);
    if (!made.has(key)) made.set(key, make(key, context));
    return made.get(key) as Value;
  };
}

/** The same for a map, of which a page reads one value: the others may change without it. */
export function perBoardLookup<Key extends string, Value>(
  make: (key: Key, context: Context) => ReadonlyMap<string, Value>,
): (key: Key, item: string, context: Context) => Value | undefined {
  const whole = perBoard(make);
  const name = `lookup ${makers++}`;
  return (key, item, context) =>
    context.reads
      ? context.reads.derived(`${name} ${key} ${item}`, () => whole(key, context).get(item))
      : whole(key, context).get(item);
}

/** Items under each of their keys, in their own order. */
export function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Groups with each item made small, and no more than `most` in each. */
export const mapped = <Item, Small>(
  groups: ReadonlyMap<string, readonly Item[]>,
  small: (item: Item) => Small,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly Small[]> =>
  new Map([...groups].map(([key, items]) => [key, items.slice(0, most).map(small)]));
