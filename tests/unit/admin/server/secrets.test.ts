import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { officeWith, PASSWORD } from './server-fixture.ts';

test('整个过程的日志和审计里没有密码、会话、安全校验和登录码', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  await browser.form('/admin/login?password=Geheim-1', { account: 'chushen', password: 'Wrong-Pass-8-x' });
  await browser.post('/api/v1', '{"action":', { authorization: 'Bearer Geheim-2' });
  await browser.get('/api/desk/entries?kind=terms&state=Geheim-3');
  const secrets = [PASSWORD, 'Wrong-Pass-8-x', browser.csrf, 'Geheim', ...browser.cookies.values()];
  const kept = secrets.map((secret) => decodeURIComponent(secret).split('.')[0] ?? secret);
  const audit = readdirSync(join(office.folder, 'audit')).map((file) =>
    readFileSync(join(office.folder, 'audit', file), 'utf8'),
  );
  const everything = office.log() + audit.join('');
  for (const secret of kept) assert.ok(!everything.includes(secret), secret);
  assert.match(office.log(), /"path":"\/api\/desk\/entries"/);
  assert.match(audit.join(''), /"who":"caibian","what":"登录"/);
  assert.match(audit.join(''), /"who":"chushen","what":"登录失败"/);
});

test('会话、密钥和账号只有运行程序的人能读，会话文件名不能用来登录', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  const modeOf = (path: string) => (statSync(join(office.folder, path)).mode & 0o777).toString(8);
  const [session = ''] = readdirSync(join(office.folder, 'sessions'));
  assert.deepEqual(
    ['sessions', `sessions/${session}`, 'session-secret', 'accounts', 'accounts/caibian.json'].map(modeOf),
    ['700', '600', '600', '700', '600'],
  );
  const [cookie = ''] = browser.cookies.values();
  assert.ok(!session.includes(decodeURIComponent(cookie).split('.')[0] ?? ''));
});

test('潮水般的拒绝不写满审计，真的失败一次不少', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  for (let time = 0; time < 20; time += 1) await browser.get('/api/desk/me', { host: 'evil.example' });
  for (let guess = 0; guess < 12; guess += 1)
    await office.browser().form('/admin/login', { account: 'chushen', password: 'x' });
  const [file = ''] = readdirSync(join(office.folder, 'audit'));
  const lines = readFileSync(join(office.folder, 'audit', file), 'utf8')
    .trim()
    .split('\n');
  const count = (what: string) => lines.filter((line) => line.includes(`"what":"${what}"`)).length;
  assert.deepEqual([count('拒绝'), count('登录失败')], [1, 6]);
});
