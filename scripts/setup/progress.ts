/** Long work says on the last line of a terminal what is done and what is left. A log, a pipe or a scheduled run gets nothing. */

/** @param done so many of `all` pieces, of the one called `what` */
export type Tell = (done: number, all: number, what: string) => void;

export interface Progress {
  readonly tell: Tell;
  /** Before anything else is printed. */
  clear(): void;
}

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const CLEAR = '\r\u001b[K';
/** A line written more often only flickers. */
const PAUSE_MS = 100;
/** A guess made sooner is none. */
const GUESS_AFTER_MS = 2_000;

/** @param now milliseconds of any clock */
export function progressOn(screen: Screen = process.stderr, now: () => number = () => performance.now()): Progress {
  if (!screen.isTTY) return { tell: () => undefined, clear: () => undefined };
  let [began, last, shownAt, isShown] = [now(), 0, Number.NEGATIVE_INFINITY, false];
  const clear = () => {
    if (isShown) screen.write(CLEAR);
    isShown = false;
  };
  const tell: Tell = (done, all, what) => {
    const at = now();
    if (done <= last) began = at;
    last = done;
    if (done >= all) {
      clear();
      return;
    }
    if (at - shownAt < PAUSE_MS) return;
    [shownAt, isShown] = [at, true];
    const line = `${done}/${all}，还剩 ${all - done}${timeLeft(at - began, done, all)}　${what}`;
    // Most characters are two columns wide, and a line that wraps cannot be cleared.
    screen.write(`${CLEAR}${line.slice(0, Math.floor((screen.columns || 80) / 2))}`);
  };
  return { tell, clear };
}

function timeLeft(took: number, done: number, all: number): string {
  if (took < GUESS_AFTER_MS || done === 0) return '';
  const seconds = Math.ceil(((took / done) * (all - done)) / 1000);
  return seconds < 90 ? `，约 ${seconds} 秒` : `，约 ${Math.ceil(seconds / 60)} 分钟`;
}
