/** How notices, decrees and their last lines come out of office programs and web pages. All newly written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportResult, importDocument } from '#importer/import-document.ts';
import { isSignature } from '#importer/split/sentences.ts';

const ARTICLES = '第一条　为规范夜市经营，制定本办法。\n第二条　摊位费每月300元。\n第三条　自2022年3月1日起施行。';
const read = (text: string): Promise<ImportResult> =>
  importDocument(new TextEncoder().encode(text), '夜市.txt', { asOf: '2026-11-30' });
const titles = ({ entries }: ImportResult) => entries.map(({ title }) => title);
const notes = ({ drafts }: ImportResult) => drafts.flatMap(({ data }) => data.sourceNotes ?? []).join('；');

test('“主任　岗位职责”是标题，不是签署人', () => {
  assert.ok(isSignature('市长　某某'));
  assert.ok(!isSignature('主任　岗位职责'));
});

test('令里的“市长　某某”不是标题，令里写的《某办法》才是', async () => {
  const decree =
    '某市人民政府令\n第9号\n《某市夜市管理办法》已经2022年1月5日市政府常务会议通过，现予公布，自2022年3月1日起施行。\n市长　某某\n2022年1月20日\n';
  const result = await read(decree + ARTICLES);
  assert.deepEqual(titles(result), ['某市夜市管理办法']);
  assert.equal(result.entries[0]?.articles.length, 3);
  assert.deepEqual(result.losses, []);
});

test('“为……制定了《某办法》，现予发布，自……起施行”的日子记在草稿里，不算没有导入', async () => {
  const result = await read(
    `某市商务局令\n〔2022〕第2号\n为活跃夜间消费，某市商务局制定了《某市夜市管理办法》，经2022年1月5日局务会议通过，现予发布，自2022年3月1日起施行。\n局长：某某\n2022年1月20日\n某市夜市管理办法\n${ARTICLES}`,
  );
  assert.deepEqual(titles(result), ['某市夜市管理办法']);
  assert.equal(result.drafts[0]?.data.madeOn, '2022-01-20');
  assert.match(notes(result), /2022年1月5日局务会议通过/);
  assert.deepEqual(result.losses, []);
});

test('印发通知的标题带文号，仍然归到它印发的办法', async () => {
  const result = await read(
    `某市商务局关于印发《某市夜市管理办法》的通知（某商发〔2022〕12号）\n各区商务局：\n现将《某市夜市管理办法》印发给你们，请遵照执行。\n某市商务局\n2022年1月20日\n附件\n某市夜市管理办法\n${ARTICLES}`,
  );
  assert.deepEqual(titles(result), ['某市夜市管理办法']);
  assert.equal(result.drafts[0]?.data.docNumber, '某商发〔2022〕12号');
});

test('版记和标题挤在一行：版记的日子记下来，标题完整', async () => {
  const result = await read(
    `某市商务局文件\n某商发〔2022〕12号\n某市商务局关于印发《某市夜市管理办法》的通知\n各区商务局：\n现印发给你们，请遵照执行。\n某市商务局办公室　　2022年1月21日印发某市夜市管理办法\n${ARTICLES}`,
  );
  assert.deepEqual(titles(result), ['某市夜市管理办法']);
  assert.match(notes(result), /版记写着：某市商务局办公室 2022年1月21日印发/);
  assert.deepEqual(result.losses, []);
});

test('十个机关联合发的通知，标题很长也认得', async () => {
  const bodies = [
    '商务局',
    '公安局',
    '城管局',
    '市场监管局',
    '生态环境局',
    '卫生健康委',
    '消防支队',
    '财政局',
    '税务局',
  ];
  const title = `${bodies.map((body) => `某市${body}`).join(' ')}关于进一步规范夜市经营秩序有关事项的通知`;
  const result = await read(
    `${title}（某商发〔2022〕12号）\n各区人民政府：\n为规范夜市经营，现就有关事项通知如下：\n一、明确经营时间\n每天不晚于24时。\n二、建立巡查机制\n每周巡查2次。\n三、强化组织实施\n各区每月报送一次。`,
  );
  assert.equal(result.entries.length, 1);
  assert.ok(result.entries[0]?.title.startsWith(title), titles(result).join());
});

for (const rest of ['各区商务局、各街道办事处：\n为规范夜市经营，现通知如下：', '为规范夜市经营，现通知如下：'])
  test(`标题和后面的“${rest.slice(0, 6)}”挤在一行：标题切开，文字不少`, async () => {
    const result = await read(
      `某市商务局文件\n某商发〔2022〕12号\n某市商务局关于规范夜市经营的通知${rest}\n一、摊位费每月300元。\n二、每天不晚于24时。`,
    );
    assert.deepEqual(titles(result), ['某市商务局关于规范夜市经营的通知']);
    assert.ok(result.drafts[0]?.body.includes(rest.slice(0, 6)));
  });

test('标题后面跟着日子：日子不进标题', async () => {
  const result = await read(`某市商务局文件\n关于夜市管理的若干规定二〇二二年一月二十日\n${ARTICLES}`);
  assert.equal(result.entries[0]?.title.includes('〇'), false);
  assert.match(result.entries[0]?.title ?? '', /关于夜市管理的若干规定$/);
});
