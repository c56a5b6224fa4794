import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DurationUnit, TimeLimit } from '#domain/parts/time.ts';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
import { repository } from '../repository.ts';

/** The first day on which everything of the sample is published. */
const board = readBoard(repository('content'), '2026-11-23');
const { regulations, procedures, hotlines, catalogue, terms } = board.dataset.entries;

test('示例内容没有一处错误或提醒', () => {
  assert.equal(board.problems.length, 0, `\n${board.problems.map(formatProblem).join('\n')}`);
});

test('示例内容够看：制度、指南、名词各有一批', () => {
  assert.ok(regulations.length >= 34, `${regulations.length} 部制度`);
  assert.ok(procedures.length >= 15, `${procedures.length} 项指南`);
  assert.ok(terms.length >= 20, `${terms.length} 个名词`);
  assert.equal(board.dataset.entries.agencies.length, 11);
});

/** requirements.md §1, phones. */
const phones: readonly (readonly [number: string, agency: string, owner: RegExp])[] = [
  ['2663486', 'qilihe-gongxin', /工业和信息化局|工信局|政务公开/],
  ['2660087', 'qilihe-gongxin', /政务公开领导小组办公室/],
  ['2660929', 'qilihe-gongxin', /监察局/],
  ['5115183', 'linhai-renfang', /综合科/],
  ['7021606', 'zhaoshang-ju', /./],
];
for (const [number, agency, owner] of phones) {
  test(`电话 ${number} 在公开栏上，写明谁接，照来源不加区号，标为未核实`, () => {
    const found = hotlines.filter(({ data }) => data.number === number);
    assert.ok(found.length > 0, `没有 ${number}`);
    for (const { data } of found) {
      assert.equal(data.agency, agency);
      assert.match(data.owner, owner);
      assert.ok(data.unverified);
    }
  });
}

test('没有哪个电话自己加了区号', () => {
  assert.deepEqual(
    hotlines.filter(({ data }) => data.number?.includes('-')).map(({ id }) => id),
    [],
  );
});

test('收信的地址和意见箱的地方照来源写着', () => {
  const places = hotlines.map(({ data }) => data.place ?? '');
  assert.ok(
    places.some((place) => place.includes('靖江花城9号楼4楼')),
    '靖江花城9号楼4楼',
  );
  assert.ok(
    hotlines.some(({ data }) => data.agency === 'zhaoshang-ju' && data.place?.includes('三楼办公室')),
    '三楼办公室',
  );
});

type Bound = TimeLimit['bound'];
/** requirements.md §1, time limits: where, how much, which way, and a word of the matter. */
const limits: readonly (readonly [
  regulation: string,
  n: number,
  unit: DurationUnit,
  bounds: readonly Bound[],
  about: RegExp,
])[] = [
  ['linhai-chengnuo', 2, '工作日', [undefined, '以内'], /免建|初步设计|./],
  ['linhai-chengnuo', 4, '工作日', [undefined, '以内'], /./],
  ['linhai-gongshi-tingzheng', 10, '工作日', ['满', '不少于'], /公示/],
  ['linhai-gongshi-tingzheng', 5, '工作日', [undefined, '以内'], /听证/],
  ['linhai-gongshi-tingzheng', 7, '日', [undefined, '以内'], /报告/],
  ['linhai-gongshi-tingzheng', 15, '日', [undefined, '以内'], /告诉|反馈/],
  ['dangwu-gongkai-xinnonghe', 1, '周', ['不少于'], /./],
  ['dangwu-gongkai-xinnonghe', 3, '日', ['不少于'], /公示/],
  ['dangwu-gongkai-jijian', 1, '周', ['不少于'], /./],
  ['dangwu-gongkai-jijian', 3, '日', ['不少于'], /公示/],
  ['renshe-shouwen-zeren', 3, '次响铃', [undefined, '以内'], /电话|接/],
  ['zuzhike-zuzhi-guanxi', 3, '个月', [undefined, '以内'], /介绍信|有效/],
  ['renshe-pinqing-jianduyuan', 2, '年', [undefined, '满', '以内'], /./],
  ['renshe-chengfang-jiandu', 30, '日', [undefined, '以内'], /./],
  ['renshe-shemi-jisuanji', 24, '小时', [undefined, '以内'], /泄密|报告/],
  ['renshe-xinxi-anquan', 60, '日', ['不少于'], /日志/],
  ['renshe-lianzheng-chengnuo', 1, '周', [undefined, '以内'], /./],
];
for (const [id, n, unit, bounds, about] of limits) {
  test(`${id} 里有 ${n} ${unit}${bounds.includes('不少于') ? '以上' : ''}这个时限`, () => {
    const facts = regulations.find((entry) => entry.id === id)?.data.facts ?? [];
    const found = facts.filter(
      ({ what, limit }) => limit?.n === n && limit.unit === unit && about.test(what) && bounds.includes(limit.bound),
    );
    assert.ok(
      found.length > 0,
      `${id}: ${JSON.stringify(facts.map(({ what, limit }) => [what, limit?.n, limit?.unit, limit?.bound]))}`,
    );
  });
}

