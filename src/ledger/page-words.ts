/** What of a page the ledger can hold it to. Runs in the browser too. */
import { formatDay, formatDuration } from '#ui/day-words.ts';

/** What readers see, without what a theme may change: NFC, no white space. */
export const squeezeText = (text: string): string => text.normalize('NFC').replace(/[\s\u200b\ufeff]+/gu, '');

/** Between the text nodes of a page: figures in neighbouring cells are not one figure. */
export const NODE_END = '\u001f';

/** Fields no page shows as they are: references, choices shown in other words, order, notes for the staff. */
const UNSHOWN = new Set([
  ...['audience', 'source', 'publishedAt', 'corrections', 'order', 'article20', 'everyday', 'notStated'],
  ...['numberInSource', 'columnType', 'sha256', 'path', 'bytes', 'required', 'notApplicable', 'hearingNeeded'],
]);
/** Choices and notes inside a time limit, by which its phrase is made. */
const IN_LIMITS = new Set(['kind', 'from', 'note', 'bound', 'by']);
/** Stated without a Han character in them; other such values are ids of entries. */
const ALWAYS = new Set(['amount', 'number', 'title', 'word', 'name', 'phone', 'docNumber']);
/** A choice that says nothing was stated: pages tell the gap in a sentence of their own. */
const NOT_STATED = '来源未载明';
const HAN = /\p{Script=Han}/u;
const DAY = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;
const CLOCK = /^\d{2}:\d{2}$/;

/** The words of an entry's fields that its page must show, each without white space. */
export function statedWords(data: Readonly<Record<string, unknown>>): string[] {
  const words = new Set<string>();
  const say = (text: string) => words.add(squeezeText(text));
  const walk = (value: unknown, key: string, within: string): void => {
    if (UNSHOWN.has(key) || (/limits?$/i.test(within) && IN_LIMITS.has(key)) || (within === 'facts' && key === 'kind'))
      return;
    if (typeof value === 'number') say(String(value));
    else if (typeof value === 'string') {
      if (value === NOT_STATED) return;
      if (DAY.test(value)) say(formatDay(value.slice(0, 10)) + value.slice(10));
      else if (ALWAYS.has(key) || CLOCK.test(value) || HAN.test(value)) say(value);
    } else if (Array.isArray(value)) for (const item of value) walk(item, key, within);
    else if (value !== null && typeof value === 'object') group(value as Readonly<Record<string, unknown>>, key);
  };
  const group = (fields: Readonly<Record<string, unknown>>, within: string): void => {
    const { n, unit, ...others } = fields;
    const isSpan = typeof n === 'number' && typeof unit === 'string';
    if (isSpan) say(formatDuration({ n, unit: unit as never }));
    for (const [key, value] of Object.entries(isSpan ? others : fields)) walk(value, key, within);
  };
  group(data, '');
  return [...words];
}

/** Words the version states and the page does not show. @param text the text nodes of the page's main part, each ended by `NODE_END`. */
export function missingWords(data: Readonly<Record<string, unknown>>, text: string): string[] {
  const nodes = squeezeText(text);
  const shown = nodes.replaceAll(NODE_END, '');
  return statedWords(data).filter(
    (words) => !(/^\d|\d$/.test(words) ? holdsFigure(nodes, words) : shown.includes(words)),
  );
}

/** A figure stands there whole: 2 个工作日 not in 12 个工作日, 5115183 not in 51151830. */
function holdsFigure(nodes: string, words: string): boolean {
  const letters = [...words].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(`${NODE_END}?`);
  const before = /^\d/.test(words) ? '(?:^|[^\\d.])' : '';
  const after = /\d$/.test(words) ? '(?!\\d|\\.\\d)' : '';
  return new RegExp(`${before}${letters}${after}`, 'u').test(nodes);
}
