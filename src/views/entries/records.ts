/** Pages of the smaller kinds: a fee, a channel, a catalogue row, an opinion, an inspection, a yearly report, a word. */
import { findEntry, getEntry } from '#domain/dataset.ts';
import { catalogueState, formatCatalogueLimit } from '../parts/catalogue-state.ts';
import { anyKind, type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { workingDaysBetween } from '#domain/working-days.ts';
import { formatDay, formatHours, formatMoney } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Chip, Facts, Page, Section, Text } from '../page.ts';
import { basisList } from '../parts/basis.ts';
import { channelMain, hotlineCall, ladderOf, verificationChip } from '../parts/contact.ts';
import { entryPage, publisherLink, publisherName } from '../parts/entry-page.ts';

const facts = (items: readonly (readonly [string, Text | undefined])[]): Facts => ({
  kind: 'facts',
  items: items.flatMap(([term, detail]) => (detail === undefined ? [] : [{ term, detail }])),
});
const section = (id: string, title: string, ...blocks: Block[]): Section => ({ kind: 'section', id, title, blocks });
const proseOf = (words: string): Block => ({ kind: 'prose', paragraphs: words.split(/\n+/) });

export function feePage(entry: Entry<'fees'>, context: Context): Page {
  const { data } = entry;
  const charged = context.dataset.entries.procedures.filter((item) => item.data.fees?.includes(entry.id));
  const rows = charged.map((item) => ({ title: { text: item.data.title, href: context.urls.entry('procedures', item.id) } }));
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context)],
    keyFacts: [
      { term: '收不收', value: data.charge },
      { term: '收多少', value: data.standard ? formatMoney(data.standard) : '0 元' },
      { term: '向谁收', value: data.payer },
    ],
    blocks: [
      section('yiju', '凭什么', basisList(data.basis, context)),
      section(
        'biaozhun',
        '标准和减免',
        facts([
          ['标准批准机关', data.approvedBy],
          ['减免', data.exemptions?.join('；')],
          ['执行日期', data.validFrom && formatDay(data.validFrom)],
          ['终止日期', data.validTo && formatDay(data.validTo)],
          ['说明', data.note ?? (data.charge === '不收费' ? '任何人以这个项目向您要钱，都可以投诉。' : undefined)],
        ]),
      ),
      ...(rows.length > 0 ? [section('shixiang', '办这些事时适用', { kind: 'rows', items: rows })] : []),
    ],
    aside: complaintAside(data.agency, context),
  });
}

const complaintAside = (agency: string, context: Context): Block[] => {
  const ladder = ladderOf(agency, context);
  return ladder.rungs.length > 0 ? [{ kind: 'section', id: 'tousu', title: '不对劲，打给谁', blocks: [ladder] }] : [];
};

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
            ['受理时间', data.hours ? formatHours(data.hours) : (data.hoursNote ?? '来源未载明')],
            ['特殊日期', data.exceptions?.map((e) => `${formatDay(e.day)}：${e.from ? `${e.from}–${e.to}` : '不受理'}（${e.note}）`).join('；')],
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

export const hotlineChip = verificationChip;

