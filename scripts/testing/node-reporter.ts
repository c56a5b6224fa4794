import { createNodeCounter, type TestEvent } from '#scripts/testing/node-counts.ts';

/** A reporter for `node --test` that writes nothing but the final counts, as JSON. */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counter = createNodeCounter();
  for await (const event of source) counter.add(event);
  yield JSON.stringify(counter.counts);
}
