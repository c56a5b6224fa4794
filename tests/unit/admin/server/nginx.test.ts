/** The documented reverse proxy, deploy/nginx/newsroom.conf, as a real nginx with a certificate runs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { freePort, program, runNginx, scratchFolder } from '../../deploy/servers.ts';
import { repository } from '../../repository.ts';
import { Browser, officeWith, PASSWORD } from './server-fixture.ts';

const HOST = 'caibian.example.gov.cn';
const ORIGIN = `https://${HOST}`;

const nginx = program('nginx', 'nginx-light');
const openssl = program('openssl', 'openssl');
const missing = nginx && openssl ? false : '没有 nginx 或 openssl，也没能装上：这项测试没有运行';

interface Proxy {
  readonly https: number;
  readonly http: number;
  readonly certificate: string;
}

/** The documented file with nothing but ports and paths exchanged. */
function siteWith(exchanges: readonly (readonly [string, string])[]): string {
  const documented = readFileSync(repository('deploy/nginx/newsroom.conf'), 'utf8');
  return exchanges.reduce((site, [from, to]) => {
    assert.ok(site.includes(from), `deploy/nginx/newsroom.conf 里没有 ${from}`);
    return site.replace(from, to);
  }, documented);
}

function certificateIn(folder: string): { readonly crt: string; readonly key: string } {
  const [crt, key] = [join(folder, 'c.crt'), join(folder, 'c.key')];
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', crt];
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  execFileSync(openssl ?? '', [...kind, ...subject], { stdio: 'ignore' });
  return { crt, key };
}

async function proxyTo(t: TestContext, newsroomPort: number): Promise<Proxy> {
  const folder = scratchFolder(t);
  const { crt, key } = certificateIn(folder);
  const [https, http] = [await freePort(), await freePort()];
  const site = siteWith([
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
    ['/etc/nginx/tls/caibian.crt', crt],
    ['/etc/nginx/tls/caibian.key', key],
    ['127.0.0.1:4330', `127.0.0.1:${newsroomPort}`],
  ]);
  await runNginx(t, nginx ?? '', folder, site, https);
  return { https, http, certificate: readFileSync(crt, 'utf8') };
}

test('经过文档里的 nginx：登录、会话、来源、主机名、大小', { skip: missing }, async (t) => {
  const office = await officeWith(t, { origin: ORIGIN, trustedProxy: '127.0.0.1' });
  const proxy = await proxyTo(t, office.port);
  const browser = new Browser(proxy.https, ORIGIN, proxy.certificate);

  await t.test('会话 Cookie 只走 HTTPS、只给本主机', async () => {
    const answer = await browser.form('/admin/login', { account: 'caibian', password: PASSWORD });
    assert.equal(answer.status, 303, answer.text);
    assert.match(
      String(answer.headers['set-cookie']),
      /^__Host-gongkailan=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await browser.learnCsrf();
    assert.equal((await browser.get('/admin/')).text, '<title>screens</title>');
    assert.match(String((await browser.get('/admin/')).headers['strict-transport-security']), /max-age=/);
  });
  await t.test('稿件可以打开和保存', async () => {
    assert.deepEqual((await browser.decap('unpublishedEntries', {})).json(), []);
  });
  await t.test('别的来源和别的主机名被拒绝', async () => {
    assert.equal((await browser.decap('info', {}, { origin: 'https://evil.example' })).status, 403);
    assert.equal((await browser.get('/admin/', { host: 'evil.example' })).status, 421);
    assert.equal((await browser.get('/api/desk/me', { 'x-forwarded-host': 'evil.example' })).status, 200);
  });
  await t.test('浏览器自称的地址不算数，审计记真实地址', async () => {
    await browser.form('/admin/login', { account: 'caibian', password: 'x' }, { 'x-forwarded-for': '203.0.113.9' });
    assert.doesNotMatch(office.log(), /203\.0\.113\.9/);
    assert.match(office.log(), /"from":"127\.0\.0\.1"/);
  });
  await t.test('超过限额由 nginx 用中文拒绝，没有到达编辑台', async () => {
    const before = office.log();
    const answer = await browser.post('/api/desk/upload', Buffer.alloc(31 << 20), {
      'content-type': 'multipart/form-data; boundary=b',
    });
    assert.deepEqual([answer.status, /内容太大/.test(answer.json<{ error: string }>().error)], [413, true]);
    assert.equal(office.log(), before);
  });
  await t.test('不加密的地址转到 HTTPS，方法不变', async () => {
    const plain = new Browser(proxy.http, ORIGIN);
    const answer = await plain.post('/admin/login', '');
    assert.deepEqual([answer.status, answer.headers['location']], [308, `${ORIGIN}/admin/login`]);
  });
  await t.test('不经过代理直接访问端口，不会得到会话', async () => {
    const direct = new Browser(office.port, ORIGIN);
    const answer = await direct.form('/admin/login', { account: 'chushen', password: PASSWORD });
    assert.equal(answer.headers['set-cookie'], undefined);
  });
});

test('编辑台没有运行时，经过 nginx 得到中文说明', { skip: missing }, async (t) => {
  const proxy = await proxyTo(t, await freePort());
  const answer = await new Browser(proxy.https, ORIGIN, proxy.certificate).get('/api/desk/me');
  assert.deepEqual([answer.status, /正在重启/.test(answer.json<{ error: string }>().error)], [502, true]);
});
