/**
 * Nothing swallowed: every text that a person can type into any field of any kind stands on the entry's page, or the field is
 * on the list below with its reason. Fields are filled one after another, nested ones all at once, each with words of its own.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { validate } from '#domain/validate.ts';
import { viewOf } from '#views/entry-views.ts';
import { entryOf, type Fields, idOf, reviewed, valid } from '../domain/fixtures.ts';
import { contextWith, renderPlain, wordsOf } from './context-fixture.ts';
import { exempt } from './not-on-the-page.ts';

/** Fields that need or exclude others, and the test that looks for them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'catalogue.limits': '每种时限要的栏不同：tests/unit/domain/catalogue-rules.test.ts',
  'catalogue.notPublished': '和履行它的内容互相排斥：tests/unit/domain/catalogue-rules.test.ts',
  'records.figures': '表里的数要配平：tests/unit/domain/record-rules.test.ts',
  'reports.applications': '表里的数要配平：tests/unit/domain/report-rules.test.ts，tests/site/ledger.test.ts',
  'reports.disputeFigures': '表里的数要配平：tests/unit/domain/report-rules.test.ts，tests/site/ledger.test.ts',
};

/** What must stand beside a field for it to be allowed. */
const BESIDE: Readonly<Record<string, Fields>> = {
  'agencies.address': { notStated: ['办公时间', '领导分工'] },
  'agencies.hours': { notStated: ['办公地址', '领导分工'] },
  'agencies.hoursNote': { notStated: ['办公地址', '领导分工'] },
  'agencies.exceptions': {
    notStated: ['办公地址', '领导分工'],
    hours: [{ days: ['周一'], from: '08:30', to: '12:00' }],
  },
  'agencies.leaders': { notStated: ['办公地址', '办公时间'] },
  'agencies.successorName': { abolishedOn: '2026-11-01' },
  'catalogue.limits': { limit: undefined },
  'catalogue.notApplicable': { evidence: undefined },
  'catalogue.notPublished': { evidence: undefined },
  '*.corrections': { register: [reviewed, { ...reviewed, collectedOn: '2026-11-20', reviewedOn: '2026-11-20' }] },
  'feedback.reply': { repliedOn: '2026-11-05' },
  'fees.standard': { charge: '收费', approvedBy: '示例局' },
  'fees.tiers': { charge: '收费', approvedBy: '示例局' },
  'hotlines.verifiedBy': { verifiedOn: '2026-11-05', unverified: undefined },
  'offices.room': { notStated: ['电话'] },
  'procedures.noMaterials': { materials: undefined },
  'records.session': {
    category: '建议提案办理',
    number: '第3号',
    answerClass: 'A',
    content: '答复',
    formedBy: '答复提出人',
    items: undefined,
  },
  'records.event': { category: '其他公开信息', formedBy: '其他' },
  'records.attended': { category: '会议公开', formedBy: '会议召开' },
  'regulations.endedBy': { validity: '已废止', repealedOn: '2026-11-05' },
};

const SAMPLES = [
  ...['2026-11-05', '2026-11-21 10:00', '08:30', '01-31', '0576-85115183', '12.50', '国办发〔2017〕47号'],
  ...['/uploads/a.pdf', 'https://www.example.gov.cn/', 'a@example.gov.cn', '0'.repeat(64)],
];

interface Typed {
  readonly path: string;
  readonly words: string;
}

/** A value for a field, and the free texts in it. `mark` makes each text different from all others. */
function filled(field: FieldSchema, path: string, mark: string, typed: Typed[]): unknown {
  if (field.enum) return field.enum[0];
  if (field.refersTo) return idOf[field.refersTo];
  if (field.type === 'array') return [filled(field.items ?? {}, `${path}[]`, mark, typed)];
  if (field.type === 'object')
    return Object.fromEntries(
      Object.entries(field.properties ?? {}).map(([key, inner]) => [key, filled(inner, `${path}.${key}`, mark, typed)]),
    );
  if (field.type === 'integer') return 7;
  if (/\.to$/.test(path) && new RegExp(field.pattern ?? '^$').test('12:00')) return '12:00';
  if (field.type === 'boolean') return true;
  const words = `话${typed.length + 1}${mark}`;
  const accepts = new RegExp(field.pattern ?? '');
  if (field.format === undefined && accepts.test(words)) {
    typed.push({ path, words });
    return words;
  }
  return SAMPLES.find((sample) => accepts.test(sample) && (field.format !== 'date' || sample.length === 10)) ?? words;
}

const onBoard = (kind: KindName): Entry => {
  const entry = entryOf(kind) as Entry;
  return kind === 'regulations' ? { ...entry, body: '## 第一条 总则\n\n示例。\n' } : entry;
};
const board = kindNames.map(onBoard);

function shown(entry: Entry): string {
  const others = board.filter(({ kind }) => kind !== entry.kind);
  return wordsOf(viewOf(entry, contextWith([...others, entry]), renderPlain)).replace(/\s+/g, '');
}

/** Optional parts that exclude each other are tried each alone. */
function variants(value: unknown): unknown[] {
  if (Array.isArray(value)) return variants(value[0]).map((item) => [item]);
  if (value === null || typeof value !== 'object') return [value];
  const entries = Object.entries(value);
  const without = (...left: readonly string[]) => Object.fromEntries(entries.filter(([key]) => !left.includes(key)));
  const keys = entries.map(([key]) => key);
  return [value, ...keys.map((key) => without(key)), ...keys.flatMap((a) => keys.map((b) => without(a, b)))];
}

let looked = 0;
function swallowed(kind: KindName, mark: string): string[] {
  const missing = new Set<string>();
  for (const [name, field] of Object.entries(jsonSchemaOf(kind).properties ?? {})) {
    const typed: Typed[] = [];
    const full = filled(field, `${kind}.${name}`, mark, typed);
    if (typed.length === 0) continue;
    let tried = false;
    for (const value of variants(full)) {
      const data = valid(kind, { ...BESIDE[`*.${name}`], ...BESIDE[`${kind}.${name}`], [name]: value });
      if (!validate(kind, data).ok) continue;
      tried = true;
      const text = shown({ ...onBoard(kind), data } as unknown as Entry);
      const inside = JSON.stringify(value);
      for (const { path, words } of typed) {
        if (exempt(path, kind) || !inside.includes(JSON.stringify(words))) continue;
        looked += 1;
        if (!text.includes(words.replace(/\s+/g, ''))) missing.add(path);
      }
      break;
    }
    if (!tried && !exempt(`${kind}.${name}`, kind) && !(`${kind}.${name}` in ELSEWHERE))
      missing.add(`${kind}.${name}（没有试过）`);
  }
  return [...missing];
}

for (const kind of kindNames) {
  test(`${anyKind(kind).label}：填了的每一栏，页面上都找得到`, () => assert.deepEqual(swallowed(kind, '甲'), []));
}

test('写什么字都一样：星号、下划线、波浪线、尖括号、反斜杠一个也不少', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'*_~`<>&[]()#|\\$%^=+-5万元，。：；“”'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.constantFrom(...kindNames), marks, (kind, mark) => {
      assert.deepEqual(swallowed(kind, `${mark}乙`), []);
    }),
    { numRuns: 20 },
  );
});

test('检查本身有效：找过的话有几百句', () => assert.ok(looked > 300, String(looked)));
