import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dutiesOf } from '#domain/oversight/duties.ts';
import { dueCalendar, escapeText, foldLine, utcStamp } from '#views/oversight/icalendar.ts';
import { calendar } from '../../domain/calendar-fixture.ts';
import { entryOf } from '../../domain/fixtures.ts';
import { contextWith } from '../context-fixture.ts';

const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replaceAll('\r\n ', '');

test('折行：每行不超过 75 个字节，不切开汉字，接起来和原来一样', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\r\n]/g, '')),
      (line) => {
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          assert.ok(octets(part) <= 75, part);
          assert.ok(!part.includes('\uFFFD') || line.includes('\uFFFD'));
        }
        assert.equal(unfold(folded), line);
      },
    ),
  );
});

const lengths: readonly (readonly [length: number, lines: number])[] = [
  [25, 1],
  [26, 2],
  [49, 2],
  [50, 3],
];
for (const [length, lines] of lengths) {
  test(`${length} 个汉字折成 ${lines} 行`, () =>
    assert.equal(foldLine('公'.repeat(length)).split('\r\n').length, lines));
}

test('逗号、分号、反斜杠和换行按规范转义', () => {
  assert.equal(escapeText('甲,乙;丙\\丁\n戊\r\n己'), '甲\\,乙\\;丙\\\\丁\\n戊\\n己');
});

const stamps: readonly (readonly [minute: string, utc: string])[] = [
  ['2026-11-16 09:00', '20261116T010000Z'],
  ['2026-11-16 07:59', '20261115T235900Z'],
  ['2026-01-01 00:00', '20251231T160000Z'],
  ['2026-11-16 08:00', '20261116T000000Z'],
];
for (const [minute, utc] of stamps) test(`${minute} 北京时间是 ${utc}`, () => assert.equal(utcStamp(minute), utc));

const notice = entryOf('notices', { title: '规划公示，征求意见' });
const context = (() => {
  const made = contextWith([entryOf('agencies'), notice], { asOf: '2026-11-26' });
  return { ...made, dataset: { ...made.dataset, calendar } };
})();
const text = dueCalendar('应办日', dutiesOf(context.dataset, context.asOf), context);
const lines = unfold(text).split('\r\n');

test('日历文件的每一行都以回车换行结束，头尾成对', () => {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, 2);
  assert.equal(lines.filter((line) => line === 'END:VEVENT').length, 2);
});

test('一件公示的两个应办日是全天的事，带怎么数的和依据', () => {
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20261204'));
  assert.ok(lines.includes('DTEND;VALUE=DATE:20261205'));
  assert.ok(lines.includes('SUMMARY:公示期满：规划公示，征求意见'));
  assert.ok(lines.includes('UID:notices/shili-gongshi/gongshi@gongkailan.invalid'));
  assert.ok(lines.some((line) => line.startsWith('DESCRIPTION:') && line.includes('11月21日至22日')));
});

test('时间戳来自公布时间，所以同样的内容每次生成都相同', () => {
  assert.ok(lines.includes('DTSTAMP:20261120T010000Z'));
  assert.equal(dueCalendar('应办日', dutiesOf(context.dataset, context.asOf), context), text);
});

test('办完的不再进日历，暂估的标明', () => {
  const later = { ...context, asOf: '2026-12-05' };
  const left = dueCalendar('应办日', dutiesOf(later.dataset, later.asOf), later);
  assert.equal(
    unfold(left)
      .split('\r\n')
      .filter((line) => line === 'BEGIN:VEVENT').length,
    1,
  );
  const late = contextWith([entryOf('notices', { startOn: '2026-12-18' })], { asOf: '2026-12-18' });
  const doubtful = { ...late, dataset: { ...late.dataset, calendar } };
  const said = unfold(dueCalendar('应办日', dutiesOf(doubtful.dataset, doubtful.asOf), doubtful));
  assert.match(said, /SUMMARY:【暂估】公示期满/);
  assert.match(said, /STATUS:TENTATIVE/);
});
