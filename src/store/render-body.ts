/** Official text → HTML with an anchor on every heading. What counts as a mark is decided in `#domain/official-text`. */
import { type Article, splitArticles } from '#domain/articles.ts';
import {
  type OfficialBlock,
  type OfficialItem,
  type OfficialList,
  type OfficialTable,
  readOfficialText,
  type TableRow,
  type TextLine,
} from '#domain/official-text/blocks.ts';
import type { Inline } from '#domain/official-text/marks.ts';

/** @param body official text of a rule or a 说明页面; headings become starts that citations can point to. */
export function renderBody(body: string): string {
  const articles = new Map(splitArticles(body).map((article) => [article.line, article]));
  return readOfficialText(body)
    .map((block) => htmlOf(block, articles))
    .join('\n');
}

function htmlOf(block: OfficialBlock, articles: ReadonlyMap<number, Article>): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.level, block.text, articles.get(block.line));
    case 'paragraph':
      return `<p>${linesHtml(block.lines)}</p>`;
    case 'table':
      return tableHtml(block);
    case 'list':
      return listHtml(block);
  }
}

function headingHtml(level: number, text: string, article: Article | undefined): string {
  if (!article) return `<h${level}>${escapeHtml(text)}</h${level}>`;
  const number = text.slice(0, text.length - article.title.length).trim();
  const words = article.title === '' ? escapeHtml(text) : `<b>${escapeHtml(number)}</b> ${escapeHtml(article.title)}`;
  return `<h${level} id="${escapeHtml(article.anchor)}">${words}</h${level}>`;
}

const linesHtml = (lines: readonly TextLine[]): string => lines.map(({ parts }) => marksHtml(parts)).join('<br>');

const marksHtml = (parts: readonly Inline[]): string => parts.map(markHtml).join('');

function markHtml(part: Inline): string {
  if (typeof part === 'string') return escapeHtml(part);
  if ('strong' in part) return `<strong>${marksHtml(part.strong)}</strong>`;
  return `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>`;
}

const listHtml = ({ items }: OfficialList): string => {
  const tag = items.some(({ number }) => number !== undefined) ? 'ol' : 'ul';
  const every = items.every(isNumbered);
  return `<${tag}${every ? OWN : ''}>\n${items.map((item) => itemHtml(item, !every)).join('\n')}\n</${tag}>`;
};

/** The source's own number, 1. or （一） or ①, is text: it must not get a bullet or a second number beside it. */
const OWN_NUMBER = /^(?:[（(][〇一二三四五六七八九十\d]+[)）]|[①-⑳㈠-㈩⑴-⒇])/;

const isNumbered = ({ number, lines }: OfficialItem): boolean =>
  number !== undefined || OWN_NUMBER.test(firstWords(lines[0]?.parts ?? []));

/** Said of the whole list where it holds for all of it: a long rule has hundreds of items. */
const OWN = ' class="own"';

function itemHtml(item: OfficialItem, marked: boolean): string {
  const { number, lines, inner } = item;
  const words = `${number === undefined ? '' : `${escapeHtml(number)} `}${linesHtml(lines)}`;
  return `<li${marked && isNumbered(item) ? OWN : ''}>${words}${inner.map((list) => `\n${listHtml(list)}\n`).join('')}</li>`;
}

const firstWords = ([first]: readonly Inline[]): string => (typeof first === 'string' ? first : '');

function tableHtml({ head, rows, align }: OfficialTable): string {
  const cell = (tag: 'th' | 'td') => (words: readonly Inline[], column: number) =>
    `<${tag}${align[column] === 'start' ? '' : ` align="${align[column] === 'end' ? 'right' : 'center'}"`}>${marksHtml(words)}</${tag}>`;
  const row = (tag: 'th' | 'td', { cells }: TableRow) => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
  const body = rows.length > 0 ? `\n<tbody>\n${rows.map((each) => row('td', each)).join('\n')}\n</tbody>` : '';
  return `<table>\n<thead>\n${row('th', head)}\n</thead>${body}\n</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
