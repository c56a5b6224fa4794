/** Whether a text says all the words somebody looks for. Pure; a telephone number is the same in every writing. */

/** Without the marks inside a number: `0576-511 5183` → `05765115183`. */
const joined = (text: string): string => text.replace(/(?<=\d)[-‐–—\s()]{1,2}(?=\d)/g, '');
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const NUMBER = /^(?=.*\d)[\d()‐–—-]{5,}$/;
/** Area code before a number of seven or eight digits. */
const AREA = /^0\d{2,3}(?=\d{7,8}$)/;

/** Words as they are typed into a search field. */
export const wordsIn = (typed: string): readonly string[] => folded(typed).split(/\s+/).filter(Boolean);

export function saysAll(text: string, words: readonly string[]): boolean {
  const plain = folded(text);
  const numbers = words.some((word) => NUMBER.test(word)) ? joined(plain) : '';
  return words.every((word) => plain.includes(word) || (NUMBER.test(word) && saysNumber(numbers, word)));
}

function saysNumber(text: string, word: string): boolean {
  const digits = word.replace(/\D/g, '');
  return text.includes(digits) || text.includes(digits.replace(AREA, ''));
}
