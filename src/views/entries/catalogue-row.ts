/** 公开目录的一项: what must be disclosed, where it stands, whether it is fresh. */
import { getEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatDisclosureLimits } from '#ui/disclosure-limit-words.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Page, Section } from '../page.ts';
import { basisList } from '../parts/basis.ts';
import { facts, section } from '../parts/blocks.ts';
import { catalogueState } from '../parts/catalogue-state.ts';
import { claimTables } from '../parts/disclosure-claims.ts';
import { entryPage, publisherLink, publisherName } from '../parts/entry-page.ts';

export function cataloguePage(entry: Entry<'catalogue'>, context: Context): Page {
  const { data } = entry;
  const office = data.office ? getEntry(context.dataset, 'offices', data.office) : undefined;
  const state = catalogueState(entry, context);
  const links = evidenceLinks(entry, context);
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.block}`],
    keyFacts: [
      {
        term: '公开了没有',
        value: state.chip.days ? { text: state.chip.text, days: state.chip.days } : state.chip.text,
        ...(state.lastOn && { small: `最近更新或核对：${formatDay(state.lastOn)}` }),
        ...(state.due && !state.published && { small: `应在 ${formatDay(state.due)}前公开` }),
      },
      {
        term: '多久更新',
        value: data.frequency,
        ...(state.due && state.published && { small: `下次应在 ${formatDay(state.due)}前` }),
      },
      { term: '谁来公开', value: publisherName(entry, context), ...(office && { small: office.data.name }) },
    ],
    blocks: [
      section('yaosu', '公开什么', { kind: 'list', items: data.elements }),
      links.length > 0
        ? section('zaina', '公开在哪里', { kind: 'rows', items: links })
        : section('zaina', '公开在哪里', {
            kind: 'note',
            tone: data.notApplicable ? 'plain' : 'late',
            title: data.notApplicable ? '本级不适用' : '尚未公开',
            paragraphs: [data.notApplicable ?? data.notPublished ?? ''],
          }),
      ...pendingSection(entry),
      section(
        'yaoqiu',
        '按什么要求公开',
        facts([
          ['公开时限', formatDisclosureLimits(data.limits)],
          ['原文', data.limitText],
          ['适用的法定时限', lawWords(data.laws, context)],
          ['比标准晚的理由', data.longerBecause],
          ['保持公开', data.keepUp],
          ['更新频次', data.frequency],
          ['公开主体', publisherLink(entry, context)],
          ['责任科室', office && { text: office.data.name, href: context.urls.entry('offices', office.id) }],
          ['渠道和载体', [...data.channels, ...(data.otherChannels ?? [])].join('、')],
          ['可选渠道', data.optionalChannels?.join('、')],
          ['公开对象', data.openToWhom ? `${data.openTo}（${data.openToWhom}）` : data.openTo],
          ['公开方式', data.method],
          ['公开层级', data.levels.join('、')],
          ['信息什么时候有', arisesWords(data)],
          ['参照的标准目录', standardWords(entry, context)],
          ['条例第二十条', data.article20 ? `第（${ARTICLE_20[data.article20 - 1]}）项` : undefined],
          ['义务编号', data.duty],
        ]),
      ),
      ...(data.method === '主动' ? [section('shixian', '时限对照', ...claimTables(entry, context))] : []),
      section('yiju', '公开依据', basisList(data.basis, context)),
    ],
  });
}

function pendingSection({ data: { pending = [] } }: Entry<'catalogue'>): Section[] {
  if (pending.length === 0) return [];
  const items = pending.map(({ what, from, event, on, of }) => {
    const start = from && from !== '其他' ? from : (event ?? '发生');
    const rest = [`${start}：${formatDay(on)}`, start === event ? undefined : event, of].filter(Boolean).join('；');
    return `${what}（${rest}）`;
  });
  return [section('daigongkai', '已经发生、还没公开的', { kind: 'list', items })];
}

const arisesWords = ({ arises, since }: Entry<'catalogue'>['data']): string | undefined =>
  since ? `${arises}，从${formatDay(since)}起` : arises;

function lawWords(laws: readonly string[] | undefined, { dataset }: Context): string | undefined {
  const known = dataset.standards?.laws ?? [];
  const words = (laws ?? []).map((id) => {
    const law = known.find((each) => each.id === id);
    return law ? `${law.duty}：${law.text}（${law.basis}，编号 ${id}）` : `编号 ${id}`;
  });
  return words.length > 0 ? words.join('；') : undefined;
}

function standardWords({ data: { standard } }: Entry<'catalogue'>, { dataset }: Context): string | undefined {
  if (!standard) return undefined;
  const name = dataset.standards?.fields.find(({ id }) => id === standard.field)?.name ?? standard.field;
  return `${name}领域：${standard.item} ${standard.subitem}（${standard.version} 版参考目录，摘自公开页面）`;
}

const ARTICLE_20 = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

function evidenceLinks(entry: Entry<'catalogue'>, context: Context) {
  const evidence = (entry.data.evidence ?? {}) as Partial<Record<KindName, readonly string[]>>;
  return Object.entries(evidence).flatMap(([kind, ids]) =>
    (ids ?? []).map((id) => {
      const target = getEntry(context.dataset, kind as KindName, id) as Entry;
      return {
        title: { text: titleOf(target), href: context.urls.entry(target.kind, id) },
        when: formatDay(dayOf(target.data.publishedAt)),
        small: anyKind(target.kind).label,
      };
    }),
  );
}
