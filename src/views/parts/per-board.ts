/** What many pages of one board need is worked out once: going over all entries for every page takes the square of the time. */
import type { Context } from '../context.ts';

/** Remembers `make` by board and key. Boards are never changed, only replaced. */
export function perBoard<Key extends string, Value>(
  make: (key: Key, context: Context) => Value,
): (key: Key, context: Context) => Value {
  const boards = new WeakMap<Context, Map<Key, Value>>();
  return (key, context) => {
    const made = boards.get(context) ?? new Map<Key, Value>();
    boards.set(context, made);
    if (!made.has(key)) made.set(key, make(key, context));
    return made.get(key) as Value;
  };
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