test('社会监督员 20 至 25 人', () => {
  const facts = regulations.find(({ id }) => id === 'renshe-pinqing-jianduyuan')?.data.facts ?? [];
  assert.ok(
    facts.some(({ kind, value }) => kind === '人数' && /20\D*25/.test(value ?? '')),
    JSON.stringify(facts.map(({ value }) => value)),
  );
});

test('监督员每半年左右书面反映一次', () => {
  const facts = regulations.find(({ id }) => id === 'qilihe-hangfeng-jianduyuan')?.data.facts ?? [];
  assert.ok(
    facts.some(({ kind, value }) => kind === '频次' && /半年/.test(value ?? '')),
    JSON.stringify(facts.map(({ value }) => value)),
  );
});

for (const id of ['linhai-tousu-chuli', 'linhai-gongshi-tingzheng']) {
  test(`${id} 的“及时”照写，不补数字`, () => {
    const facts = regulations.find((entry) => entry.id === id)?.data.facts ?? [];
    assert.ok(
      facts.some(({ limit }) => limit?.kind === '及时'),
      JSON.stringify(facts.map(({ limit }) => limit?.kind)),
    );
  });
}

test('指南里的承诺时限：免建和初步设计 2 个工作日，其余许可 4 个', () => {
  const promised = (id: string) => procedures.find((entry) => entry.id === id)?.data.promisedLimit;
  for (const [id, n] of [
    ['linhai-mianjian', 2],
    ['linhai-chubu-sheji', 2],
    ['linhai-qita-xuke', 4],
  ] as const) {
    assert.deepEqual([promised(id)?.n, promised(id)?.unit], [n, '工作日'], id);
  }
});

test('公示和听证的时限，公示种类里写的与制度里的一致', () => {
  const type = board.dataset.noticeTypes?.find(({ id }) => id === 'linhai-zhongda-shixiang');
  const facts = regulations.find(({ id }) => id === 'linhai-gongshi-tingzheng')?.data.facts ?? [];
  const at = (clause: string) =>
    facts.filter((fact) => fact.clause === clause).map(({ limit }) => [limit?.n, limit?.unit]);
  const steps = (type?.followUps ?? []).filter(({ within }) => within);
  assert.equal(steps.length, 3);
  for (const { clause = '', within } of steps) assert.deepEqual(at(clause), [[within?.n, within?.unit]], clause);
});

for (let duty = 1; duty <= 29; duty += 1) {
  test(`公开义务 D${duty} 在公开目录里至少有一行`, () => {
    assert.ok(catalogue.some(({ data }) => new RegExp(`\\bD${duty}\\b`).test(data.duty ?? '')));
  });
}

test('群众办事没有一笔收费：来源里没有哪部制度向群众收钱', () => {
  const charged = [...board.dataset.entries.fees, ...procedures].filter(({ data }) => data.charge === '收费');
  assert.deepEqual(
    charged.map(({ file }) => file),
    [],
  );
});
