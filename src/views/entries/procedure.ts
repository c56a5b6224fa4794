/** 办事指南: the answer and the number first, then the 8 element classes in the visitor's words (R13–R17, standards §5). */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { attachmentList } from '../parts/attachments.ts';
import { hotlineCall } from '../parts/contact.ts';
import { entryPage, publisherLink, publisherName } from '../parts/entry-page.ts';
import { answerOf, callBar, dialled, gapOf } from './procedure-answer.ts';
import { basis, bring, essentials, matterLadder, questions, restOf, steps, who } from './procedure-sections.ts';

type Procedure = Entry<'procedures'>;

export function procedurePage(entry: Procedure, context: Context): Page {
  const { data } = entry;
  const folded = [...restOf(data), basis(entry, context), ...attachmentList(data.attachments, context)];
  return entryPage(
    entry,
    context,
    {
      subtitle: [publisherLink(entry, context), ` · ${data.type}`],
      answer: answerOf(entry),
      contents: [],
      blocks: [
        essentials(entry, context),
        ...bring(entry, dialled(entry, context).length > 0),
        who(data),
        steps(data),
        ...matterLadder(entry, context),
        ...questions(data),
        ...folded,
      ],
      aside: first(entry, context),
      asideFirst: true,
      ...callBar(entry, context),
    },
    jsonLd(entry, context),
  );
}

const MOST_CALLS = 2;

/** The number for this matter, before anything else is read. */
function first(entry: Procedure, context: Context): Block[] {
  const lines = dialled(entry, context).slice(0, MOST_CALLS);
  return [...lines.map((line) => hotlineCall(line, context)), ...gapOf(entry, context)];
}

function jsonLd(entry: Procedure, context: Context): object {
  const { data } = entry;
  const phones = (data.consult ?? [])
    .map((id) => getEntry(context.dataset, 'hotlines', id).data.number)
    .filter(Boolean);
  return {
    '@type': 'GovernmentService',
    name: data.title,
    description: data.intro,
    serviceType: data.type,
    provider: { '@type': 'GovernmentOrganization', name: publisherName(entry, context) },
    ...(context.origin && { url: `${context.origin}${context.urls.entry('procedures', entry.id)}` }),
    ...(phones.length > 0 && {
      availableChannel: {
        '@type': 'ServiceChannel',
        servicePhone: phones.map((telephone) => ({ '@type': 'ContactPoint', telephone })),
      },
    }),
  };
}
