/** 办事指南: the four answers first, then the 8 element classes in the visitor's words (R13–R17, standards §5). */
import { entriesOfAgency, findEntry, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatLimit } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, KeyFact, Page } from '../page.ts';
import { attachmentList } from '../parts/attachments.ts';
import { hotlineCall, ladderOf } from '../parts/contact.ts';
import { entryPage, publisherLink, publisherName } from '../parts/entry-page.ts';
import {
  basis,
  cases,
  charge,
  limits,
  materials,
  notOurs,
  questions,
  rights,
  steps,
  whereAndWhen,
} from './procedure-sections.ts';

type Procedure = Entry<'procedures'>;
const NOT_STATED = '来源未载明';

export function procedurePage(entry: Procedure, context: Context): Page {
  const { data } = entry;
  return entryPage(
    entry,
    context,
    {
      subtitle: [publisherLink(entry, context), ` · ${data.type}`],
      lead: data.intro,
      keyFacts: keyFacts(entry, context),
      blocks: [
        {
          kind: 'section',
          id: 'tiaojian',
          title: '谁能办',
          official: '申请条件',
          blocks: [
            { kind: 'list', items: data.conditions },
            { kind: 'prose', paragraphs: [`服务对象：${data.serves.join('、')}`] },
          ],
        },
        materials(data),
        steps(data),
        limits(data),
        charge(entry, context),
        whereAndWhen(entry, context),
        ...cases(data),
        ...questions(data),
        ...notOurs(data),
        basis(entry, context),
        ...rights(data),
        ...attachmentList(data.attachments, context),
      ],
      aside: aside(entry, context),
    },
    jsonLd(entry, context),
  );
}

function keyFacts(entry: Procedure, context: Context): KeyFact[] {
  const { data } = entry;
  const limit = data.promisedLimit ?? data.statutoryLimit;
  const office = data.office ? findEntry(context.dataset, 'offices', data.office) : undefined;
  return [
    {
      term: '多久办完',
      value: limit ? formatLimit(limit) : NOT_STATED,
      ...(limit?.from && { small: `${limit.from}起算` }),
    },
    { term: '收不收费', value: data.charge, small: '依据见下文' },
    { term: '要跑几次', value: data.visits === undefined ? NOT_STATED : `${data.visits} 次` },
    { term: '先问谁', value: office?.data.name ?? data.handler, small: data.handler },
  ];
}

function aside(entry: Procedure, context: Context): Block[] {
  const chosen = (entry.data.complain ?? []).map((id) => getEntry(context.dataset, 'hotlines', id));
  const lines =
    chosen.length > 0
      ? chosen
      : entriesOfAgency(context.dataset, 'hotlines', entry.data.agency).filter((line) =>
          line.data.purposes.includes('投诉'),
        );
  const ladder = ladderOf(entry.data.agency, context);
  const blocks: Block[] = lines.slice(0, 2).map((line) => hotlineCall(line, context));
  if (ladder.rungs.length > 1)
    blocks.push({ kind: 'section', id: 'bumanyi', title: '没人接？不满意？', blocks: [ladder] });
  return blocks;
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
