import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseStrictJson } from '#admin/server/guard/strict-json.ts';

const parse = (text: string) => parseStrictJson(Buffer.from(text));
const harmless = fc
  .string()
  .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key) && !key.includes('\0'));
const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 1.5, -2e7),
    harmless,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(harmless, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;

test('凡是没有歧义的 JSON，读出来与 JSON.parse 一样', () => {
  fc.assert(
    fc.property(fc.array(value), fc.boolean(), (data, spaced) => {
      const text = JSON.stringify(data, null, spaced ? 2 : 0);
      assert.deepEqual(parse(text), JSON.parse(text));
    }),
  );
});

test('无论哪一层，同一个键写两次都被拒绝', () => {
  fc.assert(
    fc.property(harmless, fc.integer({ min: 0, max: 20 }), (key, depth) => {
      const twice = `{${JSON.stringify(key)}:1,"x y z":2,${JSON.stringify(key)} :3}`;
      const text = `${'['.repeat(depth)}${twice}${']'.repeat(depth)}`;
      assert.throws(() => parse(text), key === 'x y z' ? Error : /两次/);
    }),
  );
});

/** What JSON allows between its tokens. */
const space = fc.oneof(
  fc.constantFrom('', ' ', '\n'),
  fc.integer({ min: 30, max: 300 }).map((length) => ' \t\r\n'.repeat(length).slice(0, length)),
);

test('冒号前面空多少都一样：没有歧义的照读，写两次的、伸进原型的拒绝', () => {
  fc.assert(
    fc.property(harmless, value, space, space, (key, inner, before, after) => {
      const member = (name: string) => `${JSON.stringify(name)}${before}:${after}${JSON.stringify(inner)}`;
      assert.deepEqual(parse(`{${member(key)}}`), JSON.parse(`{${member(key)}}`));
      assert.throws(() => parse(`{${member(key)},${member(key)}}`), /两次/);
      for (const name of ['__proto__', 'constructor', 'prototype'])
        assert.throws(() => parse(`{${member(name)}}`), /不允许的名称/);
      const reaching = [member('__proto__'), `"constructor"${before}:${after}{"prototype"${before}:{}}`];
      for (const text of [...reaching, `"a":[{${reaching[0]}}]`, '"__pr\\u006fto__":1'])
        assert.throws(() => parse(`{${text}}`), /不允许的名称/, text);
    }),
  );
});

test('值里写着像键的文字不算键', () => {
  assert.deepEqual(parse('{"a":"{\\"a\\":1}","b":["a","a"]}'), { a: '{"a":1}', b: ['a', 'a'] });
});

test('兄弟对象里的同名键没有关系', () => {
  assert.deepEqual(parse('[{"a":1},{"a":{"a":2}}]'), [{ a: 1 }, { a: { a: 2 } }]);
});
