/** Publications to a real bare repository over authenticated HTTP. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { failureIn } from '#admin/server/push/git-push.ts';
import { PushQueue } from '#admin/server/push/push-queue.ts';
import { gitIn, startRepository } from '../desk/desk-fixture.ts';
import { type GitHost, gitHost, SECRET, USER } from './git-host.ts';

function repositoryIn(t: TestContext): { readonly repository: string; readonly newsroomFolder: string } {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(root, { recursive: true }));
  const [repository, newsroomFolder] = [join(root, 'content'), join(root, 'newsroom')];
  mkdirSync(repository);
  mkdirSync(newsroomFolder);
  writeFileSync(join(repository, 'a.yaml'), 'a: 1\n');
  startRepository(repository);
  return { repository, newsroomFolder };
}

function publish(repository: string, text: string): string {
  writeFileSync(join(repository, 'a.yaml'), text);
  gitIn(repository, '-c', 'user.name=x', '-c', 'user.email=x@x.invalid', 'commit', '-qam', text);
  return gitIn(repository, 'rev-parse', 'HEAD');
}

const queueFor = (places: ReturnType<typeof repositoryIn>, host: GitHost, password = SECRET) =>
  new PushQueue({
    ...places,
    target: { remote: host.url, branch: 'main', credentials: { user: USER, password } },
    now: () => 0,
    wallTime: (milliseconds) => `T+${milliseconds}`,
    firstDelay: 30,
  });

/** Waits for a state, not for a time. */
async function until(queue: PushQueue, state: string): Promise<Awaited<ReturnType<PushQueue['status']>>> {
  let status = await queue.status();
  for (let asked = 0; asked < 1000 && status.state !== state; asked += 1) {
    await pause(20);
    status = await queue.status();
  }
  assert.equal(status.state, state);
  return status;
}

test('公布后推送到远端，密码只在 git 问起时给出', async (t) => {
  const [places, host] = [repositoryIn(t), await gitHost(t)];
  const queue = queueFor(places, host);
  t.after(() => queue.close());
  assert.deepEqual(await queue.status(), { state: '等待重试', waiting: 1 });
  queue.request();
  assert.deepEqual(await until(queue, '已同步'), { state: '已同步', waiting: 0 });
  assert.equal(host.head(), gitIn(places.repository, 'rev-parse', 'HEAD'));
  const commit = publish(places.repository, 'a: 2\n');
  assert.equal((await queue.status()).waiting, 1);
  queue.request();
  await until(queue, '已同步');
  assert.equal(host.head(), commit);
  assert.doesNotMatch(gitIn(places.repository, 'config', '--list'), new RegExp(SECRET));
});

test('远端不在时不断重试，恢复后自己推上去，状态里说明在等什么', async (t) => {
  const [places, host] = [repositoryIn(t), await gitHost(t)];
  host.down = true;
  const queue = queueFor(places, host);
  t.after(() => queue.close());
  queue.request();
  while (host.asked.length < 2) await pause(20);
  const waiting = await queue.status();
  assert.equal(waiting.state, '等待重试');
  assert.match(waiting.error ?? '', /远端仓库|推送没有成功/);
  assert.match(waiting.nextTryAt ?? '', /^T\+\d+$/);
  host.down = false;
  await until(queue, '已同步');
  assert.equal(host.head(), gitIn(places.repository, 'rev-parse', 'HEAD'));
});

test('密码不对时说找谁，话里没有密码和网址', async (t) => {
  const [places, host] = [repositoryIn(t), await gitHost(t)];
  const queue = queueFor(places, host, 'Cuo-Wu-Mi-Ma-66');
  t.after(() => queue.close());
  queue.request();
  const status = await until(queue, '失败');
  assert.match(status.error ?? '', /不接受登录.*GONGKAI_PUSH_USER/);
  assert.doesNotMatch(JSON.stringify(status), /Cuo-Wu|127\.0\.0\.1|tuisong/);
});

test('远端有别人的提交时不覆盖，说明要管理员合并', async (t) => {
  const [places, host] = [repositoryIn(t), await gitHost(t)];
  const other = repositoryIn(t);
  publish(other.repository, 'a: 9\n');
  gitIn(other.repository, 'push', '-q', host.folder, 'HEAD:refs/heads/main');
  publish(places.repository, 'a: 3\n');
  const queue = queueFor(places, host);
  t.after(() => queue.close());
  const before = host.head();
  queue.request();
  assert.match((await until(queue, '失败')).error ?? '', /本机没有的提交/);
  assert.equal(host.head(), before);
});

test('重新启动后接着推送没有推出去的；已经推过的不再推', async (t) => {
  const [places, host] = [repositoryIn(t), await gitHost(t)];
  host.down = true;
  const first = queueFor(places, host);
  first.request();
  await first.close();
  host.down = false;
  const second = queueFor(places, host);
  second.request();
  await until(second, '已同步');
  await second.close();
  const asked = host.asked.length;
  const third = queueFor(places, host);
  assert.equal((await third.status()).state, '已同步');
  third.request();
  await third.close();
  assert.equal(host.asked.length, asked);
});

test('git 说的话不原样给人看', () => {
  const told = failureIn('remote: secret-token\nfatal: something new', 1);
  assert.match(told.error, /git push/);
  assert.doesNotMatch(told.error, /secret-token/);
});
