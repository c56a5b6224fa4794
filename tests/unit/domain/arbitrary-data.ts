/** Arbitrary data of a kind from its JSON Schema: whatever a kind's shape allows, as nasty as it allows. */
import fc from 'fast-check';
import type { FieldSchema } from '#domain/field-labels.ts';

/** Pieces that mean something to CSV, spreadsheets or the flat form itself. */
const NASTY = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    '""',
    ',',
    ';',
    '，',
    '；',
    '：',
    ':',
    '、',
    '·',
    '|',
    '\\',
  ],
  ...['\n', '\n\n', '\r\n', '\r', '\t', '　　', '　', ' ', '\n　　', '\n  ', '\u2028', '\u00a0', '\u0000', '\uFEFF'],
  ...[
    '=1+1',
    '@SUM(A1)',
    '材料名称：身份证',
    '\n环节：收件',
    '（空）',
    '　（空）',
    '　（整组为空）',
    '[]',
    '{}',
    '是',
    '否',
  ],
  ...['👨‍👩‍👧', '𠮷', 'ａｂｃ', '2026/1/5', '9:00', '012345', '1e5', '第一条', 'constructor', '__proto__'],
];

const pieces = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 6,
});

/** Free text: pieces without white space at the ends, as the shapes demand. */
const freeText = (accepts: RegExp) =>
  fc
    .tuple(pieces, fc.constantFrom('甲', '=', "'", '－', '（', '1'))
    .map(([parts, end]) => parts.join('').trim() || end)
    .map((value) => (accepts.test(value) ? value : value.replaceAll('\n', ' ')));

const day = fc
  .date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const clockText = clock.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

function stringOf({ pattern = '', format }: FieldSchema): fc.Arbitrary<string> {
  const accepts = new RegExp(pattern);
  if (accepts.test('= 自由文字')) return freeText(accepts);
  if (format === 'date') return day;
  if (format === 'email') return fc.constantFrom('xxgk@example.gov.cn', '-a@b.cn', "+o'o@b.cn");
  if (accepts.test('2026-01-05 09:00')) return fc.tuple(day, clockText).map((parts) => parts.join(' '));
  return fc.stringMatching(accepts, { maxLength: 70 });
}

/** @throws on a shape the flat form does not know. */
export function anyValueOf(field: FieldSchema): fc.Arbitrary<unknown> {
  if (field.enum) return fc.constantFrom(...field.enum);
  if (field.type === 'object') return objectOf(field);
  if (field.type === 'array') {
    return fc.array(anyValueOf(field.items as FieldSchema), { minLength: field.minItems ?? 0, maxLength: 4 });
  }
  if (field.type === 'integer') {
    const max = Math.min(field.maximum ?? Number.MAX_SAFE_INTEGER, 10 ** 15 - 1);
    return fc.integer({ min: field.minimum ?? 0, max });
  }
  if (field.type === 'boolean') return fc.boolean();
  if (field.type === 'string') return stringOf(field);
  throw new Error(`unknown shape ${JSON.stringify(field)}`);
}

/** Optional fields are sometimes absent, optional groups sometimes empty. */
export function objectOf(field: FieldSchema): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(field.properties ?? {}).map(([name, inner]) => [name, anyValueOf(inner)] as const);
  const requiredKeys = [...(field.required ?? [])];
  const record = fc.record(Object.fromEntries(properties), { requiredKeys, noNullPrototype: true });
  const made = record as fc.Arbitrary<Record<string, unknown>>;
  return requiredKeys.length > 0 ? made : fc.oneof(made, fc.constant({}));
}
