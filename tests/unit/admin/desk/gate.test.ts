/** The gate at the desk: what stops a draft, what 初审 settles, what stands beside the published entry. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { GATE_VERSION } from '#gate/finding.ts';
import { passedDigest } from '#gate/record.ts';
import { readBoard } from '#store/read-board.ts';
import { docx, jpeg, paragraph, run } from '../../gate/files.ts';
import { siteFile } from '../../store/content-folder-fixture.ts';
import {
  addressOf,
  caibian,
  chushen,
  draftIn,
  filesIn,
  newsroomWith,
  newTerm,
  refusal,
  zhongshen,
} from './desk-fixture.ts';

const ID = '331082190203170010';
const term = { kind: 'terms', id: 'xinci' } as const;
const withText = (text: string) => newTerm('新词').replace('大家来说', text);
const save = (desk: ReturnType<typeof newsroomWith>['desk'], text: string, base = '') =>
  desk.save(caibian, { ...term, text: withText(text), base });
const author = { 'docProps/core.xml': '<cp:coreProperties><dc:creator>李样本</dc:creator></cp:coreProperties>' };

test('an identity number may be kept in a draft, is shown, and stops it on the way to 初审', async (t) => {
  const { desk, newsroom, content } = newsroomWith(t);
  const { draft, findings } = await save(desk, `申请人 ${ID}`);
  const mark = findings.find(({ gate }) => gate?.rule === 'id');
  assert.equal(mark?.severity, 'warning');
  assert.deepEqual(mark?.path, ['explanation']);
  assert.equal(mark?.gate?.mask, '331***********0010');
  const before = filesIn(content, newsroom);
  const refused = await refusal(desk.move(caibian, { ...term, action: 'submit', revision: draft.revision }));
  assert.equal(refused.status, 422);
  assert.match(refused.message, /身份证号/);
  assert.doesNotMatch(refused.message, /331082/);
  assert.deepEqual(filesIn(content, newsroom), before);
});

test('初审 cannot pass while a question is open; a reason for each lets it through and stands beside the entry', async (t) => {
  const { desk, content, at } = newsroomWith(t, { 'site.yaml': siteFile({ sample: false }) });
  const { draft } = await save(desk, '值班手机 154-0000-1234，也可以来窗口');
  const submitted = draftIn(await desk.move(caibian, { ...term, action: 'submit', revision: draft.revision }));
  const open = await refusal(desk.move(chushen, { ...term, action: 'pass', revision: submitted.revision }));
  assert.equal(open.status, 422);
  const key = open.refused.findings?.[0]?.gate?.key as string;
  const pass = (reason: string) =>
    desk.move(chushen, { ...term, action: 'pass', revision: submitted.revision, kept: [{ key, reason }] });
  assert.match((await refusal(pass('随便'))).message, /理由从这些里选/);
  assert.match((await refusal(pass('其他：嗯'))).message, /写明理由/);
  assert.match((await refusal(pass(`其他：本人 ${ID} 同意`))).message, /身份证号/);
  const passed = draftIn(await pass('单位公用电话'));
  assert.deepEqual((await desk.review(zhongshen, term)).kept, [{ key, reason: '单位公用电话' }]);
  at('2026-11-23 10:00');
  await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  const board = readBoard(content, '2026-11-24');
  const entry = board.dataset.entries.terms.find(({ id }) => id === term.id);
  assert.ok(entry);
  assert.deepEqual(parse(readFileSync(join(content, 'gate/terms/xinci.yaml'), 'utf8')), {
    version: GATE_VERSION,
    text: passedDigest(entry, new Map()),
    kept: [{ key, reason: '单位公用电话', post: '办公室负责人', at: '2026-11-23 09:00' }],
  });
  const problems = board.problems.filter(({ what }) => what.includes('手机号'));
  assert.deepEqual(problems, [], 'check accepts what 初审 let stand');
  await desk.takeDown(chushen, { ...term, reason: '内容有误' });
  assert.ok(!existsSync(join(content, 'gate/terms/xinci.yaml')));
});

test('an edit after 初审 asks again', async (t) => {
  const { desk } = newsroomWith(t);
  const { draft } = await save(desk, '手机 15400001234');
  const submitted = draftIn(await desk.move(caibian, { ...term, action: 'submit', revision: draft.revision }));
  const [finding] = (await desk.review(chushen, term)).findings.filter(({ gate }) => gate?.level === 'ask');
  const kept = [{ key: finding?.gate?.key as string, reason: '单位公用电话' }];
  const back = draftIn(await desk.move(caibian, { ...term, action: 'recall', revision: submitted.revision }));
  const again = await save(desk, '手机 15400005678', (await desk.open(caibian, term)).revision);
  assert.notEqual(back.revision, again.draft.revision);
  const second = draftIn(await desk.move(caibian, { ...term, action: 'submit', revision: again.draft.revision }));
  assert.equal(
    (await refusal(desk.move(chushen, { ...term, action: 'pass', revision: second.revision, kept }))).status,
    422,
  );
});

test('invisible characters are mended at save; characters that turn the text are refused', async (t) => {
  const { desk } = newsroomWith(t);
  await save(desk, '办\u00ad理\u200b时限，⼈民政府');
  assert.match((await desk.open(caibian, term)).text, /办理时限，人民政府/);
  const refused = await refusal(save(desk, '收费 \u202e001\u202c 元', (await desk.open(caibian, term)).revision));
  assert.match(refused.message, /改变文字方向/);
});

test('an upload is examined at once: a clean copy takes its place, what hides something is not taken', async (t) => {
  const { desk, newsroom } = newsroomWith(t);
  const taken = await desk.upload(caibian, docx(paragraph(run('办事说明')), author), '说明.docx');
  assert.deepEqual(taken.removed, ['作者等属性']);
  assert.doesNotMatch(readFileSync(join(newsroom, taken.path), 'latin1'), /李样本/);
  const before = filesIn(newsroom);
  const hidden = await refusal(desk.upload(caibian, docx(paragraph(run('不要看', '<w:vanish/>'))), '说明二.docx'));
  assert.equal(hidden.status, 422);
  assert.match(hidden.message, /隐藏的文字/);
  assert.match((await refusal(desk.upload(caibian, docx(paragraph(run(ID))), '名单.docx'))).message, /身份证号/);
  assert.match((await refusal(desk.upload(caibian, jpeg([]), `${ID}.jpg`))).message, /身份证号/);
  assert.deepEqual(filesIn(newsroom), before, 'nothing of a refused file stays');
  assert.ok(!existsSync(join(newsroom, 'examining')) || readdirSync(join(newsroom, 'examining')).length === 0);
});

test('an attachment that was changed on disk after 初审 is not published', async (t) => {
  const { desk, newsroom, content } = newsroomWith(t);
  const file = await desk.upload(caibian, docx(paragraph(run('办事说明'))), '说明.docx');
  const notice = { kind: 'regulations', id: 'shili-zhidu' } as const;
  const opened = await desk.open(caibian, notice);
  const attachments = `attachments:\n  - title: 说明\n    path: ${file.path}\n    bytes: ${file.bytes}\n    sha256: ${file.sha256}\n`;
  const text = opened.text.replace(/^---\n/, `---\n${attachments}changeNote: 加附件\n`);
  const saved = await desk.save(caibian, { ...notice, text, base: opened.revision });
  const submitted = draftIn(await desk.move(caibian, { ...notice, action: 'submit', revision: saved.draft.revision }));
  const passed = draftIn(
    await desk.move(chushen, { ...addressOf(notice), action: 'pass', revision: submitted.revision }),
  );
  writeFileSync(join(newsroom, file.path), docx(paragraph(run(ID))));
  const before = filesIn(content);
  const refused = await refusal(desk.move(zhongshen, { ...notice, action: 'publish', revision: passed.revision }));
  assert.ok(refused.status === 409 || refused.status === 422);
  assert.deepEqual(filesIn(content), before);
});

test('what becomes public beside the text is examined too: reasons, opinions, 更正说明', async (t) => {
  const { desk } = newsroomWith(t);
  const gone = await refusal(desk.takeDown(chushen, { kind: 'terms', id: 'gongshi', reason: `误登张示例 ${ID}` }));
  assert.match(gone.message, /撤下理由.*身份证号/);
  const { draft } = await save(desk, '大家来说');
  const submitted = draftIn(await desk.move(caibian, { ...term, action: 'submit', revision: draft.revision }));
  const opinion = await refusal(
    desk.move(chushen, { ...term, action: 'return', revision: submitted.revision, opinion: '请联系 15400001234' }),
  );
  assert.match(opinion.message, /手机号/);
});

test('the board’s own words are watched', async (t) => {
  const { desk } = newsroomWith(t, { 'words.yaml': { words: [{ word: '最牛', level: 'block', why: '夸大' }] } });
  const { draft } = await save(desk, '全市最牛的窗口');
  assert.match(
    (await refusal(desk.move(caibian, { ...term, action: 'submit', revision: draft.revision }))).message,
    /夸大/,
  );
});
