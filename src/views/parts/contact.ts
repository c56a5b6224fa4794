/** Channels as cards to dial from, and the ladder of whom to turn to next (R29, R34). */
import { entriesOfAgency } from '#domain/dataset.ts';
import { RUNGS, STALE_AFTER_DAYS } from '#domain/kinds/hotlines.ts';
import type { Entry } from '#domain/kinds.ts';
import type { OpeningTimes } from '#domain/opening-hours.ts';
import { dialOf, phonesIn } from '#domain/phone-number.ts';
import { addDays, daysBetween } from '#domain/plain-date.ts';
import { formatDay, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Call, Chip, Inline, Ladder, Link, Text } from '../page.ts';
import { byDay } from './by-day.ts';
import { timeChip, timeOf } from './validity.ts';

type Hotline = Entry<'hotlines'>;

/** What to dial, open or walk to; `tel:` for every number. */
export function channelMain({ data }: Hotline): readonly Inline[] {
  if (data.number) return phoneLinks(data.number);
  if (data.address)
    return [{ text: data.address, href: data.address.includes('@') ? `mailto:${data.address}` : data.address }];
  return [data.place ?? data.notGiven ?? data.channel];
}

/** Dials the first of several numbers. */
export const phoneLink = (number: string): Link => ({
  text: number,
  href: `tel:${dialOf(phonesIn(number)[0] as string)}`,
});

/** Every number of a field by itself, so that each can be dialled. */
export const phoneLinks = (phone: string): readonly Inline[] =>
  phonesIn(phone).flatMap((number, at) => [...(at === 0 ? [] : ['、']), phoneLink(number)]);

/** A card to ring from: who answers and what for, the number, what it takes, when somebody is there. */
export function hotlineCall(line: Hotline, context: Context): Call {
  const { data } = line;
  return {
    kind: 'call',
    title: [
      { text: data.owner, href: context.urls.entry('hotlines', line.id), hint: data.title },
      `　${data.purposes.join('、')}`,
    ],
    main: channelMain(line),
    lines: [hoursLine(data), ...(data.place && data.number ? [data.place] : [])],
    chip: timeChip(line, context) ?? verificationChip(line),
    ...(data.hours && data.number && { now: { floor: '照下面的时间打', times: timesOf(data) } }),
  };
}

/** The four fields the state of a minute is told from. */
const timesOf = ({ hours, onHolidays, onMakeUpDays, exceptions }: Hotline['data']): OpeningTimes => ({
  hours,
  ...(onHolidays && { onHolidays }),
  ...(onMakeUpDays && { onMakeUpDays }),
  ...(exceptions && { exceptions }),
});

/** Hours as published; a note without figures says so. */
function hoursLine(data: Hotline['data']): string {
  const words = formatWhenOpen(data);
  if (words === undefined) return '没有公布几点有人接';
  return data.hours ? words : `${words}（没有公布几点）`;
}

/** The day somebody answered; from when on that is too long ago, the visitor's day decides. */
export function verificationChip({ data }: Hotline): Chip {
  const { verifiedOn } = data;
  if (verifiedOn === undefined) return { text: '没有试打过', tone: 'plain' };
  const fresh: Chip = { text: `${formatDay(verifiedOn)}打通过`, tone: 'good' };
  const old: Chip = { text: `${formatDay(verifiedOn)}打通过，已经很久没有再试`, tone: 'soon' };
  return {
    ...fresh,
    days: byDay([verifiedOn, addDays(verifiedOn, STALE_AFTER_DAYS + 1)], (day) => {
      return daysBetween(verifiedOn, day) > STALE_AFTER_DAYS ? old : fresh;
    }),
  };
}

/** An agency's channels by rung; levels without any channel are left out. */
export const ladderOf = (agency: string, context: Context): Ladder =>
  ladderFrom(entriesOfAgency(context.dataset, 'hotlines', agency), agency, context);

/**
 * The ladder of a matter: its own lines on the nearest rungs, the rest of the body's above. It starts where somebody can be
 * rung; nearer levels that nobody can reach stand last.
 */
export function ladderFrom(own: readonly Hotline[], agency: string, context: Context): Ladder {
  const highest = Math.max(-1, ...own.map(({ data }) => RUNGS.indexOf(data.rung)));
  const above = entriesOfAgency(context.dataset, 'hotlines', agency).filter(
    ({ data }) => RUNGS.indexOf(data.rung) > highest && SUPERVISE.test(data.purposes.join()),
  );
  // Nobody is sent to a line that is cut off.
  const lines = [...own, ...above].filter((line) => !timeOf(line, context).over);
  const rungs = RUNGS.flatMap((rung) => {
    const here = lines.filter((line) => line.data.rung === rung);
    const owners = [...Map.groupBy(here, (line) => bodyOf(line.data.owner)).values()];
    const dialled = here.some(({ data }) => data.number !== undefined);
    const reached = here.some(({ data }) => data.number ?? data.place ?? data.address);
    const items = owners
      .toSorted((a, b) => Number(hasNumber(b)) - Number(hasNumber(a)))
      .map((lines) => ladderItem(lines, context));
    return owners.length > 0 ? [{ name: rung, items, dialled, ...(!reached && { mute: true as const }) }] : [];
  });
  const first = rungs.findIndex(({ dialled }) => dialled);
  const ordered = first > 0 ? [...rungs.slice(first), ...rungs.slice(0, first)] : rungs;
  return { kind: 'ladder', rungs: ordered.map(({ dialled: _, ...rung }) => rung) };
}

const SUPERVISE = /投诉|举报|监督/;
/** Two boxes or desks of one body are one body to turn to: 领导小组（来源没有写明由谁接听） is 领导小组. */
const bodyOf = (owner: string): string => owner.replace(/（[^（）]*）$/, '');
const hasNumber = (lines: readonly Hotline[]): boolean => lines.some(({ data }) => data.number !== undefined);

/** Owner, numbers to dial, and the other ways to reach it: 人防办综合科 5115183　也可以来访、邮寄 */
function ladderItem(lines: readonly Hotline[], context: Context): Text {
  const [first] = lines as readonly [Hotline];
  const numbers = lines.flatMap((line) => (line.data.number ? [' ', ...phoneLinks(line.data.number)] : []));
  const found = lines.filter(({ data }) => !data.number && (data.place ?? data.address));
  const ways = [...new Set(found.map((line) => line.data.channel))].join('、');
  const more = ways === '' ? '' : numbers.length > 0 ? `　也可以${ways}` : `　${ways}`;
  const nothing = numbers.length === 0 && ways === '' ? '　还没有公布怎么联系' : more;
  return [
    {
      text: lines.length > 1 ? bodyOf(first.data.owner) : first.data.owner,
      href: context.urls.entry('hotlines', first.id),
    },
    ...numbers,
    nothing,
  ];
}
