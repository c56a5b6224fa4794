/** deploy/nginx/board.conf and board-types.conf as a real nginx runs them, on a small folder in the shape of a board. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { repository } from '../repository.ts';
import { freePort, program, runNginx, scratchFolder } from './servers.ts';

const nginx = program('nginx', 'nginx-light');
const skip = nginx ? false : '没有 nginx，也没能装上：这项测试没有运行';

const LONG = '公开栏'.repeat(1000);
const FILES: Record<string, string> = {
  'index.html': `<!doctype html><title>公开栏</title>${LONG}`,
  '404.html': '<!doctype html><title>没有这一页</title>',
  'procedures/mianjian/index.html': '<!doctype html><title>免建</title>',
  'data/hotlines.csv': '\uFEFF编号,电话\n',
  'data/gongshi.ics': 'BEGIN:VCALENDAR\r\n',
  'uploads/2026/biao.ofd': 'PK',
  'pagefind/index/zh-hans_1a2b.pf_index': 'x',
  'pagefind/pagefind-entry.json': '{}',
  'scripts/form.mjs': 'export {};',
};

/** The answer's status, headers and bytes, sent as they come: no client unpacks them. */
function ask(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

async function board(t: TestContext): Promise<number> {
  const folder = scratchFolder(t);
  chmodSync(folder, 0o755); // nginx gives up root's rights before it reads
  const site = join(folder, 'www');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  writeFileSync(join(site, '404.html.gz'), gzipSync(FILES['404.html'] ?? ''));
  writeFileSync(join(site, 'procedures/mianjian/index.html.gz'), gzipSync('packed beforehand'));
  const documented = (name: string) => readFileSync(repository(`deploy/nginx/${name}`), 'utf8');
  const location = documented('board.conf').replace('/srv/www/zwgk/', `${site}/`);
  assert.ok(location.includes(site), 'deploy/nginx/board.conf no longer names /srv/www/zwgk/');
  const port = await freePort();
  // Debian's mime.types in short: a second `types` block would replace the first.
  const types = documented('board-types.conf').replace('types {', 'types { text/html html; application/json json;');
  const http = `${types}\nserver { listen 127.0.0.1:${port};\n${location}}\n`;
  await runNginx(t, nginx ?? '', folder, http, port);
  return port;
}

test('nginx 按 deploy/nginx 的设置提供公开栏', { skip }, async (t) => {
  const port = await board(t);
  const header = async (path: string, name: string) => (await ask(port, path)).headers[name];

  await t.test('不带斜杠的地址转到带斜杠的', async () => {
    const answer = await ask(port, '/zwgk');
    assert.deepEqual([answer.status, answer.headers['location']], [301, '/zwgk/']);
  });
  await t.test('类型：日历、表格、版式文件、模块脚本', async () => {
    assert.equal(await header('/zwgk/data/gongshi.ics', 'content-type'), 'text/calendar; charset=utf-8');
    assert.equal(await header('/zwgk/data/hotlines.csv', 'content-type'), 'text/csv; charset=utf-8');
    assert.equal(await header('/zwgk/uploads/2026/biao.ofd', 'content-type'), 'application/ofd');
    assert.equal(await header('/zwgk/scripts/form.mjs', 'content-type'), 'application/javascript; charset=utf-8');
  });
  await t.test('页面每次都重新核对，名字带摘要的索引可以长期保留', async () => {
    assert.equal(await header('/zwgk/', 'cache-control'), 'no-cache');
    assert.equal(await header('/zwgk/pagefind/pagefind-entry.json', 'cache-control'), 'no-cache');
    assert.match(String(await header('/zwgk/pagefind/index/zh-hans_1a2b.pf_index', 'cache-control')), /immutable/);
  });
  await t.test('压缩：现压的解开后不差一个字，事先压好的直接送出，代理知道要分开存', async () => {
    const home = await ask(port, '/zwgk/', { 'accept-encoding': 'gzip' });
    assert.deepEqual([home.headers['content-encoding'], home.headers['vary']], ['gzip', 'Accept-Encoding']);
    assert.equal(gunzipSync(home.bytes).toString(), FILES['index.html']);
    const packed = await ask(port, '/zwgk/procedures/mianjian/', { 'accept-encoding': 'gzip' });
    assert.equal(gunzipSync(packed.bytes).toString(), 'packed beforehand');
    assert.equal((await ask(port, '/zwgk/procedures/mianjian/')).headers['vary'], 'Accept-Encoding');
  });
  await t.test('没有的页面给出公开栏自己的 404，安全头也在', async () => {
    const answer = await ask(port, '/zwgk/meiyou/');
    assert.equal(answer.status, 404);
    assert.match(answer.bytes.toString(), /没有这一页/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.headers['content-security-policy'], "frame-ancestors 'self'");
  });
});
