/** The files under /data/: complete, stable, and the same facts in every format. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dictionaryOf } from '#domain/data-dictionary.ts';
import { jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { fromRows, type Table } from '#domain/table.ts';
import { makeUrls } from '#site/urls.ts';
import type { Context } from '#views/context.ts';
import { dataFiles } from '#views/open-data.ts';
import { openDataPage } from '#views/open-data-page.ts';
import { objectOf } from '../domain/arbitrary-data.ts';

interface Bare {
  readonly id: string;
  readonly data: unknown;
  readonly body: string;
}

function contextOf(entries: Partial<Record<KindName, readonly Bare[]>>, origin?: string): Context {
  const all = Object.fromEntries(
    kindNames.map((kind) => [kind, (entries[kind] ?? []).map((bare) => ({ ...bare, kind }))]),
  );
  return {
    dataset: { entries: all as unknown as Context['dataset']['entries'], withdrawals: [], calendar: {} as never },
    site: { name: '示例公开栏', organiser: '示例机关', sample: true, sampleNote: '示例', keywords: [] } as never,
    asOf: '2026-11-23',
    laws: [],
    urls: makeUrls('/zwgk/'),
    ...(origin && { origin }),
  };
}

const contentOf = (name: string, context: Context) => {
  const file = dataFiles(context).find((candidate) => candidate.name === name);
  assert.ok(file, name);
  return file.content();
};
const jsonOf = (name: string, context: Context) => JSON.parse(contentOf(name, context) as string);

const fee = { title: '工本费', charge: '不收费' };
const two = [
  { id: 'b', data: fee, body: '' },
  { id: 'a', data: fee, body: '' },
];

describe('数据文件', () => {
  for (const kind of kindNames) {
    test(`${anyKind(kind).label}：JSON 文件里的数据读回来一字不差，与表格一致`, () => {
      fc.assert(
        fc.property(objectOf(jsonSchemaOf(kind)), (data) => {
          const body = anyKind(kind).format === 'md' ? '## 第一条\n' : '';
          const context = contextOf({ [kind]: [{ id: 'a', data, body }] });
          const [entry] = jsonOf(`${kind}.json`, context).entries;
          assert.deepStrictEqual(entry.data, data);
          assert.equal(entry.body ?? '', body);
          const [row] = fromRows(kind, contentOf(`${kind}.csv`, context) as Table).entries;
          assert.deepStrictEqual(row, { id: 'a', data: entry.data, body, row: 2 });
        }),
        { numRuns: 40 },
      );
    });
  }

  test('没有条目的类不出文件；每类四个，另有数据字典和文件目录', () => {
    const names = dataFiles(contextOf({ fees: two })).map(({ name }) => name);
    const about = ['dictionary.csv', 'dictionary.json', 'index.json'];
    assert.deepEqual(names, ['fees.csv', 'fees.xlsx', 'fees.json', 'fees.schema.json', ...about]);
  });

  test('Excel 和 CSV 是同一张表，Excel 另有字段说明', () => {
    const context = contextOf({ fees: two });
    const { sheets } = contentOf('fees.xlsx', context) as { sheets: { name: string; table: Table }[] };
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['收费', '字段说明'],
    );
    assert.deepEqual(sheets[0]?.table, contentOf('fees.csv', context));
  });

  test('条目按编号排列，与读入次序无关', () => {
    const context = contextOf({ fees: two });
    const reversed = contextOf({ fees: two.toReversed() });
    for (const { name } of dataFiles(context))
      assert.deepEqual(contentOf(name, context), contentOf(name, reversed), name);
    assert.deepEqual(
      jsonOf('fees.json', context).entries.map(({ id }: Entry) => id),
      ['a', 'b'],
    );
  });

  test('JSON 写明谁发布、截至哪天、是不是示例，地址在有域名时是完整的', () => {
    const record = jsonOf('fees.json', contextOf({ fees: two }, 'https://www.example.gov.cn'));
    const { kind, label, publisher, asOf, sample, note, count } = record;
    const expected = {
      kind: 'fees',
      label: '收费',
      publisher: '示例机关',
      asOf: '2026-11-23',
      sample: true,
      note: '示例',
      count: 2,
    };
    assert.deepEqual({ kind, label, publisher, asOf, sample, note, count }, expected);
    assert.equal(record.entries[0].url, 'https://www.example.gov.cn/zwgk/fees/a/');
    assert.equal(jsonOf('fees.json', contextOf({ fees: two })).entries[0].url, '/zwgk/fees/a/');
  });

  test('JSON Schema 写明版本和地址，不带编辑器的字段', () => {
    const schema = jsonOf('fees.schema.json', contextOf({ fees: two }, 'https://www.example.gov.cn'));
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'https://www.example.gov.cn/zwgk/data/fees.schema.json');
    assert.equal(schema.properties.agency.$comment, 'agencies 里一条的编号');
    assert.doesNotMatch(JSON.stringify(schema), /"refersTo"/);
    assert.doesNotMatch(JSON.stringify(schema), /"widget"/);
  });

  test('文件目录列出全部文件，连同它自己', () => {
    const context = contextOf({ fees: two });
    const { files } = jsonOf('index.json', context);
    assert.deepEqual(
      files.map(({ name }: { name: string }) => name),
      dataFiles(context).map(({ name }) => name),
    );
  });

  test('开放数据页链接到每一个文件', () => {
    const context = contextOf({ fees: two, terms: [{ id: 'c', data: {}, body: '' }] });
    const page = JSON.stringify(openDataPage(context));
    for (const { name } of dataFiles(context)) assert.ok(page.includes(`"/zwgk/data/${name}"`), name);
  });
});

describe('数据字典', () => {
  test('每个字段都有中文名和说得清的类型', () => {
    for (const row of kindNames.flatMap(dictionaryOf)) {
      assert.match(row.label, /[\u4e00-\u9fff]|SHA-256/, `${row.kind}.${row.path}`);
      assert.doesNotMatch(row.type, /有固定写法的文字/, `${row.kind}.${row.path}`);
    }
  });

  test('字段写明路径、是否必填、可选值和指向的数据集', () => {
    const row = (path: string) => dictionaryOf('procedures').find((candidate) => candidate.path === path);
    const copies = row('materials[].copies');
    assert.deepEqual([copies?.label, copies?.type, copies?.required], ['办理材料·份数', '整数，不小于 1', false]);
    assert.deepEqual(row('materials[].required')?.allowed, ['必要', '视情形']);
    assert.equal(row('agency')?.refersTo, 'agencies');
    assert.equal(row('fees[]')?.type, '列表，每项为：另一条目的编号');
    assert.equal(row('publishedAt')?.type, '时间，如 2026-01-05 09:00（北京时间）');
  });
});
