/** How long the newsroom's lists take with 1,000 entries of one kind, in Chromium, until the last entry can be opened. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { BENCH_AS_OF, writeContent } from '#scripts/bench/content-folder.ts';
import { median } from '#scripts/bench/report.ts';
import { makeTexts } from '#scripts/bench/texts.ts';
import { ensureBrowser } from '#scripts/setup/browser.ts';
import { projectRoot } from '#scripts/setup/exec.ts';

const ENTRIES = 1_000;
const RUNS = 5;
/** Seconds. */
const GOAL = 2;
/** The newsroom of the browser tests: the real server with known accounts. */
const SERVER = 'tests/newsroom/support/serve-newsroom.ts';
const ACCOUNT = { account: 'caibian', password: 'jiandu-2026-gongkai' };

/** @param titles of two entries: one the list begins with, one far down. */
type Screen = { readonly name: string; readonly path: string };

const SCREENS: readonly Screen[] = [
  { name: '工作台', path: '/admin/desk/' },
  { name: 'Decap 的列表', path: '/admin/#/collections/regulations' },
];

/** @returns a table in Markdown. */
export async function measureNewsroom(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-newsroom-'));
  const { agencies, documents } = makeTexts(ENTRIES * 3);
  const own = documents.filter(({ genre }) => genre === 'regulations').slice(0, ENTRIES);
  if (own.length < ENTRIES) throw new Error(`only ${own.length} regulations`);
  writeContent(join(folder, 'source'), { agencies, documents: own }, projectRoot);
  const port = Number(process.env['GONGKAI_E2E_PORT'] || '4460');
  const server = await startServer(port, folder);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const rows: string[] = [];
    for (const screen of SCREENS) {
      const first: number[] = [];
      for (let run = 0; run < RUNS; run += 1) first.push(await secondsUntilUsable(browser, port, screen));
      const time = median(first);
      rows.push(`| ${screen.name} | ${time.toFixed(2)} | ${first.map((one) => one.toFixed(2)).join('、')} | ${time <= GOAL ? '达到' : '没有达到'} |`);
    }
    return [`| ${ENTRIES} 条制度 | 到能用，秒（中位数） | 每次 | 目标 ${GOAL} 秒 |`, '|---|---|---|---|', ...rows].join('\n');
  } finally {
    await browser.close();
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function startServer(port: number, folder: string) {
  const child = spawn(process.execPath, [SERVER, String(port), folder], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, GONGKAI_AS_OF: BENCH_AS_OF, GONGKAI_TEST_CONTENT: join(folder, 'source') },
  });
  return new Promise<typeof child>((done, fail) => {
    child.stdout.on('data', (bytes) => /^ready$/m.test(String(bytes)) && done(child));
    child.once('exit', (code) => fail(new Error(`the newsroom ended with ${code}`)));
  });
}

/** From the address to an entry that can be clicked, in a browser that has seen nothing yet. */
async function secondsUntilUsable(browser: Browser, port: number, { path }: Screen): Promise<number> {
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1200, height: 900 } });
  try {
    await context.request.post('/admin/login', { form: ACCOUNT, headers: { origin }, maxRedirects: 0 });
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(path);
    await page.locator('a[href*="regulations/entries/"], a[href*="entry=regulations/"]').first().click({ trial: true, timeout: 120_000 });
    return (performance.now() - started) / 1000;
  } finally {
    await context.close();
  }
}
