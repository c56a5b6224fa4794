import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person, Role } from '#admin/rules/people.ts';
import {
  ACTIONS,
  type Action,
  confirmRefusal,
  type DraftFacts,
  refusalOf,
  STAGES,
  type Stage,
  takeDownRefusal,
  waitsFor,
} from '#admin/rules/workflow.ts';

const who = (id: string, ...roles: readonly Role[]): Person => ({ id, name: id, post: id, roles });

/** 甲 wrote it, 乙 passed the 初审 when it is at 终审. */
const draftAt = (stage: Stage): DraftFacts => ({
  stage,
  authors: ['jia'],
  ...(stage === '终审' && { reviewer: 'yi' }),
});

const people: readonly (readonly [sentence: string, person: Person])[] = [
  ['作者', who('jia', '采编')],
  ['别的采编', who('bing', '采编')],
  ['初审', who('yi', '初审')],
  ['别的初审', who('ding', '初审')],
  ['终审', who('wu', '终审')],
  ['管理', who('guan', '管理')],
  ['兼作者的初审终审', who('jia', '采编', '初审', '终审')],
  ['初审过它的终审', who('yi', '初审', '终审')],
  ['没有权限的人', who('ji')],
];

/** What each may do in each stage; whatever is not listed is refused. */
const allowed: Readonly<Record<string, Readonly<Record<Stage, readonly Action[]>>>> = {
  作者: { 采编: ['edit', 'submit', 'discard'], 初审: ['recall'], 终审: ['recall'] },
  别的采编: { 采编: ['edit', 'submit'], 初审: [], 终审: [] },
  初审: { 采编: [], 初审: ['pass', 'return'], 终审: [] },
  别的初审: { 采编: [], 初审: ['pass', 'return'], 终审: [] },
  终审: { 采编: [], 初审: [], 终审: ['return', 'publish'] },
  管理: { 采编: ['discard'], 初审: ['recall'], 终审: ['recall'] },
  兼作者的初审终审: { 采编: ['edit', 'submit', 'discard'], 初审: ['recall'], 终审: ['recall'] },
  初审过它的终审: { 采编: [], 初审: ['pass', 'return'], 终审: ['return'] },
  没有权限的人: { 采编: [], 初审: [], 终审: [] },
};

for (const [sentence, person] of people) {
  for (const stage of STAGES) {
    test(`${sentence}对${stage}中的稿件：${allowed[sentence]?.[stage].join('、') || '什么也不能做'}`, () => {
      const facts = draftAt(stage);
      const found = ACTIONS.filter((action) => refusalOf(action, facts, person) === undefined);
      assert.deepEqual(found, allowed[sentence]?.[stage]);
    });
  }
}

test('每个拒绝都是一句中文，说明原因', () => {
  for (const [, person] of people) {
    for (const stage of STAGES) {
      for (const action of ACTIONS) {
        const refusal = refusalOf(action, draftAt(stage), person);
        if (refusal !== undefined) assert.match(refusal, /\p{Script=Han}{6,}/u);
      }
    }
  }
});

const roleOf: readonly (readonly [Role, takeDown: boolean, confirm: boolean])[] = [
  ['采编', false, true],
  ['初审', true, true],
  ['终审', true, true],
  ['管理', true, false],
];
for (const [role, takeDown, confirm] of roleOf) {
  test(`${role}${takeDown ? '可以' : '不能'}紧急撤下，${confirm ? '可以' : '不能'}登记核对`, () => {
    assert.equal(takeDownRefusal(who('x', role)) === undefined, takeDown);
    assert.equal(confirmRefusal(who('x', role)) === undefined, confirm);
  });
}

const waiting: readonly (readonly [sentence: string, person: Person, Readonly<Record<Stage, boolean>>])[] = [
  ['作者等着改自己的稿', who('jia', '采编'), { 采编: true, 初审: false, 终审: false }],
  ['别人的草稿不进待办', who('bing', '采编'), { 采编: false, 初审: false, 终审: false }],
  ['初审等着初审', who('yi', '初审'), { 采编: false, 初审: true, 终审: false }],
  ['终审等着终审', who('wu', '终审'), { 采编: false, 初审: false, 终审: true }],
  ['初审过的人不等着终审', who('yi', '初审', '终审'), { 采编: false, 初审: true, 终审: false }],
  ['作者不等着审自己的稿', who('jia', '采编', '初审', '终审'), { 采编: true, 初审: false, 终审: false }],
];
for (const [sentence, person, stages] of waiting) {
  test(sentence, () => {
    assert.deepEqual(
      STAGES.map((stage) => waitsFor(draftAt(stage), person)),
      STAGES.map((stage) => stages[stage]),
    );
  });
}
