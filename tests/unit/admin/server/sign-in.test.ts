import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeWith, PASSWORD } from './server-fixture.ts';

const MINUTE = 60_000;
const meOf = async (browser: { get(path: string): Promise<{ status: number }> }) =>
  (await browser.get('/api/desk/me')).status;

test('没有登录的人只看到登录页，登录页不用 JavaScript', async (t) => {
  const office = await officeWith(t);
  const browser = office.browser();
  for (const path of ['/admin/', '/admin/index.html', '/admin/assets/app-1a2b.js']) {
    const answer = await browser.get(path);
    assert.deepEqual([answer.status, answer.headers['location']], [303, '/admin/login'], path);
  }
  const page = await browser.get('/admin/login');
  assert.match(page.text, /<form method="post" action="\/admin\/login">/);
  assert.doesNotMatch(page.text, /<script/);
  assert.equal(page.headers['set-cookie'], undefined);
});

test('登录后看到编辑台，登录时换新的会话，响应头禁止缓存、嵌入和收录', async (t) => {
  const office = await officeWith(t);
  const browser = office.browser();
  const answer = await browser.signIn('caibian');
  assert.match(String(answer.headers['set-cookie']), /HttpOnly; SameSite=Lax/);
  const page = await browser.get('/admin/');
  assert.equal(page.text, '<title>screens</title>');
  assert.match(String(page.headers['content-security-policy']), /script-src 'self';/);
  assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/);
  assert.doesNotMatch(String(page.headers['content-security-policy']), /unsafe-eval/);
  const { headers } = page;
  assert.deepEqual(
    ['x-content-type-options', 'referrer-policy', 'cache-control', 'x-robots-tag'].map((name) => headers[name]),
    ['nosniff', 'same-origin', 'no-store', 'noindex, nofollow'],
  );
  assert.match(String((await browser.get('/admin/assets/app-1a2b.js')).headers['cache-control']), /immutable/);
});

test('登录后回到原来的页面，不会被带到别的网站', async (t) => {
  const office = await officeWith(t);
  const go = async (next: string) =>
    (await office.browser().form('/admin/login', { account: 'caibian', password: PASSWORD, next })).headers['location'];
  assert.equal(await go('/admin/review/#/terms/a'), '/admin/review/#/terms/a');
  for (const bad of ['//evil.example/', 'https://evil.example/', '/admin/../../', '/admin/login', '/admin/\r\nx:1']) {
    assert.match(String(await go(bad)), /^\/admin\/(?:\.\.\/\.\.\/)?$/, bad);
  }
});

test('密码不对和账号不存在的回答一样', async (t) => {
  const office = await officeWith(t);
  const wrong = await office.browser().form('/admin/login', { account: 'caibian', password: 'x' });
  const nobody = await office.browser().form('/admin/login', { account: 'meiyou', password: 'x' });
  assert.deepEqual([wrong.status, nobody.status], [401, 401]);
  assert.equal(wrong.text.replace('caibian', ''), nobody.text.replace('meiyou', ''));
});

test('连续猜密码要等待，等过之后正确的密码可以登录', async (t) => {
  const office = await officeWith(t);
  const statuses: number[] = [];
  for (let guess = 0; guess < 7; guess += 1) {
    statuses.push((await office.browser().form('/admin/login', { account: 'caibian', password: `x${guess}` })).status);
  }
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429]);
  const right = await office.browser().signIn('caibian');
  assert.deepEqual([right.status, /后再试/.test(right.text)], [429, true]);
  assert.equal((await office.browser().signIn('chushen')).status, 303);
  office.clock.now += MINUTE;
  assert.equal((await office.browser().signIn('caibian')).status, 303);
});

test('同时发来的许多猜测也只有几次被核对', async (t) => {
  const office = await officeWith(t);
  const guesses = Array.from({ length: 12 }, (_, guess) =>
    office.browser().form('/admin/login', { account: 'caibian', password: `x${guess}` }),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 401).length, 5);
});

