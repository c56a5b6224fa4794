/** Lines that were hardly meant as they stand, and lines that are left alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubtfulLines } from '#domain/official-text/doubtful.ts';
import { programLines, textOnly, unknownComponents } from '#domain/official-text/programs.ts';
import { unsay } from '#domain/problem.ts';

const told = (body: string) =>
  doubtfulLines(body).map(({ line, severity, message }) => `${line + 1} ${severity} ${unsay(message).what}`);

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['第一行\n<br>换行', ['2 error 正文里有 HTML 标签“<br>”']],
  ['<table class="a"><tr>', ['1 error 正文里有 HTML 标签“<table class="a">”']],
  ['# 一级', ['1 error 正文里用了一级标题']],
  ['##第一条', ['1 warning 井号后面没有空格，这一行不算标题，井号会照样显示']],
  ['收入&lt;5万元', ['1 warning “&lt;”会照样显示']],
  ['![流程图](/uploads/a.png)', ['1 warning 正文里不显示图片，这一行会照样显示']],
  ['按 {标准 × 人数} 算', ['1 warning “{标准 × 人数}”会连花括号照样显示']],
  ['见[附件](附件 1.pdf)', ['1 warning “[附件](附件 1.pdf)”不是链接，会照样显示']],
  ['| 甲 | 乙 |\n| 1 | 2 |', ['1 warning 像是表格，却没有第二行的横线，会照样显示']],
  ['年收入<5万元且>1万元，A<B且C>D，<张三>，a<b', []],
  ['依据[1]（二）办理，见[办法](/regulations/a/)', []],
  ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', []],
  ['8:30~12:00 *注 _ ** ~~ 编号#3', []],
];
for (const [body, expected] of ROWS) test(body.replaceAll('\n', '⏎'), () => assert.deepEqual(told(body), expected));

test('说明页面里的程序：只认独立成行的，到空行为止；文字里的不算', () => {
  const body =
    '正文 import 货物\nimport A from "./a.astro"\n\n<A x={1}\n  y="2" />\n\n<B />\n\nexport 出口\n年收入<5万元\n';
  assert.deepEqual(programLines(body), [1, 3, 6]);
  assert.equal(textOnly(body), '正文 import 货物\n\n\n\n\n\n\n\nexport 出口\n年收入<5万元\n');
  assert.deepEqual(unknownComponents(body), [{ name: 'B', line: 6 }]);
});
