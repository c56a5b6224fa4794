import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markLines, markOf, moveBorder, nextOutside } from '#admin/app/import/marking.ts';
import type { FoundLine } from '#admin/rules/import-protocol.ts';

const line = (text: string, kind: FoundLine['kind'], rule?: number): FoundLine => ({
  text,
  nth: 1,
  kind,
  ...(rule !== undefined && { rule }),
});
const lines = [
  line('封面', '不在制度里'),
  line('某局考勤', '标题', 0),
  line('制度', '标题', 0),
  line('按时到岗。', '正文', 0),
  line('用车', '正文', 0),
  line('某局用车制度', '标题', 1),
  line('派车登记。', '正文', 1),
];
const at = (active: number, anchor = active) => ({ anchor, active });

test('一个键一种标记，选中的几行算一处', () => {
  assert.equal(markOf('t'), '标题');
  assert.equal(markOf('z'), undefined);
  assert.deepEqual(markLines(lines, '表格', at(3, 4)), [{ mark: '表格', line: '按时到岗。', nth: 1, lines: 2 }]);
});

test('移界线：本部或下一部从选中的行开始，原来的标题几行一起变成正文', () => {
  assert.deepEqual(moveBorder(lines, 'next', at(4)), [
    { mark: '正文', line: '某局用车制度', nth: 1, lines: 1 },
    { mark: '标题', line: '用车', nth: 1, lines: 1 },
  ]);
  assert.deepEqual(moveBorder(lines, 'this', at(3))[0], { mark: '正文', line: '某局考勤', nth: 1, lines: 2 });
  assert.deepEqual(moveBorder(lines, 'next', at(6)), [], '后面没有下一部');
  assert.deepEqual(moveBorder(lines, 'this', at(0)), [], '前面没有本部');
});

test('下一处没导入的：往下找，到底从头来', () => {
  assert.equal(nextOutside(lines, 2), 0);
  assert.equal(nextOutside([], 0), undefined);
});
