/** Answers of a check as a list: a name, a verdict, a sentence. */
import { text } from '#ui/text.ts';

export interface AnswerLine {
  readonly name: string;
  /** `true` holds, `false` does not, undefined cannot be told. */
  readonly state: boolean | undefined;
  readonly detail: string;
}

export function drawAnswers(root: HTMLElement, lines: readonly AnswerLine[]): void {
  const { yes, no, unknown } = text.check;
  const list = append(root, 'ul', '');
  list.className = 'rows';
  for (const { name, state, detail } of lines) {
    const item = append(list, 'li', '');
    append(item, 'b', name);
    const answer = append(item, 'span', state === undefined ? unknown : state ? yes : no);
    if (state === false) answer.className = 'soon';
    append(item, 'small', detail);
  }
}

export function append(parent: HTMLElement, tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  parent.append(element);
  return element;
}

/** Bytes at an address below the base, from the server, never from the browser's store. */
export const fetching =
  (base: string) =>
  async (path: string): Promise<Uint8Array | undefined> => {
    const answer = await fetch(base + path, { cache: 'no-store' });
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
