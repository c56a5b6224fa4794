/** HTML and MHTML, under whatever ending an office system saved them: paragraphs, headings and tables. */
import { Buffer } from 'node:buffer';
import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { TextBuilder } from './text-builder.ts';

const SKIPPED = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'xml', 'select', 'button']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer tr table center form hr body'.split(
    ' ',
  ),
);

export function readWebPage(bytes: Uint8Array, fileName: string): SourceDocument {
  const html = isMime(bytes) ? partOfMime(bytes, fileName) : decoded(bytes, charsetIn(latin(bytes)));
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag.replace(/^\w+:/, ''), attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (tag) => reader.close(tag.replace(/^\w+:/, '')),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return reader.finish();
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

/** The header block of a saved web page, or of a mail. */
export const isMime = (bytes: Uint8Array): boolean =>
  /^\s*(?:MIME-Version:|(?:From|Subject|Date|Content-Type|Content-Location):[^\n]*\n(?:[^\n]*\n){0,20}?MIME-Version:)/i.test(
    latin(bytes).replace(/\r/g, ''),
  );

const charsetIn = (head: string): string | undefined => /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const named = charset && /^gb/i.test(charset) ? 'gb18030' : charset;
  for (const encoding of [marked, 'utf-8', named, 'gb18030']) {
    if (!encoding || (named && !marked && encoding === 'utf-8' && !/^utf-?8$/i.test(named))) continue;
    try {
      return new TextDecoder(encoding, { fatal: encoding !== 'gb18030' }).decode(bytes);
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** @throws ImportRefused when the file holds no page. */
function partOfMime(bytes: Uint8Array, fileName: string): string {
  const text = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n');
  const boundary = /boundary\s*=\s*"?([^"\n;]+)"?/i.exec(text.slice(0, 8192))?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary.trim()}`);
  for (const part of parts) {
    const gap = part.search(/\n\s*\n/);
    const head = part.slice(0, gap).replace(/\n[ \t]+/g, ' ');
    if (gap < 0 || !/content-type:\s*text\/html/i.test(head)) continue;
    const body = part.slice(gap).replace(/^\s+/, '');
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const raw =
      encoding === 'base64'
        ? Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
        : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
    return decoded(raw, charsetIn(head) ?? charsetIn(latin(raw)));
  }
  throw new ImportRefused(
    `“${fileName}”是单个文件网页（MHTML），里面没有正文，请用 Word 或 WPS 打开后另存为 .docx 再导入。`,
  );
}

const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

interface OpenTable {
  readonly rows: { readonly cells: string[]; readonly spans: number[] }[];
  /** Cells that reach down from rows above: column → rows left and text. */
  readonly down: Map<number, { left: number; text: string }>;
}

class PageReader {
  private readonly builder = new TextBuilder();
  private readonly tables: OpenTable[] = [];
  private line = '';
  private heading: number | undefined;
  private cell: { text: string; across: number; deep: number } | undefined;
  private readonly outerCells: ({ text: string; across: number; deep: number } | undefined)[] = [];
  private skipped = 0;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (
      SKIPPED.has(tag) ||
      (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '') && !VOID.has(tag))
    ) {
      this.skipped += 1;
      this.skippedTags.push(tag);
      return;
    }
    if (this.skipped > 0) {
      if (!VOID.has(tag)) this.skippedTags.push(tag);
      return;
    }
    if (tag === 'br') this.write('\n');
    else if (tag === 'img') this.builder.leftOut('图片');
    else if (tag === 'table') this.openTable();
    else if (tag === 'tr') this.tables.at(-1)?.rows.push({ cells: [], spans: [] });
    else if (tag === 'td' || tag === 'th') {
      const count = (name: string) => Math.min(200, Math.max(1, Number(attributes[name]) || 1));
      if (this.tables.length > 0) this.cell = { text: '', across: count('colspan'), deep: count('rowspan') };
    } else if (BLOCKS.has(tag)) this.flush();
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level) this.heading = Number(level);
  }

  private readonly skippedTags: string[] = [];

  text(text: string): void {
    if (this.skipped === 0) this.write(text.replace(/[ \t\r\n\f]+/g, ' ').replace(/\u00a0/g, ' '));
  }

  private write(words: string): void {
    if (this.cell) this.cell.text += words;
    else this.line += words;
  }

  private flush(): void {
    if (this.cell) {
      if (this.cell.text.trim() !== '' && !this.cell.text.endsWith('\n')) this.cell.text += '\n';
      return;
    }
    for (const line of this.line.split('\n')) {
      const words = line.replace(/^ +| +$/g, '');
      if (words.trim() !== '')
        this.builder.paragraph(words, this.heading === undefined ? {} : { heading: this.heading });
    }
    this.line = '';
  }

  private openTable(): void {
    this.flush();
    this.outerCells.push(this.cell);
    this.cell = undefined;
    this.tables.push({ rows: [], down: new Map() });
  }

  close(tag: string): void {
    if (this.skipped > 0) {
      const open = this.skippedTags.lastIndexOf(tag);
      if (open < 0) return;
      this.skippedTags.length = open;
      if (open === 0) this.skipped = 0;
      return;
    }
    if (tag === 'td' || tag === 'th') this.closeCell();
    else if (tag === 'table') this.closeTable();
    else if (BLOCKS.has(tag)) this.flush();
    if (/^h[1-6]$/.test(tag)) this.heading = undefined;
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (!table || !row || !this.cell) return;
    this.fill(table, row.cells);
    const { across, deep } = this.cell;
    const text = this.cell.text.trim();
    if (deep > 1) table.down.set(row.cells.length, { left: deep - 1, text });
    row.cells.push(text, ...Array.from({ length: across - 1 }, () => ''));
    this.cell = undefined;
  }

  /** Cells from above that reach into this row, up to the next free column. */
  private fill({ down }: OpenTable, cells: string[]): void {
    for (let above = down.get(cells.length); above; above = down.get(cells.length)) {
      above.left -= 1;
      if (above.left === 0) down.delete(cells.length);
      cells.push(above.text);
    }
  }

  private closeTable(): void {
    const table = this.tables.pop();
    this.cell = this.outerCells.pop();
    if (!table) return;
    for (const { cells } of table.rows) this.fill(table, cells);
    const rows = table.rows.map(({ cells }) => cells);
    if (this.cell) this.cell.text += `${rows.map((row) => row.join(' ')).join('\n')}\n`;
    else this.builder.table(rows);
  }

  finish(): SourceDocument {
    this.flush();
    return this.builder.document('web');
  }
}

const VOID = new Set(['br', 'img', 'hr', 'meta', 'link', 'input', 'col', 'area', 'base', 'wbr']);
