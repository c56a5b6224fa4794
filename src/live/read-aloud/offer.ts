/** 朗读 at the end of the trail, once the device is known to have a Chinese voice; the rest is loaded when it is pressed. */
import { readAloudWords as words } from '#ui/read-aloud-words.ts';
import { chineseVoice } from './voice.ts';

interface Reading {
  /** Brings the look of the button. */
  readonly style: () => void;
  /** Loads the reader and reads the page from its beginning. */
  readonly start: (button: HTMLButtonElement) => void;
}

export function offerReading({ style, start }: Reading): void {
  const trail = document.querySelector('.trail');
  const { speechSynthesis: synthesis } = window;
  if (!trail || !synthesis) return;
  const offer = (): void => {
    if (trail.querySelector('button') || !chineseVoice(synthesis.getVoices())) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'listen';
    button.textContent = words.read;
    button.addEventListener('click', () => {
      // iOS lets a page speak only from within a touch; loading comes after it.
      synthesis.speak(new SpeechSynthesisUtterance(''));
      start(button);
    });
    style();
    trail.append(button);
  };
  offer();
  // Voices come late, in Safari at once and without the event.
  synthesis.addEventListener?.('voiceschanged', offer);
}
