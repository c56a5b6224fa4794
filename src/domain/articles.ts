/**
 * The article splitter: a rule's Markdown body as an ordered list of headings with anchors.
 *
 * In a body every 章, 条 or numbered item that people cite is a heading: `## 第一章 总则`, `### 第一条 适用范围`,
 * `## 一、公开内容`. The label is what a citation names; the anchor is the label, made unique by its parents.
 */
import { HEADING } from './official-text/blocks.ts';

export interface Article {
  /** 2–4, the Markdown heading level. */
  readonly level: number;
  /** What is cited, e.g. `第一条`, `一`, `(一)`; the whole heading when it carries no number. */
  readonly label: string;
  /** The rest of the heading, possibly empty. */
  readonly title: string;
  /** Unique within the body. */
  readonly anchor: string;
  /** The heading as written. */
  readonly heading: string;
  /** 1-based line within the body. */
  readonly line: number;
}

const CJK_NUMBER = '[〇零○一二三四五六七八九十百千]+';
/** 第五条之一: an article put in later. */
const ORDINAL = `第\\s?(?:${CJK_NUMBER}|\\d+)\\s?(?:分编|[编篇章节款项]|条(?:之[一二三四五六七八九十]{1,3})?)`;
const LABEL = new RegExp(
  `^(${ORDINAL}|(?:${CJK_NUMBER}|\\d+)(?=[、．.])|[（(](?:${CJK_NUMBER}|\\d+)[)）]|[①-⑳㈠-㈩⑴-⒇])[、．.]?\\s*`,
);

let last: { readonly body: string; readonly articles: readonly Article[] } | undefined;

/** Headings of `body` in order, as the profile of official text knows them. */
export function splitArticles(body: string): readonly Article[] {
  // A page asks for the same body several times in a row: for its contents, its figures and its anchors.
  if (last?.body !== body) last = { body, articles: split(body) };
  return last.articles;
}

function split(body: string): Article[] {
  const articles: Article[] = [];
  const parents: string[] = [];
  const used = new Set<string>();
  body.split(/\r\n?|\n/).forEach((text, index) => {
    const match = HEADING.exec(text);
    if (!match) return;
    const level = (match[1] as string).length;
    const heading = match[2] as string;
    const { label, title } = splitLabel(heading);
    const short = label.replace(/[（）()\s]/g, '');
    parents.length = Math.max(0, level - 2);
    const name = used.has(short) ? [...parents.filter(Boolean), short].join('-') : short;
    let anchor = name;
    for (let repeat = 2; used.has(anchor); repeat += 1) anchor = `${name}-${repeat}`;
    used.add(anchor);
    parents[level - 2] = short;
    articles.push({ level, label, title, anchor, heading, line: index + 1 });
  });
  return articles;
}

/** `第六条 公示时间` → 第六条 + 公示时间; a heading without a number is its own label. */
export function splitLabel(heading: string): { label: string; title: string } {
  const match = LABEL.exec(heading);
  if (!match) return { label: heading, title: '' };
  return { label: match[1] as string, title: heading.slice(match[0].length) };
}

/**
 * The article a citation such as `第六条`, `第六条第二款`, `三（七）` or `（四）` names: each label is looked for below the
 * one before it, so that 四 and （四） are told apart. A deeper part that is no heading (a list item) ends the search.
 * @returns the deepest heading found, or undefined when not even the first label is one.
 */
export function findCited(articles: readonly Article[], clause: string): Article | undefined {
  const whole = articles.find((article) => article.heading === clause.trim());
  if (whole) return whole;
  let scope: readonly Article[] = articles;
  let found: Article | undefined;
  for (const label of labelsIn(clause)) {
    const at = scope.findIndex((article) => canonical(article.label) === label);
    if (at < 0) break;
    found = scope[at] as Article;
    const { level } = found;
    const below = scope.slice(at + 1);
    const end = below.findIndex((article) => article.level <= level);
    scope = end < 0 ? below : below.slice(0, end);
  }
  return found;
}

const CITED = new RegExp(`${ORDINAL}|[（(](?:${CJK_NUMBER}|\\d+)[)）]|${CJK_NUMBER}|\\d+|[①-⑳㈠-㈩⑴-⒇]`, 'g');
const labelsIn = (clause: string): string[] => (clause.match(CITED) ?? []).map(canonical);
const canonical = (label: string): string => label.replace('(', '（').replace(')', '）').replace(/\s/g, '');
