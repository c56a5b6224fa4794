/** What of official text is a mark, and that everything else stands on the page as typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { splitArticles } from '#domain/articles.ts';
import { cellAsTyped, lineAsTyped } from '#domain/official-text/as-typed.ts';
import { readOfficialText, textLines } from '#domain/official-text/blocks.ts';
import { formattingOf } from '#domain/official-text/formatting.ts';
import { wordsOfMarks } from '#domain/official-text/marks.ts';
import { renderBody } from '#store/render-body.ts';

type Node = { readonly nodeName: string; readonly value?: string; readonly childNodes?: readonly Node[] };
const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(textOf).join('');
/** Text of the page without white space. */
const shown = (body: string): string => textOf(parseFragment(renderBody(body)) as unknown as Node).replace(/\s+/g, '');

/** Lines as agencies type them: none of their signs is a mark. */
const TYPED = [
  '服务时间8:30~12:00，14:00~17:30。',
  '补贴金额=标准*人数*月数，面积=边长**2。',
  '联系人：______，电话：__________，编号 青人社_规_01_号。',
  '每班5~10人补3~6个月，~~甲~~乙。',
  '2024. 本年起按新标准。',
  '3) 另有规定的除外。',
  '年收入<5万元且>1万元的，按{5万元}算，A<B且C>D。',
  '    前面有四个空格的一段话。',
  '　　全角空格缩进的一段话。',
  '> 注：不是引文。',
  '+ 乙',
  '* 带星号的必填。',
  '`名称`和```代码```。',
  '张**、李**的申请',
  '申请人王**和李**两人',
  '身份证号3301**********1234，车牌浙J**123**。',
  '依据[1]办理，见[附件](附件1)，[ ]同意 [x]不同意。',
  '&lt; &nbsp; AT&T &copy;2025',
  'D:\\通知\\2025',
  '第五条：',
  '1986年5月1日',
  '---',
  '***',
  '===',
  ': 名词解释',
  '[^1]: 脚注',
  'www.example.gov.cn',
  '##没有空格',
  '##### 五个井号',
  '单位|金额|备注',
  '1.没有空格',
  '-5 度以下',
];

for (const line of TYPED) {
  test(`照打的字显示：${line}`, () => {
    assert.equal(shown(`## 第一条\n\n${line}\n`), `第一条${line.replace(/\s+/g, '')}`);
    assert.equal(shown(`## 第一条\n\n上一行\n${line}\n下一行\n`), `第一条上一行${line.replace(/\s+/g, '')}下一行`);
  });
}

test('编号照打的留着，不重排；破折号的才是没有编号的列表', () => {
  assert.equal(
    renderBody('1. 甲\n3. 丙\n\n- 丁\n  2) 戊\n'),
    '<ol class="own">\n<li>1. 甲</li>\n<li>3. 丙</li>\n</ol>\n<ul>\n<li>丁\n<ol class="own">\n<li>2) 戊</li>\n</ol>\n</li>\n</ul>',
  );
});

const EMPHASISED: readonly (readonly [string, readonly string[]])[] = [
  ['实行**领导接待日**，让群众说话', ['领导接待日']],
  ['**《办法》**第三条', ['《办法》']],
  ['请在**3日内**交齐', ['3日内']],
  ['**一、**总则，**二、**分则', ['一、', '二、']],
  ['**标准*人数**为准', ['标准*人数']],
  ['“**重点**”和（**难点**）', ['重点', '难点']],
  ['2**3**4', []],
  ['张**的材料', []],
  ['** 前后有空格 **', []],
  ['\\*\\*照打\\*\\*', []],
];
for (const [text, expected] of EMPHASISED) {
  test(`加粗：${text}`, () => assert.deepEqual(formattingOf(text).emphasis, expected));
}

