/**
 * What a field of the kind EQ shows. Word writes encircled characters (带圈字符), fractions and the pinyin guides of older versions
 * this way: `eq \o\ac(○,密)`. The character of the text stands in the instruction alone; such a field has no result.
 * Switches: ECMA-376-1, 17.16.5.17.
 */

export interface EqField {
  readonly text: string;
  /** It is set in another form than plain text: the reader compares it with the original. */
  readonly drawn: boolean;
}

const DEEPEST = 50;
const ENCLOSURES = new Set(['○', '◯', '〇', '□', '△', '◇', '▽', '⭘']);

/** @returns undefined for an instruction of another kind. */
export function eqField(instruction: string): EqField | undefined {
  const [begin] = /^\s*eq(?![a-z])/i.exec(instruction) ?? [];
  if (begin === undefined) return undefined;
  const reader = new EqReader(instruction.slice(begin.length));
  const typed = reader.sequence(false);
  const text = typed.replaceAll(RAISED, '');
  return text === '' ? undefined : { text, drawn: reader.drawn || text !== typed };
}

class EqReader {
  drawn = false;
  private readonly source: string;
  private at = 0;
  private depth = 0;

  constructor(source: string) {
    // What the field is formatted with: `\* jc2 \* "Font:宋体" \* hps10`.
    this.source = source.replace(/\\\*\s*(?:"[^"]*"|\S+)\s*/g, '').trim();
  }

  /** Up to the end, or to the end of an argument. */
  sequence(inArgument: boolean): string {
    let text = '';
    while (this.at < this.source.length) {
      const sign = this.source[this.at] as string;
      if (inArgument && /[,;)]/.test(sign)) break;
      if (sign !== '\\') {
        text += sign;
        this.at += 1;
      } else if (/[\\,;()]/.test(this.source[this.at + 1] ?? '')) {
        text += this.source[this.at + 1];
        this.at += 2;
      } else text += this.switched();
    }
    return inArgument ? text : text.trim();
  }

  /** A switch with its options and arguments. */
  private switched(): string {
    const [words = ''] = /^(?:\\[a-z]+(?:\s*-?\d+)?\s*)+|^\\.?/i.exec(this.source.slice(this.at)) ?? [];
    this.at += words.length;
    const name = (words[1] ?? '').toLowerCase();
    const options = words.slice(2).toLowerCase();
    if (this.source[this.at] !== '(') return '';
    if (this.depth === DEEPEST) return this.rest();
    this.depth += 1;
    const parts = this.parts();
    this.depth -= 1;
    if (name === 'o') return this.overstruck(parts);
    if (name === 's' && /\\(?:up|do)/.test(options)) return `${RAISED}${parts.join('')}`;
    this.drawn = true;
    if (name === 'f') return parts.join('/');
    if (name === 'r') return `${parts.length > 1 ? parts[0] : ''}√${parts.at(-1)}`;
    if (name === 'b') return `(${parts.join('')})`;
    if (name === 'd') return '';
    return parts.join(name === 'x' || name === 's' ? '' : ' ');
  }

  /** As it is written: nobody nests so deep, and nothing is lost. */
  private rest(): string {
    const left = this.source.slice(this.at);
    this.at = this.source.length;
    return left;
  }

  private parts(): string[] {
    const parts: string[] = [];
    do {
      this.at += 1;
      parts.push(this.sequence(true));
    } while (/[,;]/.test(this.source[this.at] ?? ''));
    this.at += 1;
    return parts;
  }

  /** One over the other: the reading over a character is no text of it, and neither is the ring around one. */
  private overstruck(parts: readonly string[]): string {
    const isRing = (part: string) => ENCLOSURES.has(part.trim());
    const base = parts.filter((part) => !part.startsWith(RAISED) && !isRing(part));
    if (base.length > 0 && parts.some((part) => part.startsWith(RAISED))) return base.join('');
    this.drawn = true;
    const inside = parts.filter((part) => !isRing(part));
    return (inside.length > 0 ? inside : parts).join('');
  }
}

/** Marks what stands above or below the line; nothing that is typed. */
const RAISED = '\u0001';
