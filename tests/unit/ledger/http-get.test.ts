import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { closeConnections, httpAnswer, LIMITS } from '#scripts/verify/http-get.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import { Unreachable } from '#scripts/verify/unreachable.ts';

async function serve(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    closeConnections();
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('像浏览器打开网页那样问，不像程序', async (t) => {
  const asked: Record<string, unknown>[] = [];
  const url = await serve(t, (request, response) => {
    asked.push(request.headers);
    response.end('好');
  });
  await httpAnswer(url, 'gzip, br');
  assert.equal(asked[0]?.['sec-fetch-mode'], 'navigate');
  assert.match(String(asked[0]?.['user-agent']), /Chrome/);
});

test('压缩传送的拆开来比；压缩的和不压缩的不同，看得见', async (t) => {
  const url = await serve(t, (request, response) => {
    const packed = /gzip/.test(String(request.headers['accept-encoding']));
    if (packed) response.setHeader('content-encoding', 'gzip').end(gzipSync('给浏览器的'));
    else response.end('给检查的');
  });
  const forms = await sourceOf(url).forms('/');
  assert.deepEqual(
    forms.map(({ bytes }) => new TextDecoder().decode(bytes)),
    ['给浏览器的', '给检查的'],
  );
});

test('转到别的网站，等于没有这个文件；同一网站里转可以', async (t) => {
  const url = await serve(t, (request, response) => {
    if (request.url === '/a/') response.writeHead(302, { location: 'http://localhost:1/b/' }).end('骗人');
    else if (request.url === '/c/') response.writeHead(301, { location: '/d/' }).end();
    else response.end('在这里');
  });
  const source = sourceOf(url);
  assert.equal(await source.read('/a/'), undefined);
  assert.equal(new TextDecoder().decode(await source.read('/c/')), '在这里');
});

test('太大的、没完没了转的、说压缩其实不是的：打不开，不会撑坏', async (t) => {
  const url = await serve(t, (request, response) => {
    if (request.url === '/big') response.end(Buffer.alloc(2000));
    else if (request.url === '/bomb')
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(100_000)));
    else if (request.url === '/false') response.setHeader('content-encoding', 'gzip').end('不是压缩的');
    else response.writeHead(302, { location: request.url }).end();
  });
  const source = sourceOf(url, { ...LIMITS, bytes: 1000, redirects: 2 });
  for (const path of ['/big', '/bomb', '/false', '/loop']) await assert.rejects(source.read(path), Unreachable, path);
});

test('封锁检查的页面（403）是打不开，不是改过', async (t) => {
  const url = await serve(t, (_, response) => response.writeHead(403).end('<script>请等一下</script>'));
  await assert.rejects(sourceOf(url).read('/'), /打不开.*HTTP 403/);
});

test('服务器断了一次：再问，读得到；每次都断的，才是打不开', async (t) => {
  const asked: string[] = [];
  const url = await serve(t, (request, response) => {
    const path = String(request.url);
    asked.push(path);
    const again = asked.filter((one) => one === path).length > 1;
    if (path === '/always' || (path === '/once' && !again)) request.socket.destroy();
    else response.end('在');
  });
  const source = sourceOf(url);
  assert.equal(new TextDecoder().decode(await source.read('/once')), '在');
  await assert.rejects(source.read('/always'), Unreachable);
  assert.equal(asked.filter((one) => one === '/always').length, 3);
});
