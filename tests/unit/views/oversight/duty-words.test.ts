import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDuration, fixedDay } from '#domain/due-day.ts';
import type { Duty } from '#domain/oversight/duty.ts';
import type { Duration } from '#domain/parts/time.ts';
import { verdictChip, workingWords } from '#views/oversight/duty-words.ts';
import { calendar } from '../../domain/calendar-fixture.ts';

function duty(from: string, span: Duration, more: Partial<Duty> = {}, restDay?: '顺延'): Duty {
  const due = addDuration(from, span, calendar, restDay);
  return { id: 'x', rule: 'gongshi', about: { kind: 'notices', id: 'x' }, soonDays: 3, from, span, due, ...more };
}
const tenDays = { n: 10, unit: '工作日' } as const;

/** ledger.md §7: the vectors, with every day that was passed over by name. */
const vectors: readonly (readonly [from: string, n: number, due: string, words: string])[] = [
  ['2026-02-10', 10, '2026-03-02', '3月1日 周末不计；2月15日至23日 春节放假不计；2月14日、2月28日 调休上班，计入'],
  ['2026-02-14', 10, '2026-03-06', '3月1日 周末不计；2月15日至23日 春节放假不计；2月28日 调休上班，计入'],
  ['2026-04-29', 10, '2026-05-15', '5月10日 周末不计；5月1日至5日 劳动节放假不计；5月9日 调休上班，计入'],
  [
    '2026-09-18',
    20,
    '2026-10-22',
    '9月19日、10月11日、10月17日至18日 周末不计；9月25日至27日 中秋节放假不计；10月1日至7日 国庆节放假不计；9月20日、10月10日 调休上班，计入',
  ],
  [
    '2026-09-24',
    10,
    '2026-10-15',
    '10月11日 周末不计；9月25日至27日 中秋节放假不计；10月1日至7日 国庆节放假不计；10月10日 调休上班，计入',
  ],
  ['2026-09-28', 10, '2026-10-16', '10月11日 周末不计；10月1日至7日 国庆节放假不计；10月10日 调休上班，计入'],
  ['2026-11-20', 10, '2026-12-04', '11月21日至22日、11月28日至29日 周末不计'],
];
for (const [from, n, due, words] of vectors) {
  test(`${from} 起 ${n} 个工作日到 ${due}，跳过的日子一一写明`, () => {
    const found = duty(from, { n, unit: '工作日' });
    assert.equal(found.due?.day, due);
    const said = workingWords(found, calendar);
    assert.ok(said.includes(`数满 ${n} 个工作日`), said);
    assert.equal(
      said
        .split('；')
        .slice(1)
        .join('；')
        .replace(/(?<=不计|^)(?=周末)/, ''),
      words,
    );
  });
}

test('跨进没有通知的年份，写明是暂估、为什么', () => {
  const said = workingWords(duty('2026-12-18', tenDays), calendar);
  assert.match(said, /1月1日 元旦放假不计/);
  assert.match(said, /2027 年的放假安排还没有录入，按周末和法定假日暂估，最迟2027年1月14日$/);
});

test('自然日和月照写，顺延的写顺延了几天', () => {
  assert.equal(
    workingWords(duty('2026-10-15', { n: 7, unit: '日' }), calendar),
    '从2026年10月15日起，当天不算，满 7 日',
  );
  assert.match(
    workingWords(duty('2026-09-19', { n: 7, unit: '日' }, {}, '顺延'), calendar),
    /在中秋节假期里，顺延 2 天$/,
  );
  assert.match(
    workingWords(duty('2026-11-14', { n: 7, unit: '日' }, {}, '顺延'), calendar),
    /最后一天是休息日，顺延 2 天$/,
  );
  assert.match(workingWords(duty('2026-05-23', { n: 6, unit: '个月' }), calendar), /满 6 个月$/);
});

test('没有天数的写为什么没有', () => {
  const { due: _, span: __, ...rest } = duty('2026-11-20', tenDays);
  assert.equal(workingWords({ ...rest, why: '制度没有写几天' }, calendar), '制度没有写几天');
});

const chips: readonly (readonly [asOf: string, more: Partial<Duty>, text: string, tone: string])[] = [
  ['2026-11-30', {}, '还有 4 个工作日', 'plain'],
  ['2026-12-01', {}, '还有 3 个工作日', 'soon'],
  ['2026-12-04', {}, '今天到期', 'soon'],
  ['2026-12-07', {}, '已逾期 3 天', 'late'],
  ['2027-03-01', { doneOn: '2026-12-04' }, '按期完成', 'good'],
  ['2027-03-01', { doneOn: '2026-12-06' }, '晚 2 天完成', 'late'],
  ['2026-11-30', { unpublished: true }, '还有 4 个工作日', 'plain'],
  ['2026-12-07', { unpublished: true }, '已逾期 3 天', 'late'],
  [
    '2026-12-21',
    { due: { day: '2027-01-04', certain: false, doubtFrom: '2027-01-01' } },
    '暂估，还有 9 个工作日',
    'plain',
  ],
  [
    '2027-01-05',
    { due: { day: '2027-01-04', certain: false, doubtFrom: '2027-01-01', latest: '2027-01-14' } },
    '暂估已到期',
    'plain',
  ],
];
for (const [asOf, more, text, tone] of chips) {
  test(`${asOf} 看：${text}`, () =>
    assert.deepEqual(verdictChip(duty('2026-11-20', tenDays, more), asOf, calendar), { text, tone }));
}

test('固定的日子不写怎么数，写哪里写明的', () => {
  const measure: Duty = {
    id: 'x',
    rule: 'zhenggai',
    about: { kind: 'inspections', id: 'x' },
    due: fixedDay('2026-12-01'),
    soonDays: 7,
  };
  assert.equal(workingWords(measure, calendar), '检查记录写明的期限');
});
