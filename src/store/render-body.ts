/**
 * A rule's Markdown → HTML with an anchor on every article.
 *
 * Smart punctuation stays off: official text is never altered. Raw HTML in a body is refused at validation.
 */
import { markdownToHtml } from 'satteri';
import { splitArticles } from '#domain/articles.ts';

/** @param body Markdown of a regulation; headings become `<section id>` starts that citations can point to. */
export function renderBody(body: string): string {
  const { html } = markdownToHtml(body, { features: { smartPunctuation: false } });
  const articles = splitArticles(body)[Symbol.iterator]();
  return withOwnNumbers(html).replace(/<h([2-4])[^>]*>([\s\S]*?)<\/h\1>/g, (whole, level: string, inner: string) => {
    const article = articles.next().value;
    if (!article) return whole;
    const number = article.heading.slice(0, article.heading.length - article.title.length).trim();
    const words = article.title === '' ? inner : `<b>${escapeHtml(number)}</b> ${escapeHtml(article.title)}`;
    return `<h${level} id="${escapeHtml(article.anchor)}">${words}</h${level}>`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);

/** Items that carry the source's own number, （一） or ①, must not get a bullet or a second number beside it. */
const withOwnNumbers = (html: string): string =>
  html.replace(/<li>(?=(?:<p>)?\s*(?:[（(][〇一二三四五六七八九十\d]+[)）]|[①-⑳㈠-㈩⑴-⒇]))/g, '<li class="own">');
