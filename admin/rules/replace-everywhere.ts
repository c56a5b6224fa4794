/**
 * One thing that changed in the world, changed wherever the board says it: a telephone number, the name of an office, an address.
 * Pure. Names and numbers of official sources stay as they are, and so does what is no text: ids, choices, days and times.
 */
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import type { KindName } from '#domain/kinds.ts';
import type { Fields } from './compose-version.ts';
import { MANAGED_FIELDS } from './managed-fields.ts';

export interface Replacement {
  readonly from: string;
  readonly to: string;
}

const LONGEST = 200;

/** Why it cannot be done, as a Chinese sentence. */
export function replacementFault({ from, to }: Replacement): string | undefined {
  if (from.trim().length < 2) return '请写明原来的字，至少两个字';
  if (to.trim() === '') return '请写明现在的字；要整条去掉，请打开那一条来改';
  if (from.trim() === to.trim()) return '原来的和现在的一样，没有要改的';
  if (from.length > LONGEST || to.length > LONGEST) return `一次最多换 ${LONGEST} 个字`;
  return undefined;
}

const AREA = /^[（(]?(0\d{2,3})[)）]?[-－—–\s]*(?=\d)/;
const DASH = '[-－—–\\s]?';
const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * @returns puts `to` in the place of `from`. A number is never found within a longer one; a telephone number is found with and
 *   without its area code, with blanks or a dash in it, and never behind another area code.
 */
export function replacing(replacement: Replacement): (text: string) => string {
  const from = replacement.from.trim();
  const to = replacement.to.trim();
  const pattern = isPhone(from) ? phonePattern(from, to) : plainPattern(from);
  return (text) => text.replace(pattern, () => to);
}

/** A landline as it is typed: seven or eight figures, with or without the area code. */
const isPhone = (text: string): boolean => /^[2-9]\d{6,7}$/.test(localOf(text));

const localOf = (text: string): string => text.replace(AREA, '').replace(/[-\s]/g, '');

function phonePattern(from: string, to: string): RegExp {
  const area = AREA.exec(from)?.[1] ?? AREA.exec(to)?.[1];
  const digits = localOf(from);
  const local = `${digits.slice(0, -4)}${DASH}${digits.slice(-4)}`;
  const before = area === undefined ? '' : `(?:[（(]?${area}[)）]?[-－—–\\s]*)?`;
  return new RegExp(`(?<!\\d)(?<!0\\d{2,3}[)）]?[-－—–\\s]*)${before}${local}(?!\\d)`, 'g');
}

/** Blanks and line ends between the words do not matter, figures at the ends do. */
function plainPattern(from: string): RegExp {
  const begins = /^\d/.test(from) ? '(?<!\\d)(?<!\\d[.,])' : '';
  const ends = /\d$/.test(from) ? '(?!\\d)(?![.,]\\d)' : '';
  return new RegExp(`${begins}${quoted(from)}${ends}`, 'g');
}

/** Texts of an entry with the replacement made; the same objects where nothing was said. */
export function replacedIn(
  kind: KindName,
  { data, body }: { readonly data: Fields; readonly body: string },
  replace: (text: string) => string,
): { readonly data: Fields; readonly body: string } {
  return { data: inObject(data, jsonSchemaOf(kind), replace, LEFT_ALONE), body: replace(body) };
}

/** What is said of where a text comes from is true as it was written. */
const LEFT_ALONE: ReadonlySet<string> = new Set<string>([...MANAGED_FIELDS, 'source']);

function inObject(
  data: Fields,
  schema: FieldSchema,
  replace: (text: string) => string,
  except: ReadonlySet<string> = new Set(),
): Fields {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = schema.properties?.[name];
      return [name, field === undefined || except.has(name) ? value : inValue(value, field, replace)];
    }),
  );
}

function inValue(value: unknown, field: FieldSchema, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return isWords(field) ? replace(value) : value;
  if (Array.isArray(value)) return value.map((item) => (field.items ? inValue(item, field.items, replace) : item));
  if (typeof value === 'object' && value !== null) return inObject(value as Fields, field, replace);
  return value;
}

const TYPED = ['2026-01-05', '2026-01-05 09:00', '09:00'];

/** Free words: no reference to an entry, no choice, no file, no day or time. */
function isWords({ type, enum: choices, refersTo, widget, format, pattern }: FieldSchema): boolean {
  if (type !== 'string' || choices || refersTo || widget === 'file' || widget === 'files' || format) return false;
  return (
    pattern === undefined || !TYPED.some((typed) => new RegExp(pattern).test(typed) && !new RegExp(pattern).test('字'))
  );
}
