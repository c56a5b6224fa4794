/** Scalars and lists as text: what cells and the lines of a record have in common. */
import type { FieldSchema } from './field-labels.ts';
import { CHOICE_JOINER, formOf } from './flat-fields.ts';
import { mendTyping } from './flat-typing.ts';

/** A list that is there and empty. Indented, so that no item can look like it. */
export const EMPTY_LIST = '　（空）';
/** Before every line that continues the one above. */
export const INDENT = '　　';
const YES = '是';
const NO = '否';

export const indent = (value: string): string => value.replaceAll('\n', `\n${INDENT}`);

/** What a line adds to the one above; undefined when it begins something new. One typed by hand may be indented otherwise. */
export function continuation(line: string): string | undefined {
  if (line.startsWith(INDENT)) return line.slice(INDENT.length);
  return /^\s/.test(line) ? line.trimStart() : undefined;
}

const writeScalar = (value: unknown): string => (typeof value === 'boolean' ? (value ? YES : NO) : String(value));

/** A value of the wrong type stays text: `validate` knows best how to say so. */
export function readScalar(cell: string, field: FieldSchema): unknown {
  const text = cell.trim();
  if (field.type === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (field.type === 'boolean' && (text === YES || text === NO)) return text === YES;
  return mendTyping(text, field.pattern);
}

/** A leaf's value as texts that each stand on their own; fixed words share one. Not for lists of groups. */
export function writeValues(value: unknown, field: FieldSchema): readonly string[] {
  if (!Array.isArray(value)) return [writeScalar(value)];
  if (value.length === 0) return [EMPTY_LIST];
  const words = value.map(writeScalar);
  return formOf(field) === 'choices' ? [words.join(CHOICE_JOINER)] : words;
}

/** The opposite of `writeValues`; texts without content are passed over. */
export function readValues(texts: readonly string[], field: FieldSchema): unknown {
  if (formOf(field) === 'scalar') return readScalar(texts[0] ?? '', field);
  if (texts[0] === EMPTY_LIST) return [];
  const words = formOf(field) === 'choices' ? texts.flatMap((text) => text.split(/[、\n]/)) : texts;
  return words.filter((word) => word.trim() !== '').map((word) => readScalar(word, field.items as FieldSchema));
}

/** The items of a cell with one item per line. */
export function splitLines(cell: string): readonly string[] {
  if (cell === EMPTY_LIST) return [cell];
  const items: string[] = [];
  for (const line of cell.split('\n')) {
    const more = continuation(line);
    if (more !== undefined && items.length > 0) items[items.length - 1] += `\n${more}`;
    else if (line.trim() !== '') items.push(line);
  }
  return items;
}
