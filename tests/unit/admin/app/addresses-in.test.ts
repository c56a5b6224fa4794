import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesIn } from '#admin/app/review/addresses-in.ts';

const read: readonly (readonly [typed: string, addresses: readonly string[]])[] = [
  ['/regulations/ceshi-banfa/', ['regulations/ceshi-banfa']],
  ['https://www.example.gov.cn/regulations/ceshi-banfa/', ['regulations/ceshi-banfa']],
  ['https://www.example.gov.cn/zwgk/regulations/ceshi-banfa/?a=1#ditiao-1', ['regulations/ceshi-banfa']],
  ['/regulations/ceshi-banfa/history/1/', ['regulations/ceshi-banfa']],
  ['terms/gongshi、fees/shili-feiyong', ['terms/gongshi', 'fees/shili-feiyong']],
  ['\n /terms/gongshi/ \n\n', ['terms/gongshi']],
];
for (const [typed, addresses] of read) {
  test(`一起撤下的网址：${JSON.stringify(typed)}`, () => {
    const { entries, unread } = addressesIn(typed);
    assert.deepEqual(
      entries.map(({ kind, id }) => `${kind}/${id}`),
      addresses,
    );
    assert.deepEqual(unread, []);
  });
}

for (const line of ['测试办法', '/guize/ceshi-banfa/', '/regulations/', 'regulations/ceshi_banfa', 'x-terms/gongshi']) {
  test(`看不出是哪一条的一行不悄悄丢掉：${line}`, () => {
    assert.deepEqual(addressesIn(`/terms/gongshi/\n${line}`), {
      entries: [{ kind: 'terms', id: 'gongshi' }],
      unread: [line],
    });
  });
}
