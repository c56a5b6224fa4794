/** What hangs on the wall: fees in force on the day, and no promise where the source gave none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#domain/kinds.ts';
import { answerOf } from '#views/entries/procedure-answer.ts';
import { answersOf } from '#views/paper/notice-sheet.ts';
import type { PosterBlock } from '#views/paper/paper.ts';
import { plainWords } from '#views/paper/plain-words.ts';
import { feeRows, posters, promiseRows } from '#views/paper/posters.ts';
import { entryOf, type Fields } from '../domain/fixtures.ts';
import { contextWith } from '../views/context-fixture.ts';

const agency = entryOf('agencies');
const itemsOf = (block: PosterBlock | undefined) =>
  block?.kind === 'rows' ? block.items.map(({ name, value, small }) => [name, value, small]) : undefined;

const fees: readonly (readonly [sentence: string, changes: Fields, shown: boolean])[] = [
  ['没有写期限的', {}, true],
  ['明天才施行的', { validFrom: '2026-11-24' }, false],
  ['今天施行的', { validFrom: '2026-11-23' }, true],
  ['今天到期的', { validTo: '2026-11-23' }, true],
  ['昨天到期的', { validTo: '2026-11-22' }, false],
];
for (const [sentence, changes, shown] of fees) {
  test(`收费公示：${sentence}${shown ? '写上墙' : '不上墙'}`, () => {
    const context = contextWith([agency, entryOf('fees', changes)]);
    assert.equal(itemsOf(feeRows(agency, context))?.length, shown ? 1 : undefined);
  });
}

const blank = { kind: '来源未填' };
const days = (n: number) => ({ kind: '限期', n, unit: '工作日' });
const limits: readonly (readonly [sentence: string, changes: Fields, poster: string[] | undefined, sheet: string[]])[] =
  [
    [
      '承诺没有填，写法定的',
      { promisedLimit: blank, statutoryLimit: days(20) },
      ['20 个工作日内', '法定'],
      ['20 个工作日内', '法定'],
    ],
    [
      '承诺写了，法定没有填',
      { promisedLimit: days(5), statutoryLimit: blank },
      ['5 个工作日内', '承诺'],
      ['5 个工作日内', '承诺'],
    ],
    [
      '两样都写了',
      { promisedLimit: days(5), statutoryLimit: days(20) },
      ['5 个工作日内', '承诺 · 法律最长 20 个工作日内'],
      ['5 个工作日内', '承诺'],
    ],
    ['两样都没有填', { promisedLimit: blank, statutoryLimit: blank }, undefined, ['请先问窗口', '公布的制度没有写']],
  ];
for (const [sentence, changes, poster, sheet] of limits) {
  test(`承诺时限：${sentence}`, () => {
    const entry = entryOf('procedures', changes) as Entry<'procedures'>;
    const context = contextWith([agency, entry, entryOf('hotlines')]);
    assert.deepEqual(itemsOf(promiseRows(agency, context))?.[0]?.slice(1), poster);
    assert.equal(posters('chengnuo', 'a3', context).length, poster ? 1 : 0);
    assert.equal(plainWords(answerOf(entry).sentence).includes('原文未填'), false);
    assert.equal(plainWords(answerOf(entry).sentence).includes(sheet[0] as string), poster !== undefined);
    const [answer] = answersOf(entry, context);
    assert.deepEqual([answer?.value, answer?.small], sheet);
  });
}
