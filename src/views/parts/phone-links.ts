/**
 * Every telephone number of the board can be dialled wherever it is mentioned: in answers, steps, duties and articles.
 *
 * Only numbers the board knows as channels or office telephones are linked; other digits (amounts, years, 文号) are not.
 */
import type { Entry } from '#domain/kinds.ts';
import { addressLinks } from '#domain/official-text/marks.ts';
import { rebaseLinks } from '#domain/official-text/rebase.ts';
import { dialOf, phonesIn } from '#domain/phone-number.ts';
import type { RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import type { Inline, Page } from '../page.ts';
import { phoneLink } from './contact.ts';
import { perBoard } from './per-board.ts';

/** Fields that hold one text, and fields that hold a list of them; names, addresses and finished links are left alone. */
const TEXT: ReadonlySet<string> = new Set([
  'detail',
  'small',
  'text',
  'note',
  'lead',
  'main',
  'answer',
  'value',
  'words',
  'sentence',
]);
const TEXTS: ReadonlySet<string> = new Set(['paragraphs', 'items', 'notes', 'cells', 'lines']);

/** Known numbers, longest first, not inside longer digits. */
const patterns = perBoard((_: 'all', { dataset, site }): RegExp | undefined => {
  const numbers = [
    ...dataset.entries.hotlines.map(({ data }) => data.number),
    ...dataset.entries.offices.map(({ data }) => data.phone),
    ...dataset.entries.agencies.map(({ data }) => data.disclosureOffice.phone),
    site.phone,
  ].flatMap((phone) => (phone ? phonesIn(phone) : []));
  const sorted = [...new Set(numbers)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.length > 0 ? new RegExp(`(?<![\\d-])(${sorted.join('|')})(?![\\d-])`, 'g') : undefined;
});
const patternOf = (context: Context): RegExp | undefined => patterns('all', context);

/** Matches nothing: a board without numbers still has addresses to link. */
const NO_NUMBER = /(?!)/;

/** The same page with its known numbers as `tel:` links, and the web addresses in its texts as links. */
export function withPhoneLinks(page: Page, context: Context): Page {
  const pattern = patternOf(context) ?? NO_NUMBER;
  return {
    ...page,
    ...(walk(
      {
        lead: page.lead,
        keyFacts: page.keyFacts,
        answer: page.answer,
        blocks: page.blocks,
        aside: page.aside,
        banner: page.banner,
      },
      pattern,
    ) as Partial<Page>),
  };
}

/** Numbers inside rendered HTML, and its links with the site's base path. */
export const linkPhonesInHtml = (body: string, context: Context): string =>
  linkNumbers(rebaseLinks(body, context.urls.home), context);

/** Text of existing links and attributes stay as they are. */
function linkNumbers(html: string, context: Context): string {
  const pattern = patternOf(context);
  if (!pattern || html.search(pattern) < 0) return html;
  return html.replace(/<a [\s\S]*?<\/a>|<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece : piece.replace(pattern, (number) => `<a href="tel:${dialOf(number)}">${number}</a>`),
  );
}

/** A renderer whose HTML has its known numbers as links. */
export const withPhones = (renderBody: RenderBody, context: Context): RenderBody =>
  Object.assign((markdown: string) => linkPhonesInHtml(renderBody(markdown), context), {
    page: (entry: Entry<'pages'>) => linkPhonesInHtml(renderBody.page(entry), context),
  });

/** Objects and lists as they are, save their texts. */
function walk(value: unknown, pattern: RegExp): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, pattern));
  if (value === null || typeof value !== 'object' || 'href' in value) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      if (item === undefined) return [];
      if (TEXTS.has(key) && Array.isArray(item)) return [[key, item.map((text) => walkText(text, pattern))]];
      return [[key, TEXT.has(key) ? walkText(item, pattern) : walk(item, pattern)]];
    }),
  );
}

/** One text: a string, or parts that stay one list. */
function walkText(text: unknown, pattern: RegExp): unknown {
  if (typeof text === 'string') return linked(text, pattern);
  if (!Array.isArray(text)) return walk(text, pattern);
  return text.flatMap((part) => (typeof part === 'string' ? linked(part, pattern) : [part]));
}

function linked(words: string, pattern: RegExp): string | readonly Inline[] {
  const parts = words.split(pattern);
  if (parts.length === 1 && !words.includes('://')) return words;
  return parts.flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 1) return [phoneLink(part)];
    return part === '' ? [] : addressLinks(part);
  });
}
