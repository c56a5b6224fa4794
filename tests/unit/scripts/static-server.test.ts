import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { createStaticServer, PortTaken } from '#scripts/setup/static-server.ts';

function site(t: TestContext, files: Record<string, string | Buffer>): string {
  const dir = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(dir, { recursive: true }));
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), body);
  }
  return dir;
}

async function serve(t: TestContext, files: Record<string, string | Buffer>, base = '/') {
  const server = createStaticServer(site(t, files), base);
  const { url } = await server.listen(0);
  t.after(() => server.close());
  return { server, url, get: (path: string) => fetch(new URL(path, url), { redirect: 'manual' }) };
}

async function occupy(t: TestContext): Promise<number> {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  return (other.address() as { port: number }).port;
}

test('未知地址得到 404 页面和 404 状态', async (t) => {
  const { get } = await serve(t, { 'index.html': '首页', '404.html': '<p>找不到</p>' });
  const answer = await get('/没有/');
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), '<p>找不到</p>');
  assert.equal(answer.headers.get('content-type'), 'text/html;charset=utf-8');
});

test('网站没有 404 页面时未知地址仍然得到 404', async (t) => {
  const { get } = await serve(t, { 'index.html': '首页' });
  assert.equal((await get('/x')).status, 404);
});

test('文件夹地址缺少斜杠时补上斜杠并保留查询参数', async (t) => {
  const { get } = await serve(t, { '公开/index.html': '列表' });
  const answer = await get('/公开?页=2');
  assert.equal(answer.status, 301);
  assert.equal(decodeURI(answer.headers.get('location') ?? ''), '/公开/?页=2');
  assert.equal(await (await get('/公开/')).text(), '列表');
});

test('部署在子路径时只在子路径下有页面', async (t) => {
  const { get } = await serve(t, { 'index.html': '首页', 'a/index.html': '甲' }, '/gov');
  assert.equal(await (await get('/gov/')).text(), '首页');
  assert.equal((await get('/gov/a')).headers.get('location'), '/gov/a/');
  assert.equal((await get('/gov')).headers.get('location'), '/gov/');
  assert.equal((await get('/a/')).status, 404);
  assert.equal((await get('/government/')).status, 404);
});

test('换到新文件夹后立即提供新内容', async (t) => {
  const { server, get } = await serve(t, { 'index.html': '旧', 'gone.txt': '旧' });
  assert.equal(await (await get('/')).text(), '旧');
  server.setRoot(site(t, { 'index.html': '新' }));
  assert.equal(await (await get('/')).text(), '新');
  assert.equal((await get('/gone.txt')).status, 404);
});

test('文件在提供期间被删除时服务不会退出', async (t) => {
  const dir = site(t, { 'index.html': '首页', 'a.txt': '甲' });
  const server = createStaticServer(dir);
  const { url } = await server.listen(0);
  t.after(() => server.close());
  rmSync(join(dir, 'a.txt'));
  assert.equal((await fetch(new URL('a.txt', url))).status, 404);
  assert.equal((await fetch(url)).status, 200);
});

test('有预压缩文件时发给支持它的浏览器', async (t) => {
  const { url } = await serve(t, { 'index.html': '原文', 'index.html.br': brotliCompressSync('压缩版') });
  const compressed = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(compressed.headers.get('content-encoding'), 'br');
  assert.equal(await compressed.text(), '压缩版');
  const plain = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(await plain.text(), '原文');
});

test('每个回答都带安全标头且不许缓存', async (t) => {
  const { get } = await serve(t, { 'index.html': '首页' });
  for (const { headers } of [await get('/'), await get('/没有')]) {
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/);
    assert.equal(headers.get('cache-control'), 'no-store');
  }
});

test('不提供网站文件夹以外的文件和隐藏文件', async (t) => {
  const { get } = await serve(t, { 'index.html': '首页', '.env': '秘密', '.well-known/security.txt': '联系' });
  for (const path of ['/.env', '/%2e%2e%2f%2e%2e%2fetc/passwd', '/%', '/%00']) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.equal(await (await get('/.well-known/security.txt')).text(), '联系');
});

test('只接受读取请求', async (t) => {
  const { url } = await serve(t, { 'index.html': '首页' });
  assert.equal((await fetch(url, { method: 'POST' })).status, 405);
  assert.equal((await fetch(url, { method: 'HEAD' })).status, 200);
});

test('端口被占用时改用下一个并说明哪个被占用', async (t) => {
  const port = await occupy(t);
  const server = createStaticServer(site(t, { 'index.html': '首页' }));
  const listening = await server.listen(port);
  t.after(() => server.close());
  assert.equal(listening.taken[0], port);
  assert.equal(listening.port, port + listening.taken.length);
  assert.equal(await (await fetch(listening.url)).text(), '首页');
});

test('只许用指定端口时端口被占用就拒绝', async (t) => {
  const port = await occupy(t);
  const server = createStaticServer(site(t, { 'index.html': '首页' }));
  await assert.rejects(server.listen(port, { strict: true }), (error) => {
    assert.ok(error instanceof PortTaken);
    assert.match(error.message, new RegExp(`端口 ${port} 已被其他程序占用`));
    return true;
  });
});
