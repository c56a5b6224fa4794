/** After a minute without a touch the screen goes back to the start, and nothing of the visitor before remains. */
import { IDLE_SECONDS, hallWords as words } from '#ui/hall-words.ts';

const WARNING_SECONDS = 10;
/** Whatever a person can do to a screen. */
const INPUTS = ['pointerdown', 'touchstart', 'keydown', 'wheel'] as const;

/** Forgets what the visitor left in this browser: kept ticks, letters, sizes, voice, scroll. */
export function forgetVisitor(): void {
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  window.speechSynthesis?.cancel();
  for (const form of document.querySelectorAll('form')) form.reset();
  window.scrollTo(0, 0);
}

/** @param home address of the hall's first page */
export function watchIdle(home: string): void {
  let touched = location.pathname !== new URL(home, location.href).pathname;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notice: HTMLElement | undefined;

  const leave = (): void => {
    forgetVisitor();
    location.replace(home);
  };
  const count = (seconds: number): void => {
    notice ??= ask();
    (notice.querySelector('p') as HTMLElement).textContent = words.leaving(seconds);
    timer = setTimeout(() => (seconds > 1 ? count(seconds - 1) : leave()), 1000);
  };
  const arm = (): void => {
    clearTimeout(timer);
    // A first page that nobody touched needs no return.
    if (touched) timer = setTimeout(() => count(WARNING_SECONDS), (IDLE_SECONDS - WARNING_SECONDS) * 1000);
  };
  const close = (): void => {
    notice?.remove();
    notice = undefined;
  };
  // The touch that stops the countdown is swallowed whole: it must not press what lies under the question.
  addEventListener(
    'click',
    (event) => {
      if (!notice) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    { capture: true },
  );
  for (const name of INPUTS) {
    addEventListener(
      name,
      () => {
        touched = true;
        if (name === 'keydown' || name === 'wheel') close();
        arm();
      },
      { capture: true, passive: true },
    );
  }
  // A page that comes back from the browser's memory is the visitor's before.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  arm();
}

function ask(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'asked';
  box.setAttribute('role', 'alertdialog');
  box.innerHTML = '<div><p></p><button type="button"></button></div>';
  (box.querySelector('button') as HTMLElement).textContent = words.stay;
  document.body.append(box);
  return box;
}
