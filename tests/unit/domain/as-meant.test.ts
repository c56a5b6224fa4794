/** What outsiders write in another form with only one meaning is read as meant, and staff are told the form of the fields. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asMeant } from '#domain/as-meant.ts';
import type { KindName } from '#domain/kinds.ts';
import { validate } from '#domain/validate.ts';
import { valid } from './fixtures.ts';

type Row = readonly [sentence: string, kind: KindName, written: object, read: object, told: RegExp];

const READ: readonly Row[] = [
  [
    '两家机构写成列表，第一家牵头',
    'regulations',
    { agency: ['jia', 'yi'] },
    { agency: 'jia', jointAgencies: ['yi'] },
    /请写成 agency: jia、jointAgencies: \[yi\]/,
  ],
  [
    '三家写成一行，有一家只有名称',
    'notices',
    { agency: 'jia、yi、示例县总工会' },
    { agency: 'jia', jointAgencies: ['yi'], jointNames: ['示例县总工会'] },
    /jointNames: \[示例县总工会\]/,
  ],
  ['一家也写成了列表', 'regulations', { agency: ['jia'] }, { agency: 'jia' }, /请写成 agency: jia$/],
  [
    '废止的制度本站没有，写了文号',
    'regulations',
    { repeals: ['青人社规〔2010〕5号', 'jiu'] },
    { repeals: ['jiu'], changes: [{ act: '废止', docNumber: '青人社规〔2010〕5号' }] },
    /\{ act: 废止, docNumber: 青人社规〔2010〕5号 \}/,
  ],
  [
    '废止的制度没有写成列表',
    'regulations',
    { repeals: '《旧办法》' },
    { changes: [{ act: '废止', title: '旧办法' }] },
    /\{ act: 废止, title: 旧办法 \}/,
  ],
  [
    '修改的制度写了名称和文号，原来的处理还在',
    'regulations',
    { amends: ['《旧办法（试行）》（青人社规〔2010〕5号）'], changes: [{ act: '废止', rule: 'jiu' }] },
    {
      changes: [
        { act: '废止', rule: 'jiu' },
        { act: '修改', title: '旧办法（试行）', docNumber: '青人社规〔2010〕5号' },
      ],
    },
    /act: 修改, title: 旧办法（试行）/,
  ],
  [
    '分档写进了收费标准，比例写成 rate',
    'fees',
    {
      standard: [
        { upTo: '10000', amount: '50' },
        { over: '10000', rate: '2.5%' },
      ],
    },
    {
      tiers: [
        { upTo: '10000', amount: '50' },
        { over: '10000', amount: '2.5%' },
      ],
    },
    /请把 standard 改成 tiers/,
  ],
];
for (const [sentence, kind, written, read, told] of READ) {
  test(sentence, () => {
    const { value, remarks } = asMeant(kind, written);
    assert.deepEqual(value, read);
    assert.match(remarks.map(({ message }) => message).join('\n'), told);
  });
}

const LEFT: readonly (readonly [string, KindName, unknown])[] = [
  ['照字段写的', 'regulations', { agency: 'jia', repeals: ['jiu'] }],
  ['只写名称的机构，说不出是哪一家', 'regulations', { agency: '示例县甲局、示例县乙局' }],
  ['说不清是什么的制度', 'regulations', { repeals: ['旧的办法'] }],
  ['没有联合一说的种类', 'fees', { agency: ['jia', 'yi'] }],
  ['不是一组字段', 'regulations', ['jia']],
];
for (const [sentence, kind, written] of LEFT) {
  test(`原样留给检查：${sentence}`, () => {
    const { value, remarks } = asMeant(kind, written);
    assert.equal(JSON.stringify(value), JSON.stringify(written));
    assert.deepEqual(remarks, []);
  });
}

test('读出来的照样受各栏的检查', () => {
  const result = validate('regulations', valid('regulations', { agency: ['shili', 'shili'] }));
  assert.ok(!result.ok);
  assert.match(result.issues[0]?.message ?? '', /牵头机构又列了一次/);
  const sound = validate('regulations', valid('regulations', { repeals: ['青人社规〔2010〕5号'] }));
  assert.ok(sound.ok);
  assert.equal(sound.remarks.length, 1);
});
