import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageAbout, reportedPage } from '#live/report.ts';

test('网址里只认一条内容和它的账本条号，别的一概不写进邮件', () => {
  for (const [query, expected] of [
    ['?regulations/linhai-kaoqin@146', { path: 'regulations/linhai-kaoqin/', version: '146' }],
    ['?hotlines/linhai-tousu-dianhua', { path: 'hotlines/linhai-tousu-dianhua/' }],
    ['', undefined],
    ['?regulations/../admin@1', undefined],
    ['?https://example.org/', undefined],
    ['?regulations/<b>', undefined],
    ['?regulations/linhai@1x', undefined],
    ['?regulations/linhai%0D%0Abcc:x', undefined],
  ] as const) {
    assert.deepEqual(reportedPage(query), expected, query);
  }
});

test('邮件写好标题、哪一页、哪一版，留两行让人填', () => {
  const words = { subject: '纠错', wrong: '哪里不对：', right: '应当是：' };
  assert.deepEqual(messageAbout({ address: 'https://a.gov.cn/fees/x/', version: '7' }, words), {
    subject: '纠错 https://a.gov.cn/fees/x/ @7',
    body: 'https://a.gov.cn/fees/x/ @7\n哪里不对：\n应当是：\n',
  });
  assert.equal(messageAbout({ address: 'https://a.gov.cn/fees/x/' }, words).subject, '纠错 https://a.gov.cn/fees/x/');
});
