/** What the ledger demands of a page is on it: each field of each kind, filled in one after another and looked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { validate } from '#domain/validate.ts';
import { missingWords, NODE_END, statedWords } from '#ledger/page-words.ts';
import { viewOf } from '#views/entry-views.ts';
import { entryOf, idOf, valid } from '../domain/fixtures.ts';
import { contextWith, renderPlain, wordsOf } from './context-fixture.ts';

/** Filled by the site or by the newsroom, not by fields of the form. */
const COMMON = ['audience', 'source', 'publishedAt', 'corrections', 'checkedOn', 'register'];
/** Values that a pattern or a meaning asks for. */
const WRITTEN: Readonly<Record<string, string>> = {
  address: 'https://www.example.gov.cn/tousu/',
  blankForm: '/uploads/kongbai.pdf',
  sample: '/uploads/shili.pdf',
};
const SAMPLES = [
  ...['2026-11-05', '2026-11-05 09:00', '08:30', '01-31', '0576-85115183', '12.50', '国办发〔2017〕47号'],
  ...['/uploads/a.pdf', '0'.repeat(64)],
];

function filled(field: FieldSchema, name: string): unknown {
  if (field.enum) return field.enum[0];
  if (field.refersTo) return idOf[field.refersTo];
  if (field.type === 'array') return [filled(field.items ?? {}, name)];
  if (field.type === 'object')
    return Object.fromEntries(Object.entries(field.properties ?? {}).map(([key, inner]) => [key, filled(inner, key)]));
  if (field.type === 'integer') return 7;
  if (field.type === 'boolean') return true;
  const words = WRITTEN[name] ?? `${name}写的话甲`;
  const accepts = new RegExp(field.pattern ?? '');
  return accepts.test(words) ? words : SAMPLES.find((sample) => accepts.test(sample));
}

const onBoard = (kind: KindName): Entry => {
  const entry = entryOf(kind) as Entry;
  return kind === 'regulations' ? { ...entry, body: '## 第一条 总则\n\n示例。\n' } : entry;
};
const board = kindNames.map(onBoard);

/** The text of the page, word for word. */
function shown(entry: Entry): string {
  const others = board.filter(({ kind }) => kind !== entry.kind);
  const page = viewOf(entry, contextWith([...others, entry]), renderPlain);
  return wordsOf(page).replaceAll(' ', `${NODE_END} `);
}

let demanded = 0;
for (const kind of kindNames) {
  test(`${anyKind(kind).label}：账上要求的每个栏目，页面都写着`, () => {
    const missing: string[] = [];
    for (const [name, field] of Object.entries(jsonSchemaOf(kind).properties ?? {})) {
      const value = filled(field, name);
      // A material may name only cases that are there.
      const cases = name === 'materials' && { cases: [{ name: 'cases写的话甲', difference: '另交委托书' }] };
      const data = { ...valid(kind), ...cases, [name]: value };
      // Some fields need or exclude others; together they are tried by the sample board (tests/site/ledger.test.ts).
      if (COMMON.includes(name) || !validate(kind, data).ok) continue;
      demanded += statedWords({ [name]: value }).length;
      const words = missingWords({ [name]: value }, shown({ ...onBoard(kind), data } as unknown as Entry));
      missing.push(...words.map((word) => `${name}: ${word}`));
    }
    assert.deepEqual(missing, []);
  });
}

test('检查本身有效：要求的话有几百句', () => assert.ok(demanded > 150, String(demanded)));
