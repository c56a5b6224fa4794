import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#domain/kinds.ts';
import { type MilestoneKey, noticeLife } from '#domain/notice-lifecycle.ts';
import { noticeType } from '#domain/notice-types/notice-type.ts';
import { addDays } from '#domain/plain-date.ts';
import { calendar } from './calendar-fixture.ts';
import { datasetOf, entryOf, type Fields, ownNoticeType } from './fixtures.ts';

const opinions = [{ opinion: '太短', adopted: '采纳', reason: '有理' }];
const bare = { startOn: undefined, term: undefined, contacts: undefined, hearingNeeded: undefined };

/** A notice that follows the 公示, published on `day`. */
function follow(type: string, day: string, changes: Fields = {}): Entry<'notices'> {
  const published = { publishedAt: `${day} 10:00`, checkedOn: day };
  return entryOf(
    'notices',
    { ...bare, type, title: type, about: 'shili-gongshi', opinions, outcome: '通过', ...published, ...changes },
    type === '听证公告' ? 'tz' : `x-${day}`,
  );
}
const hearing = (day: string) => ({
  hearing: { heldAt: `${day} 09:00`, place: '三楼', howToJoin: '打电话', seats: 10, host: '主任' },
});

/** Public from 2026-11-20, ten working days: ends 2026-12-04; hearing decision due 2026-12-11. */
function life(asOf: string, changes: Fields = {}, followers: readonly Entry<'notices'>[] = []) {
  const notice = entryOf('notices', { hearingNeeded: '不需要', ...changes });
  const found = noticeLife(notice, datasetOf([notice, ...followers], calendar), asOf);
  assert.ok(found);
  return found;
}
const stateOf = (found: ReturnType<typeof life>, key: MilestoneKey) =>
  found.milestones.find((milestone) => milestone.key === key)?.state;

const opening: readonly (readonly [asOf: string, open: boolean, start: string, end: string])[] = [
  ['2026-11-19', false, '无期限', '按期'],
  ['2026-11-20', true, '按期完成', '按期'],
  ['2026-11-30', true, '按期完成', '按期'],
  ['2026-12-01', true, '按期完成', '临期'],
  ['2026-12-04', true, '按期完成', '临期'],
  ['2026-12-05', false, '按期完成', '按期完成'],
];
for (const [asOf, open, start, end] of opening) {
  test(`${asOf} 看 11月20日起十个工作日的公示：${open ? '征求意见中' : '不在征求意见'}，截止${end}`, () => {
    const found = life(asOf);
    assert.deepEqual([found.end, found.open], [{ day: '2026-12-04', certain: true }, open]);
    assert.deepEqual([stateOf(found, 'start'), stateOf(found, 'end')], [start, end]);
  });
}

test('跨年的公示截止日标为暂估', () => {
  assert.deepEqual(life('2026-12-20', { startOn: '2026-12-18' }).end, {
    day: '2027-01-04',
    certain: false,
    doubtFrom: '2027-01-01',
    latest: '2027-01-14',
  });
});

test('公示窗口不按估计关门：最迟日以前都开着，过了最迟日关', () => {
  const open = (asOf: string) => life(asOf, { startOn: '2027-01-25' }).open;
  assert.deepEqual(['2027-02-09', '2027-02-12', '2027-02-22', '2027-02-23'].map(open), [true, true, true, false]);
});

for (const [sentence, loggedOn, start, end] of [
  ['入账比开始早，按写的开始日', '2026-11-19', '2026-11-20', '2026-12-04'],
  ['当天入账', '2026-11-20', '2026-11-20', '2026-12-04'],
  ['过后补登的，从入账那天起算', '2026-12-04', '2026-12-04', '2026-12-18'],
] as const) {
  test(`公示从入账起算：${sentence}`, () => {
    const notice = entryOf('notices', { hearingNeeded: '不需要' });
    const dataset = { ...datasetOf([notice], calendar), loggedOn: new Map([[`notices/${notice.id}`, loggedOn]]) };
    const found = noticeLife(notice, dataset, '2026-12-05');
    assert.deepEqual([found?.start, found?.end.day, found?.open], [start, end, end > '2026-12-05']);
  });
}

const decisions: readonly (readonly [asOf: string, published: string | undefined, state: string])[] = [
  ['2026-12-04', undefined, '按期'],
  ['2026-12-08', undefined, '临期'],
  ['2026-12-11', undefined, '临期'],
  ['2026-12-12', undefined, '逾期'],
  ['2026-12-12', '2026-12-11', '按期完成'],
  ['2026-12-12', '2026-12-12', '逾期完成'],
  ['2026-12-10', '2026-12-11', '临期'],
];
for (const [asOf, published, state] of decisions) {
  test(`12月11日前要定是否听证，${published ? `${published} 发了公告` : '还没发公告'}，${asOf} 看是${state}`, () => {
    const followers = published ? [follow('听证公告', published, hearing('2026-12-25'))] : [];
    assert.equal(stateOf(life(asOf, { hearingNeeded: '需要' }, followers), 'hearing-decision'), state);
  });
}