const LINKED: readonly (readonly [string, readonly string[]])[] = [
  [
    '网址http://www.example.gov.cn/a_b_c/，邮箱ab_c@example.gov.cn。',
    ['http://www.example.gov.cn/a_b_c/', 'mailto:ab_c@example.gov.cn'],
  ],
  ['见https://a.example.gov.cn（试用）', ['https://a.example.gov.cn']],
  ['(见 https://a.example.gov.cn/x?a=1&b=2).', ['https://a.example.gov.cn/x?a=1&b=2']],
  ['https://a.example.gov.cn/第三条', ['https://a.example.gov.cn/']],
  ['**https://a.example.gov.cn**', ['https://a.example.gov.cn']],
  [
    '[表](/uploads/2026/biao.pdf)和[办法](/regulations/banfa/#第三条)',
    ['/uploads/2026/biao.pdf', '/regulations/banfa/#第三条'],
  ],
  ['[表](javascript:alert)、[表](附件 1)', []],
];
for (const [text, expected] of LINKED) {
  test(`链接：${text}`, () =>
    assert.deepEqual(
      formattingOf(text).links.map(({ href }) => href),
      expected,
    ));
}

test('表格：多出来的格不丢，竖线可以写成 \\|，数字靠右', () => {
  const html = renderBody('| 档次 | 标准 |\n|---|--:|\n| 一档\\|特困 | 500 | 备注 |\n二档 | 300\n');
  assert.match(html, /<td>一档\|特困<\/td><td align="right">500<\/td><td>备注<\/td>/);
  assert.match(html, /<p>二档 \| 300<\/p>/);
});

test('标题照打的字显示，与引用用的条款是同一批', () => {
  const body = '## 第一条 **目的** <5万元\n\n### 二、\\*范围\n\n表下\n----\n';
  assert.equal(shown(body), '第一条**目的**<5万元二、\\*范围表下----');
  assert.deepEqual(
    splitArticles(body).map(({ heading }) => heading),
    ['第一条 **目的** <5万元', '二、\\*范围'],
  );
});

const signs = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '***',
        '_',
        '__',
        '~~',
        '`',
        '```',
        '#',
        '## ',
        '- ',
        '+ ',
        '1. ',
        '3) ',
        '|',
        '|---|',
        '\\',
        '\\\\',
      ],
      ...[
        '[',
        '](',
        ')',
        '[a](/b)',
        '[a](http://x.cn)',
        'http://a.cn/',
        'a@b.cn',
        '，',
        '甲',
        '王',
        '5',
        '<',
        '>',
        '&lt;',
        '&',
      ],
      ...['{', '}', '!', '===', '---', '    ', ' ', '。', '第一条', '\\#', '1\\.', '　'],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join(''));

test('写成“照打”的任何一行，页面一字不差', () => {
  fc.assert(
    fc.property(signs, (words) => {
      fc.pre(words.trim() !== '');
      assert.equal(shown(lineAsTyped(words)), words.replace(/\s+/g, ''));
      assert.equal(shown(`| x |\n|---|\n| ${cellAsTyped(words)} | z |`), `x${words.replace(/\s+/g, '')}z`);
    }),
    { numRuns: 3000 },
  );
});

test('任何正文：除了井号、破折号、表格线、加粗的星号、链接的网址和反斜线，一个字也不少', () => {
  const anyBody = fc.array(signs, { maxLength: 6 }).map((lines) => lines.join('\n'));
  const marks = /[#\-*|\\:[\]()\s]/g;
  fc.assert(
    fc.property(anyBody, (body) => {
      const hidden = formattingOf(body).links.filter(({ text, href }) => !href.endsWith(text));
      const kept = hidden.reduce((rest, { href }) => rest.replace(`](${href})`, ''), body);
      const letters = (text: string) => [...text.replace(marks, '')].sort().join('');
      assert.equal(letters(shown(body)), letters(kept));
    }),
    { numRuns: 3000 },
  );
});

test('行号指着打字的那一行', () => {
  const body = '## 甲\n\n一\n二\n\n- 三\n  四\n\n| 五 |\n|---|\n| 六 |\n';
  const lines = textLines(readOfficialText(body)).map(({ parts, line }) => `${line}${wordsOfMarks(parts)}`);
  assert.deepEqual(lines, ['3一', '4二', '6三', '7四', '9五', '11六']);
});
