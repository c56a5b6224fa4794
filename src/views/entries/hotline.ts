/** 投诉咨询渠道: what it is for, how to reach it, and whom to turn to next. */
import { findEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatDay, formatExceptions, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { facts, section } from '../parts/blocks.ts';
import { channelMain, hotlineCall, ladderOf } from '../parts/contact.ts';
import { entryPage, publisherLink, publisherName } from '../parts/entry-page.ts';

export function hotlinePage(entry: Entry<'hotlines'>, context: Context): Page {
  const { data } = entry;
  const office = data.office ? findEntry(context.dataset, 'offices', data.office) : undefined;
  const call = { ...hotlineCall(entry, context), main: channelMain(entry) };
  return entryPage(
    entry,
    context,
    {
      subtitle: [publisherLink(entry, context), ` · ${data.purposes.join('、')}`],
      blocks: [
        call,
        section('fanwei', '管什么', { kind: 'list', items: data.scope }),
        section(
          'zenme',
          '怎么找',
          facts([
            ['方式', data.channel],
            ['谁接', office ? { text: data.owner, href: context.urls.entry('offices', office.id) } : data.owner],
            ['地点', data.place],
            ['网址或邮箱', data.number ? data.address : undefined],
            ['受理时间', formatWhenOpen(data) ?? '来源未载明'],
            ['特殊日期', data.exceptions && formatExceptions(data.exceptions).join('；')],
            ['启用日期', data.validFrom && formatDay(data.validFrom)],
            ['使用到哪天', data.validTo && formatDay(data.validTo)],
            ['号码', data.notGiven],
            ['核实', data.verifiedOn ? `${formatDay(data.verifiedOn)}由${data.verifiedBy}打通核实` : data.unverified],
          ]),
        ),
        section('tousu', '不满意，再找谁', ladderOf(data.agency, context)),
      ],
    },
    {
      '@type': 'ContactPoint',
      name: data.title,
      contactType: data.purposes.join('、'),
      ...(data.number && { telephone: data.number }),
      areaServed: publisherName(entry, context),
    },
  );
}