const notice = follow('听证公告', '2026-12-08', hearing('2026-12-20'));
const hearings: readonly (readonly [asOf: string, held: string, report: string, feedback: string])[] = [
  ['2026-12-08', '无期限', '按期', '按期'],
  ['2026-12-19', '无期限', '按期', '按期'],
  ['2026-12-20', '按期完成', '按期', '按期'],
  ['2026-12-24', '按期完成', '临期', '按期'],
  ['2026-12-27', '按期完成', '临期', '按期'],
  ['2026-12-28', '按期完成', '逾期', '按期'],
  ['2027-01-01', '按期完成', '逾期', '临期'],
  ['2027-01-05', '按期完成', '逾期', '逾期'],
];
for (const [asOf, held, report, feedback] of hearings) {
  test(`12月20日听证，${asOf} 看：听证${held}，七日内的报告${report}，十五日内的反馈${feedback}`, () => {
    const found = life(asOf, { hearingNeeded: '需要' }, [notice]);
    assert.deepEqual(
      ['hearing', 'hearing-report', 'feedback'].map((key) => stateOf(found, key as never)),
      [held, report, feedback],
    );
  });
}

test('不需要听证的公示没有听证的环节', () => {
  assert.deepEqual(
    life('2026-11-20').milestones.map(({ key }) => key),
    ['start', 'end', 'notice-report'],
  );
});

test('待定的公示有决定听证这一环，没有听证会', () => {
  const found = life('2026-11-20', { hearingNeeded: '待定' });
  assert.deepEqual(
    found.milestones.map(({ key }) => key),
    ['start', 'end', 'hearing-decision', 'notice-report'],
  );
});

test('下一步是第一个没做完的环节', () => {
  const report = follow('公示报告', '2026-12-07');
  assert.equal(life('2026-12-04').next?.key, 'end');
  assert.equal(life('2026-12-05').next?.key, 'notice-report');
  assert.equal(life('2026-12-06', {}, [report]).next?.key, 'notice-report');
  assert.equal(life('2026-12-07', {}, [report]).next, undefined);
  assert.equal(life('2026-12-10', { hearingNeeded: '需要' }, [notice, report]).next?.key, 'hearing');
});

const report = follow('公示报告', '2026-12-07');
const hearingReport = follow('听证报告', '2026-12-22', { about: 'shili-gongshi' });
const allowed: readonly (readonly [
  sentence: string,
  asOf: string,
  needed: string,
  followers: readonly Entry<'notices'>[],
  yes: boolean,
])[] = [
  ['公示没结束', '2026-12-04', '不需要', [], false],
  ['公示最后一天，报告已经发了', '2026-12-04', '不需要', [follow('公示报告', '2026-12-04')], false],
  ['公示结束，没有报告', '2026-12-08', '不需要', [], false],
  ['公示结束，报告还没发', '2026-12-06', '不需要', [report], false],
  ['公示结束，有报告', '2026-12-07', '不需要', [report], true],
  ['是否听证还没定', '2026-12-08', '待定', [report], false],
  ['要听证，没有公告', '2026-12-08', '需要', [report], false],
  ['要听证，没有听证报告', '2026-12-23', '需要', [report, notice], false],
  ['要听证，没有公示报告', '2026-12-23', '需要', [notice, hearingReport], false],
  ['要听证，两份报告都有', '2026-12-23', '需要', [report, notice, hearingReport], true],
  ['别的公示的报告不算', '2026-12-08', '不需要', [follow('公示报告', '2026-12-07', { about: 'bie-de' })], false],
];
for (const [sentence, asOf, hearingNeeded, followers, yes] of allowed) {
  test(`${sentence}：${yes ? '可以' : '不可以'}作决定`, () => {
    assert.equal(life(asOf, { hearingNeeded }, followers).decisionAllowed, yes);
  });
}

test('不是公示的公告没有这样的过程', () =>
  assert.equal(noticeLife(report, datasetOf([report], calendar), '2026-12-08'), undefined));

/** A hearing that follows all rules: every stage on the first day it is reached. */
const chain = [notice, report, hearingReport];
const stages: readonly (readonly [asOf: string, stage: string])[] = [
  ['2026-11-19', '未开始'],
  ['2026-11-20', '公示中'],
  ['2026-12-04', '公示中'],
  ['2026-12-05', '待决定是否听证'],
  ['2026-12-08', '待听证会'],
  ['2026-12-20', '待听证报告'],
  ['2026-12-22', '可以作决定'],
  ['2026-12-25', '已作决定'],
];
for (const [asOf, stage] of stages) {
  test(`${asOf} 看完整走一遍的公示：${stage}`, () => {
    const decision = { on: '2026-12-25', content: '照规划办' };
    assert.equal(life(asOf, { hearingNeeded: '需要', decision }, chain).stage, stage);
  });
}

