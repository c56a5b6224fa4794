/**
 * The real newsroom for the browser tests: server, desk and git over a copy of the sample board; the public site beside it
 * is only its built style, because pages are drawn by the preview. `serve-newsroom.ts <port> <folder>`; the folder outlives the
 * process, so that a killed server can be started again on it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from '#admin/desk/desk.ts';
import { AccountBook } from '#admin/server/accounts/account-book.ts';
import { createNewsroomServer } from '#admin/server/newsroom-server.ts';
import { siteRenderer } from '#admin/server/site-renderer.ts';
import { adminBundle } from '#scripts/setup/admin-bundle.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { nowInMilliseconds, wallTime } from '#site/clock.ts';
import { PASSWORD, staff } from './staff.ts';

const [port, folder, mode = 'office'] = process.argv.slice(2) as [string, string, ('office' | 'embedded')?];
const content = join(folder, 'content');
const newsroom = join(folder, 'newsroom');
const cheap = { N: 1024, r: 8, p: 1 };

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.invalid', ...args], { cwd: content });

async function furnish(): Promise<void> {
  mkdirSync(newsroom, { recursive: true });
  cpSync(process.env['GONGKAI_TEST_CONTENT'] || join(projectRoot, 'content'), content, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'sample board');
  const book = new AccountBook(newsroom, cheap);
  for (const person of Object.values(staff)) {
    await book.add({ ...person, roles: [...person.roles] }, PASSWORD);
    book.change(person.id, { mustChange: false });
  }
}

if (!existsSync(newsroom)) await furnish();
const origin = `http://127.0.0.1:${port}`;
/** The sample board was written for these days; notices run out and checks fall due, tests must not. */
const start = Date.parse('2026-11-25T09:00+08:00') - nowInMilliseconds();
const clock = () => wallTime(start + nowInMilliseconds());
const desk = createDesk({ content, newsroom, clock, renderer: siteRenderer(content) });
const { app, greet } = await createNewsroomServer({
  ...{ desk, content, folder: newsroom, mode },
  origins: () => [origin],
  adminFolder: await adminBundle(),
  site: {
    answer: (_request, response) => response.writeHead(404).end(),
    status: () => ({ state: '正常' }),
    changed: () => undefined,
  },
  cmsConfig: {
    backend: { name: 'proxy', proxy_url: '/api/v1', branch: 'main' },
    publishMode: 'editorial_workflow',
    contentFolder: 'content',
  },
  sessionLimits: { idle: 3_600_000, absolute: 36_000_000 },
  uploadLimit: 20 << 20,
  now: nowInMilliseconds,
  note: async () => undefined,
  scryptCost: cheap,
  showCode: (code) => console.log(`code ${code}`),
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
greet();
console.log('ready');
