/** Fees as they are set: by rate, tier, range, to three decimals, waived or reduced for a time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestAmount } from '#domain/parts/money.ts';
import { validate } from '#domain/validate.ts';
import { faults, ruleTable, valid } from '../fixtures.ts';

const paid = { charge: '收费', approvedBy: '省发展改革委' };
const standard = (amount: string, per = '每件') => ({ ...paid, standard: { amount, per } });
const tiers = (...rows: object[]) => ({ ...paid, tiers: rows });

for (const amount of [
  '50',
  '12.50',
  '0.005',
  '0.5%',
  '2.5‰',
  '100-500',
  '1%-3%',
  '0',
  '≤500',
  '≥20',
  '≤3%',
  '0.00005',
]) {
  test(`收 ${amount}`, () => assert.deepEqual(faults('fees', standard(amount)), []));
}
const MENDED: readonly (readonly [string, string | undefined])[] = [
  ['1,200', '1200'],
  ['1,234,567.5', '1234567.5'],
  ['3万', '30000'],
  ['1.25万元', '12500'],
  ['50元', '50'],
  ['￥50', '50'],
  ['0.5％', '0.5%'],
  ['千分之五', '5‰'],
  ['万分之五', '0.05%'],
  ['五十元', '50'],
  ['壹佰元整', '100'],
  ['一千零五元', '1005'],
  ['三百五元', undefined],
  ['一万二千元', '12000'],
  ['十二万三千五百元', '123500'],
  ['一万零五百元', '10500'],
  ['三万零八元', '30008'],
  ['十二万零三百五十元', '120350'],
  ['1万2千5百元', '12500'],
  ['2千5百元', '2500'],
  ['1万零5百元', '10500'],
  ['1万2元', undefined],
  ['1千5', undefined],
  ['一千二百三十四元五角', '1234.5'],
  ['三元零五分', '3.05'],
  ['5角5分', '0.55'],
  ['壹万贰仟元整', '12000'],
  ['一万二', undefined],
  ['5千元', '5000'],
  ['1万2千元', '12000'],
  ['1万5百元', '10500'],
  ['1万2', undefined],
  ['1亿2千万元', undefined],
  ['3百元', '300'],
  ['不超过5千元', '≤5000'],
  ['1.5千元', undefined],
  ['五六百元', undefined],
  ['一五零元', undefined],
  ['最高不超过500元', '≤500'],
  ['100元以上500元以下', '100-500'],
  ['不超过500元', '≤500'],
  ['500元以下', '≤500'],
  ['2-5万元', '20000-50000'],
  ['2.5万-3万', '25000-30000'],
  ['1%~3%', '1%-3%'],
  ['每件50元', undefined],
  ['按成本价', undefined],
  ['百分之2', '2%'],
  ['100～500元', '100-500'],
  ['500-100', undefined],
  ['免费', undefined],
];
const SAID: readonly (readonly [written: string, hint: RegExp])[] = [
  ['每件50元', /'50'，“每件”写进 per/],
  ['50元/件', /'50'，“每件”写进 per/],
  ['标的额的2%', /'2%'，“标的额”写进 per/],
  ['1万元以下50元，超过部分2.5%', /写进 tiers（分档标准）/],
  ['免费', /改为“不收费”/],
  ['成人60元、学生30元', /写进 tiers（分档标准），一类一行/],
  ['按货值的千分之1.5', /'1\.5‰'，“按货值”写进 per/],
  ['每次不超过200元', /'≤200'，“每次”写进 per/],
  ['50元（小微企业减半）', /'50'，“小微企业减半”写进 reliefs/],
  ['50元（含税）', /'50'，“含税”写进 note/],
  ['减半', /写出减后的数额/],
  ['双方协商', /写进 note（说明）/],
];
for (const [written, hint] of SAID) {
  test(`${written}：说清该写在哪一栏`, () => {
    const result = validate('fees', valid('fees', standard(written)));
    assert.ok(!result.ok);
    assert.match(result.issues[0]?.message ?? '', hint);
  });
}
test('整笔写成一句的，说清怎么改', () => {
  const fix = (standard: unknown) => {
    const result = validate('fees', valid('fees', { ...paid, standard }));
    assert.ok(!result.ok);
    return result.issues[0]?.message ?? '';
  };
  assert.match(fix('50元/件'), /\{ amount: '50', per: 每件 \}/);
  assert.match(fix('3万'), /\{ amount: '30000' \}/);
});
test('数额不固定的收费，写明怎么收就行', () => {
  const open = { charge: '收费', approvedBy: '省发展改革委', note: '按实际成本收取' };
  assert.deepEqual(faults('fees', open), []);
  assert.deepEqual(faults('fees', { ...open, note: undefined }), ['standard: 写明收费却没有收费标准']);
});
for (const [written, right] of MENDED) {
  test(`${written} → ${right ?? '不猜'}`, () => {
    assert.equal(suggestAmount(written), right);
    assert.equal(faults('fees', standard(written)).length, 1);
  });
}

ruleTable('fees', [
  [
    '分段累进',
    tiers(
      { upTo: '10000', amount: '50' },
      { over: '10000', upTo: '100000', amount: '2.5%' },
      { over: '100000', amount: '2%' },
    ),
    [],
  ],
  [
    '按人群分档，最后一档是其他',
    tiers({ who: '成人', amount: '60' }, { who: '学生', amount: '30' }, { who: '其他人员', amount: '40' }),
    [],
  ],
  [
    '段与段接不上',
    tiers({ upTo: '10000', amount: '50' }, { over: '20000', amount: '2%' }),
    ['tiers.1.over: 与上一段接不上'],
  ],
  [
    '上一段没有终点',
    tiers({ over: '0', amount: '50' }, { over: '20000', amount: '2%' }),
    ['tiers.1.over: 上一段没有终点'],
  ],
  ['起点大于终点', tiers({ over: '5', upTo: '3', amount: '50' }), ['tiers.0.upTo: “不超过 3”不大于“超过 5”']],
  ['一档什么也没说', tiers({ amount: '50' }), ['tiers.0: 这一档没有写给什么人、什么情形或哪一段']],
  ['不收费却有分档', { tiers: [{ who: '成人', amount: '60' }] }, ['tiers: 写明不收费却填了分档标准']],
  [
    '减半和免收',
    {
      ...standard('40'),
      reliefs: [
        { kind: '减收', who: '小微企业', amount: '20' },
        { kind: '免收', who: '低保对象', to: '2027-12-31' },
      ],
    },
    [],
  ],
  [
    '减收没写数',
    { ...standard('40'), reliefs: [{ kind: '减收', who: '小微企业' }] },
    ['reliefs.0.amount: 减收却没有写减后收多少'],
  ],
  [
    '免收却有数',
    { ...standard('40'), reliefs: [{ kind: '免收', who: '小微企业', amount: '1' }] },
    ['reliefs.0.amount: 免收却填了数额'],
  ],
]);