test('没有公示报告，就停在待公示报告，后面的环节跳不过去', () => {
  const decision = { on: '2026-12-25', content: '照规划办' };
  const found = life('2026-12-30', { hearingNeeded: '需要', decision }, [notice, hearingReport]);
  assert.deepEqual([found.stage, found.decisionAllowed], ['待公示报告', false]);
});

/** Kinds whose decision waits for other things than their follow-ups. */
const ofKind = (asOf: string, type: Fields, changes: Fields = {}, followers: readonly Entry<'notices'>[] = []) => {
  const kind = { ...noticeType.parse({ ...ownNoticeType, ...type }), id: 'shili-zhongda' };
  const notice = entryOf('notices', { hearingNeeded: undefined, ...changes });
  const found = noticeLife(notice, { ...datasetOf([notice, ...followers], calendar), noticeTypes: [kind] }, asOf);
  assert.ok(found);
  return [found.decisionAllowed, found.decisionWaits, found.stage];
};
const decided = { decision: { on: '2026-12-07', content: '照规划办' } };
const adoption = follow('意见采纳情况', '2026-12-08');
const kinds: readonly (readonly [
  sentence: string,
  type: Fields,
  followers: readonly Entry<'notices'>[],
  found: unknown[],
])[] = [
  [
    '只要后续、不管决定的，公示期满就可以定',
    { followUps: [{ step: '意见采纳情况' }], decision: undefined },
    [],
    [true, undefined, '待意见采纳情况'],
  ],
  [
    '没有列进后续的报告，作决定以前也要有',
    { followUps: undefined, decision: { needs: ['公示报告'] } },
    [],
    [false, '待公示报告', '待公示报告'],
  ],
  [
    '列进后续而决定不用等的，不拦',
    { followUps: [{ step: '公示报告' }, { step: '意见采纳情况' }], decision: { needs: ['意见采纳情况'] } },
    [adoption],
    [true, undefined, '待公示报告'],
  ],
  [
    '没有说要不要听证的，听证报告不拦',
    { followUps: undefined, decision: { needs: ['听证报告'] } },
    [],
    [true, undefined, '已作决定'],
  ],
];
for (const [sentence, type, followers, found] of kinds) {
  test(`作决定以前：${sentence}`, () => assert.deepEqual(ofKind('2026-12-10', type, decided, followers), found));
}

test('要听证而规则没有列听证各步的，一步步等', () => {
  const type = { followUps: undefined, decision: { needs: ['听证报告'] } };
  const waits = (followers: readonly Entry<'notices'>[], asOf = '2026-12-23') =>
    ofKind(asOf, type, { hearingNeeded: '需要' }, followers)[1];
  assert.deepEqual(
    [waits([]), waits([notice], '2026-12-10'), waits([notice]), waits([notice, hearingReport])],
    ['待决定是否听证', '待听证会', '待听证报告', undefined],
  );
});

const anyAsOf = fc.integer({ min: 0, max: 80 }).map((days) => addDays('2026-11-10', days));
const anyFollowers = fc.subarray(chain);
const anyNeed = fc.constantFrom('需要', '不需要', '待定');

test('无论怎么组合：报告不齐就不能作决定，能作决定以后不会又不能', () => {
  fc.assert(
    fc.property(
      anyAsOf,
      anyNeed,
      anyFollowers,
      fc.integer({ min: 0, max: 30 }),
      (asOf, hearingNeeded, followers, later) => {
        const found = life(asOf, { hearingNeeded }, followers);
        const published = (entry: Entry<'notices'>) =>
          followers.includes(entry) && entry.data.publishedAt.slice(0, 10) <= asOf;
        if (!found.decisionAllowed) return;
        assert.ok(asOf > found.end.day && published(report));
        assert.ok(
          hearingNeeded === '不需要'
            ? !followers.includes(notice) || published(hearingReport)
            : published(hearingReport),
        );
        assert.ok(life(addDays(asOf, later), { hearingNeeded }, followers).decisionAllowed);
      },
    ),
  );
});

test('办完的环节定格：以后哪一天看，状态都不变', () => {
  fc.assert(
    fc.property(anyAsOf, anyFollowers, fc.integer({ min: 0, max: 400 }), (asOf, followers, later) => {
      const now = life(asOf, { hearingNeeded: '需要' }, followers).milestones;
      const then = life(addDays(asOf, later), { hearingNeeded: '需要' }, followers).milestones;
      for (const milestone of now.filter(({ doneOn }) => doneOn !== undefined)) {
        assert.equal(then.find(({ key }) => key === milestone.key)?.state, milestone.state, milestone.key);
      }
    }),
  );
});
