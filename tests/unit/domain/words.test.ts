import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldAt, jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import { nearest } from '#domain/nearest.ts';
import { compareProblems, formatProblem, type Problem, say, unsay } from '#domain/problem.ts';

const guesses: readonly (readonly [word: string, known: readonly string[], guess: string | undefined])[] = [
  ['explanaton', ['word', 'explanation'], 'explanation'],
  ['Word', ['word'], 'word'],
  ['ab', ['ab', 'abc'], 'ab'],
  ['社会公布', ['社会公开', '机关内部'], '社会公开'],
  ['秘密', ['社会公开', '机关内部'], undefined],
  ['a', ['b'], 'b'],
  ['a', ['bc'], undefined],
  ['linhai-renfang', ['linhai-renfan', 'linhai'], 'linhai-renfan'],
  ['x', [], undefined],
];
for (const [word, known, guess] of guesses) {
  test(`“${word}”在 ${known.join('、') || '空表'} 里${guess ? `最像“${guess}”` : '没有像的'}`, () =>
    assert.equal(nearest(word, known), guess));
}

test('错在哪里和怎么改合成一句，也拆得开', () => {
  assert.deepEqual(unsay(say('错了', '请改')), { what: '错了', fix: '请改' });
  assert.deepEqual(unsay(say('错了', '甲 → 乙')), { what: '错了', fix: '甲 → 乙' });
  assert.deepEqual(unsay('错了'), { what: '错了', fix: '请对照字段说明改正' });
});

const problem = (file: string, line: number, field: string): Problem => ({
  file,
  line,
  field,
  what: '错了',
  fix: '请改',
  severity: 'error',
});

test('一处问题写成一行，整个文件的问题不写字段', () => {
  assert.equal(formatProblem(problem('content/a.yaml', 3, '词')), 'content/a.yaml:3 词: 错了 → 请改');
  assert.equal(formatProblem(problem('content/a.yaml', 1, '')), 'content/a.yaml:1: 错了 → 请改');
});

test('问题先按文件，再按行号的大小，再按字段排', () => {
  const sorted = [problem('b', 1, ''), problem('a', 10, ''), problem('a', 9, 'y'), problem('a', 9, 'x')].sort(
    compareProblems,
  );
  assert.deepEqual(
    sorted.map(({ file, line, field }) => `${file}${line}${field}`),
    ['a9x', 'a9y', 'a10', 'b1'],
  );
});

test('字段的路径写成中文，没有名字的照写', () => {
  const schema = jsonSchemaOf('procedures');
  assert.equal(labelPath(schema, ['materials', 1, 'copies']), '办理材料 第2项 份数');
  assert.equal(labelPath(schema, ['nothing', 0, 'here']), 'nothing 第1项 here');
  assert.equal(labelPath(schema, []), '');
  assert.equal(fieldAt(schema, ['materials', 1, 'copies'])?.type, 'integer');
  assert.equal(fieldAt(schema, ['consult', 0])?.refersTo, 'hotlines');
  assert.equal(fieldAt(schema, ['nothing', 0]), undefined);
});
