/**
 * Whatever `check` passes builds: boards of random entries of every kind, with the worst that people type into free text, are
 * checked as `npm run check` does; what passes is drawn whole, and every free text stands on the page of its entry.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import fc from 'fast-check';
import { prepareBodies } from '#build/bodies.ts';
import { boardFiles } from '#build/site-files.ts';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { checkBoard } from '#domain/integrity.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { validate } from '#domain/validate.ts';
import { loadDraw } from '#draw/bundle.ts';
import { boardPages } from '#views/board-pages.ts';
import { makeShell } from '#views/shell-view.ts';
import { anyValueOf } from '../domain/arbitrary-data.ts';
import { calendar } from '../domain/calendar-fixture.ts';
import { datasetOf, type Fields, idOf, valid } from '../domain/fixtures.ts';
import { contextWith } from '../views/context-fixture.ts';
import { exempt } from '../views/not-on-the-page.ts';

const asOf = '2026-11-23';
const PIECES = [
  ...[
    '年收入<5万元',
    '{5万元}',
    '$数$',
    '`反引号`',
    '标准*人数*月数',
    '8:30~12:00，14:00~17:30',
    '联系人：____',
    '~~删~~',
  ],
  ...[
    '<b>粗</b>',
    '</script>',
    '<!-- 注 -->',
    ']]>',
    '&nbsp;',
    '&lt;',
    '{{空}}',
    '<Com />',
    '\\*',
    '[附件](附件1)',
    '|甲|乙|',
  ],
  ...[
    '“引号”',
    "'单'",
    '"双"',
    '𠮷野家',
    '👨‍👩‍👧',
    'https://a.example.gov.cn/办法',
    '第三条',
    '12345',
    '（空）',
    '=1+1',
    '％‰≤≥',
  ],
];
const nasty = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('，'));

/** References lead to the entries of the board; free text is the nasty kind. */
function grounded(field: FieldSchema): FieldSchema {
  if (field.refersTo) return { enum: [idOf[field.refersTo]] };
  if (field.items) return { ...field, items: grounded(field.items) };
  if (!field.properties) return field;
  const properties = Object.entries(field.properties).map(([name, inner]) => [name, grounded(inner)]);
  return { ...field, properties: Object.fromEntries(properties) };
}
const isFree = ({ type, pattern = '', format, enum: options }: FieldSchema): boolean =>
  type === 'string' && format === undefined && !options && new RegExp(pattern).test('= 自由文字');

function arbitraryOf(field: FieldSchema): fc.Arbitrary<unknown> {
  if (isFree(field)) return nasty;
  if (field.type === 'array' && field.items)
    return fc.array(arbitraryOf(field.items), { minLength: Math.max(1, field.minItems ?? 0), maxLength: 3 });
  if (field.type !== 'object') return anyValueOf(field);
  const required = [...(field.required ?? [])];
  const inner = Object.entries(field.properties ?? {}).map(([name, one]) => [name, arbitraryOf(one)] as const);
  return fc.record(Object.fromEntries(inner), { requiredKeys: required, noNullPrototype: true });
}

/** Fields of the entry itself; who and when it was registered is another matter. */
const OWN = ['register', 'audience', 'publishedAt', 'checkedOn', 'corrections', 'source'];
const fieldsOf = (kind: KindName): [string, FieldSchema][] =>
  Object.entries(jsonSchemaOf(kind).properties ?? {})
    .filter(([name]) => !OWN.includes(name))
    .map(([name, field]) => [name, grounded(field)]);

const bodies = fc
  .array(nasty, { minLength: 1, maxLength: 4 })
  .map((lines) => `## 第一条 总则\n\n${lines.join('\n\n')}\n`);
const boards = fc.record(
  Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      fc.record({
        body: bodies,
        fields: fc.shuffledSubarray(fieldsOf(kind), { minLength: 1 }).chain((fields) =>
          fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), {
            noNullPrototype: true,
          }),
        ),
      }),
    ]),
  ),
) as fc.Arbitrary<Record<KindName, { body: string; fields: Fields }>>;

