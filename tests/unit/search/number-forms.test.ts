import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inChinese, numberOf, otherNumberForms } from '#search/number-forms.ts';

/** query → a form that must be among the others. */
const forms = [
  ['266-3486', '2663486'],
  ['2660 929', '2660929'],
  ['266–3486', '2663486'],
  ['(0571) 266 3486', '2663486'],
  ['（0571）2663486', '0571-2663486'],
  ['05712663486', '0571-2663486'],
  ['+86 571 2663486', '5712663486'],
  ['4001234567', '400-123-4567'],
  ['五千元', '5000元'],
  ['5000元', '五千元'],
  ['5千元', '5000元'],
  ['500块钱', '500元'],
  ['15 个工作日', '十五个工作日'],
  ['十五个工作日', '15个工作日'],
  ['二十日内', '20日内'],
  ['30%', '百分之三十'],
  ['百分之三十', '30%'],
  ['一万二千元', '12000元'],
  ['甲发[2021]4号', '甲发〔2021〕4号'],
  ['甲发（2021）第4号', '甲发〔2021〕4号'],
  ['甲发【2021】4号', '甲发〔2021〕4号'],
  ['甲发2021年4号', '甲发〔2021〕4号'],
  ['第513号', '513号'],
  ['513号', '第513号'],
] as const;

for (const [query, form] of forms) {
  test(`“${query}”也找“${form}”`, () => {
    const others = otherNumberForms(query);
    assert.ok(others.includes(form), others.join('、'));
    assert.ok(!others.includes(query));
  });
}

test('三重一大、一次性、两个人这些词不当数字改坏', () => {
  assert.deepEqual(otherNumberForms('三重一大'), []);
  assert.deepEqual(otherNumberForms('投诉电话'), []);
  assert.deepEqual(otherNumberForms('千方百计'), []);
});

test('数字写成汉字，再读回来，还是它', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => numberOf(inChinese(value)) === value));
  assert.deepEqual(
    [0, 10, 15, 20, 105, 2000, 10_000, 20_015].map(inChinese),
    '零 十 十五 二十 一百零五 二千 一万 二万零十五'.split(' '),
  );
  assert.deepEqual(['两千', '三五', '千', '5千', '一万'].map(numberOf), [2000, undefined, undefined, 5000, 10_000]);
});
