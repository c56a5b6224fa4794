/** HTML and MHTML, under whatever ending an office system saved them: paragraphs, headings, lists and tables. */
import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../document.ts';
import { asMarked } from './docx-signs.ts';
import { type LeftOut, TextBuilder } from './text-builder.ts';
import { htmlOf } from './web-file.ts';
import { WebLists } from './web-lists.ts';
import { WebTables } from './web-tables.ts';

/** Of the program that shows the page, or said another way beside it. */
const SKIPPED = new Set(
  'script style head title noscript template xml button rt rp annotation annotation-xml iframe embed object video audio canvas'.split(
    ' ',
  ),
);
const NAMED: Readonly<Record<string, LeftOut>> = {
  iframe: '嵌入的对象',
  embed: '嵌入的对象',
  object: '嵌入的对象',
  video: '嵌入的对象',
  audio: '嵌入的对象',
};
const STRUCK = new Set(['del', 's', 'strike']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main aside nav address figure figcaption details summary fieldset legend tr table center form hr body'.split(
    ' ',
  ),
);
const VOID = new Set('br img hr meta link input col area base wbr embed'.split(' '));
const RAISED: Readonly<Record<string, 'superscript' | 'subscript'>> = { sup: 'superscript', sub: 'subscript' };
const BOXES: Readonly<Record<string, readonly [off: string, on: string]>> = {
  checkbox: ['☐', '☑'],
  radio: ['○', '◉'],
};
/** A field of a form that shows what is typed in it. */
const TYPED = /^(?:|text|tel|email|url|number|date|search)$/;
/** Hidden words that say something; menus and labels of the page's program are no loss. */
const SAYS_SOMETHING = /[。；]|\d{3}|第[〇零一二三四五六七八九十百\d]+条/;

type Attributes = Readonly<Record<string, string>>;

export function readWebPage(bytes: Uint8Array, fileName: string): SourceDocument {
  const html = htmlOf(bytes, fileName);
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag.replace(/^\w+:/, ''), attributes),
      ontext: (text) => reader.text(text),
      oncomment: (comment) => reader.comment(comment),
      onclosetag: (tag) => reader.close(tag.replace(/^\w+:/, '')),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return reader.finish();
}

class PageReader {
  private readonly builder = new TextBuilder();
  private readonly tables = new WebTables();
  private readonly lists = new WebLists();
  private line = '';
  private heading: number | undefined;
  /** What is being left out, the outermost first. */
  private readonly leftTags: string[] = [];
  private left: { readonly what?: LeftOut; text: string } = { text: '' };
  private readonly raised: ('superscript' | 'subscript')[] = [];
  private kept = 0;
  /** Elements of a formula, with the number of their parts read so far. */
  private readonly formula: { readonly tag: string; parts: number }[] = [];

  open(tag: string, attributes: Attributes): void {
    if (this.leftTags.length > 0) {
      if (!VOID.has(tag)) this.leftTags.push(tag);
      return;
    }
    const what = leftOut(tag, attributes);
    if (what !== undefined) {
      const name = NAMED[tag];
      if (name) this.builder.leftOut(name);
      if (VOID.has(tag)) return;
      this.leftTags.push(tag);
      this.left = { ...(what !== '' && { what }), text: '' };
      return;
    }
    if (this.formula.length > 0 || tag === 'math') this.openFormula(tag);
    else this.openElement(tag, attributes);
  }

