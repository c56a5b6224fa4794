/** The first sign that somebody reads on: what is not needed for the first answer waits for it. */

const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
let moved: Promise<void> | undefined;

/** Fulfilled at once when there was a sign already. */
export function firstMove(): Promise<void> {
  moved ??= new Promise((resolve) => {
    const done = () => {
      for (const sign of SIGNS) removeEventListener(sign, done, true);
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, done, { capture: true, passive: true });
  });
  return moved;
}
