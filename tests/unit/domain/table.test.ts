/** The flat form of every kind is exact: data → rows → CSV text → rows → data. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { leavesOf } from '#domain/flat-fields.ts';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { columnsOf, fromRows, toRows } from '#domain/table.ts';
import { fromCsv, toCsv } from '#store/csv.ts';
import { objectOf } from './arbitrary-data.ts';

const body = fc.array(
  fc.oneof(fc.constantFrom('\n', '\r\n', '=1', '"', "'", '## 第一条', '　', ' '), fc.string({ unit: 'binary' })),
);

const entriesOf = (kind: KindName) =>
  fc
    .array(
      fc.tuple(
        objectOf(jsonSchemaOf(kind)),
        body.map((parts) => parts.join('')),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) =>
      list.map(([data, text], index) => ({ id: `tiao-mu-${index}`, data, body: hasBody(kind) ? text : '' })),
    );

const hasBody = (kind: KindName) => anyKind(kind).format === 'md';

describe('平表', () => {
  for (const kind of kindNames) {
    test(`${anyKind(kind).label}：任意合规数据写成 CSV 再读回来，一字不差`, () => {
      fc.assert(
        fc.property(entriesOf(kind), (entries) => {
          for (const { data } of entries) assert.ok(anyKind(kind).object.safeParse(data).success, '生成的数据应合规');
          const read = fromRows(kind, fromCsv(toCsv(toRows(kind, entries))));
          assert.deepStrictEqual(read.issues, []);
          assert.deepStrictEqual(
            read.entries.map(({ row: _, ...entry }) => entry),
            entries,
          );
        }),
        { numRuns: 150 },
      );
    });
  }
});

describe('每一类的形状都能写成平表', () => {
  const everyField = (kind: KindName): [string, FieldSchema][] => walk(kind, jsonSchemaOf(kind));
  const walk = (path: string, field: FieldSchema): [string, FieldSchema][] => [
    [path, field],
    ...Object.entries(field.properties ?? {}).flatMap(([name, inner]) => walk(`${path}.${name}`, inner)),
    ...(field.items ? walk(`${path}[]`, field.items) : []),
  ];
  const KNOWN_KEYS = new Set(
    '$schema type title description properties required additionalProperties items enum format pattern minItems minimum maximum refersTo unlisted widget offers'.split(
      ' ',
    ),
  );

  for (const kind of kindNames) {
    const { label } = anyKind(kind);
    test(`${label}：每个字段都有中文名，名称里没有平表的分隔符`, () => {
      for (const [path, { properties }] of everyField(kind)) {
        for (const [name, { title }] of Object.entries(properties ?? {})) {
          assert.ok(title, `${path}.${name} 没有中文名`);
          assert.doesNotMatch(title, /[：:·\n]|^\s|\s$|^[='+\-@＝＋－＠]/, `${path}.${name}`);
        }
      }
    });

    test(`${label}：只用平表和编辑表单认识的形状`, () => {
      assert.doesNotThrow(() => leavesOf(jsonSchemaOf(kind)));
      for (const [path, field] of everyField(kind)) {
        for (const key of Object.keys(field)) assert.ok(KNOWN_KEYS.has(key), `${path} 用了 ${key}`);
        assert.match(field.type ?? '', /^(?:object|array|string|integer|boolean)$/, path);
      }
    });

    test(`${label}：文字不会为空，首尾不会有空白，空格子才能表示没有填`, () => {
      for (const [path, field] of everyField(kind)) {
        if (field.type !== 'string') continue;
        for (const value of ['', ' ', '　甲', '甲 ', '\n甲', '甲\n']) {
          const allowed = field.enum ? field.enum.includes(value) : new RegExp(field.pattern ?? '').test(value);
          assert.equal(allowed, false, `${path} 允许 ${JSON.stringify(value)}`);
        }
      }
    });

    test(`${label}：列表里的每一项、项里的每一组都至少有一个必填字段`, () => {
      for (const [path, field] of everyField(kind)) {
        if (field.type === 'object' && path.includes('[]')) assert.ok(field.required?.length, path);
        if (field.type === 'object' && !field.required?.length) {
          assert.notEqual(
            Object.values(field.properties ?? {})[0]?.type,
            'object',
            `${path} 的第一个字段不能是一组字段`,
          );
        }
      }
    });

    test(`${label}：列名各不相同，编号在最前`, () => {
      const header = columnsOf(kind).map((column) => column.header);
      assert.equal(new Set(header).size, header.length);
      assert.equal(header[0], '编号');
      assert.equal(header.at(-1) === '正文', anyKind(kind).format === 'md');
    });
  }
});

describe('读表格时的报错', () => {
  const issuesOf = (kind: KindName, header: string[], ...rows: string[][]) =>
    fromRows(kind, { header, rows }).issues.map(({ row, column, message }) => `第${row}行 ${column}: ${message}`);

  test('表头写错时，说出最接近的列名', () => {
    assert.deepEqual(issuesOf('terms', ['编号', '词语解释']).length, 1);
    assert.deepEqual(issuesOf('fees', ['编号', '收费项木']), [
      '第1行 收费项木: 收费没有“收费项木”这一列 → 你是不是想写“收费项目”？不需要请删去这一列',
    ]);
  });

  test('所有问题一次说完：缺列、重列、重号、编号写法、项内字段', () => {
    const messages = issuesOf(
      'fees',
      ['编号', '收费项目', '收费项目', '依据'],
      ['A 1', '甲', '', '依据种类：法律\n名程：行政许可法'],
      ['b', '甲', ''],
      ['', '', '', ''],
      ['b', '甲', '', '行政许可法'],
    );
    assert.deepEqual(messages, [
      '第1行 收费项目: “收费项目”列出现了两次 → 请只保留一列',
      '第2行 编号: “A 1”不能作编号 → 只用小写字母、数字和短横线，如 linhai-mianjian',
      '第2行 依据: 第1项里没有“名程”这个字段 → 你是不是想写“名称”？',
      '第5行 编号: 编号“b”与第 3 行重复 → 每个条目只写一行，编号各不相同',
      '第5行 依据: 第1项里的“行政许可法”没有写明是哪个字段 → 写成“字段：值”，如“依据种类：…”；上一行没写完的，行首空两格',
    ]);
  });

  test('没有编号列时只说一次', () => {
    assert.deepEqual(issuesOf('fees', ['收费项目'], ['甲'], ['乙']), [
      '第1行 编号: 缺少“编号”列 → 请加一列“编号”，每行填写该条目的文件名（不带扩展名）',
    ]);
  });

  test('表格软件改写过的日期和时间读回原来的写法', () => {
    const header = ['编号', '公布时间', '核对日期'];
    const { entries } = fromRows('fees', { header, rows: [['a', '2026/1/5 9:00', '2026/1/5']] });
    assert.deepEqual(entries[0]?.data, { publishedAt: '2026-01-05 09:00', checkedOn: '2026-01-05' });
  });

  test('正好写满一格上限的文字按被截断处理', () => {
    const messages = issuesOf('fees', ['编号', '说明'], ['a', '甲'.repeat(32_767)]);
    assert.match(messages[0] ?? '', /截断/);
  });
});

test('列表和列表里的一组字段，写成办事员看得懂的样子', () => {
  const hours = [{ days: ['周一', '周二'], from: '08:30', to: '12:00' }];
  const leaders = [
    { post: '主任', inCharge: ['主持全面工作'] },
    { post: '副主任', inCharge: ['窗口', '档案'] },
  ];
  const { header, rows } = toRows('agencies', [
    { id: 'a', body: '', data: { functions: ['一件\n分两行', '另一件'], hours, leaders } },
  ]);
  const cell = (name: string) => rows[0]?.[header.indexOf(name)];
  const titles = jsonSchemaOf('agencies').properties ?? {};
  assert.equal(cell(titles['functions']?.title ?? ''), '一件\n　　分两行\n另一件');
  assert.equal(cell(titles['hours']?.title ?? ''), '星期：周一、周二\n开始：08:30\n结束：12:00');
  const [post, inCharge] = Object.values(titles['leaders']?.items?.properties ?? {}).map(({ title }) => title);
  assert.equal(
    cell(titles['leaders']?.title ?? ''),
    `${post}：主任\n${inCharge}：主持全面工作\n\n${post}：副主任\n${inCharge}：窗口\n${inCharge}：档案`,
  );
});