  private openElement(tag: string, attributes: Attributes): void {
    if (tag === 'br') this.write('\n');
    else if (tag === 'img') this.builder.leftOut('图片');
    else if (tag === 'input') this.write(shownOf(attributes));
    else if (RAISED[tag]) this.raised.push(RAISED[tag]);
    else if (tag === 'table') {
      this.flush();
      this.tables.open();
    } else if (tag === 'tr') this.tables.openRow();
    else if (tag === 'td' || tag === 'th') this.tables.openCell(attributes);
    else if (BLOCKS.has(tag)) this.flush();
    if (tag === 'ol' || tag === 'ul') this.lists.openList(tag, attributes);
    if (tag === 'li') this.lists.openItem(attributes);
    if (tag === 'pre' || tag === 'textarea') this.kept += 1;
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level) this.heading = Number(level);
  }

  text(text: string): void {
    if (this.leftTags.length > 0) {
      this.left.text += text;
      return;
    }
    const blanks = this.kept > 0 ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    const words = asMarked(blanks.replace(/\u00a0/g, ' '), this.raised.at(-1));
    const number = this.tables.cell && words.trim() !== '' ? this.lists.before(words) : '';
    this.write(number + words);
  }

  /** Word writes the words of its text boxes for itself alone. */
  comment(comment: string): void {
    if (!/^\[if [^\]]*vml/.test(comment) || !/<v:textbox/i.test(comment)) return;
    const words = comment.replace(/^\[if[^\]]*\]>|<[^>]*>|\s+|<!\[endif\]$/g, '');
    if (words !== '') this.builder.leftOut('文本框', words);
  }

  private write(words: string): void {
    if (this.tables.cell) this.tables.cell.text += words;
    else this.line += words;
  }

  private flush(): void {
    const { cell } = this.tables;
    if (cell) {
      if (cell.text.trim() !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
      return;
    }
    for (const line of this.line.split('\n')) {
      const words = line.replace(/^ +| +$/g, '');
      if (words.trim() === '') continue;
      const style = this.heading === undefined ? {} : { heading: this.heading };
      this.builder.paragraph(this.lists.before(words) + words, style);
    }
    this.line = '';
  }

  close(tag: string): void {
    if (this.leftTags.length > 0) {
      this.closeLeft(tag);
      return;
    }
    if (this.formula.length > 0) {
      this.closeFormula(tag);
      return;
    }
    if (tag === 'td' || tag === 'th') this.tables.closeCell();
    else if (tag === 'table') this.closeTable();
    else if (BLOCKS.has(tag)) this.flush();
    if (tag === 'ol' || tag === 'ul') this.lists.closeList();
    if (RAISED[tag]) this.raised.pop();
    if (tag === 'pre' || tag === 'textarea') this.kept = Math.max(0, this.kept - 1);
    if (/^h[1-6]$/.test(tag)) this.heading = undefined;
  }

  private closeLeft(tag: string): void {
    const open = this.leftTags.lastIndexOf(tag);
    if (open < 0) return;
    this.leftTags.length = open;
    const { what, text } = this.left;
    const words = text.trim();
    if (open === 0 && what && words !== '' && (what !== HIDDEN || SAYS_SOMETHING.test(words)))
      this.builder.leftOut(what, words);
  }

  private closeTable(): void {
    const rows = this.tables.close();
    if (rows) this.builder.table(rows);
  }

  private openFormula(tag: string): void {
    const around = this.formula.at(-1);
    if (around) {
      if (around.tag === 'mfrac' && around.parts === 1) this.write('/');
      const raised = around.parts === 1 ? MARKED[around.tag] : around.tag === 'msubsup' ? MARKED['msup'] : undefined;
      if (raised && around.parts > 0) this.raised.push(raised);
      around.parts += 1;
    } else this.builder.formula();
    if (tag === 'msqrt') this.write('√');
    this.formula.push({ tag, parts: 0 });
  }

  private closeFormula(tag: string): void {
    if (this.formula.at(-1)?.tag !== tag) return;
    this.formula.pop();
    const around = this.formula.at(-1);
    if (around && around.parts > 1 && (MARKED[around.tag] || around.tag === 'msubsup')) this.raised.pop();
  }

  finish(): SourceDocument {
    this.flush();
    return this.builder.document('web');
  }
}

const HIDDEN = '隐藏的文字' satisfies LeftOut;
const MARKED: Readonly<Record<string, 'superscript' | 'subscript'>> = {
  msup: 'superscript',
  msub: 'subscript',
  msubsup: 'subscript',
};

/** What an element that is left out is called; empty when nobody misses it, undefined when it is read. */
function leftOut(tag: string, attributes: Attributes): LeftOut | '' | undefined {
  // Of a list to choose from, a page shows what was chosen.
  if (SKIPPED.has(tag) || (tag === 'option' && attributes['selected'] === undefined)) return '';
  const style = attributes['style'] ?? '';
  if (STRUCK.has(tag) || /text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) return '带删除线的文字';
  const hidden =
    attributes['hidden'] !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
  return hidden && !VOID.has(tag) ? HIDDEN : undefined;
}

function shownOf(attributes: Attributes): string {
  const type = (attributes['type'] ?? '').toLowerCase();
  const box = BOXES[type];
  if (box) return box[attributes['checked'] === undefined ? 0 : 1];
  return TYPED.test(type) ? (attributes['value'] ?? '') : '';
}
