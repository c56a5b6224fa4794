import assert from 'node:assert/strict';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from '#ledger/canonical.ts';

/** What a ledger line may hold: no fractions, no lone surrogates. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('any'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).any;

test('规范写法与 RFC 8785 的另一个实现逐字相同', () => {
  fc.assert(fc.property(value, (data) => assert.equal(canonicalJson(data), canonicalize(data))));
});
