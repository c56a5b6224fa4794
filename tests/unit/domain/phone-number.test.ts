/** Telephone numbers as agencies write them: taken, refused with the right writing, dialled. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialOf, isMobile, PHONE, phonesIn, suggestPhone } from '#domain/phone-number.ts';

const TAKEN: readonly (readonly [written: string, dialled: string])[] = [
  ['5115183', '5115183'],
  ['0576-85110001', '057685110001'],
  ['0576-85110001-8012', '057685110001,8012'],
  ['85110001-8012', '85110001,8012'],
  ['0576-85110001、85110002', '057685110001 85110002'],
  ['12345', '12345'],
  ['0576-12345', '057612345'],
  ['0898-12385-3', '089812385,3'],
  ['110', '110'],
  ['114', '114'],
  ['12110', '12110'],
  ['95598', '95598'],
  ['962200', '962200'],
  ['0571-96345', '057196345'],
  ['400-820-1234', '4008201234'],
  ['4008201234', '4008201234'],
  ['800-8108888', '8008108888'],
];
for (const [written, dialled] of TAKEN) {
  test(`收下 ${written}`, () => {
    assert.match(written, PHONE);
    assert.equal(phonesIn(written).map(dialOf).join(' '), dialled);
  });
}

const MENDED: readonly (readonly [written: string, right: string])[] = [
  ['0576-85110001转8012', '0576-85110001-8012'],
  ['0576-85110001 转 8012', '0576-85110001-8012'],
  ['12345转2', '12345-2'],
  ['(0576)85110001', '0576-85110001'],
  ['（010）6500 1234', '010-65001234'],
  ['0576—85110001', '0576-85110001'],
  ['0576 85110001', '0576-85110001'],
  ['057685110001', '0576-85110001'],
  ['01065001234', '010-65001234'],
  ['+86-576-85110001', '0576-85110001'],
  ['8511 0001', '85110001'],
  ['０５７６－８５１１０００１', '0576-85110001'],
  ['0576-85110001/2/3', '0576-85110001、0576-85110002、0576-85110003'],
  ['0576-85110001，85110002', '0576-85110001、85110002'],
];
for (const [written, right] of MENDED) {
  test(`${written} → ${right}`, () => {
    assert.doesNotMatch(written, PHONE);
    assert.equal(suggestPhone(written), right);
  });
}

test('手机号码不收，夹在别的号码里也不收，也不给写法', () => {
  for (const written of ['13800138000', '0576-85110001、13800138000', '138 0013 8000', '１３８００１３８０００']) {
    assert.doesNotMatch(written, PHONE);
    assert.ok(isMobile(written), written);
    assert.equal(suggestPhone(written), undefined);
  }
});

test('看不出该怎么写的，不猜', () => {
  for (const written of ['2345', '值班室', '576-8511', '99-1']) {
    assert.doesNotMatch(written, PHONE);
    assert.equal(suggestPhone(written), undefined);
  }
});
