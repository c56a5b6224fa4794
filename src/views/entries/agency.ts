/** 机构: functions, who leads what, where and when, whom to call, its items and rules, its disclosure guide (条例 12). */
import { entriesOfAgency } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, summaryOf } from '#domain/kinds.ts';
import { formatDuration, formatExceptions, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { agencyListHref } from '../lists/facets.ts';
import type { Block, Facts, Link, Page, Section, Text } from '../page.ts';
import { hotlineCall, ladderOf, phoneLinks } from '../parts/contact.ts';
import { distinctTitle } from '../parts/distinct-title.ts';
import { entryPage } from '../parts/entry-page.ts';
import { shorten } from '../parts/head.ts';
import { tableOf } from '../parts/table.ts';
import { isTimed, timeChip, timeOf } from '../parts/validity.ts';
import { agencyHistory, goneNote } from './agency-time.ts';
import { clearance } from './rule-clearance.ts';

const NOT_STATED = '来源未载明';

export function agencyPage(entry: Entry<'agencies'>, context: Context): Page {
  const { data } = entry;
  const hotlines = entriesOfAgency(context.dataset, 'hotlines', entry.id);
  const dial = hotlines.filter((line) => line.data.number && !timeOf(line, context).over).slice(0, 2);
  const cleared = clearance(entriesOfAgency(context.dataset, 'regulations', entry.id), context);
  const page = entryPage(
    entry,
    context,
    {
      subtitle: [data.level === '未载明' ? '' : data.level, data.superior ? `主管或上级：${data.superior}` : '']
        .filter(Boolean)
        .join(' · '),
      ...(timeOf(entry, context).over && { banner: goneNote(entry, context) }),
      blocks: [
        functions(entry),
        ...agencyHistory(entry),
        ...offices(entry, context),
        ...leaders(entry),
        where(entry),
        ...complaints(entry, context),
        ...(['procedures', 'regulations', 'notices', 'fees'] as const).flatMap((kind) => itemsOf(kind, entry, context)),
        ...cleared,
        disclosureGuide(entry, context),
      ],
      aside: dial.map((line) => hotlineCall(line, context)),
    },
    jsonLd(entry, context),
  );
  return cleared.length > 0 ? { ...page, asOf: context.asOf } : page;
}

const functions = ({ data }: Entry<'agencies'>): Section => ({
  kind: 'section',
  id: 'zhineng',
  title: '这里管什么',
  official: '机关职能',
  blocks: [{ kind: 'list', items: data.functions }],
});

function offices(entry: Entry<'agencies'>, context: Context): Section[] {
  const own = entriesOfAgency(context.dataset, 'offices', entry.id).toSorted((a, b) => a.data.order - b.data.order);
  if (own.length === 0) return [];
  const functions = (words: readonly string[]) =>
    words
      .slice(0, 3)
      .map((word) => shorten(word, 60))
      .join('；');
  const table = tableOf({
    caption: '点科室名称看它的全部职责，以及不归它管的该找谁',
    columns: [
      { title: '科室', cell: ({ id, data }) => ({ text: data.name, href: context.urls.entry('offices', id) }) },
      { title: '管什么', cell: ({ data }) => functions(data.functions) },
      { title: '在哪里', cell: ({ data }) => data.room ?? NOT_STATED },
      { title: '电话', cell: ({ data }) => (data.phone ? phoneLinks(data.phone) : NOT_STATED) },
    ],
    rows: own,
  });
  return [
    {
      kind: 'section',
      id: 'keshi',
      title: '该找哪个科室',
      official: '内设机构',
      blocks: [table],
    },
  ];
}

function leaders({ data }: Entry<'agencies'>): Section[] {
  if (!data.leaders) return [];
  return [
    {
      kind: 'section',
      id: 'fengong',
      title: '谁分管什么',
      official: '领导分工（按职务）',
      blocks: [
        {
          kind: 'facts',
          items: data.leaders.map(({ name, post, inCharge }) => ({
            term: name ? `${post} ${name}` : post,
            detail: inCharge.join('、'),
          })),
        },
      ],
    },
  ];
}

function where({ data }: Entry<'agencies'>): Section {
  const items: Facts['items'] = [
    { term: '办公地址', detail: data.address ?? NOT_STATED },
    { term: '办公时间', detail: formatWhenOpen(data) ?? NOT_STATED },
    ...(data.exceptions ? [{ term: '特殊日期', detail: formatExceptions(data.exceptions).join('；') }] : []),
    ...(data.noticeTerm
      ? [{ term: '公示期', detail: formatDuration(data.noticeTerm), small: data.noticeTerm.basis }]
      : []),
    ...(data.inspectionsAYear
      ? [{ term: '督查', detail: `每年不少于 ${data.inspectionsAYear.n} 次`, small: data.inspectionsAYear.basis }]
      : []),
  ];
  return { kind: 'section', id: 'dizhi', title: '在哪里，什么时候上班', blocks: [{ kind: 'facts', items }] };
}

function complaints(entry: Entry<'agencies'>, context: Context): Section[] {
  const ladder = ladderOf(entry.id, context);
  if (ladder.rungs.length === 0) return [];
  return [
    {
      kind: 'section',
      id: 'tousu',
      title: '打给谁，不满意再找谁',
      official: '咨询投诉渠道',
      more: { text: '各渠道的受理范围', href: agencyListHref('hotlines', entry.id, context) },
      blocks: [ladder],
    },
  ];
}

const HEADINGS = {
  procedures: '能在这里办的事',
  regulations: '它的规章制度',
  notices: '它的公示公告',
  fees: '收费情况',
} as const;

function itemsOf(kind: keyof typeof HEADINGS & KindName, agency: Entry<'agencies'>, context: Context): Section[] {
  const own = entriesOfAgency(context.dataset, kind, agency.id) as Entry[];
  if (own.length === 0) return [];
  const shown = own.slice(0, 30);
  return [
    {
      kind: 'section',
      id: kind,
      title: HEADINGS[kind],
      official: anyKind(kind).label,
      ...moreOf(kind, own.length, shown.length, agency, context),
      blocks: [
        {
          kind: 'rows',
          items: shown.map((item) => ({
            title: { text: distinctTitle(item, context), href: context.urls.entry(item.kind, item.id) },
            small: shorten(summaryOf(item), 70),
            ...chipOf(item, context),
          })),
        },
      ],
    },
  ];
}

function chipOf(item: Entry, context: Context) {
  const chip = isTimed(item) ? timeChip(item, context) : undefined;
  return chip ? { chip } : {};
}

/** Rules open as one handbook; other long lists open in full. */
function moreOf(
  kind: KindName,
  count: number,
  shown: number,
  agency: Entry<'agencies'>,
  context: Context,
): { more?: Link } {
  if (kind === 'regulations' && count > 1)
    return { more: { text: '管理手册（制度全文）', href: context.urls.handbook(agency.id) } };
  if (count <= shown) return {};
  return { more: { text: `全部 ${count} ${anyKind(kind).measure}`, href: agencyListHref(kind, agency.id, context) } };
}

/** 条例 12: the six facts of the information office. */
function disclosureGuide({ data }: Entry<'agencies'>, context: Context): Section {
  const office = data.disclosureOffice;
  const guide = context.dataset.entries.pages.find((page) => page.data.columnType === '信息公开指南');
  const items: { term: string; detail: Text }[] = [
    { term: '机构名称', detail: office.name },
    { term: '办公地址', detail: office.address ?? NOT_STATED },
    { term: '办公时间', detail: office.hours ?? NOT_STATED },
    { term: '联系电话', detail: office.phone ? phoneLinks(office.phone) : NOT_STATED },
    { term: '传真号码', detail: office.fax ?? NOT_STATED },
    {
      term: '互联网联系方式',
      detail: office.email ? { text: office.email, href: `mailto:${office.email}` } : NOT_STATED,
    },
  ];
  const blocks: Block[] = [{ kind: 'facts', items }];
  if (guide) {
    blocks.push({
      kind: 'prose',
      paragraphs: [
        [
          '信息怎么分类、怎么查、怎么申请，见',
          { text: guide.data.title, href: context.urls.entry('pages', guide.id) },
          '。',
        ],
      ],
    });
  }
  return {
    kind: 'section',
    id: 'zhinan',
    title: '想要政府信息，找谁',
    official: '政府信息公开工作机构（条例第十二条）',
    blocks,
  };
}

function jsonLd({ id, data }: Entry<'agencies'>, context: Context): object {
  const points = entriesOfAgency(context.dataset, 'hotlines', id).filter((line) => line.data.number);
  return {
    '@type': 'GovernmentOrganization',
    name: data.name,
    alternateName: data.shortName,
    ...(context.origin && { url: `${context.origin}${context.urls.entry('agencies', id)}` }),
    ...(data.address && { address: data.address }),
    ...(points.length > 0 && {
      contactPoint: points.map((line) => ({
        '@type': 'ContactPoint',
        contactType: line.data.purposes.join('、'),
        telephone: line.data.number,
        name: line.data.title,
      })),
    }),
  };
}
