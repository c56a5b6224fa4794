/** Channels as cards to dial from, and the ladder of whom to turn to next (R29, R34). */
import { entriesOfAgency } from '#domain/dataset.ts';
import { RUNGS, STALE_AFTER_DAYS } from '#domain/kinds/hotlines.ts';
import type { Entry } from '#domain/kinds.ts';
import { addDays, daysBetween } from '#domain/plain-date.ts';
import { formatDay, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Call, Chip, Inline, Ladder, Link, Text } from '../page.ts';
import { byDay } from './by-day.ts';

type Hotline = Entry<'hotlines'>;

/** What to dial, open or walk to; `tel:` for every number. */
export function channelMain({ data }: Hotline): Inline {
  if (data.number) return phoneLink(data.number);
  if (data.address)
    return { text: data.address, href: data.address.includes('@') ? `mailto:${data.address}` : data.address };
  return data.place ?? data.notGiven ?? data.channel;
}

export const phoneLink = (number: string): Link => ({ text: number, href: `tel:${number.replaceAll('-', '')}` });

export function hotlineCall(line: Hotline, context: Context): Call {
  const { data } = line;
  const hours = formatWhenOpen(data) ?? '受理时间：来源未载明';
  return {
    kind: 'call',
    title: { text: data.title, href: context.urls.entry('hotlines', line.id) },
    main: channelMain(line),
    lines: [[`${data.owner} · ${data.channel}`], [hours], ...(data.place && data.number ? [[data.place] as Text] : [])],
    chip: verificationChip(line),
  };
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

/** An agency's channels by rung, nearest first, one line per owner; rungs without channels are left out. */
export function ladderOf(agency: string, context: Context): Ladder {
  const lines = entriesOfAgency(context.dataset, 'hotlines', agency);
  return {
    kind: 'ladder',
    rungs: RUNGS.flatMap((rung) => {
      const owners = Map.groupBy(
        lines.filter((line) => line.data.rung === rung),
        (line) => line.data.owner,
      );
      return owners.size > 0
        ? [{ name: rung, items: [...owners.values()].map((own) => ladderItem(own, context)) }]
        : [];
    }),
  };
}

/** Owner, numbers to dial, and the ways to reach it: 人防办综合科 5115183（电话、来访、邮寄） */
function ladderItem(lines: readonly Hotline[], context: Context): Text {
  const [first] = lines as readonly [Hotline];
  const numbers = lines.flatMap((line) => (line.data.number ? [' ', phoneLink(line.data.number)] : []));
  const ways = [...new Set(lines.map((line) => line.data.channel))].join('、');
  return [{ text: first.data.owner, href: context.urls.entry('hotlines', first.id) }, ...numbers, `（${ways}）`];
}
