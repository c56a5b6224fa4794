/** 意见反馈: what was said, what was done, how long the reply took. */
import type { Entry } from '#domain/kinds.ts';
import { workingDaysBetween } from '#domain/working-days.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { complaintAside, proseOf, section } from '../parts/blocks.ts';
import { entryPage, publisherLink } from '../parts/entry-page.ts';

export function feedbackPage(entry: Entry<'feedback'>, context: Context): Page {
  const { data } = entry;
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.class}`],
    keyFacts: [
      { term: '收到', value: formatDay(data.receivedOn), small: data.channel },
      { term: '受理', value: data.accepted },
      {
        term: '答复',
        value: data.repliedOn ? formatDay(data.repliedOn) : '还没有答复',
        ...(replyDays(entry, context) && { small: replyDays(entry, context) as string }),
      },
    ],
    blocks: [
      section('fanying', '反映了什么', proseOf(data.content)),
      section('chuli', '怎么处理的', proseOf(data.handling)),
      ...(data.referral ? [section('zhiyin', '为什么不受理，该去找谁', proseOf(data.referral))] : []),
      ...(data.reply ? [section('dafu', '怎么答复的', proseOf(data.reply))] : []),
    ],
    aside: complaintAside(data.agency, context),
  });
}

/** 用时 4 个工作日 */
export function replyDays({ data }: Entry<'feedback'>, { dataset }: Context): string | undefined {
  if (data.repliedOn === undefined) return undefined;
  const { days, certain } = workingDaysBetween(data.receivedOn, data.repliedOn, dataset.calendar);
  return `用时 ${days} 个工作日${certain ? '' : '（暂估）'}`;
}
