/**
 * `node scripts/bench/search/slow-line.ts <name>=<folder of a finished site> …`: the time until the first result over a line of
 * 400 ms and 50 KB/s, in Chromium, nothing cached, the address of the search typed; the sites in turn, in one run. Files are packed as
 * a web server sends them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { ensureBrowser } from '#scripts/setup/browser.ts';

const QUERIES = ['投诉电话', '公示', '党费', '怎么投诉', '告状电话', 'tousudianhua', '我要投诉你们单位的工作人员'];
const ROUNDS = 5;
const LATENCY = 400;
const BYTES_A_SECOND = 50 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pagefind': 'application/wasm',
};

function serve(folder: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const asItIs = /\.pf_/.test(file);
    const bytes = packed.get(file) ?? (asItIs ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    packed.set(file, bytes);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      ...(!asItIs && { 'content-encoding': 'br' }),
    });
    response.end(bytes);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      resolve({ server, origin: `http://127.0.0.1:${port}` });
    });
  });
}

const sites = await Promise.all(
  process.argv.slice(2).map(async (argument) => {
    const [name = '', folder = ''] = argument.split('=');
    return { name, ...(await serve(folder)) };
  }),
);
const browser = await chromium.launch({
  executablePath: process.env['GONGKAI_CHROMIUM'] || (await ensureBrowser()),
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Seconds until the first result is on the screen, and the requests that had been sent by then. */
async function visit(address: string): Promise<{ readonly seconds: number; readonly requests: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
  await page.waitForSelector('#results li[data-entry]', { timeout: 120_000, state: 'attached' });
  const seconds = (performance.now() - start) / 1000;
  await context.close();
  return { seconds, requests };
}

for (const { origin } of sites) await visit(`${origin}/search/?q=x`).catch(() => undefined);
for (const query of QUERIES) {
  const visits = new Map<string, Awaited<ReturnType<typeof visit>>[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, origin } of sites) {
      const all = visits.get(name) ?? [];
      visits.set(name, [...all, await visit(`${origin}/search/?q=${encodeURIComponent(query)}`)]);
    }
  }
  const cells = [...visits].map(([name, all]) => {
    const [fastest, median] = [0, ROUNDS >> 1].map(
      (at) => all.map(({ seconds }) => seconds).sort((a, b) => a - b)[at] ?? 0,
    );
    return `${name} ${median?.toFixed(1)} s（最快 ${fastest?.toFixed(1)}），${all[0]?.requests} 次`;
  });
  console.log(`${query}：${cells.join('；')}`);
}
await browser.close();
for (const { server } of sites) server.close();
