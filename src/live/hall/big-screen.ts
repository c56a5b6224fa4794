/** The big screen: one slide after another, long enough to be read; a new page each half hour when the line is there. */
import { sayOld } from './kiosk.ts';

const LEAST_SECONDS = 12;
const CHARACTERS_A_SECOND = 30;
const RELOAD_MINUTES = 30;
/** The picture moves by this many pixels, so that nothing burns in. */
const SHIFTS = [0, 6, 12, 6] as const;

export function runBigScreen(page: Document): void {
  const slides = [...page.querySelectorAll<HTMLElement>('main .hall-body > section')];
  let turn = 0;
  const show = (at: number): void => {
    for (const [index, slide] of slides.entries()) slide.hidden = index !== at;
    const slide = slides[at];
    if (!slide) return;
    page.body.style.setProperty(
      'translate',
      `${SHIFTS[turn % SHIFTS.length]}px ${SHIFTS[(turn + 1) % SHIFTS.length]}px`,
    );
    turn += 1;
    const seconds = LEAST_SECONDS + (slide.textContent ?? '').length / CHARACTERS_A_SECOND;
    setTimeout(() => show((at + 1) % slides.length), seconds * 1000);
  };
  show(0);
  sayOld(page);
  setInterval(() => void renew(), RELOAD_MINUTES * 60_000);
}

/** Only when the server answers: a screen without a line goes on with what it has. */
async function renew(): Promise<void> {
  try {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (answer.ok) location.reload();
  } catch {
    // The line is down; the day in the head says of when this is.
  }
}
