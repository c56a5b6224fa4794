/** Due days as an iCalendar file (RFC 5545), the same bytes for the same board: no clock, no random ids. */
import { titleOf } from '#domain/kinds.ts';
import { type Duty, isOpen, sourceOf } from '#domain/oversight/duty.ts';
import { ruleOf } from '#domain/oversight/rules.ts';
import { addDays, type PlainDate } from '#domain/plain-date.ts';
import type { Context } from '../context.ts';
import { bodyName, officeName, subjectOf } from './desk-duties.ts';
import { workingWords } from './duty-words.ts';
import { sourceWords } from './rules-words.ts';

const ROW_END = '\r\n';
/** Octets of one content line, its row end not counted. */
const LINE_OCTETS = 75;

/** Open duties with a due day, as all-day events. */
export function dueCalendar(name: string, duties: readonly Duty[], context: Context): string {
  const events = duties.filter((duty) => isOpen(duty, context.asOf)).flatMap((duty) => eventLines(duty, context));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gongkailan//oversight desk//ZH-CN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}${ROW_END}`).join('');
}

function eventLines(duty: Duty, context: Context): string[] {
  const { due, agency, office, rule, detail } = duty;
  if (!due) return [];
  const subject = subjectOf(duty, context);
  const { label } = ruleOf(rule);
  const who = [bodyName(agency, context), officeName(office, context)].filter(Boolean).join(' ');
  const about = [
    detail,
    `谁来办：${who}`,
    `怎么数的：${workingWords(duty, context.dataset.calendar)}`,
    `依据：${sourceWords(sourceOf(duty))}`,
  ];
  const url = context.origin && `${context.origin}${context.urls.entry(duty.about.kind, duty.about.id)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${duty.id}@${context.site.domain ?? 'gongkailan.invalid'}`,
    `DTSTAMP:${utcStamp(subject.data.publishedAt)}`,
    `DTSTART;VALUE=DATE:${basicDay(due.day)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(due.day, 1))}`,
    `SUMMARY:${escapeText(`${due.certain ? '' : '【暂估】'}${label}：${titleOf(subject)}`)}`,
    `DESCRIPTION:${escapeText(about.filter(Boolean).join('\n'))}`,
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${due.certain ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const basicDay = (day: PlainDate): string => day.replaceAll('-', '');

/** `2026-11-16 09:00` in Shanghai → `20261116T010000Z`. Shanghai has kept +08:00 since 1991. */
export function utcStamp(minute: string): string {
  const hour = Number(minute.slice(11, 13)) - 8;
  const day = hour < 0 ? addDays(minute.slice(0, 10), -1) : minute.slice(0, 10);
  return `${basicDay(day)}T${String((hour + 24) % 24).padStart(2, '0')}${minute.slice(14, 16)}00Z`;
}

/** TEXT of RFC 5545 §3.3.11. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');

/** Lines of at most 75 octets, the following ones after a space; no character is cut in two (§3.1). */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += `${ROW_END} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
