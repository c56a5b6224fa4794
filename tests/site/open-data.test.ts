import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type KindName, kindNames } from '#domain/kinds.ts';
import { fromCsv } from '#store/csv.ts';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite } from './support/site.ts';

const site = builtSite();
const { entries } = builtBoard().dataset;
const kinds = kindNames.filter((kind) => entries[kind].length > 0);
const read = (name: string): string => readFileSync(join(site.folder, 'data', name), 'utf8');
const idsOf = (kind: KindName): string[] => entries[kind].map(({ id }) => id).sort();

interface Schema {
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  pattern?: string;
  additionalProperties?: unknown;
  anyOf?: Schema[];
}
interface KindFile {
  count: number;
  asOf: string;
  entries: { id: string; title: string; url: string; data: Record<string, unknown>; body?: string }[];
}

test('有内容的每一类都有表格、JSON 和结构说明', () => {
  const wanted = kinds.flatMap((kind) => ['.csv', '.json', '.schema.json'].map((end) => `data/${kind}${end}`));
  assertNone(
    '没有的数据文件',
    wanted.filter((file) => !site.files.includes(file)),
  );
});

test('表格以 BOM 开头、CRLF 换行，行数就是公开的条数', () => {
  assertNone(
    '表格',
    kinds.flatMap((kind) => {
      const text = read(`${kind}.csv`);
      const say = (what: string) => [`${kind}.csv: ${what}`];
      if (!text.startsWith('\uFEFF')) return say('没有 BOM');
      if (!text.endsWith('\r\n') || /(?<!\r)\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/.test(text.slice(-2000)))
        return say('换行不是 CRLF');
      const { header, rows: all } = fromCsv(text);
      const rows = all.filter((row) => row.length > 1);
      if (rows.length !== entries[kind].length) return say(`${rows.length} 行，应为 ${entries[kind].length}`);
      const ids = rows.map((row) => row[0] ?? '').sort();
      if (ids.join() !== idsOf(kind).join()) return say(`编号对不上：第一列是“${header[0]}”`);
      return new Set(header).size === header.length ? [] : say('列名重复');
    }),
  );
});

test('JSON 的条数、编号、内容与公开的内容一致，每条的网页都在', () => {
  assertNone(
    'JSON',
    kinds.flatMap((kind) => {
      const file: KindFile = JSON.parse(read(`${kind}.json`));
      const say = (what: string) => `${kind}.json: ${what}`;
      const ids = file.entries.map(({ id }) => id).sort();
      const changed = file.entries.filter(({ id, data }) => {
        const entry = (entries[kind] as readonly { id: string; data: unknown }[]).find((one) => one.id === id);
        return JSON.stringify(data) !== JSON.stringify(entry?.data);
      });
      return [
        ...(file.count === entries[kind].length && ids.join() === idsOf(kind).join() ? [] : [say('条目对不上')]),
        ...changed.map(({ id }) => say(`${id} 的内容不同`)),
        ...file.entries.filter(({ url }) => site.fileOf(url) === undefined).map(({ url }) => say(`没有网页 ${url}`)),
        ...file.entries.filter(({ title }) => !title).map(({ id }) => say(`${id} 没有标题`)),
      ];
    }),
  );
});

test('结构说明与数据相符', () => {
  assertNone(
    '结构说明',
    kinds.flatMap((kind) => {
      const schema: Schema & { $schema?: string } = JSON.parse(read(`${kind}.schema.json`));
      const file: KindFile = JSON.parse(read(`${kind}.json`));
      if (!schema.$schema || schema.type !== 'object' || !schema.properties)
        return [`${kind}.schema.json: 不是对象的结构说明`];
      return file.entries
        .flatMap(({ id, data }) => violations(schema, data, id))
        .map((finding) => `${kind}: ${finding}`);
    }),
  );
});

/** The part of JSON Schema our own schemas use; an unknown key of a sealed object counts too. */
function violations(schema: Schema, value: unknown, at: string): string[] {
  if (schema.anyOf) {
    const all = schema.anyOf.map((one) => violations(one, value, at));
    return all.some((one) => one.length === 0) ? [] : (all[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} 不在可选值里`];
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value))
    return [`${at}: ${value} 不合 ${schema.pattern}`];
  if (schema.type === 'array' || Array.isArray(value)) {
    if (!Array.isArray(value)) return [`${at}: 应为列表`];
    return value.flatMap((one, index) => violations(schema.items ?? {}, one, `${at}[${index}]`));
  }
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null) return [`${at}: 应为对象`];
    const keys = Object.keys(value);
    const known = schema.properties ?? {};
    return [
      ...(schema.required ?? []).filter((key) => !keys.includes(key)).map((key) => `${at}: 缺 ${key}`),
      ...(schema.additionalProperties === false
        ? keys.filter((key) => !(key in known)).map((key) => `${at}: 多出 ${key}`)
        : []),
      ...keys.flatMap((key) => violations(known[key] ?? {}, (value as Record<string, unknown>)[key], `${at}.${key}`)),
    ];
  }
  if (schema.type === 'integer') return Number.isInteger(value) ? [] : [`${at}: 应为整数`];
  return schema.type && schema.type !== typeof value && value !== null ? [`${at}: 应为 ${schema.type}`] : [];
}

test('文件目录列全了全部数据文件，个个都在', () => {
  const index: { asOf: string; files: { name: string; url: string; count?: number }[] } = JSON.parse(
    read('index.json'),
  );
  const listed = index.files.map(({ name }) => `data/${name}`).sort();
  const present = site.files.filter((file) => /^data\/[^/]+\.(?:csv|json|xlsx)$/.test(file)).sort();
  assert.deepEqual(listed, present);
  assertNone(
    '目录里打不开的',
    index.files.filter(({ url }) => site.fileOf(url) === undefined).map(({ url }) => url),
  );
});

test('开放数据页链接到每一个数据文件', () => {
  const { $ } = site.page(`${site.base}data/`);
  const linked = new Set(
    $('main a')
      .toArray()
      .map((link) => $(link).attr('href')),
  );
  const files = site.files.filter((file) => /^data\/[^/]+\.(?:csv|json|xlsx)$/.test(file));
  assertNone(
    '没有链接的数据文件',
    files.filter((file) => !linked.has(`${site.base}${file}`)),
  );
});
