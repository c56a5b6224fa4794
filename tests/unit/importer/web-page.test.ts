/** What a browser shows of a web page stands in its text, and nothing else: struck amounts, numbers of lists, fractions, boxes to tick. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#importer/source/read-source.ts';

const pages: readonly (readonly [what: string, html: string, text: string, unread?: readonly string[]])[] = [
  ['注音只留本字', '<p><ruby>尉<rp>(</rp><rt>yù</rt><rp>)</rp></ruby>犁县</p>', '尉犁县'],
  ['平方和下标，注号不变', '<p>20m<sup>2</sup>，H<sub>2</sub>O，见注<sup>①</sup></p>', '20m²，H₂O，见注①'],
  [
    '划掉的金额不和新的连成一个数，另外说明',
    '<p>收费<del>30</del><ins>20</ins>元，<s>甲</s>乙，<span style="text-decoration:line-through">丙</span>丁</p>',
    '收费20元，乙，丁',
    ['带删除线的文字：30', '带删除线的文字：甲', '带删除线的文字：丙'],
  ],
  ['有序列表的编号', '<ol><li>甲</li><li>乙</li></ol><p>后</p>', '1. 甲\n2. 乙\n后'],
  ['从第几开始', '<ol start="3"><li>丙</li><li value="7">庚</li><li>辛</li></ol>', '3. 丙\n7. 庚\n8. 辛'],
  [
    '字母和汉字编号',
    '<ol type="A"><li>甲</li></ol><ol style="list-style-type:cjk-ideographic"><li>乙</li></ol>',
    'A. 甲\n一、乙',
  ],
  ['列表套列表', '<ol><li>甲<ol type="a"><li>乙</li></ol></li><li>丙</li></ol>', '1. 甲\na. 乙\n2. 丙'],
  [
    '编号藏起来的、自己写了编号的，不再加',
    '<ol style="list-style:none"><li>甲</li></ol><ol><li>（一）乙</li><li><p>第二条 丙</p></li></ol>',
    '甲\n（一）乙\n第二条 丙',
  ],
  ['圆点列表没有编号', '<ul><li>甲</li></ul>', '甲'],
  ['段落里的列表项', '<ol><li><p>甲</p><p>续</p></li></ol>', '1. 甲\n续'],
  [
    '表格里的列表',
    '<table><tr><td>材料</td><td><ol><li>申请书</li><li>身份证</li></ol></td></tr></table>',
    '材料\t1. 申请书 2. 身份证',
  ],
  [
    '勾选框和单选',
    '<p><input type="checkbox" checked>同意<input type="checkbox">不同意<input type="radio" checked>男</p>',
    '☑同意☐不同意◉男',
  ],
  [
    '填好的栏目',
    '<p>姓名：<input value="某甲"><input type="hidden" value="token"><input type="submit" value="提交"></p>',
    '姓名：某甲',
  ],
  ['选好的一项', '<p>级别：<select><option>一级<option selected>二级</select></p>', '级别：二级'],
  [
    '看不见的条文',
    '<p>前<span style="visibility:hidden">第五条 另有规定。</span>后</p>',
    '前后',
    ['隐藏的文字：第五条 另有规定。'],
  ],
  ['合起来的栏目', '<details><summary>附件</summary>内容。</details>', '附件\n内容。'],
  [
    '藏起来的菜单不说，藏起来的条文要说',
    '<p>前<span hidden>菜单</span><span style="display:none">第五条 另有规定。</span>后</p>',
    '前后',
    ['隐藏的文字：第五条 另有规定。'],
  ],
  ['保留换行的版面', '<pre>第一条  甲\r\n第二条  乙</pre>', '第一条  甲\n第二条  乙'],
  [
    '分数和平方',
    '<p>按<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math>，<math><msup><mi>m</mi><mn>2</mn></msup></math></p>',
    '按1/3，m²',
  ],
  ['嵌入的文件', '<p>附件<iframe src="a.pdf"></iframe>如上</p>', '附件如上', ['嵌入的对象']],
  [
    'Word 的文本框',
    '<p>前<!--[if gte vml 1]><v:shape><v:textbox>框里的话</v:textbox></v:shape><![endif]-->后</p>',
    '前后',
    ['文本框：框里的话'],
  ],
  [
    '跨行的格子每行都写',
    '<table><tr><td rowspan="2">处级</td><td>省会</td></tr><tr><td>其他</td></tr></table>',
    '处级\t省会\n处级\t其他',
  ],
];
for (const [what, html, text, unread = []] of pages) {
  test(`网页：${what}`, async () => {
    const bytes = new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${html}</body></html>`);
    const read = await readSource(bytes, '文.html');
    assert.equal(read.text, text);
    assert.deepEqual(
      read.unread.map((one) => (one.text === undefined ? one.what : `${one.what}：${one.text}`)),
      unread,
    );
  });
}
