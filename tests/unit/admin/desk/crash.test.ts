/**
 * The newsroom is killed at random moments. After every kill each file of the content folder can be read; after the
 * restart the board is whole, and of every entry stands what was last acknowledged, or what was being done then.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { formatProblem } from '#domain/problem.ts';
import { readContentFiles } from '#store/content-folder.ts';
import { readBoard } from '#store/read-board.ts';
import { readEntry } from '#store/read-entry.ts';
import { repository } from '../../repository.ts';
import { contentFolderWith, entryFile } from '../../store/content-folder-fixture.ts';
import { entries, openRoom, RESTORED, stateOf, stateWord, type Word } from './crash-rooms.ts';
import { gitIn, startRepository } from './desk-fixture.ts';

const ROOMS = 10;
const KILLS = Number(process.env['GONGKAI_KILLS'] ?? 100);
/** Beyond what one start leaves of minutes: a child asks the clock a few thousand times at most. */
const MINUTES_PER_START = 400;
/** A child is killed after so many of its words at most; counted in words, so that a slow machine does as much. */
const MOST_WORDS = 80;
// A kill leaves what was written, on whatever disk; the one in memory makes 200 rounds affordable.
if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';
const child = repository('tests/unit/admin/desk/crash-child.ts');

test(`编辑程序被随时杀死 ${KILLS} 次：文件都读得出，答应保存的都在，仓库完好`, { timeout: 1_200_000 }, async (t) => {
  const folders = Array.from({ length: ROOMS }, () => makeRoom(t));
  const cache = mkdtempSync(join(tmpdir(), 'gongkailan-compiled-'));
  t.after(() => rmSync(cache, { recursive: true }));
  const states = folders.map(() => new Map(entries.map(({ id }) => [id, stateWord(undefined, undefined, '0')])));
  let acknowledged = 0;
  for (let start = 0; start < KILLS / ROOMS; start += 1) {
    const words = await workAndDie(folders, start, cache);
    acknowledged += words.filter(({ kept }) => kept).length;
    for (const [room, folder] of folders.entries()) {
      const said = words.filter((word) => word.room === room);
      await checkRoom(folder, states[room] as Map<string, string>, said, start);
    }
  }
  for (const folder of folders) {
    const content = join(folder, 'content');
    assert.match(`ok${gitIn(content, 'fsck', '--strict')}`, /^ok(?:dangling \w+ \w+\s*)*$/);
    assert.equal(gitIn(content, 'status', '--porcelain'), '');
  }
  assert.ok(acknowledged > KILLS, `only ${acknowledged} acts were acknowledged: the loop tests nothing`);
  t.diagnostic(`${acknowledged} acknowledged acts, ${commits(folders)} commits`);
});

const commits = (folders: readonly string[]): number =>
  folders.reduce((sum, folder) => sum + Number(gitIn(join(folder, 'content'), 'rev-list', '--count', 'HEAD')) - 1, 0);

function makeRoom(t: Parameters<typeof contentFolderWith>[0]): string {
  const own = entries.map(({ id }) => [`terms/${id}.yaml`, entryFile('terms', { word: id, explanation: '版本0' })]);
  const content = contentFolderWith(t, Object.fromEntries(own));
  startRepository(content);
  return join(content, '..');
}

/** Every second time git is killed with the newsroom, as by a power cut; else only the newsroom. */
async function workAndDie(folders: readonly string[], start: number, cache: string): Promise<Word[]> {
  const process_ = spawn(process.execPath, [child, String(start * MINUTES_PER_START), String(start), ...folders], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  let said = '';
  const enough = Promise.withResolvers<void>();
  // Spread over the starts: every run sees early kills and late ones, and is told enough.
  const words = 1 + Math.floor(((start + Math.random()) * MOST_WORDS * ROOMS) / KILLS);
  process_.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > words) enough.resolve();
  });
  const ended = new Promise<number | null>((resolve) => process_.on('close', resolve));
  await Promise.race([enough.promise, ended]);
  await wait(Math.random() * 30);
  kill(process_, start % 2 === 0);
  assert.equal(await ended, null, 'the child ended by itself: see its error above');
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Word);
}

function kill({ pid }: ChildProcess, withGit: boolean): void {
  if (pid !== undefined) process.kill(withGit ? -pid : pid, 'SIGKILL');
}

async function checkRoom(folder: string, states: Map<string, string>, words: readonly Word[], start: number) {
  const content = join(folder, 'content');
  const unread = readContentFiles(content).entries.flatMap((file) => readEntry(file).problems.map(formatProblem));
  assert.deepEqual(unread, [], 'right after the kill every file can be read');
  const clock = { count: (start + 1) * MINUTES_PER_START - 50 };
  const desk = openRoom(folder, clock);
  await desk.started;
  assert.deepEqual(readBoard(content, '2026-12-31').problems.map(formatProblem), []);
  assert.ok(!existsSync(join(folder, 'newsroom/journal/plan.json')), 'nothing is left half done');
  for (const { id } of entries) {
    const own = words.filter(({ entry }) => entry === id);
    const kept = own.findLast((word) => word.kept)?.to ?? (states.get(id) as string);
    const tried = own.at(-1)?.kept === false ? own.at(-1)?.to : undefined;
    const now = await stateOf(desk, { kind: 'terms', id });
    const same = (word: string | undefined) => word === now || (word?.includes(RESTORED) && now.startsWith('采编 '));
    assert.ok(same(kept) || same(tried), `${id}: “${now}”, but “${kept}” was acknowledged, “${tried}” was being done`);
    states.set(id, now);
  }
  await desk.close();
}
