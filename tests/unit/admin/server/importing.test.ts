import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BegunDraft, FoundInFile } from '#admin/rules/import-protocol.ts';
import type { KeptRecipe } from '#admin/rules/import-recipe.ts';
import type { Review } from '#admin/rules/protocol.ts';
import { importDocument } from '#importer/import-document.ts';
import { idOf } from '../../domain/fixtures.ts';
import { gitIn, guanli } from '../desk/desk-fixture.ts';
import { type Answer, type Browser, type Office, officeWith } from './server-fixture.ts';

const agency = idOf.agencies;
const compilation = `一、来访登记制度
第一条 来访的人都要登记。
第二条 登记由值班室办理，电话0576-85110000。
二、钥匙保管制度
第一条 钥匙由值班室保管。
第三条 丢失钥匙三个工作日内报告。
`;

interface Sent {
  readonly fields?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly bytes?: string | Uint8Array;
  readonly accept?: boolean;
}

function send(
  browser: Browser,
  { fields = { agency }, name = '制度汇编.txt', bytes = compilation, accept }: Sent = {},
) {
  return browser.upload(accept ? '/api/desk/import/accept' : '/api/desk/import', fields, name, bytes);
}

const take = (browser: Browser, ids: readonly string[], more: Sent = {}) =>
  send(browser, { fields: { agency, ids: ids.join(',') }, accept: true, ...more });

const errorIn = (answer: Answer) => answer.json<{ error: string }>().error;

async function idsIn(text = compilation): Promise<string[]> {
  const options = { asOf: '2026-11-23', agency };
  return (await importDocument(Buffer.from(text), '制度汇编.txt', options)).drafts.map(({ id }) => id);
}

const auditOf = (office: Office) => {
  const file = join(office.folder, 'audit', '2026-11.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
};

test('读一份汇编：列出找到的制度、提醒、还缺什么和报告，磁盘一个字节不变', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  const before = office.disk();
  const answer = await send(browser);
  assert.equal(answer.status, 200, answer.text);
  const { rules, report } = answer.json<FoundInFile>();
  assert.deepEqual(
    rules.map(({ id, title, taken }) => [id, title, taken]),
    (await idsIn()).map((id, index) => [id, ['来访登记制度', '钥匙保管制度'][index], undefined]),
  );
  assert.ok((rules[1]?.warnings ?? 0) > 0, '编号跳了一个');
  assert.ok(rules[0]?.missing.includes('一句话说明'));
  assert.ok(!rules[0]?.missing.includes('审查登记'), '审查登记由流程填');
  assert.match(report, /^<!doctype html>[\s\S]*制度汇编\.txt[\s\S]*钥匙保管制度/);
  assert.deepEqual(office.disk(), before);
});

test('勾选的成为采编草稿：公开的内容和 git 都不动，缺的照列，没补齐不能送审', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  const [first = '', second = ''] = await idsIn();
  const head = gitIn(office.content, 'rev-parse', 'HEAD');
  const answer = await take(browser, [second]);
  assert.equal(answer.status, 200, answer.text);
  const begun = answer.json<readonly BegunDraft[]>();
  assert.deepEqual(
    begun.map(({ draft }) => [draft.id, draft.title, draft.agency, draft.stage, draft.isNew]),
    [[second, '钥匙保管制度', agency, '采编', true]],
  );
  assert.deepEqual(
    begun[0]?.findings.filter(({ severity }) => severity === 'error').map(({ field }) => field),
    ['一句话说明'],
  );
  assert.equal(existsSync(join(office.content, 'regulations', `${second}.md`)), false);
  assert.equal(gitIn(office.content, 'rev-parse', 'HEAD'), head);
  assert.equal(gitIn(office.content, 'status', '--porcelain'), '');
  assert.equal((await browser.get(`/api/desk/review/regulations/${first}`)).status, 404, '没有勾的不导入');

  const review = (await browser.get(`/api/desk/review/regulations/${second}`)).json<Review>();
  assert.match(review.proposed, /document: 制度汇编\.txt/);
  assert.match(review.proposed, /asOf: '?2026-11-23/);
  assert.match(review.proposed, /第三条/);
  assert.doesNotMatch(review.proposed, /还没有写一句话说明/);
  const submit = { kind: 'regulations', id: second, action: 'submit', revision: review.draft.revision };
  const refused = await browser.post('/api/desk/move', submit);
  assert.deepEqual([refused.status, /一句话说明/.test(errorIn(refused))], [422, true]);
  assert.ok(auditOf(office).some((line) => line.includes(`"导入","on":"regulations/${second}"`)));
});

test('已有的草稿和内容不覆盖：列出来，一部也不导入', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  const [first = '', second = ''] = await idsIn();
  assert.equal((await take(browser, [first])).status, 200);
  const before = office.disk();
  const { rules } = (await send(browser)).json<FoundInFile>();
  assert.deepEqual(
    rules.map(({ taken }) => taken),
    ['采编', undefined],
  );
  const answer = await take(browser, [first, second]);
  assert.equal(answer.status, 409, answer.text);
  assert.match(errorIn(answer), /有 1 部已经有了，不会覆盖，什么都没有导入.*《来访登记制度》.*采编/);
  assert.deepEqual(office.disk(), before);
});

