/**
 * The value of one leaf ↔ the text of one cell (decision 0003). Exact without escapes, because a valid value never
 * begins or ends with white space: an indented line can only continue the line above it.
 */
import type { FieldSchema } from './field-labels.ts';
import { formOf, type Leaf, leavesOf, setAt, valueAt } from './flat-fields.ts';
import { type ReadCell, readRecords, writeRecords } from './flat-records.ts';
import { EMPTY_LIST, indent, readValues, splitLines, writeValues } from './flat-text.ts';

/** A group that is there with nothing in it. Indented, so that no value can look like it. */
const EMPTY_GROUP = '　（整组为空）';

/** Text of the leaf's cell; empty when the value is absent. */
export function writeCell(data: unknown, leaf: Leaf): string {
  const value = valueAt(data, leaf.path);
  if (value === undefined) return isEmptyGroup(data, leaf) ? EMPTY_GROUP : '';
  const form = formOf(leaf.field);
  if (form === 'scalar') return writeValues(value, leaf.field).join('');
  const items = value as readonly unknown[];
  if (form === 'records' && items.length > 0) return writeRecords(items, leavesOf(leaf.field.items as FieldSchema));
  return writeValues(items, leaf.field).map(indent).join('\n');
}

/** Reads a cell into `data`; an empty cell leaves the value absent. @returns what is wrong, as `say` messages. */
export function readCellInto(data: Record<string, unknown>, leaf: Leaf, cell: string): readonly string[] {
  const group = leaf.path.slice(0, -1);
  if (cell === EMPTY_GROUP && valueAt(data, group) === undefined) setAt(data, group, {});
  if (cell === EMPTY_GROUP || cell.trim() === '') return [];
  const { value, faults } = readCell(cell, leaf.field);
  setAt(data, leaf.path, value);
  return faults;
}

function isEmptyGroup(data: unknown, { opensGroup, path }: Leaf): boolean {
  const group = opensGroup ? valueAt(data, path.slice(0, -1)) : undefined;
  return typeof group === 'object' && group !== null && Object.keys(group).length === 0;
}

function readCell(cell: string, field: FieldSchema): ReadCell {
  const form = formOf(field);
  if (form === 'records' && cell !== EMPTY_LIST) return readRecords(cell, leavesOf(field.items as FieldSchema));
  return { value: readValues(form === 'scalar' || form === 'choices' ? [cell] : splitLines(cell), field), faults: [] };
}