export function cataloguePage(entry: Entry<'catalogue'>, context: Context): Page {
  const { data } = entry;
  const office = data.office ? getEntry(context.dataset, 'offices', data.office) : undefined;
  const state = catalogueState(entry, context);
  const links = evidenceLinks(entry, context);
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.block}`],
    keyFacts: [
      { term: '公开了没有', value: state.chip.text, ...(state.lastOn && { small: `最近更新或核对：${formatDay(state.lastOn)}` }) },
      { term: '多久更新', value: data.frequency, ...(state.due && { small: `下次应在 ${formatDay(state.due)}前` }) },
      { term: '谁来公开', value: publisherName(entry, context), ...(office && { small: office.data.name }) },
    ],
    blocks: [
      section('yaosu', '公开什么', { kind: 'list', items: data.elements }),
      links.length > 0
        ? section('zaina', '公开在哪里', { kind: 'rows', items: links })
        : section('zaina', '公开在哪里', { kind: 'note', tone: 'late', title: '尚未公开', paragraphs: [data.notPublished ?? ''] }),
      section(
        'yaoqiu',
        '按什么要求公开',
        facts([
          ['公开时限', formatCatalogueLimit(data.limit)],
          ['保持公开', data.keepUp],
          ['更新频次', data.frequency],
          ['公开主体', publisherLink(entry, context)],
          ['责任科室', office && { text: office.data.name, href: context.urls.entry('offices', office.id) }],
          ['渠道和载体', data.channels.join('、')],
          ['公开对象', data.openToWhom ? `${data.openTo}（${data.openToWhom}）` : data.openTo],
          ['公开方式', data.method],
          ['公开层级', data.level],
          ['条例第二十条', data.article20 ? `第（${ARTICLE_20[data.article20 - 1]}）项` : undefined],
          ['义务编号', data.duty],
        ]),
      ),
      section('yiju', '公开依据', basisList(data.basis, context)),
    ],
  });
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

export function feedbackPage(entry: Entry<'feedback'>, context: Context): Page {
  const { data } = entry;
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.class}`],
    keyFacts: [
      { term: '收到', value: formatDay(data.receivedOn), small: data.channel },
      { term: '受理', value: data.accepted },
      { term: '答复', value: data.repliedOn ? formatDay(data.repliedOn) : '还没有答复', ...(replyDays(entry, context) && { small: replyDays(entry, context) as string }) },
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

export function inspectionPage(entry: Entry<'inspections'>, context: Context): Page {
  const { data } = entry;
  const rows = (data.measures ?? []).map((measure) => ({
    cells: [measure.what, formatDay(measure.dueOn), { text: measure.doneOn ? formatDay(measure.doneOn) : '未完成', chip: measureChip(measure, context) }],
  }));
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context), ` · ${data.type}`],
    keyFacts: [
      { term: '哪天查的', value: formatDay(data.heldOn) },
      { term: '谁来查', value: data.by },
      ...(data.grade ? [{ term: '等次', value: data.grade }] : []),
    ],
    blocks: [
      section('fanwei', '查了什么', { kind: 'list', items: data.scope }),
      section('wenti', '发现什么问题', { kind: 'list', items: data.findings }),
      ...(rows.length > 0
        ? [section('zhenggai', '改了没有', { kind: 'table', caption: '整改措施、期限和完成情况', columns: ['措施', '期限', '完成'], rows })]
        : []),
      section('yiju', '依据', proseOf(data.basis)),
    ],
  });
}

function measureChip({ dueOn, doneOn }: { dueOn: string; doneOn?: string | undefined }, { asOf }: Context): Chip {
  if (doneOn) return doneOn > dueOn ? { text: '逾期完成', tone: 'late' } : { text: '按期完成', tone: 'good' };
  return asOf > dueOn ? { text: '已逾期', tone: 'late' } : { text: '进行中', tone: 'plain' };
}

export function reportPage(entry: Entry<'reports'>, context: Context): Page {
  const { data } = entry;
  const table = (caption: string, columns: string[], rows: (string | number)[][]): Block => ({
    kind: 'table',
    caption,
    columns,
    rows: rows.map((cells) => ({ cells: cells.map(String) })),
  });
  const agency = getEntry(context.dataset, 'agencies', data.agency);
  return entryPage(entry, context, {
    letterhead: { org: agency.data.name, line: [`${data.year} 年度`] },
    blocks: [
      section('yi', '一、总体情况', proseOf(data.overview)),
      section(
        'er',
        '二、主动公开政府信息情况',
        proseOf(data.proactive),
        ...(data.documents ? [table('主动公开数据（件）', ['信息内容', '本年制发', '本年废止', '现行有效'], data.documents.map((d) => [d.type, d.made, d.repealed, d.valid]))] : []),
      ),
      section(
        'san',
        '三、收到和处理政府信息公开申请情况',
        proseOf(data.requests),
        ...(data.applications
          ? [table('按申请人统计（件）', ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'], data.applications.map((a) => [a.row, a.natural, a.business, a.research, a.charity, a.legalService, a.otherOrganisation, a.total]))]
          : []),
      ),
      section(
        'si',
        '四、行政复议、行政诉讼情况',
        proseOf(data.disputes),
        ...(data.disputeFigures
          ? [table('复议和诉讼（件）', ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], data.disputeFigures.map((d) => [d.type, d.upheld, d.corrected, d.other, d.pending, d.total]))]
          : []),
      ),
      section('wu', '五、存在的主要问题及改进情况', proseOf(data.problems)),
      section('liu', '六、其他需要报告的事项', proseOf(data.others)),
    ],
  });
}

export function termPage(entry: Entry<'terms'>, context: Context): Page {
  const { data } = entry;
  const rules = (data.related ?? []).map((id) => getEntry(context.dataset, 'regulations', id));
  return entryPage(entry, context, {
    title: `${data.word}是什么意思`,
    lead: data.explanation,
    blocks: [
      ...(data.example ? [section('liru', '举个例子', proseOf(data.example))] : []),
      ...(data.synonyms ? [section('pingchang', '平常也说', proseOf(data.synonyms.join('、')))] : []),
      ...(rules.length > 0
        ? [section('zhidu', '哪些制度里有', { kind: 'rows', items: rules.map((rule) => ({ title: { text: rule.data.title, href: context.urls.entry('regulations', rule.id) }, when: publisherName(rule, context) })) })]
        : []),
    ],
  });
}
