/** An entry as one text for the gate, so that a number split over fields and a word beside it are seen; findings lead back to fields. */
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import type { KindName } from '#domain/kinds.ts';
import type { Hit, Piece } from './finding.ts';
import { examine, type GateOptions } from './gate.ts';
import { keepKey } from './keep.ts';

export interface EntryParts {
  readonly kind: KindName;
  readonly id: string;
  readonly data: unknown;
  readonly body: string;
}

/** A finding in an entry. */
export interface EntryHit extends Hit {
  /** Property names and positions; `['body', line]` in a text. */
  readonly path: readonly (string | number)[];
  /** Place in the value of the field, or in the line of the text. */
  readonly from: number;
  readonly to: number;
  /** Names this very finding: a reason given for it holds as long as it and its neighbourhood stay. */
  readonly key: string;
  /** The finding with the words before and after it, for the screen only. */
  readonly shown: readonly [before: string, found: string, after: string];
}

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly text: string;
}

/** Fields that machines write: digests and addresses of files. */
const MACHINE = /^(?:sha256|bytes|type)$/;

export function examineEntry({ kind, id, data, body }: EntryParts, options: GateOptions = {}): EntryHit[] {
  const leaves: Leaf[] = [];
  let text = '';
  const put = (path: readonly (string | number)[], label: string, value: string) => {
    if (label !== '') text += `${label}\n`;
    leaves.push({ path, start: text.length, text: value });
    text += `${value}\n`;
  };
  const walk = (value: unknown, path: readonly (string | number)[], schema: FieldSchema | undefined, label: string) => {
    if (typeof value === 'string') put(path, label, value);
    else if (typeof value === 'number') put(path, label, String(value));
    else if (Array.isArray(value)) {
      // One label for a list: a number may be split over its items.
      for (const [index, item] of value.entries())
        walk(item, [...path, index], schema?.items, index === 0 ? label : '');
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const field = schema?.properties?.[key];
        if (!MACHINE.test(key)) walk(item, [...path, key], field, field?.title ?? '');
      }
    }
  };
  walk(data, [], jsonSchemaOf(kind), '');
  const lines = body.split('\n');
  if (body !== '') {
    text += '\n';
    for (const [index, line] of lines.entries()) {
      leaves.push({ path: ['body', index], start: text.length, text: line });
      text += `${line}\n`;
    }
  }
  const pieces: Piece[] = [
    { where: '', text, channel: '正文' },
    { where: '编号', text: id, channel: '文件名' },
  ];
  return examine(pieces, options).flatMap((hit) => {
    if (hit.where === '编号')
      return [
        {
          ...hit,
          path: [],
          from: hit.start,
          to: hit.end,
          key: keepKey(hit, id),
          shown: around(id, hit.start, hit.end),
        },
      ];
    const leaf = leafAt(leaves, hit.start, hit.end);
    // The words of our own labels are nobody's.
    if (!leaf) return [];
    const from = Math.max(0, hit.start - leaf.start);
    const to = Math.min(leaf.text.length, hit.end - leaf.start);
    return [{ ...hit, path: leaf.path, from, to, key: keepKey(hit, text), shown: around(leaf.text, from, to) }];
  });
}

const AROUND = 16;
const around = (text: string, from: number, to: number) =>
  [text.slice(Math.max(0, from - AROUND), from), text.slice(from, to), text.slice(to, to + AROUND)] as const;

/** The first field that the finding touches. */
function leafAt(leaves: readonly Leaf[], start: number, end: number): Leaf | undefined {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start: from, text } = leaves[middle] as Leaf;
    if (from + text.length <= start) low = middle + 1;
    else high = middle;
  }
  const leaf = leaves[low];
  return leaf && leaf.start < end ? leaf : undefined;
}
