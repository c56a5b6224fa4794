/** 收费项目: whether, how much, from whom, on what basis. */
import type { Entry } from '#domain/kinds.ts';
import type { FeeTier } from '#domain/parts/fee-parts.ts';
import { formatDay, formatMoney } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Note, Page, Section } from '../page.ts';
import { basisList } from '../parts/basis.ts';
import { complaintAside, facts, section } from '../parts/blocks.ts';
import { entryPage, publisherLink } from '../parts/entry-page.ts';
import { tableOf } from '../parts/table.ts';
import { timeChip, timeOf, timeText } from '../parts/validity.ts';

export function feePage(entry: Entry<'fees'>, context: Context): Page {
  const { data } = entry;
  // A standard past its end is no current price.
  const { over } = timeOf(entry, context);
  const charged = context.dataset.entries.procedures.filter((item) => item.data.fees?.includes(entry.id));
  const rows = charged.map((item) => ({
    title: { text: item.data.title, href: context.urls.entry('procedures', item.id) },
  }));
  return entryPage(entry, context, {
    subtitle: [publisherLink(entry, context)],
    ...(over && { banner: endedNote(data) }),
    keyFacts: [
      { term: over ? '原来收不收' : '收不收', value: data.charge },
      { term: over ? '原来收多少' : '收多少', value: amountWords(data) },
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
          ['现在怎样', timeChip(entry, context) && timeText(entry, context)],
          ['说明', data.note ?? (data.charge === '不收费' ? '任何人以这个项目向您要钱，都可以投诉。' : undefined)],
        ]),
      ),
      ...tiersAndReliefs(data),
      ...(rows.length > 0 ? [section('shixiang', '办这些事时适用', { kind: 'rows', items: rows })] : []),
    ],
    aside: complaintAside(data.agency, context),
  });
}

type Fee = Entry<'fees'>['data'];

function amountWords({ charge, standard, tiers = [] }: Fee): string {
  if (standard) return formatMoney(standard);
  if (tiers.length > 0) return `分 ${tiers.length} 档，见下`;
  return charge === '收费' ? '数额不固定，见“说明”' : '0 元';
}

const endedNote = ({ validTo }: Fee): Note => ({
  kind: 'note',
  tone: 'late',
  title: '这个标准已经过期',
  paragraphs: [`标准执行到${formatDay(validTo as string)}为止，以后收不收、收多少，请向执收机构核实。`],
});

function tiersAndReliefs({ tiers = [], reliefs = [] }: Fee): Section[] {
  const tierTable = tableOf({
    caption: '分档收费标准',
    columns: [
      { title: '哪一档', cell: tierWords },
      { title: '收多少', cell: formatMoney },
    ],
    rows: tiers,
  });
  const reliefTable = tableOf({
    caption: '减收和免收',
    columns: [
      { title: '谁、什么情形', cell: ({ who }) => who },
      {
        title: '怎么减',
        cell: ({ kind, amount }) => (amount === undefined ? kind : `${kind}，收 ${formatMoney({ amount })}`),
      },
      { title: '什么时候', cell: reliefTime },
      { title: '依据', cell: ({ basis }) => basis ?? '来源未载明' },
    ],
    rows: reliefs,
  });
  return [
    ...(tiers.length > 0 ? [section('fendang', '分几档收', tierTable)] : []),
    ...(reliefs.length > 0 ? [section('jianmian', '谁可以少交、不交', reliefTable)] : []),
  ];
}

const reliefTime = ({ from, to }: NonNullable<Fee['reliefs']>[number]): string =>
  [from && `${formatDay(from)}起`, to && `到${formatDay(to)}为止`].filter(Boolean).join('，') || '来源未载明';

function tierWords({ who, over, upTo }: FeeTier): string {
  const span = [over && `超过 ${over} 元`, upTo && `不超过 ${upTo} 元`].filter(Boolean).join('、');
  return [who, span && `${span}的部分`].filter(Boolean).join('：');
}
