/** numbering.xml: the automatic numbers of Word, counted and written out as the page shows them. */
import { Parser } from 'htmlparser2';
import type { ListPlace } from './docx-styles.ts';
import { writeNumber } from './number-formats.ts';

interface Level {
  start: number;
  format: string;
  text: string;
}

interface List {
  abstract: string;
  readonly restarts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface Definitions {
  readonly abstracts: Map<string, Map<number, Level>>;
  readonly lists: Map<string, List>;
}

/** Counts through a document from its beginning; ask once per numbered paragraph, in order. */
export class AutomaticNumbers {
  private readonly counts = new Map<string, number[]>();
  private readonly used = new Set<string>();
  private readonly definitions: Definitions;

  constructor(xml: string | undefined) {
    this.definitions = readDefinitions(xml ?? '');
  }

  /** The number with its punctuation, e.g. `第一条 `, `一、`; empty for bullets and unknown lists. */
  next({ numId, level }: ListPlace): string {
    const list = this.definitions.lists.get(numId);
    if (!list) return '';
    const levels = this.definitions.abstracts.get(list.abstract);
    const at = (index: number) => list.levels.get(index) ?? levels?.get(index);
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    if (!this.used.has(numId)) for (const [index, start] of list.restarts) counts[index] = start - 1;
    this.used.add(numId);
    counts[level] = (counts[level] ?? (at(level)?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    const definition = at(level);
    if (!definition || definition.format === 'bullet' || definition.format === 'none') return '';
    const text = definition.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const value = counts[index] ?? at(index)?.start ?? 1;
      return writeNumber(value, index === level ? definition.format : (at(index)?.format ?? 'decimal'));
    });
    return /[\p{Script=Han}\d]$/u.test(text) ? `${text} ` : text;
  }
}

function readDefinitions(xml: string): Definitions {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let abstract: Map<number, Level> | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let override = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? '';
        if (tag === 'w:abstractNum') {
          abstract = new Map();
          abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
        } else if (tag === 'w:num') {
          list = { abstract: '', restarts: new Map(), levels: new Map() };
          lists.set(attributes['w:numId'] ?? '', list);
        } else if (tag === 'w:abstractNumId' && list) list.abstract = value;
        else if (tag === 'w:lvlOverride') override = Number(attributes['w:ilvl'] ?? 0);
        else if (tag === 'w:startOverride') list?.restarts.set(override, Number(value));
        else if (tag === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          (list ? list.levels : abstract)?.set(Number(attributes['w:ilvl'] ?? 0), level);
        } else if (!level) return;
        else if (tag === 'w:start') level.start = Number(value);
        else if (tag === 'w:numFmt') level.format = value;
        else if (tag === 'w:lvlText') level.text = value;
      },
      onclosetag(tag) {
        if (tag === 'w:lvl') level = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { abstracts, lists };
}
