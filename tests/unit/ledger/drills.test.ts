/** What cheats, thieves and accidents do to a published ledger, and what `verify` says of it (design note §5, issue point 8). */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { cosign, cosignerOf, headText } from '#ledger/checkpoint.ts';
import { sha256 } from '#ledger/hash.ts';
import { signatureLine, signerOf } from '#ledger/note.ts';
import { rootOf } from '#ledger/tree.ts';
import { addCosignature, writeConfig } from '#scripts/ledger/folder.ts';
import { liveHead, refuseFork } from '#scripts/ledger/live-head.ts';
import { purgeVersion } from '#scripts/ledger/purge.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { keep, readState } from '#scripts/verify/state.ts';
import { reviewed } from '../domain/fixtures.ts';
import { entryFile } from '../store/content-folder-fixture.ts';
import {
  appendTo,
  contentWithLedger,
  copyOf,
  FIRST,
  kept,
  ORIGIN,
  problemsOf,
  publish,
  SECOND,
  signer,
  THIRD,
  targetOf,
  verify,
  write,
} from './site-fixture.ts';

const RULE = 'regulations/shili-zhidu';
const TERM = 'terms/gongshi';
const corrected = (note: string) => ({
  corrections: [{ at: '2026-11-21 09:50', note }],
  register: [reviewed, { ...reviewed, collectedOn: '2026-11-20', reviewedOn: '2026-11-20', approvedOn: '2026-11-21' }],
});
const explanation = (words: string, more: object = {}) => entryFile('terms', { explanation: words, ...more });

/** The board after one honest append. */
function opened(t: TestContext, explained = '先贴出来给大家看'): string {
  const content = contentWithLedger(t, { [`${TERM}.yaml`]: explanation(explained) });
  appendTo(content, FIRST);
  return content;
}