test('停用、改权限、重设密码立即使已登录的会话失效', async (t) => {
  const office = await officeWith(t);
  const acts = [
    () => office.book.change('caibian', { disabled: true }),
    () => office.book.change('chushen', { roles: ['采编'] }),
    () => office.book.setPassword('zhongshen', 'Xia-Yu-9-Lei-Sheng', true),
  ];
  for (const [index, id] of ['caibian', 'chushen', 'zhongshen'].entries()) {
    const browser = await office.signedIn(id);
    assert.equal(await meOf(browser), 200);
    await acts[index]?.();
    assert.equal(await meOf(browser), 401);
  }
  assert.equal((await office.browser().signIn('caibian')).status, 401);
});

test('半小时没有动作退出，一直有动作也在十二小时后退出', async (t) => {
  const office = await officeWith(t);
  const idle = await office.signedIn('caibian');
  office.clock.now += 29 * MINUTE;
  assert.equal(await meOf(idle), 200);
  office.clock.now += 29 * MINUTE;
  assert.equal(await meOf(idle), 200);
  office.clock.now += 31 * MINUTE;
  assert.equal(await meOf(idle), 401);
  const busy = await office.signedIn('chushen');
  for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
    assert.equal(await meOf(busy), 200, `${minutes}`);
    office.clock.now += 20 * MINUTE;
  }
  assert.equal(await meOf(busy), 401);
});

test('重新启动不使人退出；退出之后的会话在重新启动后也不能用', async (t) => {
  const office = await officeWith(t);
  const [stays, leaves] = [await office.signedIn('caibian'), await office.signedIn('chushen')];
  const cookies = new Map(leaves.cookies);
  const out = await leaves.form('/admin/logout', { csrf: leaves.csrf });
  assert.deepEqual([out.status, out.headers['location']], [303, '/admin/login']);
  const again = await office.restart();
  const restored = again.browser();
  for (const [name, value] of stays.cookies) restored.cookies.set(name, value);
  assert.equal(await meOf(restored), 200);
  const replayed = again.browser();
  for (const [name, value] of cookies) replayed.cookies.set(name, value);
  assert.equal(await meOf(replayed), 401);
});

test('事先塞进来的会话编号登录后没有用', async (t) => {
  const office = await officeWith(t);
  const planted = await office.signedIn('caibian');
  const cookies = new Map(planted.cookies);
  await planted.signIn('chushen');
  const thief = office.browser();
  for (const [name, value] of cookies) thief.cookies.set(name, value);
  assert.equal(await meOf(thief), 401);
  assert.equal(await meOf(planted), 200);
});

test('初始密码必须先改，改好之前什么也做不了', async (t) => {
  const office = await officeWith(t);
  await office.book.setPassword('caibian', PASSWORD, true);
  const browser = office.browser();
  assert.equal((await browser.signIn('caibian')).headers['location'], '/admin/password');
  assert.equal((await browser.get('/admin/')).headers['location'], '/admin/password');
  const refused = await browser.get('/api/desk/me');
  assert.deepEqual([refused.status, /修改初始密码/.test(refused.text)], [403, true]);
  const page = await browser.get('/admin/password');
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const change = (current: string, password: string, repeated = password) =>
    browser.form('/admin/password', { csrf, current, password, repeated });
  const faults: readonly (readonly [Promise<{ status: number; text: string }>, RegExp])[] = [
    [change(PASSWORD, 'Kai-Hua-3-Luo', 'x'), /不一样/],
    [change(PASSWORD, PASSWORD), /换一个/],
    [change(PASSWORD, 'abc'), /太短/],
    [change(PASSWORD, 'Caibian-2026-x'), /账号或姓名/],
    [change('wrong', 'Kai-Hua-3-Luo'), /现在的密码不对/],
  ];
  for (const [answer, says] of faults) assert.match((await answer).text, says);
  const other = await office.browser().form('/admin/password', { csrf });
  assert.equal(other.status, 401);
  assert.equal((await change(PASSWORD, 'Kai-Hua-3-Luo')).status, 303);
  assert.equal(await meOf(browser), 200);
  assert.equal((await office.browser().signIn('caibian')).status, 401);
  assert.equal((await office.browser().signIn('caibian', 'Kai-Hua-3-Luo')).status, 303);
});
