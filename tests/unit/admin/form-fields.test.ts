import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FormField, formFieldsOf } from '#admin/form-fields.ts';
import { type KindName, kindNames, kinds } from '#domain/kinds.ts';

const flat = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => [field, ...flat(field.fields ?? []), ...(field.field ? flat([field.field]) : [])]);

for (const kind of kindNames) {
  test(`${kinds[kind].label}的每个字段都能变成编辑表单，带中文名称`, () => {
    const fields = flat(formFieldsOf(kind));
    assert.ok(fields.length > 8);
    for (const field of fields) assert.match(field.label, /\p{Script=Han}/u, `${kind}.${field.name}`);
  });
}

test('引用变成关联选择，多个引用可以多选，选项来自被引用的内容', () => {
  const find = (kind: KindName, name: string) => formFieldsOf(kind).find((field) => field.name === name);
  assert.equal(find('procedures', 'agency')?.widget, 'relation');
  assert.equal(find('procedures', 'agency')?.multiple, false);
  assert.equal(find('procedures', 'consult')?.multiple, true);
  assert.equal(find('procedures', 'consult')?.collection, 'hotlines');
});

test('日期只选到日，选项照定义列出，正文只有规章制度和页面有', () => {
  const made = formFieldsOf('regulations').find((field) => field.name === 'madeOn');
  assert.deepEqual([made?.widget, made?.format, made?.time_format], ['datetime', 'YYYY-MM-DD', false]);
  const validity = formFieldsOf('regulations').find((field) => field.name === 'validity');
  assert.deepEqual(validity?.options, ['现行', '试行', '暂行', '已修改', '部分废止', '已废止', '已失效']);
  assert.deepEqual(
    kindNames.filter((kind) => formFieldsOf(kind).some((field) => field.name === 'body')),
    ['regulations', 'pages'],
  );
});
