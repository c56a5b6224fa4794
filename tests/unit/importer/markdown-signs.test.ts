/** Signs of Markdown are no text; blanks to fill in, ranges and multiplication signs are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#importer/source/read-source.ts';

const texts: readonly (readonly [what: string, source: string, text: string, unread?: readonly string[]])[] = [
  [
    '要填的空格、从几点到几点、乘号都是文字',
    '____年__月，8:30~12:00，14:00~17:30，标准*人数*月数',
    '____年__月，8:30~12:00，14:00~17:30，标准*人数*月数',
  ],
  ['一整行的空格是要填的', '签名：\n______', '签名：\n______'],
  ['着重的标记不要', '**重点：**后面，__也是__', '重点：后面，也是'],
  ['划掉的金额另外说明', '收费~~30~~20元', '收费20元', ['带删除线的文字：30']],
  ['引文的标记不要', '> 甲\n> 乙', '甲\n乙'],
  ['代码栏、横线、标题下的线不要', '某办法\n===\n```\n甲\n```\n---\n乙', '某办法\n甲\n乙'],
];
for (const [what, source, text, unread = []] of texts) {
  test(`Markdown：${what}`, async () => {
    const read = await readSource(new TextEncoder().encode(source), '文.md');
    const left = read.removed
      .toSorted((a, b) => b.start - a.start)
      .reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), read.text);
    assert.equal(left.replace(/\n+/g, '\n'), text);
    assert.deepEqual(
      read.unread.map((one) => `${one.what}：${one.text}`),
      unread,
    );
  });
}
