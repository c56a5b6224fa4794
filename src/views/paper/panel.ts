/** 展板 of a body, 900 × 1200 mm: what it does, how long things take, what they cost, where to complain, each with its code. */
import { entriesOfAgency } from '#domain/dataset.ts';
import type { Context } from '../context.ts';
import { type Agency, agenciesOn, footOf, officesOf } from './agency-facts.ts';
import { markOfMany, newestDay } from './mark.ts';
import type { Panel, PosterBlock } from './paper.ts';
import { complaintBlocks, feeRows, promiseRows } from './posters.ts';

export const panels = (context: Context): Panel[] => agenciesOn(context).map((agency) => panel(agency, context));

function panel(agency: Agency, context: Context): Panel {
  const { dataset, urls, origin } = context;
  const address = (path: string) => (origin ? { url: `${origin}${path}` } : {});
  const part = (title: string, path: string, block: PosterBlock | undefined) =>
    block ? [{ title, ...address(path), block }] : [];
  const entries = [
    agency,
    ...officesOf(agency.id, context),
    ...entriesOfAgency(dataset, 'procedures', agency.id),
    ...entriesOfAgency(dataset, 'fees', agency.id),
  ];
  const about = urls.entry('agencies', agency.id);
  return {
    design: 'panel',
    sort: 'zhanban',
    file: `zhanban/${agency.id}.pdf`,
    title: `${agency.data.name}政务公开展板`,
    agency: agency.id,
    day: newestDay(entries),
    mark: markOfMany(entries, context),
    org: agency.data.name,
    heading: '政务公开',
    sections: [
      ...part('我们管什么', about, { kind: 'list', items: agency.data.functions }),
      ...part('科室和窗口', about, offices(agency, context)),
      ...part('办一件事最多几天', urls.limits, promiseRows(agency, context)),
      ...part('收不收费', urls.list('fees'), feeRows(agency, context)),
      ...complaintBlocks(agency, context)
        .filter((block) => block.kind === 'pairs')
        .flatMap((block) => part(block.title, urls.list('hotlines'), block)),
    ],
    ...footOf(agency.id, context),
  };
}

function offices(agency: Agency, context: Context): PosterBlock | undefined {
  const own = officesOf(agency.id, context);
  if (own.length === 0) return undefined;
  const items = own.map(({ data }) => ({
    name: data.name,
    value: data.functions[0] as string,
    small: [data.room, data.phone].filter(Boolean).join(' · '),
  }));
  return { kind: 'pairs', title: '', items };
}
