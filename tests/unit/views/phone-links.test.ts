import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '#views/context.ts';
import { linkPhonesInHtml } from '#views/parts/phone-links.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith } from './context-fixture.ts';

const HTML = '<p>请打 0576-85100001 或 0576-85100002。</p>';
const linkedIn = (context: Context): string[] =>
  [...linkPhonesInHtml(HTML, context).matchAll(/tel:([\d-]+)/g)].map(([, number]) =>
    (number ?? '').replaceAll('-', ''),
  );

test('科室、网站换了电话，投诉电话没有动：马上按新的号码加链接，预览和公布的一样', () => {
  const hotlines = [entryOf('hotlines')];
  const board = (phone: string | undefined, site: string | null): Context => {
    const context = contextWith([entryOf('offices', phone ? { phone, notStated: ['位置'] } : {})]);
    return {
      ...context,
      dataset: { ...context.dataset, entries: { ...context.dataset.entries, hotlines } },
      site: { ...context.site, phone: site },
    };
  };
  assert.deepEqual(linkedIn(board('0576-85100003', null)), []);
  assert.deepEqual(linkedIn(board('0576-85100001', null)), ['057685100001']);
  assert.deepEqual(linkedIn(board('0576-85100001', '0576-85100002')), ['057685100001', '057685100002']);
  assert.deepEqual(linkedIn(board('0576-85100003', '0576-85100002')), ['057685100002']);
});
