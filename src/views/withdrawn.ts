/** The page that stands where a withdrawn entry stood: same address, when and why, whom to ask. Its text is gone. */
import { findEntry, getWithdrawal } from '#domain/dataset.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import { formatMinute } from '#ui/format.ts';
import type { BoardPage } from './board-page.ts';
import type { Context } from './context.ts';
import type { Facts, Page } from './page.ts';
import { makeHead } from './parts/head.ts';

/** The addresses go on answering. */
export const withdrawnPages = ({ dataset, urls }: Context): BoardPage[] =>
  dataset.withdrawals.map(({ kind, id, file }) => ({
    path: urls.entry(kind, id),
    file,
    make: (context) => withdrawnPage(getWithdrawal(context.dataset, kind, id), context),
  }));

export function withdrawnPage(withdrawal: Withdrawal, context: Context): Page {
  const { urls, site, dataset } = context;
  const kind = anyKind(withdrawal.kind);
  const has = (name: KindName) => dataset.entries[name].length > 0;
  const agency = withdrawal.agency ? findEntry(dataset, 'agencies', withdrawal.agency) : undefined;
  const publisher = agency?.data.shortName ?? site.organiser;
  const title = withdrawal.title ? `已撤下：${withdrawal.title}` : `已撤下的${kind.label}`;
  const head = makeHead(context, {
    title: `${title} - ${publisher}${kind.label} ${withdrawal.id}`,
    description: `这一条已于 ${formatMinute(withdrawal.withdrawnAt)} 撤下：${withdrawal.reason}`,
    path: urls.entry(withdrawal.kind, withdrawal.id),
    column: { name: kind.label, description: kind.about, type: kind.columnType, keywords: [kind.label, publisher] },
  });
  return {
    head: { ...head, tags: [...head.tags, { name: 'robots', content: 'noindex' }] },
    section: withdrawal.kind,
    breadcrumb: [
      { text: site.name, href: urls.home },
      // A kind without any entry left has no list.
      ...(has(withdrawal.kind) ? [{ text: kind.label, href: urls.list(withdrawal.kind) }] : []),
    ],
    title,
    blocks: [
      {
        kind: 'note',
        tone: 'late',
        title: '这一条已经撤下，原来的内容不再公开',
        paragraphs: [`原因：${withdrawal.reason}`],
      },
      {
        kind: 'facts',
        items: [
          {
            term: '公布机构',
            detail: agency ? { text: publisher, href: urls.entry('agencies', agency.id) } : publisher,
          },
          { term: '公布时间', detail: formatMinute(withdrawal.publishedAt) },
          { term: '撤下时间', detail: formatMinute(withdrawal.withdrawnAt) },
          { term: '撤下岗位', detail: withdrawal.by },
          ...ledgerFact(withdrawal, context),
          ...(withdrawal.urgent ? [{ term: '撤下方式', detail: '紧急撤下，先撤下后补办审查' }] : []),
        ],
      },
      {
        kind: 'list',
        items: [
          ...(has(withdrawal.kind)
            ? [['看现在有效的：', { text: `全部${kind.label}`, href: urls.list(withdrawal.kind) }]]
            : []),
          ...(has('hotlines') ? [['有疑问打电话：', { text: '投诉咨询电话', href: urls.list('hotlines') }]] : []),
          ['回到', { text: '首页', href: urls.home }],
        ],
      },
    ],
  };
}

/** That it was withdrawn is itself an entry; an open withdrawal is told as one that is not yet entered. */
function ledgerFact({ kind, id }: Withdrawal, { ledger, urls }: Context): Facts['items'] {
  if (!ledger) return [];
  const history = ledger.history(kind, id);
  const last = history?.events.at(-1);
  if (!history || !last || history.live) return [{ term: '账本', detail: '撤下尚未入账' }];
  const record = { text: '全部变更记录', href: urls.history(kind, id) };
  return [{ term: '账本', detail: [`第 ${last.index + 1} 条　`, record] }];
}
