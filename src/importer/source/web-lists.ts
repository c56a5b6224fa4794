/** The numbers a browser writes before the items of a web page's lists. */
import { writeNumber } from './number-formats.ts';

interface OpenList {
  /** Of `FORMATS`; absent for bullets, and where the page hides its numbers. */
  readonly format?: string;
  readonly step: 1 | -1;
  next: number;
}

/** Values of `type`, and of `list-style-type`. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
};
const IN_CHINESE = /^(?:chinese|ideograph)/;
const STYLE = /list-style(?:-type)?\s*:\s*([\w-]+)/i;
/** The item brings its own number; the page hides the browser's. */
const OWN_NUMBER =
  /^\s*(?:[（(]?(?:\d{1,3}|[〇零一二三四五六七八九十百]{1,5}|[A-Za-z]|[ivx]{1,5})[)）、.．]|第[〇零一二三四五六七八九十百\d]{1,5}[条款项章节]|[①-⑳⑴-⒇㈠-㈩])/;

export class WebLists {
  private readonly open: OpenList[] = [];
  /** Waits for the first words of its item. */
  private marker = '';

  openList(tag: 'ol' | 'ul', attributes: Readonly<Record<string, string>>): void {
    this.marker = '';
    if (tag === 'ul') {
      this.open.push({ step: 1, next: 1 });
      return;
    }
    const style = STYLE.exec(attributes['style'] ?? '')?.[1]?.toLowerCase();
    const hidden = style === 'none';
    const format = FORMATS[style ?? attributes['type'] ?? ''] ?? 'decimal';
    const start = Number.parseInt(attributes['start'] ?? '', 10);
    const backwards = attributes['reversed'] !== undefined;
    // Backwards from a number that only the whole list tells: such lists name their start, or stay without numbers.
    const countable = !hidden && !(backwards && Number.isNaN(start));
    this.open.push({ ...(countable && { format }), step: backwards ? -1 : 1, next: Number.isNaN(start) ? 1 : start });
  }

  openItem(attributes: Readonly<Record<string, string>>): void {
    this.marker = '';
    const list = this.open.at(-1);
    if (!list?.format) return;
    const value = Number.parseInt(attributes['value'] ?? '', 10);
    if (!Number.isNaN(value)) list.next = value;
    const number = writeNumber(list.next, list.format);
    this.marker = IN_CHINESE.test(list.format) ? `${number}、` : `${number}. `;
    list.next += list.step;
  }

  closeList(): void {
    this.open.pop();
    this.marker = '';
  }

  /** What stands before a line: the number of the item that it begins. */
  before(line: string): string {
    const { marker } = this;
    this.marker = '';
    return OWN_NUMBER.test(line) ? '' : marker;
  }
}
