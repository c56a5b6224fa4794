import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DUTY_STATES, type DutyState, isComing, isOpen, judge, tallyOf } from '#domain/oversight/duty.ts';
import { addDays } from '#domain/plain-date.ts';
import { calendar } from '../calendar-fixture.ts';

const due = { day: '2026-12-04', certain: true };
const doubtful = { day: '2027-01-04', certain: false, doubtFrom: '2027-01-01', latest: '2027-01-14' };
type Facts = Parameters<typeof judge>[0];
const facts = (changes: Partial<Facts>): Facts => ({ soonDays: 3, due, ...changes });

const verdicts: readonly (readonly [sentence: string, duty: Facts, asOf: string, state: DutyState])[] = [
  ['离应办日四天', facts({}), '2026-11-30', '按期'],
  ['离应办日三天', facts({}), '2026-12-01', '临期'],
  ['应办日当天', facts({}), '2026-12-04', '临期'],
  ['过了应办日一天', facts({}), '2026-12-05', '逾期'],
  ['应办日当天办完', facts({ doneOn: '2026-12-04' }), '2027-06-01', '按期完成'],
  ['晚一天办完，半年后看', facts({ doneOn: '2026-12-05' }), '2027-06-01', '逾期完成'],
  ['登记了办完日，那天还没到', facts({ doneOn: '2026-12-03' }), '2026-12-02', '临期'],
  ['自己到期的，当天还没过完', facts({ passes: true }), '2026-12-04', '临期'],
  ['自己到期的，过了那天', facts({ passes: true }), '2026-12-05', '按期完成'],
  ['没有期限', { soonDays: 3 }, '2030-01-01', '无期限'],
  ['没有期限，办完了', { soonDays: 3, doneOn: '2026-12-05' }, '2026-12-05', '按期完成'],
  ['本站没有对应的内容，没有日子', { unpublished: true, soonDays: 3 }, '2026-11-30', '未公开'],
  ['本站没有对应的内容，没到期', facts({ unpublished: true }), '2026-11-30', '按期'],
  ['本站没有对应的内容，过了应办日', facts({ unpublished: true }), '2026-12-05', '逾期'],
  ['应办日落在没有通知的年份', facts({ due: doubtful }), '2026-12-20', '暂估'],
  ['应办日暂估，估的那天过了，还没到最迟日', facts({ due: doubtful }), doubtful.latest, '暂估'],
  ['应办日暂估，最迟日也过了还没办', facts({ due: doubtful }), '2027-03-01', '逾期'],
  ['应办日暂估，最迟日以后才办', facts({ due: doubtful, doneOn: '2027-02-20' }), '2027-03-01', '逾期完成'],
  ['应办日暂估，年底前办完就是按期', facts({ due: doubtful, doneOn: '2026-12-31' }), '2027-03-01', '按期完成'],
  ['应办日暂估，在说不准的日子里办完', facts({ due: doubtful, doneOn: '2027-01-01' }), '2027-03-01', '暂估'],
];
for (const [sentence, duty, asOf, state] of verdicts) {
  test(`${sentence}：${state}`, () => assert.equal(judge(duty, asOf), state));
}

const anyAsOf = fc.integer({ min: -60, max: 400 }).map((days) => addDays('2026-12-01', days));
const anyDone = fc.option(
  fc.integer({ min: -60, max: 60 }).map((days) => addDays('2026-12-01', days)),
  { nil: undefined },
);
const anyDuty = fc
  .record({
    due: fc.constantFrom(due, doubtful, undefined),
    doneOn: anyDone,
    soonDays: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ due: day, doneOn, soonDays }) => ({ soonDays, ...(day && { due: day }), ...(doneOn && { doneOn }) }));

test('办完就定格：从办完那天起，哪一天看都是同一个结论', () => {
  fc.assert(
    fc.property(anyDuty, anyAsOf, fc.nat(500), (duty, asOf, later) => {
      if (duty.doneOn === undefined || duty.doneOn > asOf) return;
      assert.equal(judge(duty, addDays(asOf, later)), judge(duty, asOf));
    }),
  );
});

test('应办日说不准的，最迟日以前不判逾期，以后没办的一定判', () => {
  fc.assert(
    fc.property(anyDone, anyAsOf, (doneOn, asOf) => {
      const state = judge({ due: doubtful, soonDays: 3, ...(doneOn && { doneOn }) }, asOf);
      const done = doneOn !== undefined && doneOn <= asOf ? doneOn : undefined;
      const late = (done ?? asOf) > doubtful.latest;
      assert.equal(state === '逾期' || state === '逾期完成', late, state);
    }),
  );
});

test('时间只会把没办的往坏里推：按期、临期、逾期，不会倒回去', () => {
  const order: readonly DutyState[] = ['按期', '临期', '逾期'];
  fc.assert(
    fc.property(fc.nat(30), anyAsOf, fc.nat(200), (soonDays, asOf, later) => {
      const rank = (day: string) => order.indexOf(judge({ due, soonDays }, day));
      assert.ok(rank(asOf) >= 0 && rank(addDays(asOf, later)) >= rank(asOf));
    }),
  );
});

const coming: readonly (readonly [asOf: string, yes: boolean, why: string])[] = [
  ['2026-11-19', false, '还有十一个工作日'],
  ['2026-11-20', true, '正好十个工作日'],
  ['2026-12-04', true, '今天到期'],
  ['2026-12-05', false, '已经逾期'],
];
for (const [asOf, yes, why] of coming) {
  test(`12月4日到期的，${asOf} ${why}：${yes ? '算' : '不算'}十个工作日内到期`, () =>
    assert.equal(isComing(facts({}), asOf, calendar), yes));
}

test('各种状态加起来就是总数，逾期的不会又算将到期', () => {
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 12 }), anyAsOf, (duties, asOf) => {
      const { states, coming: soon } = tallyOf(duties, asOf, calendar);
      assert.deepEqual(Object.keys(states).sort(), [...DUTY_STATES].sort());
      assert.equal(
        Object.values(states).reduce((sum, count) => sum + count, 0),
        duties.length,
      );
      assert.ok(soon <= duties.filter((duty) => isOpen(duty, asOf) && (duty.due?.day ?? '') >= asOf).length);
    }),
  );
});
