/**
 * The YAML people and our own editor write, read about twenty times faster than by a complete parser.
 *
 * Covers block mappings and lists with one-line values, and flow mappings and lists on one line. Everything else —
 * comments, blocks of text, anchors, tags, values over several lines, doubtful numbers, any mistake — is left to the
 * complete parser: `undefined` means “not for me”, never “wrong”. What is answered equals the complete parser's
 * answer (tests/unit/store/plain-yaml.test.ts).
 */
type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

class NotPlain extends Error {}
const notPlain = new NotPlain();

/** The value of `text`, or undefined when it takes more than the plain subset. */
export function parsePlainYaml(text: string): unknown {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to be noticed here.
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const KEY = /^([A-Za-z][A-Za-z0-9]*):(?: +|$)/;
const FLOW_KEY = /([A-Za-z][A-Za-z0-9]*): +/y;
/** Words the core schema reads as something else than text, also as keys. */
const WORDS = new Map<string, Value>([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const PLAIN_NUMBER = /^(?:0|-?[1-9]\d{0,14})$/;
const LIKE_NUMBER = /^[-+]?(?:\.?\d[\d_.]*(?:[eE][-+]?\d*)?|0[ox][\da-fA-F]*|\.(?:inf|Inf|INF|nan|NaN|NAN))$/;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;

interface Line {
  readonly indent: number;
  readonly text: string;
}

class Reader {
  private readonly lines: Line[] = [];
  private at = 0;

  constructor(text: string) {
    for (const line of text.split('\n')) {
      const words = line.replace(/ +$/, '');
      if (words === '') continue;
      const indent = words.search(/[^ ]/);
      this.lines.push({ indent, text: words.slice(indent) });
    }
  }

  whole(): Value {
    const first = this.lines[0];
    if (first?.indent !== 0) throw notPlain;
    const value = this.block(0);
    if (this.at < this.lines.length) throw notPlain;
    return value;
  }

  private block(indent: number): Value {
    return isItem(this.lines[this.at] as Line) ? this.list(indent) : this.mapping(indent);
  }

  private list(indent: number): Value[] {
    const items: Value[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent && isItem(line); line = this.lines[this.at]) {
      const rest = line.text.slice(1);
      const gap = rest.search(/[^ ]/);
      if (gap < 0) throw notPlain;
      const words = rest.slice(gap);
      const inner = indent + 1 + gap;
      if (KEY.test(words)) {
        // `- name: …` opens a mapping whose further keys stand below `name`.
        this.lines[this.at] = { indent: inner, text: words };
        items.push(this.mapping(inner));
      } else {
        this.at += 1;
        items.push(scalar(words));
      }
    }
    return items;
  }

  private mapping(indent: number): Value {
    const found: { [key: string]: Value } = {};
    for (let line = this.lines[this.at]; line?.indent === indent && !isItem(line); line = this.lines[this.at]) {
      const match = KEY.exec(line.text);
      if (!match) throw notPlain;
      this.at += 1;
      const words = line.text.slice(match[0].length);
      put(found, match[1] as string, words === '' ? this.below(indent) : scalar(words));
    }
    return found;
  }

  /** What stands below a key without a value: a deeper block, or a list at the key's own depth. */
  private below(indent: number): Value {
    const next = this.lines[this.at];
    if (next && (next.indent > indent || (next.indent === indent && isItem(next)))) return this.block(next.indent);
    return null;
  }
}

const isItem = ({ text }: Line): boolean => text === '-' || text.startsWith('- ');

function put(target: { [key: string]: Value }, key: string, value: Value): void {
  if (Object.hasOwn(target, key) || WORDS.has(key)) throw notPlain;
  target[key] = value;
}

/** A value that ends with its line. */
function scalar(words: string): Value {
  const first = words[0];
  if (first === "'" || first === '"' || first === '{' || first === '[') {
    const flow = new Flow(words);
    const value = flow.value();
    if (!flow.done()) throw notPlain;
    return value;
  }
  if (words.includes(': ') || words.endsWith(':') || words.includes(' #')) throw notPlain;
  return plain(words);
}

function plain(words: string): Value {
  if (words === '' || INDICATOR.test(words)) {
    if (!PLAIN_NUMBER.test(words)) throw notPlain;
  }
  const word = WORDS.get(words);
  if (word !== undefined) return word;
  if (PLAIN_NUMBER.test(words)) return Number(words);
  if (LIKE_NUMBER.test(words)) throw notPlain;
  return words;
}

/** One line of flow style: `{ n: 1, unit: 日 }`, `[a, b]`, or a quoted value. */
class Flow {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  done(): boolean {
    return this.at === this.text.length;
  }

  value(): Value {
    switch (this.text[this.at]) {
      case '{':
        return this.mapping();
      case '[':
        return this.list();
      case "'":
      case '"':
        return this.quoted();
      default:
        return this.bare();
    }
  }

  private mapping(): Value {
    const found: { [key: string]: Value } = {};
    this.each('}', () => {
      FLOW_KEY.lastIndex = this.at;
      const match = FLOW_KEY.exec(this.text);
      if (!match) throw notPlain;
      this.at = FLOW_KEY.lastIndex;
      put(found, match[1] as string, this.value());
    });
    return found;
  }

  private list(): Value[] {
    const items: Value[] = [];
    this.each(']', () => items.push(this.value()));
    return items;
  }

  /** Members between commas up to `close`; an empty member or one comma too many is not plain. */
  private each(close: string, read: () => void): void {
    this.at += 1;
    this.skipSpaces();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      read();
      this.skipSpaces();
      const mark = this.text[this.at];
      this.at += 1;
      if (mark === close) return;
      if (mark !== ',' || this.text[this.at] !== ' ') throw notPlain;
      this.skipSpaces();
    }
  }

  private skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }

  private quoted(): string {
    const quote = this.text[this.at] as string;
    let found = '';
    for (let from = this.at + 1; ; ) {
      const end = this.text.indexOf(quote, from);
      if (end < 0) throw notPlain;
      found += this.text.slice(from, end);
      this.at = end + 1;
      if (quote === '"' || this.text[end + 1] !== quote) break;
      found += quote;
      from = end + 2;
    }
    if (quote === '"' && found.includes('\\')) throw notPlain;
    return found;
  }

  private bare(): Value {
    let end = this.at;
    while (end < this.text.length && !',[]{}'.includes(this.text[end] as string)) end += 1;
    const words = this.text.slice(this.at, end).replace(/ +$/, '');
    if (words.includes(':') || words.includes('#')) throw notPlain;
    this.at = end;
    return plain(words);
  }
}
