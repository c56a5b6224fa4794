/** A second reading of a PDF by another engine (PDFium), to find what the first one reads otherwise or not at all. */
import type { PDFiumLibrary } from '@hyzyla/pdfium';
import { type Change, diffChars } from 'diff';
import type { Unread } from '../document.ts';
import { foldRadicals } from './radicals.ts';
import { DIFFERENCE, placeOf } from './second-reading.ts';

/** Compiled once in a process. */
let loaded: Promise<PDFiumLibrary> | undefined;

async function engine(): Promise<PDFiumLibrary> {
  loaded ??= import('@hyzyla/pdfium').then((pdfium) => pdfium.PDFiumLibrary.init());
  return await loaded;
}

/** @returns the text of each page; undefined when the engine cannot start or cannot read the file. */
export async function secondPdfText(bytes: Uint8Array): Promise<string[] | undefined> {
  try {
    const document = await (await engine()).loadDocument(bytes);
    try {
      return Array.from(document.pages(), (page) => page.getText());
    } finally {
      document.destroy();
    }
  } catch {
    return undefined;
  }
}

/** Blanks, and what engines put in for a hyphen at the end of a line. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\u3000\ufffe\uffff]+/gu;

/** As it is compared: no blanks, one form of every character, lengths kept. */
const compared = (text: string): string =>
  [...foldRadicals(text.replace(UNSEEN, ''))]
    .map((sign) => {
      const form = sign.normalize('NFKC');
      return form.length === sign.length ? form : sign;
    })
    .join('');

export interface PageDifferences {
  readonly unread: readonly Unread[];
  readonly notes: readonly string[];
}

/** More differences than these on a page are another order, not another text. */
const EDITS = 600;
const SHOWN = 40;
const WORDS = 40;

/**
 * @param pages of the first reading. @param second of the other one, page by page. @param text the first reading as one text: the
 * characters of all pages in the same order.
 */
export function pageDifferences(pages: readonly string[], second: readonly string[], text: string): PageDifferences {
  const unread: Unread[] = [];
  const notes: string[] = [];
  let before = 0;
  pages.forEach((page, index) => {
    const first = compared(page);
    const other = compared(second[index] ?? '');
    if (first !== other) {
      const only = excess(other, first);
      const lacking = excess(first, other);
      if (only.size > 0 && unread.length < SHOWN)
        for (const { at, words } of placesOf(first, other, only))
          unread.push({
            what: DIFFERENCE,
            count: 1,
            start: placeOf(text, before + at),
            text: `第 ${index + 1} 页：${words}`,
          });
      const missed = [...lacking.keys()].filter((sign) => /[\p{Script=Han}\p{N}]/u.test(sign)).join('');
      if (missed !== '')
        notes.push(`第 ${index + 1} 页有的字另一种读法没有读到（${missed.slice(0, WORDS)}），请对照原件`);
    }
    before += page.replace(/[\s\u3000\u00a0\u200b]+/g, '').length;
  });
  return { unread: unread.slice(0, SHOWN), notes };
}

/** Characters one text has more often than the other. */
function excess(more: string, less: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of more) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const sign of less) counts.set(sign, (counts.get(sign) ?? 0) - 1);
  for (const [sign, times] of counts) if (times <= 0) counts.delete(sign);
  return counts;
}

interface Place {
  readonly at: number;
  readonly words: string;
}

/** Where the other reading has what the first has not. A line that only stands elsewhere is none. */
function placesOf(first: string, other: string, only: ReadonlyMap<string, number>): Place[] {
  const has = (words: string) => [...words].some((sign) => only.has(sign));
  const changes = diffChars(first, other, { maxEditLength: EDITS });
  if (!changes) {
    const words = [...other].filter((sign) => only.has(sign)).join('');
    return [{ at: 0, words: `“${words.slice(0, WORDS)}”（两种读法的先后不一样，位置按页）` }];
  }
  const places: Place[] = [];
  let at = 0;
  changes.forEach((change, index) => {
    const previous = changes[index - 1];
    if (change.added && has(change.value))
      places.push({
        at: at - (previous?.removed ? previous.value.length : 0),
        words: wordsOf(changes, index, previous),
      });
    if (!change.added) at += change.value.length;
  });
  return places;
}

/** …前三个字“读到的”后三个字…, and what the first reading has there. */
function wordsOf(changes: readonly Change[], index: number, previous: Change | undefined): string {
  const added = (changes[index] as Change).value.slice(0, WORDS);
  const instead = [previous, changes[index + 1]].find((one) => one?.removed)?.value.slice(0, WORDS);
  const kept = (one: Change | undefined) => (one && !one.added && !one.removed ? one.value : '');
  const before = kept(previous?.removed ? changes[index - 2] : previous).slice(-CONTEXT);
  return `${before === '' ? '页首' : `“${before}”后面`}读到“${added}”${instead === undefined ? '，这里没有' : `，这里读作“${instead}”`}`;
}

const CONTEXT = 8;