const passes = (entries: readonly Entry[]): boolean =>
  checkBoard({ dataset: datasetOf(entries, calendar), site: { sample: true }, laws: [], asOf } as never).every(
    ({ severity }) => severity !== 'error',
  );
const entryWith = (kind: KindName, fields: Fields, body: string): Entry | undefined => {
  const result = validate(kind, fields);
  return result.ok
    ? ({ kind, id: idOf[kind], data: result.data, body, file: `content/${kind}/${idOf[kind]}` } as unknown as Entry)
    : undefined;
};
const PLAIN = '## 第一条 总则\n\n示例。\n';
const sound = kindNames.map((kind) => entryWith(kind, valid(kind), PLAIN) as Entry);

/** Field after field is put in, and stays where check still passes. */
function grown(kind: KindName, { body, fields }: { body: string; fields: Fields }): Entry {
  const others = sound.filter((entry) => entry.kind !== kind);
  let entry = sound.find((one) => one.kind === kind) as Entry;
  const put = (data: Fields, text: string): void => {
    const next = entryWith(kind, data, text);
    if (next && passes([...others, next])) entry = next;
  };
  put(entry.data as Fields, body);
  for (const [name, value] of Object.entries(fields)) put({ ...entry.data, [name]: value }, entry.body);
  return entry;
}

function* freeTexts(
  value: unknown,
  field: FieldSchema,
  path: string,
): Generator<readonly [path: string, words: string]> {
  if (typeof value === 'string' && isFree(field)) yield [path, value];
  if (Array.isArray(value)) for (const one of value) yield* freeTexts(one, field.items ?? {}, `${path}[]`);
  else if (value !== null && typeof value === 'object')
    for (const [name, one] of Object.entries(value))
      yield* freeTexts(one, field.properties?.[name] ?? {}, `${path}.${name}`);
}

const plain = (words: string): string => words.replace(/\s+/g, '');
let looked = 0;

test('检查放行的内容都画得出来，填的字一个也不少', { timeout: 1_200_000 }, async () => {
  const draw = await loadDraw();
  const renderBody = await prepareBodies([], '/nowhere', '/');
  await fc.assert(
    fc.asyncProperty(boards, async (wanted) => {
      const each = kindNames.map((kind) => grown(kind, wanted[kind]));
      const entries = passes(each) ? each : sound;
      const context = contextWith(entries, { asOf });
      const shell = makeShell(context);
      const drawn = new Map<string, string>();
      const render = Object.assign((text: string) => renderBody(text), {
        page: ({ body }: Entry<'pages'>) => renderBody(body),
      });
      for (const page of boardPages(context, render)) drawn.set(page.path, await draw(page.make(context), shell));
      for (const { content } of boardFiles(context)) await content();
      for (const { kind, id, data, body } of entries) {
        const text = plain(load(drawn.get(context.urls.entry(kind, id)) ?? '')('body').text());
        const texts = [...freeTexts(data, grounded(jsonSchemaOf(kind)), kind)].filter(
          ([path]) => !exempt(path, kind) && !path.startsWith(`${kind}.source`),
        );
        const missing = texts
          .filter(([, words]) => !text.includes(plain(words)))
          .map(([path, words]) => `${path}：${words}`);
        looked += texts.filter(([, words]) => PIECES.some((piece) => words.includes(piece))).length;
        assert.deepEqual(missing, [], `${kind} ${JSON.stringify(data)}`);
        if (kind !== 'regulations' && kind !== 'pages') continue;
        // A sign behind a backslash is shown without it: the one thing that a person types and does not see.
        const lines = body
          .split('\n')
          .slice(2)
          .filter((line) => !line.includes('\\'));
        for (const line of lines) assert.ok(text.includes(plain(line)), `${kind} 正文：${line}`);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
  assert.ok(looked > 60, String(looked));
});
