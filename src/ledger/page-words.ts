/** What of a page the ledger can hold it to. Runs in the browser too. */

/** What readers see, without what a theme may change: NFC, no white space. */
export const squeezeText = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]+/gu, '');

/** Fields no page shows word for word: references, choices shown in other words, notes for the staff. */
const UNSHOWN = new Set([
  ...['audience', 'source', 'publishedAt', 'corrections'],
  ...['everyday', 'notStated', 'numberInSource', 'columnType', 'sha256', 'path'],
]);
const IN_LIMITS = new Set(['kind', 'from', 'note']);
/** What matters however short it is. */
const ALWAYS = new Set(['amount', 'number', 'title', 'word', 'name']);
const LEAST = 4;
const HAN = /\p{Script=Han}/u;

/** The words of an entry's fields that its page must show, each without white space. */
export function statedWords(data: Readonly<Record<string, unknown>>): string[] {
  const words = new Set<string>();
  const walk = (value: unknown, key: string, inLimit: boolean): void => {
    if (UNSHOWN.has(key) || (inLimit && IN_LIMITS.has(key))) return;
    if (typeof value === 'string') {
      if (ALWAYS.has(key) || (value.length >= LEAST && HAN.test(value))) words.add(squeezeText(value));
    } else if (Array.isArray(value)) for (const item of value) walk(item, key, inLimit);
    else if (value !== null && typeof value === 'object') {
      for (const [inner, item] of Object.entries(value)) walk(item, inner, inLimit || /limit$/i.test(key));
    }
  };
  for (const [key, value] of Object.entries(data)) walk(value, key, false);
  return [...words];
}

/** Words the version states and the page does not show. @param text all text of the page's main part. */
export function missingWords(data: Readonly<Record<string, unknown>>, text: string): string[] {
  const shown = squeezeText(text);
  return statedWords(data).filter((words) => !shown.includes(words));
}
