/** 收费项目: whether, how much, from whom, on what basis. */
import type { Entry } from '#domain/kinds.ts';
import { formatDay, formatMoney } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { basisList } from '../parts/basis.ts';
import { complaintAside, facts, section } from '../parts/blocks.ts';
import { entryPage, publisherLink } from '../parts/entry-page.ts';

export function feePage(entry: Entry<'fees'>, context: Context): Page {
  const { data } = entry;
  const charged = context.dataset.entries.procedures.filter((item) => item.data.fees?.includes(entry.id));
  const rows = charged.map((item) => ({
    title: { text: item.data.title, href: context.urls.entry('procedures', item.id) },
  }));
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
