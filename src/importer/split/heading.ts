/** A place where a rule, or a part that holds rules, begins. */
import type { Span } from '../document.ts';
import type { Label } from './labels.ts';
import { closeUp } from './title-shape.ts';

export interface Heading extends Span {
  /** First character of the title, behind its number. `start` is the number's first character. */
  readonly titleStart: number;
  readonly title: string;
  readonly label?: Label;
  /** 篇 headings and headings the table of contents shows above others hold rules and are none, unless text follows. */
  readonly part: boolean;
  /** The table of contents names it: a rule even when nothing follows. */
  readonly listed?: boolean;
}

const SHARED_SITE_SUFFIX = /[（(](?:精|精选|精华|全文|范文|最新|推荐|合集.{0,6}|共?.{1,3}篇)[)）]$/;

/** 附件1：某办法, published by itself. */
const ANNEX_BEFORE = /^附\s?件\s?[〇零一二三四五六七八九十\d]{0,3}\s?[:：]\s*(?=.{4})/;

/** The title as people write it: lines joined, letters closed up, without what a document-sharing site added. */
export function titleOf(text: string, { start, end }: Span): string {
  const lines = text.slice(start, end).split(/\s*[\r\n\f\v]\s*/);
  const title = lines.map((line) => closeUp(line)).join('');
  return title
    .replace(SHARED_SITE_SUFFIX, '')
    .replace(/^《([^《》]+)》$/, '$1')
    .replace(ANNEX_BEFORE, '')
    .replace(/^[:：、.\s]+/, '');
}

export function heading(text: string, span: Span, label?: Label, part = false, listed = false): Heading {
  const titleStart = span.start + (label?.length ?? 0);
  const title = titleOf(text, { start: titleStart, end: span.end });
  return { ...span, titleStart, title, part, ...(label && { label }), ...(listed && { listed }) };
}