const LOSSY = `致全体职工
请注意，2020年1月2日起交押金500元。
${compilation.replace('一、', '').replace('二、', '')}用车的规矩
派车先登记。
`;

test('没有导入的要逐处处理；更正马上生效，记下来，下一版自己就对，别的角色也看得到', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  const first = (await send(browser, { bytes: LOSSY })).json<FoundInFile>();
  assert.equal(first.rules.length, 2);
  assert.equal(first.losses.length, 1, JSON.stringify(first.losses));
  const corrections = [{ mark: '标题', line: '用车的规矩', nth: 1, lines: 1 }];
  const fields = { agency, recipe: JSON.stringify({ corrections }) };
  const second = (await send(browser, { bytes: LOSSY, fields })).json<FoundInFile>();
  assert.deepEqual(
    second.rules.map(({ title }) => title),
    ['来访登记制度', '钥匙保管制度', '用车的规矩'],
  );
  assert.equal(second.lines.find(({ text }) => text === '用车的规矩')?.kind, '标题');
  const ids = second.rules.map(({ id }) => id).join(',');
  const accept = (settled: unknown) =>
    send(browser, { bytes: LOSSY, accept: true, fields: { ...fields, ids, settled: JSON.stringify(settled) } });
  const before = office.disk();
  for (const settled of [[], [{ id: second.losses[0]?.id, reason: ' ' }]]) {
    const open = await accept(settled);
    assert.deepEqual(
      [open.status, /有 1 处没有导入的内容还没有处理.*500元/.test(errorIn(open))],
      [422, true],
      open.text,
    );
  }
  assert.deepEqual(office.disk(), before);
  const answer = await accept([{ id: second.losses[0]?.id, reason: '封面的话' }]);
  assert.equal(answer.status, 200, answer.text);
  assert.ok(auditOf(office).some((line) => line.includes('人工更正：标题 1；核对后不导入 1 处：封面的话')));

  const next = (
    await send(browser, { name: '2027年制度汇编.txt', bytes: LOSSY.replace('500元', '600元') })
  ).json<FoundInFile>();
  assert.equal(next.rules.length, 3);
  assert.equal(next.kept?.source, '制度汇编.txt');
  const other = await office.signedIn('chushen');
  const kept = (await other.get('/api/desk/import/recipes')).json<readonly KeptRecipe[]>();
  assert.deepEqual(
    kept.map(({ source, agency: of, settled }) => [source, of, settled.length]),
    [['制度汇编.txt', agency, 1]],
  );
  const broken = await send(browser, { fields: { agency, recipe: '{"corrections":[{"mark":"乱"}]}' } });
  assert.equal(broken.status, 422);
});

test('找不到标题的文件：逐行给出来，说明原因；什么也收不下', async (t) => {
  const browser = await (await officeWith(t)).signedIn('caibian');
  const answer = await send(browser, { bytes: '今天天气很好。\n' });
  assert.equal(answer.status, 200, answer.text);
  const found = answer.json<FoundInFile>();
  assert.deepEqual([found.rules, found.losses], [[], []]);
  assert.match(found.notes.join(), /没有找到制度标题/);
  assert.deepEqual(
    found.lines.map(({ text, kind }) => [text, kind]),
    [['今天天气很好。', '不在制度里']],
  );
});

/** What is sent, by whom, the status, what the refusal says. */
const refused: readonly (readonly [string, (browser: Browser) => Promise<Answer>, string, number, RegExp])[] = [
  ['空文件', (b) => send(b, { bytes: '' }), 'caibian', 422, /空/],
  ['名不副实的文件', (b) => send(b, { name: 'a.docx', bytes: 'MZ\0\0' }), 'caibian', 422, /a\.docx/],
  ['太大的文件', (b) => send(b, { bytes: compilation.repeat(6000) }), 'caibian', 413, /太大/],
  ['没有的机构', (b) => send(b, { fields: { agency: 'mei-you' } }), 'caibian', 422, /没有编号为“mei-you”的机构/],
  ['像路径的机构', (b) => send(b, { fields: { agency: '../x' } }), 'caibian', 422, /机构/],
  ['没写机构', (b) => send(b, { fields: {} }), 'caibian', 422, /agency/],
  ['多出来的栏目', (b) => send(b, { fields: { agency, admin: '1' } }), 'caibian', 422, /admin/],
  ['一部也没勾', (b) => take(b, []), 'caibian', 422, /至少勾选一部/],
  ['文件里没有的编号', (b) => take(b, ['bie-de']), 'caibian', 422, /文件里没有找到所选的 bie-de/],
  ['初审的人', (b) => send(b), 'chushen', 403, /需要“采编”权限/],
  ['管理员要收下', async (b) => take(b, await idsIn()), guanli.id, 403, /需要“采编”权限/],
  [
    '没有安全校验',
    (b) => {
      b.csrf = '';
      return send(b);
    },
    'caibian',
    403,
    /安全校验/,
  ],
];

test('不能导入的：一句话说清楚，什么也不写', async (t) => {
  const office = await officeWith(t);
  for (const [what, act, who, status, says] of refused) {
    await t.test(what, async () => {
      const browser = await office.signedIn(who);
      const before = office.disk();
      const answer = await act(browser);
      assert.equal(answer.status, status, answer.text);
      assert.match(errorIn(answer), says);
      assert.deepEqual(office.disk(), before);
    });
  }
});
