/** On a disk that is really full nothing is torn, nothing lost, and the refusal says so. Needs root to mount one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createDesk } from '#admin/desk/desk.ts';
import { createDurably, writeDurably, writeDurablySync } from '#store/durable-file.ts';
import { contentFolderWith } from '../../store/content-folder-fixture.ts';
import { caibian, refusal, revise } from './desk-fixture.ts';

/** A disk of `kilobytes`, or undefined where this user may not mount one. */
function smallDisk(t: TestContext, kilobytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-disk-'));
  t.after(() => {
    if (mounted) execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  let mounted = false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
    mounted = true;
  } catch {
    t.skip('没有权限挂载小磁盘（需要 root）');
    return undefined;
  }
  return folder;
}

/** Fills the disk to the last block. */
function fill(folder: string): void {
  try {
    for (let number = 0; ; number += 1) writeFileSync(join(folder, `fill-${number}`), Buffer.alloc(4096));
  } catch {
    // Full now.
  }
}

test('磁盘满了：旧文件完好，没有残片，系统的错误照样报出来', async (t) => {
  const folder = smallDisk(t, 64);
  if (!folder) return;
  const path = join(folder, 'a');
  await writeDurably(path, '旧的');
  fill(folder);
  const text = '新'.repeat(50_000);
  await assert.rejects(writeDurably(path, text), { code: 'ENOSPC' });
  await assert.rejects(createDurably(join(folder, 'b'), text), { code: 'ENOSPC' });
  assert.throws(() => writeDurablySync(path, text), { code: 'ENOSPC' });
  assert.equal(readFileSync(path, 'utf8'), '旧的');
  assert.deepEqual(
    readdirSync(folder).filter((name) => !name.startsWith('fill-')),
    ['a'],
  );
});

test('编辑台的磁盘满了：保存被拒绝并说明，上一版还在；腾出地方再保存就成', async (t) => {
  const disk = smallDisk(t, 400);
  if (!disk) return;
  const desk = createDesk({
    content: contentFolderWith(t),
    newsroom: join(disk, 'newsroom'),
    clock: () => '2026-11-23 09:00',
  });
  const term = { kind: 'terms', id: 'gongshi' } as const;
  const save = (words: string) =>
    revise(desk, caibian, term, (text) =>
      text
        .replace(/explanation: .*/, `explanation: ${words}`)
        .replace(/changeNote.*\n/, '')
        .concat('changeNote: 改\n'),
    );
  await save('第一版');
  fill(disk);
  const { status, refused } = await refusal(save('第二版'.repeat(2000)));
  assert.deepEqual([status, /^磁盘已满，没有保存，原来的内容没有动/.test(refused.error)], [503, true]);
  assert.match((await desk.open(caibian, term)).text, /第一版/);
  for (const name of readdirSync(disk)) if (name.startsWith('fill-')) rmSync(join(disk, name));
  await save('第三版');
  assert.match((await desk.open(caibian, term)).text, /第三版/);
});