const edit = (site: string, path: string, from: string, to: string) => {
  const file = join(site, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  assert.ok(html.includes(from), `${path} 里没有“${from}”`);
  writeFileSync(file, html.replaceAll(from, to));
};

test('老实的更正和撤下：没有发现问题', async (t) => {
  const content = opened(t);
  const before = kept(await verify(await publish(t, content)));
  write(content, `${TERM}.yaml`, explanation('先贴出来让大家看', corrected('改得更通顺')));
  rmSync(join(content, 'feedback/shili-fankui.yaml'));
  write(
    content,
    'withdrawn/feedback/shili-fankui.yaml',
    "publishedAt: '2026-11-20 09:00'\nwithdrawnAt: '2026-11-21 09:00'\nreason: 当事人要求\nby: 办公室\n",
  );
  const { changes } = appendTo(content, SECOND);
  assert.deepEqual(
    changes.entries.map(({ ev, id, why }) => `${ev} ${id} ${why}`),
    ['update gongshi 改得更通顺', 'withdraw shili-fankui 当事人要求'],
  );
  const after = await verify(await publish(t, content), { state: before });
  assert.deepEqual(problemsOf(after), []);
  assert.equal(after.code, 0);
});

test('悄悄改页面：制度改一个字、别的页面改一句话，都列出来', async (t) => {
  const site = await publish(t, opened(t));
  edit(site, RULE, '贴十个工作日', '贴五个工作日');
  edit(site, TERM, '先贴出来给大家看', '不用贴出来');
  const result = await verify(site);
  assert.equal(result.code, 1);
  assert.deepEqual(problemsOf(result).sort(), [`/${RULE}/ 内容与账上不符`, `/${TERM}/ 内容与账上不符`].sort());
});

test('悄悄改内容再生成网站，不记账：与账上不符；记账则写明未说明理由', async (t) => {
  const content = opened(t);
  write(content, `${TERM}.yaml`, explanation('改成别的意思了'));
  const result = await verify(await publish(t, content));
  assert.deepEqual(problemsOf(result), [`/${TERM}/ 内容与账上不符`]);
  appendTo(content, SECOND);
  const logged = await verify(await publish(t, content));
  assert.equal(logged.code, 0);
  assert.ok(logged.findings.some(({ what, path }) => what === '更正未说明理由' && path === `/${TERM}/`));
});

test('悄悄删页面：已公布但页面不见了', async (t) => {
  const site = await publish(t, opened(t));
  rmSync(join(site, TERM), { recursive: true });
  const result = await verify(site);
  assert.equal(result.code, 1);
  assert.deepEqual(problemsOf(result), [`/${TERM}/ 已公布但页面不见了`]);
});

test('没有入账就挂出的页面', async (t) => {
  const content = opened(t);
  write(content, 'terms/tousu.yaml', explanation('有意见就说', { word: '投诉' }));
  const result = await verify(await publish(t, content));
  assert.equal(result.code, 1);
  assert.deepEqual(problemsOf(result), ['/terms/tousu/ 页面没有入账']);
});

test('改早发稿日期：页面写的公布时间与账上不符', async (t) => {
  const site = await publish(t, opened(t));
  edit(site, TERM, 'content="2026-11-20 09:00"', 'content="2026-11-10 09:00"');
  assert.deepEqual(problemsOf(await verify(site)), [`/${TERM}/ 页面写的公布时间与账上不符`]);
});

test('用有效的密钥把整本账倒签重写：留存过账头的查得出，没有留存的查不出', async (t) => {
  const honest = kept(await verify(await publish(t, opened(t))));
  const forged = contentWithLedger(t, { [`${TERM}.yaml`]: explanation('改写过的历史') });
  appendTo(forged, '2026-11-10T09:00:00+08:00');
  const site = await publish(t, forged);
  const caught = await verify(site, { state: honest });
  assert.equal(caught.code, 2);
  assert.match(problemsOf(caught).join(), /历史被改写：前 \d+ 条与上次核验时不同/);
  assert.equal((await verify(site)).code, 0, '这正是“没有留存就查不出”的意思，指南里写明了');
});

test('截短的账：账变短', async (t) => {
  const content = opened(t);
  const early = await publish(t, content);
  write(content, `${TERM}.yaml`, explanation('先贴出来让大家看', corrected('改得更通顺')));
  appendTo(content, SECOND);
  const late = kept(await verify(await publish(t, content)));
  const result = await verify(early, { state: late });
  assert.equal(result.code, 2);
  assert.match(problemsOf(result).join(), /账变短：上次有 14 条，这次只有 13 条/);
});

test('给两家看两本账：两家留存的账头一比就对不上', async (t) => {
  const forCitizen = await publish(t, opened(t));
  const forInspector = await publish(t, opened(t, '给检查看的另一套说法'));
  const citizen = kept(await verify(forCitizen));
  const inspector = kept(await verify(forInspector));
  assert.equal((await verify(forCitizen, { state: inspector })).code, 2);
  assert.equal((await verify(forInspector, { state: citizen })).code, 2);
});

test('密钥丢了，换新密钥：报换了密钥；书面核实后重新认定，历史仍与留存的一致', async (t) => {
  const content = opened(t);
  const state = kept(await verify(await publish(t, content)));
  const fresh = signerOf(ORIGIN, sha256('新密钥'));
  writeConfig(content, { origin: ORIGIN, keys: [fresh], witnesses: [] });
  // The old head is not signed by the new key: only a new one makes the ledger sound again.
  assert.throws(() => targetOf(content), /账头不是用登记的密钥签的/);
  writeConfig(content, { origin: ORIGIN, keys: [signer, fresh], witnesses: [] });
  write(content, `${TERM}.yaml`, explanation('先贴出来让大家看', corrected('改得更通顺')));
  appendTo(content, SECOND, [fresh]);
  writeConfig(content, { origin: ORIGIN, keys: [fresh], witnesses: [] });
  const site = await publish(t, content);
  const changed = await verify(site, { state });
  assert.equal(changed.code, 1);
  assert.deepEqual(problemsOf(changed), ['签名密钥换了']);
  assert.equal((await verify(site, { state, acceptKey: true })).code, 0);
});

test('新旧密钥同签一个账头：换密钥不惊动任何人', async (t) => {
  const content = opened(t);
  const state = kept(await verify(await publish(t, content)));
  const fresh = signerOf(ORIGIN, sha256('新密钥'));
  writeConfig(content, { origin: ORIGIN, keys: [signer, fresh], witnesses: [] });
  appendTo(content, SECOND, [signer, fresh]);
  assert.equal((await verify(await publish(t, content), { state })).code, 0);
});

test('密钥被偷：贼签得了名，改不了留存过的历史；单位自己记账时也会发现', async (t) => {
  const content = opened(t);
  const state = kept(await verify(await publish(t, content)));
  const stolen = contentWithLedger(t, { [`${TERM}.yaml`]: explanation('贼写的') });
  appendTo(stolen, FIRST);
  const site = await publish(t, stolen);
  assert.equal((await verify(site, { state })).code, 2);
  const live = await liveHead(site);
  assert.ok(live);
  assert.throws(() => refuseFork(live, targetOf(content).book), SetupFailed);
});

test('违法公开的内容：撤下、清除以后，文字没有了，账和证明都还在', async (t) => {
  const content = opened(t, '张某的号码是 110101199003070000');
  const state = kept(await verify(await publish(t, content)));
  rmSync(join(content, `${TERM}.yaml`));
  appendTo(content, SECOND);
  const { book } = targetOf(content);
  const number = (book.history('terms', 'gongshi')?.events[0]?.index ?? -1) + 1;
  const file = purgeVersion(targetOf(content), number, '含个人身份证号', THIRD, [signer]);
  assert.ok(!existsSync(file));
  const site = await publish(t, content);
  const result = await verify(site, { state });
  assert.equal(result.code, 0, problemsOf(result).join('\n'));
  assert.match(book.lines[number - 1] ?? '', /"id":"gongshi"/);
  for (const place of [site, join(content, 'ledger')]) {
    const found = readFileSync(join(place, place === site ? 'ledger/entries.jsonl' : 'entries.jsonl'), 'utf8');
    assert.ok(!found.includes('110101199003070000'));
  }
});

test('清除记在账上；清除过的版本又公布、旧版本没有记录就不见了，都查得出', async (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const fee = (payer: string) => entryFile('fees', { payer });
  write(content, 'fees/shili-feiyong.yaml', fee('所有人'));
  appendTo(content, SECOND);
  const history = targetOf(content).book.history('fees', 'shili-feiyong');
  const [first] = history?.events ?? [];
  assert.ok(first?.entry.sha256);
  const path = `ledger/versions/${first.entry.sha256}.json`;
  const before = await publish(t, content);
  const taken = copyOf(t, before);
  rmSync(join(taken, path));
  assert.match(problemsOf(await verify(taken)).join(), /旧版本不见了，账上没有清除记录/);
  write(taken, path, '{}');
  assert.match(problemsOf(await verify(taken)).join(), /旧版本的内容被改过/);
  purgeVersion(targetOf(content), first.index + 1, '含个人电话', THIRD, [signer]);
  const site = await publish(t, content);
  assert.deepEqual(problemsOf(await verify(site)), []);
  write(site, path, readFileSync(join(before, path), 'utf8'));
  assert.match(problemsOf(await verify(site)).join(), /已清除的版本又公布了/);
  rmSync(join(site, path));
  rmSync(join(site, 'ledger/purges.jsonl'));
  assert.deepEqual(problemsOf(await verify(site)), ['清除记录不见了']);
});

test('公示过后才入账：是问题，写明从入账那天起算；当天入账的不是', async (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  write(content, 'notices/houbu.yaml', entryFile('notices', { startOn: '2026-11-20', title: '后补的公示' }));
  write(content, 'notices/dangtian.yaml', entryFile('notices', { startOn: '2026-11-21', title: '当天的公示' }));
  appendTo(content, SECOND);
  const { findings, code } = await verify(await publish(t, content));
  assert.equal(code, 1);
  assert.deepEqual(
    findings.filter(({ level }) => level === '问题').map(({ path, what, detail }) => `${path} ${what} ${detail}`),
    ['/notices/houbu/ 公示补登 写的是 2026-11-20 起，2026-11-21 才入账；公示从 2026-11-21 起算'],
  );
});

test('还在公布的内容不能清除', (t) => {
  const content = opened(t);
  const number = (targetOf(content).book.history('terms', 'gongshi')?.events[0]?.index ?? -1) + 1;
  assert.throws(() => purgeVersion(targetOf(content), number, '想删', SECOND, [signer]), /现在公布的内容/);
});

test('见证把公布时间夹在两次看到之间；自报时间在外面就是伪造', async (t) => {
  const witness = cosignerOf('jiandu.example', sha256('见证'));
  const content = contentWithLedger(t);
  writeConfig(content, { origin: ORIGIN, keys: [signer], witnesses: [witness] });
  appendTo(content, FIRST);
  const see = (at: string) => {
    const { tree } = targetOf(content).book;
    const text = headText({ origin: ORIGIN, size: tree.size, root: rootOf(tree) });
    addCosignature(content, tree.size, signatureLine(cosign(text, witness, Date.parse(at) / 1000)).trimEnd());
  };
  see('2026-11-21T18:00:00+08:00');
  assert.equal((await verify(await publish(t, content))).code, 0);
  write(content, `${TERM}.yaml`, explanation('先贴出来让大家看', corrected('改得更通顺')));
  // Claims the morning, but in the evening the witness had not seen it.
  appendTo(content, SECOND);
  const result = await verify(await publish(t, content));
  assert.equal(result.code, 1);
  assert.match(problemsOf(result).join(), /与见证的时间矛盾：时间是伪造的/);
});

test('见证方由留存文件认定：换成同名的自造公钥、拿掉、添一个、一把公钥两个名字，都查得出', async (t) => {
  const witness = cosignerOf('jiandu.example', sha256('见证'));
  const fake = cosignerOf('jiandu.example', sha256('冒充'));
  const content = contentWithLedger(t);
  const use = (...witnesses: (typeof witness)[]) => writeConfig(content, { origin: ORIGIN, keys: [signer], witnesses });
  use(witness);
  appendTo(content, FIRST);
  const { tree } = targetOf(content).book;
  const text = headText({ origin: ORIGIN, size: tree.size, root: rootOf(tree) });
  const seconds = Date.parse('2026-11-21T18:00:00+08:00') / 1000;
  addCosignature(content, tree.size, signatureLine(cosign(text, witness, seconds)).trimEnd());
  const file = join(content, '../我局.json');
  const first = await verify(await publish(t, content));
  assert.ok(first.ledger);
  keep(file, first.ledger, first.ledger.policy);
  const state = readState(file);
  const told = async () => problemsOf(await verify(await publish(t, content), { state }));
  assert.deepEqual(await told(), []);
  use(fake);
  assert.deepEqual(await told(), ['见证方 jiandu.example 不见了', '见证方 jiandu.example 换了另一把公钥']);
  use();
  assert.deepEqual(await told(), ['见证方 jiandu.example 不见了']);
  use(witness, cosignerOf('jiancha.example', sha256('另一家')));
  assert.deepEqual(await told(), ['多了见证方 jiancha.example']);
  use(witness, cosignerOf('jiancha.example', sha256('见证')));
  assert.match((await told()).join(), /jiancha\.example 与另一个见证方是同一把公钥/);
  use(witness);
  rmSync(join(content, 'ledger/cosignatures'), { recursive: true });
  assert.deepEqual(await told(), ['见证方 jiandu.example 以前的见证不见了']);
});

test('换主题、压缩网页不算改内容', async (t) => {
  const site = copyOf(t, await publish(t, opened(t)));
  edit(site, RULE, '<main', '<div class="xin-zhuti"></div>\n<main data-theme="hong"');
  edit(site, RULE, '</p>', '</p>\n\n   ');
  assert.equal((await verify(site)).code, 0);
});
