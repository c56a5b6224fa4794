import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardsFollowed } from '#domain/integrity/standards.ts';
import { doubtOf, rowId } from '#domain/standards/draft-row.ts';
import { fieldCoverage } from '#domain/standards/field-coverage.ts';
import { NO_STANDARDS, type StandardField, type StandardRow } from '#domain/standards/standard-field.ts';
import { calendar } from '../calendar-fixture.ts';
import { datasetOf, entryOf, type Fields } from '../fixtures.ts';

const row = (subitem: string, more: Partial<StandardRow> = {}): StandardRow => ({
  ...{ fieldId: 'jiuzhu', field: '社会救助', no: 1, item: '低保', subitem, elements: ['条件'], basis: ['《示例法》'] },
  ...{ limitText: '20日内', limit: [{ kind: 'within', n: 20, unit: '日', from: '形成或变更' }], publisher: '民政部门' },
  ...{
    channels: ['政府网站'],
    audience: '全社会',
    method: '主动',
    level: ['县级', '乡级'],
    sources: ['a'],
    grade: 'C2',
  },
  ...more,
});
const field = (version: string, rows: readonly StandardRow[]): StandardField => ({
  ...{ id: 'jiuzhu', name: '社会救助', version, whole: false, seen: '一部分' },
  rows,
});
const now = field('2026-12-01', [row('指南'), row('名单'), row('公示', { level: ['村级'] }), row('热线')]);
const earlier = [field('2026-01-01', [row('指南', { elements: ['材料'] }), row('名单')])];
const standards = { ...NO_STANDARDS, fields: [now], earlier };
const mulu = (id: string, subitem: string, changes: Fields = {}) =>
  entryOf(
    'catalogue',
    { standard: { field: 'jiuzhu', item: '低保', subitem, version: '2026-01-01' }, levels: ['乡级'], ...changes },
    id,
  );
const unpublished = { evidence: undefined, notPublished: '正在整理', arises: '一直有' };
const boardOf = (rows: ReturnType<typeof mulu>[]) => ({
  ...datasetOf([entryOf('agencies'), ...rows], calendar),
  standards,
});
const states = (rows: ReturnType<typeof mulu>[]) =>
  fieldCoverage('shili', boardOf(rows), '2026-11-30').map(({ rows: found }) =>
    found.map(({ row: { subitem }, state }) => `${subitem} ${state}`),
  );

test('本级的每一项有四种说法；没列进目录的也数出来，别的层级的不算', () => {
  assert.deepEqual(states([mulu('a', '指南'), mulu('b', '名单', unpublished)]), [
    ['指南 已公开', '名单 尚未公开', '热线 未列入'],
  ]);
});

test('写了本级不适用的不算没公开', () => {
  assert.deepEqual(states([mulu('a', '指南', { evidence: undefined, notApplicable: '本镇没有' })]), [
    ['指南 本级不适用', '名单 未列入', '热线 未列入'],
  ]);
});

test('没有选这个领域的机构没有缺口', () => assert.deepEqual(states([]), []));

test('标准有更新，从哪一版拿的就和哪一版比，目录自己不变', () => {
  const [found] = fieldCoverage('shili', boardOf([mulu('a', '指南')]), '2026-11-30');
  assert.deepEqual(
    found?.changes.map(({ what, subitem }) => `${what} ${subitem}`),
    ['要素改了 指南', '新增 热线'],
  );
  assert.deepEqual(found?.notKept, []);
});

const taken = (version: string) => ({ standard: { field: 'jiuzhu', item: '低保', subitem: '指南', version } });
for (const [name, rows, changes, notKept] of [
  ['这一项已经照新版拿了，不再说改了', [mulu('a', '指南', taken('2026-12-01')), mulu('b', '名单')], ['新增 热线'], []],
  ['村级也公开的，村级的也算', [mulu('a', '指南', { levels: ['村级'] })], ['新增 公示'], []],
  ['旧版没有留存的，写明没有比', [mulu('a', '指南', taken('2025-06-01'))], [], ['2025-06-01']],
  ['全照新版拿的，没有可比的', [mulu('a', '指南', taken('2026-12-01'))], [], []],
] as const) {
  test(`标准有更新：${name}`, () => {
    const [found] = fieldCoverage('shili', boardOf([...rows]), '2026-11-30');
    assert.deepEqual(
      [found?.changes.map(({ what, subitem }) => `${what} ${subitem}`), found?.notKept],
      [changes, notKept],
    );
  });
}

const said = (changes: Fields) => {
  const found: string[] = [];
  const dataset = boardOf([mulu('a', '指南', changes)]);
  standardsFollowed({ dataset, asOf: '2026-11-30', sample: true }, (_, path, message) =>
    found.push(`${path.join('.')}: ${message.split(' → ')[0]}`),
  );
  return found;
};
const within = (n: number, unit: string) => ({ limits: [{ kind: '限期公开', n, unit, from: '形成或变更' }] });
const lengths: readonly (readonly [string, Fields, readonly string[]])[] = [
  ['比标准短的随意', within(5, '日'), []],
  ['和标准一样', within(20, '日'), []],
  ['比标准长要写理由', within(30, '日'), ['limits.0: 时限比标准目录长']],
  ['写了理由就可以', { ...within(30, '日'), longerBecause: '市里的制度写 30 日' }, []],
  ['把 20 日写成 20 个工作日，长了', within(20, '工作日'), ['limits.0: 时限比标准目录长']],
  ['10 个工作日说不定不到 20 日', within(10, '工作日'), []],
  ['起算点不同的不比', { limits: [{ kind: '限期公开', n: 30, unit: '日', from: '决定作出' }] }, []],
  ['没有的法定时限', { laws: ['mei-you'] }, ['laws.0: 没有编号为“mei-you”的法定时限']],
];
for (const [name, changes, expected] of lengths) test(name, () => assert.deepEqual(said(changes), expected));

test('推出来的、依据废止的、没写起算点的不预先勾选', () => {
  const repealed = [{ title: '示例法', status: '已废止', since: '2021-01-01', replacedBy: '民法典' } as const];
  assert.equal(doubtOf(row('指南')), undefined);
  assert.equal(doubtOf(row('指南'), repealed), '依据《示例法》已废止，现行的是民法典');
  assert.equal(doubtOf(row('指南', { grade: 'inferred' })), '只由编号推出，没有见到原文');
  assert.equal(doubtOf(row('指南', { limit: [{ kind: 'within', n: 20, unit: '工作日' }] })), '原文没写从何时起算');
});

test('同一序号的两项编号不同，再来一次编号一样', () => {
  const twins = field('1', [row('指南'), row('结果')]);
  assert.deepEqual(
    twins.rows.map((each) => rowId(each, twins, 'shili')),
    ['shili-jiuzhu-1', 'shili-jiuzhu-2'],
  );
});
