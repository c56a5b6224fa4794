/** Law, the agency's own row and 条例 26 side by side, and which of them governs. */
import type { Entry } from '#domain/kinds.ts';
import { type Claim, claimsOn, governing, type Happening } from '#domain/oversight/claims.ts';
import { dayOf } from '#domain/plain-date.ts';
import { formatDisclosureLimit } from '#ui/disclosure-limit-words.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Table } from '../page.ts';
import { tableOf } from './table.ts';

const GRADES: Readonly<Record<Claim['grade'], string>> = {
  C1: '见到全文',
  C2: '见到转述',
  P: '见到做法',
  unsourced: '没有出处',
  inferred: '推出的',
};

/** One table a happening: what has happened and is not public yet, else the row itself. */
export function claimTables(row: Entry<'catalogue'>, context: Context): Table[] {
  const { pending = [], arises, since, publishedAt } = row.data;
  const written = since ?? dayOf(publishedAt);
  const own: [string, Happening, boolean] = ['这一项的时限', { on: written }, arises === '一直有' && !hasProof(row)];
  const cases = pending.map((item): [string, Happening, boolean] => [item.what, item, true]);
  return (cases.length > 0 ? cases : [own]).map(([what, happening, counted]) =>
    table(what, happening, counted, row, context),
  );
}

const hasProof = ({ data }: Entry<'catalogue'>): boolean => data.notPublished === undefined;

function table(what: string, happening: Happening, counted: boolean, row: Entry<'catalogue'>, context: Context): Table {
  const claims = claimsOn(row.data, happening, context.dataset);
  const first = governing(claims);
  return tableOf({
    caption: counted
      ? `${what}：从${formatDay(happening.on)}起，当天不算；最早的一个管`
      : `${what}：各处写的期限，最严的一个管`,
    columns: [
      {
        title: '谁规定的',
        cell: (claim) => ({
          text: claim.by,
          small: claim.by === '本目录' ? '' : `${claim.source}（${GRADES[claim.grade]}）`,
        }),
      },
      { title: '怎么写', cell: (claim) => formatDisclosureLimit(claim.limit) },
      {
        title: counted ? '到哪天' : '怎么看',
        cell: (claim) => dayCell(claim, counted, claim.limit === first?.limit && claim.by === first.by),
      },
    ],
    rows: claims,
  });
}

function dayCell({ due, limit, notMeasured }: Claim, counted: boolean, governs: boolean) {
  if (notMeasured) return notMeasured;
  if (!due) return uncounted(limit);
  const text = counted ? formatDay(due.day) : '按天数计时';
  return governs ? { text, chip: { text: '管这一项', tone: 'good' as const } } : text;
}

/** A limit in days that speaks for another part or from another event is counted too, only not here. */
function uncounted({ kind, of }: Claim['limit']): string {
  if (kind !== '限期公开' && kind !== '每年固定日期') return '不按天数计时';
  return of === undefined ? '从别的事数起，这里不计' : `只管“${of}”`;
}
