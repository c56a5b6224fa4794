import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { validate } from '#domain/validate.ts';
import { faults, valid } from './fixtures.ts';

const HAN = /\p{Script=Han}|SHA-256/u;

/** Paths of properties whose label is missing or not in Chinese. */
function unlabelled(schema: FieldSchema, path: string): string[] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(HAN.test(field.title ?? '') ? [] : [`${path}.${name}`]),
    ...unlabelled(field, `${path}.${name}`),
  ]);
  return schema.items ? [...below, ...unlabelled(schema.items, `${path}[]`)] : below;
}

for (const kind of kindNames) {
  test(`${anyKind(kind).label}：样例条目没有问题，少了它才谈得上规则`, () => assert.deepEqual(faults(kind, {}), []));

  test(`${anyKind(kind).label}：每个字段都有中文名`, () => assert.deepEqual(unlabelled(jsonSchemaOf(kind), kind), []));

  test(`${anyKind(kind).label}：不认识的字段被拒绝`, () => {
    assert.deepEqual(faults(kind, { zzzzzzzzzzzz: 1 }), ['zzzzzzzzzzzz: 没有“zzzzzzzzzzzz”这个字段']);
  });

  test(`${anyKind(kind).label}：样例条目的标题和摘要都有字`, () => {
    const data = valid(kind) as never;
    assert.match(anyKind(kind).title(data), /\S/);
    assert.match(anyKind(kind).summary(data), /\S/);
  });

  test(`${anyKind(kind).label}：缺任何一个必填字段都指名道姓`, () => {
    for (const field of jsonSchemaOf(kind).required ?? []) {
      const title = jsonSchemaOf(kind).properties?.[field]?.title;
      assert.ok(
        faults(kind, { [field]: undefined }).includes(`${field}: 缺少“${title}”`),
        `${kind}.${field}: ${faults(kind, { [field]: undefined })}`,
      );
    }
  });
}

test('检查中文名的办法能认出没有中文名的字段', () => {
  const schema: FieldSchema = {
    type: 'object',
    properties: { a: { title: 'name' }, b: { title: '列表', items: { properties: { c: {} } } } },
  };
  assert.deepEqual(unlabelled(schema, 'x'), ['x.a', 'x.b[].c']);
});

/** Every place of a form, as a path whose list positions are 0, with the schema there. */
function places(schema: FieldSchema, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => places(field, [...path, name]));
  return [path, ...below, ...(schema.items ? places(schema.items, [...path, 0]) : [])];
}

/** A value that is sound down to `path` and holds `wrong` there. */
function holding(path: readonly PropertyKey[], wrong: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return wrong;
  return typeof key === 'number' ? [holding(rest, wrong)] : { [key]: holding(rest, wrong) };
}

test('哪个字段写成什么怪样子，都用中文说哪里错、怎么改', () => {
  for (const kind of kindNames) {
    for (const path of places(jsonSchemaOf(kind)).slice(1)) {
      for (const wrong of [5, -1, 0.5, true, null, '', '？', [], {}, [5], { a: 1 }]) {
        const result = validate(kind, { ...valid(kind), ...(holding(path, wrong) as object) });
        for (const { message } of result.ok ? [] : result.issues) {
          assert.match(
            message,
            /\p{Script=Han}.* → .*\p{Script=Han}/u,
            `${kind}.${path.join('.')} = ${JSON.stringify(wrong)}`,
          );
          assert.doesNotMatch(
            message,
            /Invalid|expected|undefined|写法不对 → 请对照字段说明改正/,
            `${kind}.${path.join('.')}`,
          );
        }
      }
    }
  }
});

test('不是一组字段的内容只报一次，不再报缺这缺那', () => {
  for (const value of [null, [], '文字', 5]) {
    const result = validate('fees' satisfies KindName, value);
    assert.equal(result.ok, false);
    assert.equal(result.ok ? 0 : result.issues.length, 1, JSON.stringify(result));
  }
});

test('一个字段写错了，读别的字段的规则照样检查', () => {
  const found = faults('fees', { payer: 5, charge: '收费' });
  assert.deepEqual(found, [
    'payer: 应为一行文字',
    'standard: 写明收费却没有收费标准',
    'approvedBy: 写明收费却没有批准机关',
  ]);
});
