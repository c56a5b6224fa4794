import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeWith } from './server-fixture.ts';

test('本机模式：登录码显示一次、用一次，猜错十次作废；四个身份可以切换', async (t) => {
  const shown: string[] = [];
  const office = await officeWith(t, { mode: 'embedded', showCode: (code) => shown.push(code) });
  assert.equal(shown.length, 1);
  assert.match(shown[0] ?? '', /^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const browser = office.browser();
  const enter = (code: string) => browser.form('/admin/login', { code });
  assert.equal((await enter('AAAA-2222')).status, 401);
  assert.equal((await enter(` ${shown[0]?.toLowerCase()} `)).status, 303);
  await browser.learnCsrf();
  assert.equal((await office.browser().form('/admin/login', { code: shown[0] ?? '' })).status, 401);
  for (const id of ['shiyong-chushen', 'shiyong-zhongshen', 'shiyong-guanli', 'shiyong-caibian']) {
    const answer = await browser.post('/api/desk/identity', { id });
    assert.equal(answer.json<{ person: { id: string } }>().person.id, id);
  }
  const again = await office.restart();
  assert.equal(shown.length, 1, 'somebody is signed in');
  await again.browser().get('/admin/login');
  assert.equal(shown.length, 2);
  const guesser = again.browser();
  for (let guess = 0; guess < 10; guess += 1) await guesser.form('/admin/login', { code: 'AAAA-2222' });
  assert.equal(shown.length, 3);
  assert.equal((await again.browser().form('/admin/login', { code: shown[1] ?? '' })).status, 401);
});

test('切换身份时还在路上的请求不会把身份改回去', async (t) => {
  let code = '';
  const office = await officeWith(t, { mode: 'embedded', showCode: (shown) => (code = shown) });
  const browser = office.browser();
  await browser.form('/admin/login', { code });
  await browser.learnCsrf();
  for (const id of ['shiyong-chushen', 'shiyong-guanli', 'shiyong-zhongshen']) {
    office.clock.now += 60_000;
    const others = Array.from({ length: 6 }, () => browser.get('/api/desk/drafts'));
    await Promise.all([...others, browser.post('/api/desk/identity', { id })]);
    const me = (await browser.get('/api/desk/me')).json<{ person: { id: string } }>();
    assert.equal(me.person.id, id);
  }
});
