/** RTF: paragraphs, tables, Chinese in code pages and in \\u; hidden and deleted text and pictures are told apart. */
import { Buffer } from 'node:buffer';
import type { SourceDocument } from '../document.ts';
import { asMarked } from './docx-signs.ts';
import { type EqField, eqField } from './eq-field.ts';
import { APART, CHARSETS, CODE_PAGES, HIDING, isApart, NOTED, RAISED, SIGNS, SKIPPED } from './rich-text-words.ts';
import { type LeftOut, TextBuilder } from './text-builder.ts';

interface State {
  skip: boolean;
  /** Why what follows is left out. */
  hidden: '' | LeftOut;
  raised: 'superscript' | 'subscript' | undefined;
  /** Bytes that stand for a \\u character. */
  fallback: number;
  charset: string | undefined;
  fonts: boolean;
  /** Of a field. */
  instruction: boolean;
}

export function readRichText(bytes: Uint8Array): SourceDocument {
  return new RichTextReader(Buffer.from(bytes).toString('latin1')).read();
}

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)/gi;

class RichTextReader {
  private readonly builder = new TextBuilder();
  private readonly source: string;
  private state: State = {
    skip: false,
    hidden: '',
    raised: undefined,
    fallback: 1,
    charset: undefined,
    fonts: false,
    instruction: false,
  };
  private readonly stack: State[] = [];
  private readonly fonts = new Map<number, string>();
  private font = 0;
  private page = 'gb18030';
  private raw: number[] = [];
  private line = '';
  private left = '';
  private instruction = '';
  /** One whose instruction was read; its result comes behind it. */
  private field: { readonly shown: EqField; readonly at: number; readonly depth: number } | undefined;
  private cells: string[] = [];
  private rows: string[][] = [];
  private inTable = false;
  private skipChars = 0;
  private first = false;

  constructor(source: string) {
    this.source = source;
  }

  read(): SourceDocument {
    for (const [, word, number, hex, sign, brace, plain] of this.source.matchAll(TOKEN)) {
      if (brace === '{') this.open();
      else if (brace === '}') this.close();
      else if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
      else if (word !== undefined) this.word(word, number === undefined ? undefined : Number(number));
      else if (sign !== undefined) this.sign(sign);
      else if (plain !== undefined) this.plain(plain);
      if (brace !== '{' && sign !== '*') this.first = false;
    }
    this.flush();
    this.tellLeft();
    this.endParagraph();
    this.endTable();
    return this.builder.document('web');
  }

  private open(): void {
    this.flush();
    this.stack.push({ ...this.state });
    this.first = true;
  }

  private close(): void {
    this.flush();
    const before = this.stack.pop();
    if (before && before.hidden !== this.state.hidden) this.tellLeft();
    const ended = before?.instruction === false && this.state.instruction;
    if (before) this.state = before;
    if (ended) {
      const shown = eqField(this.instruction);
      this.instruction = '';
      this.field = shown && { shown, at: this.line.length, depth: this.stack.length };
    } else if (this.field && this.stack.length < this.field.depth) this.endField(this.field);
  }

  /** What only the instruction holds is shown where the field has no result. */
  private endField({ shown, at }: NonNullable<RichTextReader['field']>): void {
    this.field = undefined;
    if (this.line.length !== at) return;
    this.write(shown.text);
    if (shown.drawn) this.builder.formula();
  }

  private tellLeft(): void {
    if (this.state.hidden && this.left.trim() !== '') this.builder.leftOut(this.state.hidden, this.left.trim());
    this.left = '';
  }

  private byte(value: number): void {
    if (this.skipChars > 0) this.skipChars -= 1;
    else if (!this.state.skip) this.raw.push(value);
  }

  private plain(text: string): void {
    for (const letter of text) {
      if (letter === '\r' || letter === '\n') continue;
      this.byte(letter.charCodeAt(0));
    }
  }

  private sign(sign: string): void {
    if (/[~_\n\r]/.test(sign)) this.flush();
    if (sign === '*' && this.first) this.state.skip = true;
    else if (sign === '~') this.write(' ');
    else if (sign === '_') this.write('-');
    else if (sign === '\n' || sign === '\r') this.endParagraph();
    else if (/[\\{}]/.test(sign)) this.byte(sign.charCodeAt(0));
  }

  private flush(): void {
    if (this.raw.length === 0) return;
    const bytes = Buffer.from(this.raw);
    this.raw = [];
    const encoding = this.fonts.get(this.font) ?? this.page;
    const ascii = bytes.every((byte) => byte < 0x80);
    this.write(ascii ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes));
  }

  private write(words: string): void {
    if (this.state.skip) return;
    if (this.state.instruction) this.instruction += words;
    else if (this.state.hidden) this.left += words;
    else this.line += asMarked(words, this.state.raised);
  }

  private word(word: string, number: number | undefined): void {
    this.flush();
    const { state } = this;
    if (word === 'fldinst') Object.assign(state, { skip: false, instruction: true });
    else if (SKIPPED.has(word)) {
      state.skip = true;
      state.fonts = word === 'fonttbl';
      const note = NOTED[word];
      if (note) this.builder.leftOut(note);
    } else if (word === 'ud') state.skip = false;
    else if (APART[word]) {
      this.tellLeft();
      Object.assign(state, { skip: false, hidden: APART[word] });
    } else if (word === 'ansicpg') this.page = CODE_PAGES[number ?? 936] ?? this.page;
    else if (word === 'f') this.font = number ?? 0;
    else if (word === 'fcharset' && state.fonts) {
      const charset = CHARSETS[number ?? 0];
      if (charset) this.fonts.set(this.font, charset);
    } else if (word === 'uc') state.fallback = number ?? 1;
    else if (word === 'u' && !state.skip) {
      this.write(String.fromCharCode(((number ?? 0) + 0x10000) % 0x10000));
      this.skipChars = state.fallback;
    } else if (HIDING[word]) this.hide(number === 0 ? '' : HIDING[word]);
    else if (word === 'super' || word === 'sub') state.raised = number === 0 ? undefined : RAISED[word];
    else if (word === 'nosupersub') state.raised = undefined;
    else if (word === 'plain') {
      state.raised = undefined;
      if (!isApart(state.hidden)) this.hide('');
    } else if (!state.skip) this.layout(word);
  }

  private hide(what: State['hidden']): void {
    if (isApart(this.state.hidden) || this.state.hidden === what) return;
    this.tellLeft();
    this.state.hidden = what;
  }

  private layout(word: string): void {
    const sign = SIGNS[word];
    if (sign !== undefined) this.write(sign);
    else if (word === 'intbl') this.inTable = true;
    else if (word === 'pard') this.inTable = false;
    else if (word === 'par' || word === 'sect' || word === 'page') this.endParagraph();
    else if (word === 'cell') {
      this.cells.push(this.line.trim());
      this.line = '';
    } else if (word === 'row') {
      this.rows.push(this.cells);
      this.cells = [];
    }
  }

  private endParagraph(): void {
    this.flush();
    if (isApart(this.state.hidden)) {
      this.left += '\n';
      return;
    }
    if (this.inTable) {
      if (this.line.trim() !== '') this.line += '\n';
      return;
    }
    this.endTable();
    for (const line of this.line.split('\n')) if (line.trim() !== '') this.builder.paragraph(line);
    this.line = '';
  }

  private endTable(): void {
    if (this.rows.length > 0) this.builder.table(this.rows);
    this.rows = [];
  }
}
