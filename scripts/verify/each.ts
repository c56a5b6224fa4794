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
