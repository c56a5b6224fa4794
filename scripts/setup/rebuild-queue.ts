export interface RebuildQueue {
  /** Asks for a build soon; any number of requests before it starts lead to one build. */
  request(): void;
  /** Resolves when nothing is running and nothing is waiting. */
  idle(): Promise<void>;
}

/**
 * Runs `build` after a quiet moment of `delay` milliseconds, never twice at once. Requests during a build lead to
 * exactly one more, because that build may have read its files before the change.
 */
export function createRebuildQueue(build: () => Promise<void>, delay: number): RebuildQueue {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let waiting: (() => void)[] = [];

  async function run(): Promise<void> {
    timer = undefined;
    running = true;
    again = false;
    try {
      await build();
    } finally {
      running = false;
      if (again) request();
      else settle();
    }
  }

  function settle(): void {
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  function request(): void {
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  }

  return {
    request,
    idle: () => (running || timer !== undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
