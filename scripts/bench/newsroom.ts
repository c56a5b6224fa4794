/** How long the newsroom's lists take with 1,000 entries of one kind, in Chromium, until an entry can be opened. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { addStep } from '#admin/desk/steps.ts';
import { BENCH_AS_OF, writeContent } from '#scripts/bench/content-folder.ts';
import { median } from '#scripts/bench/median.ts';
import { makeTexts } from '#scripts/bench/texts.ts';
import { ensureBrowser } from '#scripts/setup/browser.ts';
import { projectRoot } from '#scripts/setup/exec.ts';

const ENTRIES = 1_000;
const RUNS = 5;
/** Milliseconds until a run is given up. */
const PATIENCE = 120_000;
/** Seconds. */
const GOAL = 2;
/** The newsroom of the browser tests: the real server with known accounts. */
const SERVER = 'tests/newsroom/support/serve-newsroom.ts';
const ACCOUNT = { account: 'caibian', password: 'jiandu-2026-gongkai' };

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Opened before the clock starts. */
  readonly from?: string;
  /** Seconds; `GOAL` when absent. */
  readonly goal?: number;
  /** What has to be usable; the first entry of the list when absent. */
  readonly shows?: string;
}

/** A field of Decap's form that one can type in. */
const FORM = ':is(input, textarea, select)[id*="-field-"]:visible';

const SCREENS: readonly Screen[] = [
  { name: '工作台', path: '/admin/desk/' },
  { name: 'Decap 的列表，连同打开 Decap', path: '/admin/#/collections/regulations' },
  {
    name: 'Decap 的列表，Decap 已经打开',
    from: '/admin/#/collections/agencies',
    path: '/admin/#/collections/regulations',
  },
];

/** Open drafts of the second table. */
const DRAFTS = 1_000;
const WITH_DRAFTS: readonly Screen[] = [
  { name: '工作台', path: '/admin/desk/', goal: 1.5 },
  { name: '制度列表', from: '/admin/#/collections/agencies', path: '/admin/#/collections/regulations', goal: 1.5 },
  {
    name: '审稿进度',
    from: '/admin/#/collections/agencies',
    path: '/admin/#/workflow',
    goal: 2.5,
    shows: 'text=样本词 1000',
  },
  { name: '打开一条没有草稿的', path: '/admin/#/collections/agencies/entries/bm-1', goal: 1.2, shows: FORM },
  {
    name: '打开一条有草稿的',
    path: `/admin/#/collections/terms/entries/yangben-${DRAFTS / 2}`,
    goal: 1.2,
    shows: FORM,
  },
];

/** @returns two tables in Markdown. */
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
    const first = await table(browser, port, `${ENTRIES} 条制度`, SCREENS);
    await openDrafts(join(folder, 'newsroom'));
    return [first, await table(browser, port, `另有 ${DRAFTS} 份草稿`, WITH_DRAFTS)].join('\n\n');
  } finally {
    await browser.close();
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function table(browser: Browser, port: number, heading: string, screens: readonly Screen[]): Promise<string> {
  const rows: string[] = [];
  for (const screen of screens) {
    const opened: Opened[] = [];
    for (let run = 0; run < RUNS; run += 1) opened.push(await openScreen(browser, port, screen));
    const wall = median(opened.map(({ seconds }) => seconds));
    const busy = median(opened.map(({ busySeconds }) => busySeconds));
    const calls = median(opened.map((one) => one.calls));
    const goal = screen.goal ?? GOAL;
    const met = wall <= goal ? '达到' : '没有达到';
    rows.push(`| ${screen.name} | ${wall.toFixed(2)} | ${busy.toFixed(2)} | ${calls} | ${goal} 秒，${met} |`);
  }
  return [
    `| ${heading} | 到能用，秒 | 其中浏览器在忙，秒 | Decap 的问答 | 目标 |`,
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Drafts as saves leave them, without a save's checks. */
async function openDrafts(newsroom: string): Promise<void> {
  const by = { id: ACCOUNT.account, name: '采甲', post: '信息员' };
  for (let number = 1; number <= DRAFTS; number += 1) {
    const text = `word: 样本词 ${number}\nexplanation: 一句解释。\naudience: 社会公开\nsource:\n  document: 样本汇编\n  asOf: 2026-11-18\n`;
    const step = { at: '2026-11-24 09:00', by, what: '保存', intent: '公布', text, base: '-' } as const;
    await addStep(join(newsroom, 'drafts', 'terms', `yangben-${number}`), undefined, step);
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

interface Opened {
  readonly seconds: number;
  /** Of the page's main thread, by its own count. */
  readonly busySeconds: number;
  /** Requests to `/api/v1`. */
  readonly calls: number;
}

/** Until the first entry can be clicked, in a browser that has seen nothing yet. */
async function openScreen(browser: Browser, port: number, { path, from, shows }: Screen): Promise<Opened> {
  const origin = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1200, height: 900 } });
  try {
    await context.request.post('/admin/login', { form: ACCOUNT, headers: { origin }, maxRedirects: 0 });
    const page = await context.newPage();
    const entry = (kind: string) => page.locator(`a[href*="${kind}/entries/"], a[href*="entry=${kind}/"]`).first();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Performance.enable');
    const busy = async () => {
      const { metrics } = await protocol.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    if (from !== undefined) {
      await page.goto(from);
      await entry('agencies').click({ trial: true, timeout: PATIENCE });
    }
    let calls = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1')) calls += 1;
    });
    const before = await busy();
    const started = performance.now();
    await page.goto(path);
    const usable = shows === undefined ? entry('regulations') : page.locator(shows).first();
    await usable.click({ trial: true, timeout: PATIENCE });
    return { seconds: (performance.now() - started) / 1000, busySeconds: (await busy()) - before, calls };
  } finally {
    await context.close();
  }
}
