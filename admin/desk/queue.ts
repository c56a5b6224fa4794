/** One thing at a time: the second one sees what the first has done. */
export interface Queue {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
