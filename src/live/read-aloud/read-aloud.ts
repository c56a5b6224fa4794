/**
 * Reads the page aloud with the voice of the device, a sentence at a time; the sentence is marked in the text. Pausing ends the sentence
 * and going on begins it again: the pause of browsers does not come back on many phones.
 */
import { readAloudWords as words } from '#ui/read-aloud-words.ts';
import { type SpokenSentence, scriptOf } from './script-of-page.ts';
import { chineseVoice } from './voice.ts';

const MARK = 'read';
/** Slower than most voices by themselves. */
const RATE = 0.9;

/** @param opener the button that started it; gets the focus back. */
export function readAloud(opener: HTMLButtonElement): void {
  if (document.querySelector('.player')) return;
  const main = document.querySelector('main');
  const sentences = main ? scriptOf(main) : [];
  if (sentences.length === 0) return;

  let at = 0;
  let reading = false;
  /** What is said now; ends of what was said before count no more. */
  let current: SpeechSynthesisUtterance | undefined;

  const player = document.createElement('div');
  player.className = 'player';
  player.setAttribute('role', 'group');
  player.setAttribute('aria-label', words.controls);
  const pause = button(words.pause, () => (reading ? hush() : say()));
  player.append(
    pause,
    button(words.back, () => go(-1)),
    button(words.onward, () => go(1)),
    button(words.stop, () => stop()),
  );
  document.body.append(player);
  pause.focus();
  addEventListener('pagehide', () => speechSynthesis.cancel());
  say();

  function say(): void {
    const sentence = sentences[at];
    if (!sentence) {
      stop();
      return;
    }
    reading = true;
    pause.textContent = words.pause;
    mark(sentence);
    const utterance = new SpeechSynthesisUtterance(sentence.said);
    const voice = chineseVoice(speechSynthesis.getVoices());
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.rate = RATE;
    utterance.onend = () => {
      if (current !== utterance) return;
      at += 1;
      say();
    };
    utterance.onerror = ({ error }) => {
      if (current !== utterance || error === 'canceled' || error === 'interrupted') return;
      hush();
      fail();
    };
    current = utterance;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  function hush(): void {
    reading = false;
    current = undefined;
    speechSynthesis.cancel();
    pause.textContent = words.goOn;
  }

  function go(step: number): void {
    at = Math.min(Math.max(at + step, 0), sentences.length - 1);
    say();
  }

  function stop(): void {
    hush();
    unmark();
    player.remove();
    opener.focus({ preventScroll: true });
  }

  function fail(): void {
    const note = player.querySelector('p') ?? document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = words.failed;
    player.append(note);
  }
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

/** Marked without a change to the page; browsers that cannot show the selection instead. */
function mark({ range }: SpokenSentence): void {
  if ('highlights' in CSS) CSS.highlights.set(MARK, new Highlight(range));
  else {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.75) scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(MARK);
  else getSelection()?.removeAllRanges();
}
