import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { EntryToImport } from '#admin/desk/importing.ts';
import { idOf, valid } from '../../domain/fixtures.ts';
import { caibian, filesIn, guanli, newsroomWith, refusal } from './desk-fixture.ts';
import { RULES } from './import-child.ts';

const agency = idOf.agencies;
const body = '## 第一条\n\n来访的人都要登记。\n';

function rule(id: string, changes: Partial<EntryToImport> = {}): EntryToImport {
  const { intro: _none, ...data } = valid('regulations', { title: `${id}制度` });
  return { kind: 'regulations', id, title: `${id}制度`, data, body, ...changes };
}

const importOf = (...entries: readonly EntryToImport[]) => ({ agency, source: '汇编.docx', entries });

test('导入的日子是编辑台的今天；收下的草稿属于所选机构，系统填的栏目不收', async (t) => {
  const { desk, at } = newsroomWith(t);
  at('2026-12-31 23:59');
  assert.equal(await desk.imports.begin(caibian, agency), '2026-12-31');
  const [begun] = await desk.imports.take(caibian, importOf(rule('yi')));
  assert.equal(begun?.draft.agency, agency);
  const { text } = await desk.open(caibian, { kind: 'regulations', id: 'yi' });
  assert.doesNotMatch(text, /publishedAt|checkedOn|register|intro/);
});

test('同一次导入的两部互相引用，不算缺另一部', async (t) => {
  const { desk } = newsroomWith(t);
  const changed = rule('yi', { data: { ...rule('yi').data, intro: '来访怎么登记。', validity: '已修改' } });
  const changing = rule('er', { data: { ...rule('er').data, intro: '改了来访登记。', amends: ['yi'] } });
  const begun = await desk.imports.take(caibian, importOf(changed, changing));
  const errors = begun.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  assert.deepEqual(errors, []);
});

/** What is imported, and what the refusal says. */
const refused: readonly (readonly [string, readonly EntryToImport[], number, RegExp])[] = [
  ['公开的', [rule('yi'), rule(idOf.regulations)], 409, /有 1 部已经有了.*shili-zhidu，已公布/],
  ['撤下的', [rule('yi'), rule('san')], 409, /san，已撤下/],
  [
    '坏字符',
    [rule('yi'), rule('er', { body: '## 第一条\n\n坏\ufffd字。\n' })],
    422,
    /《er制度》存不下来.*无法识别的字符/,
  ],
  ['写不下的编号', [rule('yi'), rule('../er')], 422, /编号“\.\.\/er”写法不对/],
];

test('有一部不能收，就一部也不收', async (t) => {
  const tombstone = {
    title: 'x',
    withdrawnAt: '2026-11-20 09:00',
    reason: '试',
    by: '信息员',
    publishedAt: '2026-11-19 09:00',
  };
  const { desk, content, newsroom } = newsroomWith(t);
  await desk.started;
  mkdirSync(join(content, 'withdrawn', 'regulations'), { recursive: true });
  writeFileSync(join(content, 'withdrawn', 'regulations', 'san.yaml'), JSON.stringify(tombstone));
  for (const [what, entries, status, says] of refused) {
    await t.test(what, async () => {
      const before = filesIn(content, newsroom);
      const { status: told, message } = await refusal(desk.imports.take(caibian, importOf(...entries)));
      assert.equal(told, status, message);
      assert.match(message, says);
      assert.deepEqual(filesIn(content, newsroom), before);
    });
  }
});

test('写到第二部写不下去，第一部也收回', async (t) => {
  const { desk, content, newsroom } = newsroomWith(t);
  await desk.started;
  const folder = join(newsroom, 'drafts', 'regulations');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'er'), '');
  const before = filesIn(content, newsroom);
  await assert.rejects(desk.imports.take(caibian, importOf(rule('yi'), rule('er'))));
  assert.deepEqual(filesIn(content, newsroom), before);
  assert.deepEqual(readdirSync(folder), ['er']);
  assert.match(JSON.stringify(await desk.audit.read(guanli, '2026-11')), /导入（没有成功）/);
});

test('只管别的机构的人不能导入', async (t) => {
  const { desk } = newsroomWith(t);
  const elsewhere = { ...caibian, agencies: ['bie-de'] };
  assert.equal((await refusal(desk.imports.begin(elsewhere, agency))).status, 403);
  assert.equal((await refusal(desk.imports.take(elsewhere, importOf(rule('yi'))))).status, 403);
});

/** Kills the import as soon as this many drafts are there. */
async function killedAt(content: string, newsroom: string, drafts: number): Promise<void> {
  const folder = join(newsroom, 'drafts', 'regulations');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), content, newsroom], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && (existsSync(folder) ? readdirSync(folder).length : 0) < drafts) await new Promise(setImmediate);
  child.kill('SIGKILL');
  await ended;
}

for (const drafts of [1, RULES / 2, RULES - 1]) {
  test(`写了 ${drafts} 部时编辑程序被杀死：重启以后一部也不留，可以再导入`, async (t) => {
    const { desk, content, newsroom, restart } = newsroomWith(t);
    await desk.close();
    await killedAt(content, newsroom, drafts);
    const again = restart();
    await again.started;
    const open = await again.drafts(guanli);
    assert.ok(open.length === 0 || open.length === RULES, `${open.length}`);
    if (open.length === 0) {
      assert.match(JSON.stringify(await again.audit.read(guanli, '2026-11')), /导入到一半就断了/);
      const [begun] = await again.imports.take(caibian, importOf(rule('daoru-0')));
      assert.equal(begun?.draft.id, 'daoru-0');
    }
  });
}
