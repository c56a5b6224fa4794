/** A list of groups in one cell: a block of `字段：值` lines per item, blocks parted by an empty line. */
import { formOf, type Leaf, setAt, valueAt } from './flat-fields.ts';
import { continuation, INDENT, indent, readValues, writeValues } from './flat-text.ts';
import { nearest } from './nearest.ts';
import { say } from './problem.ts';

/** What a cell says, and what is wrong with it as `say` messages; a faulty part is left out of the value. */
export interface ReadCell {
  readonly value: unknown;
  readonly faults: readonly string[];
}

export const writeRecords = (items: readonly unknown[], leaves: readonly Leaf[]): string =>
  items.map((item) => leaves.flatMap((leaf) => writeField(item, leaf)).join('\n')).join('\n\n');

function writeField(item: unknown, leaf: Leaf): string[] {
  const value = valueAt(item, leaf.path);
  return value === undefined ? [] : writeValues(value, leaf.field).map((text) => `${leaf.label}：${indent(text)}`);
}

/** An indented empty line belongs to the value above it and parts nothing. */
export function readRecords(cell: string, leaves: readonly Leaf[]): ReadCell {
  const blocks: string[][] = [[]];
  for (const line of cell.split('\n')) {
    if (line.trim() === '' && !line.startsWith(INDENT)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((block) => block.length > 0);
  const records = filled.map((lines, index) => readRecord(lines, leaves, `第${index + 1}项`));
  return { value: records.map(({ value }) => value), faults: records.flatMap(({ faults }) => faults) };
}

function readRecord(lines: readonly string[], leaves: readonly Leaf[], where: string): ReadCell {
  const { found, faults } = collectLines(lines, leaves, where);
  const value: Record<string, unknown> = {};
  for (const [leaf, texts] of found) {
    if (formOf(leaf.field) === 'scalar' && texts.length > 1) {
      faults.push(
        say(`${where}的“${leaf.label}”写了 ${texts.length} 次`, '一项里每个字段只写一行；另一项的前面空一行'),
      );
    }
    const filled = texts.filter((text) => text.trim() !== '');
    if (filled.length > 0) setAt(value, leaf.path, readValues(filled, leaf.field));
  }
  return { value, faults };
}

/** Sorts the lines of one item by field; a list stands as several lines of the same field. */
function collectLines(lines: readonly string[], leaves: readonly Leaf[], where: string) {
  const faults: string[] = [];
  const found = new Map<Leaf, string[]>();
  let open: string[] | undefined;
  for (const line of lines) {
    const more = open && continuation(line);
    if (open && more !== undefined) {
      open[open.length - 1] += `\n${more}`;
      continue;
    }
    const [, label = '', text = ''] = /^([^：:]+)[：:]([\s\S]*)$/.exec(line) ?? [];
    const leaf = leaves.find((candidate) => candidate.label === label.trim());
    if (leaf) {
      open = [...(found.get(leaf) ?? []), text];
      found.set(leaf, open);
    } else faults.push(unknownLine(where, line, label.trim(), leaves));
  }
  return { found, faults };
}

function unknownLine(where: string, line: string, label: string, leaves: readonly Leaf[]): string {
  const labels = leaves.map((leaf) => leaf.label);
  if (label === '') {
    const fix = `写成“字段：值”，如“${labels[0]}：…”；上一行没写完的，行首空两格`;
    return say(`${where}里的“${line.trim().slice(0, 20)}”没有写明是哪个字段`, fix);
  }
  const guess = nearest(label, labels);
  return say(
    `${where}里没有“${label}”这个字段`,
    guess ? `你是不是想写“${guess}”？` : `可用的字段：${labels.join('、')}`,
  );
}
