import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitArticles } from '#domain/articles.ts';
import { lineAsTyped } from '#domain/official-text/as-typed.ts';
import { entryId } from '#importer/draft/entry-id.ts';
import { importDocument } from '#importer/import-document.ts';
import { renderBody } from '#store/render-body.ts';

const drafts = async (text: string, agency?: string) =>
  (await importDocument(new TextEncoder().encode(text), '汇编.txt', { asOf: '2026-11-23', ...(agency && { agency }) }))
    .drafts;

const htmlText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

test('正文里的任何符号，网页上都照原样显示', () => {
  const signs = fc.constantFrom(
    '*',
    '**',
    '_',
    '#',
    '# ',
    '- ',
    '1. ',
    '1) ',
    '+ ',
    '> ',
    '`',
    '~~',
    '[甲](乙)',
    '|',
    '\\',
    '<b>',
    '&lt;',
    '&amp;',
    '甲',
    '乙丙',
    '==',
    '---',
    '!',
    '{',
    '}',
    ':::',
    '"',
    '“',
  );
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 8 }), (parts) => {
      const words = parts.join('').replace(/\s+/g, ' ').trim();
      fc.pre(words !== '');
      const shown = htmlText(renderBody(`## 第一条\n\n${lineAsTyped(words)}\n`))
        .replace(/\s+/g, ' ')
        .trim();
      assert.equal(shown, `第一条 ${words}`);
    }),
    { numRuns: 500 },
  );
});

test('编号成为可引用的标题，短的带名称，长的只留编号；内容一字不动', async () => {
  const [draft] = await drafts(
    '登记制度\n为规范登记,制定本制度。\n一、登记范围\n(一)来访人员都要登记,并写明时间。\n(二)来访车辆\n1、小型车辆要登记,并写明号牌。\n二、其他事项另行通知,由办公室负责。',
  );
  assert.equal(
    draft?.body,
    '为规范登记,制定本制度。\n\n## 一、登记范围\n\n### (一)\n\n来访人员都要登记,并写明时间。\n\n### (二)来访车辆\n\n#### 1、\n\n小型车辆要登记,并写明号牌。\n\n## 二、其他事项另行通知,由办公室负责。\n'.replace(
      '## 二、其他事项另行通知,由办公室负责。',
      '## 二、\n\n其他事项另行通知,由办公室负责。',
    ),
  );
  assert.deepEqual(
    splitArticles(draft?.body ?? '').map(({ label }) => label),
    ['一', '(一)', '(二)', '1', '二'],
  );
});

test('原文写了的填上，没有写的列出来', async () => {
  const text =
    '第一篇:考勤管理办法(试行)\n第一条 请假三日内销假。\n第二条 本办法由局办公室解释。\n第三条 本办法自2012年7月1日起施行。\n某某局\n2012年6月25日';
  const [draft] = await drafts(text, 'mou-ju');
  assert.equal(draft?.id, 'mou-ju-kao-qin-guan-li-ban-fa-shi-xing');
  const { title, agency, category, madeOn, effectiveOn, validity, interpretedBy, facts } = draft?.data ?? {};
  assert.deepEqual(
    { title, agency, category, madeOn, effectiveOn, validity, interpretedBy },
    {
      title: '考勤管理办法(试行)',
      agency: 'mou-ju',
      category: '人事管理',
      madeOn: '2012-06-25',
      effectiveOn: '2012-07-01',
      validity: '试行',
      interpretedBy: '局办公室',
    },
  );
  assert.deepEqual(
    facts?.map(({ what, clause, limit }) => [what, clause, limit?.n, limit?.unit]),
    [['请假三日内销假', '第一条', 3, '日']],
  );
  assert.deepEqual(draft?.missing, ['一句话说明', '对谁适用', '公布时间', '核对日期', '审查登记']);
});

test('没有生效日期和有效性的不编造：写明原文没有，列为存疑', async () => {
  const [draft] = await drafts('登记制度\n第一条 按时登记。');
  assert.equal(draft?.data.effectiveNote, '原文没有写生效日期');
  assert.equal(draft?.data.effectiveOn, undefined);
  assert.ok(draft?.data.uncertain.includes('有效性原文没有写，暂记“现行”，请核对。'));
  assert.ok(draft?.missing.includes('制定机构'));
});

test('同名制度的草稿标题分得清，并说明括号是导入加的', async () => {
  const made = await drafts('第一篇:登记制度\n第一条 甲。\n第二篇:登记制度\n第一条 乙。\n登记制度\n第一条 丙。');
  assert.deepEqual(
    made.map(({ id, data }) => [id, data.title]),
    [
      ['deng-ji-zhi-du', '登记制度'],
      ['deng-ji-zhi-du-2', '登记制度（第二篇）'],
      ['deng-ji-zhi-du-3', '登记制度（之2）'],
    ],
  );
  assert.ok(made[1]?.data.uncertain.includes('标题后面的括号是导入时为分清同名制度加的。'));
});

test('同一份文件里有修改通知：两头都写上修改关系', async () => {
  const made = await drafts(
    '考勤办法\n第一条 三日内销假。\n关于修改《某局考勤办法》的通知\n决定对《某局考勤办法》进行修改,现通知如下:\n一、第一条改为五日。',
  );
  assert.equal(made[0]?.data.validity, '已修改');
  assert.deepEqual(made[1]?.data.amends, [made[0]?.id]);
});

test('没有编号的制度加一个“全文”标题，并说明是加的', async () => {
  const made = await drafts('卫生责任制度\n为保持卫生,制定本制度。\n各科室每天打扫。\n登记制度\n第一条 按时登记。');
  assert.ok(made[0]?.body.startsWith('## 全文\n'));
  assert.ok(made[0]?.data.uncertain.some((doubt) => doubt.includes('“全文”这个标题是导入时加的')));
});

const ids: readonly (readonly [title: string, id: string])[] = [
  ['印章使用制度', 'yin-zhang-shi-yong-zhi-du'],
  ['“八小时以外”监督制度', 'ba-xiao-shi-yi-wai-jian-du-zhi-du'],
  ['IT设备2号规定', 'it-she-bei-2-hao-gui-ding'],
  ['——', 'zhidu'],
];
for (const [title, id] of ids) test(`“${title}”的文件名是 ${id}`, () => assert.equal(entryId(title), id));

test('很长的标题截到 60 个字符以内，不截断拼音', () => {
  const id = entryId('关于进一步加强和规范全区机关事业单位工作人员考勤管理工作的若干规定');
  assert.ok(id.length <= 60);
  assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
});
