/** A version as it stood, and what changed between two. */
import type { KindName } from '#domain/kinds.ts';
import type { History } from '#ledger/replay.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { formatStamp } from '../parts/ledger-line.ts';
import { clausesOf, compareClauses } from './clauses.ts';
import { frame } from './history-frame.ts';
import { nameOf, type Shown, titlesIn } from './versions.ts';

export function versionPage(
  history: History,
  one: Shown,
  shown: readonly Shown[],
  context: Context,
  renderBody: (body: string) => string,
): Page {
  const { urls } = context;
  const kind = history.kind as KindName;
  const next = shown.find(({ number }) => number === one.number + 1);
  const until = next ? `，到 ${formatStamp(next.recorded.entry.at)} 为止` : '，就是现在公布的';
  const { body } = one.version;
  const facts = clausesOf({ ...one.version, body: '' }, titlesIn(context)).map(({ title, text }) => ({
    term: title,
    detail: text,
  }));
  const blocks: Block[] = [
    {
      kind: 'note',
      tone: next ? 'late' : 'plain',
      title: next ? '这是旧版本，不是现在的内容' : '这是现在的版本',
      paragraphs: [
        `第 ${one.number} 版，${formatStamp(one.recorded.entry.at)} 起公布${until}（账本第 ${one.recorded.index + 1} 条）。`,
        { text: '看现在的页面', href: urls.entry(kind, history.id) },
      ],
    },
    { kind: 'facts', items: facts },
    ...(body === '' ? [] : [{ kind: 'articles', html: renderBody(body) } as const]),
  ];
  return frame(history, context, {
    path: urls.history(kind, history.id, `${one.number}`),
    title: `第 ${one.number} 版`,
    blocks,
    versions: [one.version],
  });
}

export function differencePage(history: History, a: Shown, b: Shown, context: Context): Page {
  const { urls } = context;
  const kind = history.kind as KindName;
  const titles = titlesIn(context);
  const items = compareClauses(clausesOf(a.version, titles), clausesOf(b.version, titles));
  const at = (one: Shown) => ({ text: nameOf(one), href: urls.history(kind, history.id, `${one.number}`) });
  const blocks: Block[] = [
    { kind: 'prose', paragraphs: [['从', at(a), '到', at(b), `，${items.length} 处不同；没有列出的都没有变。`]] },
    items.length > 0 ? { kind: 'comparison', items } : { kind: 'prose', paragraphs: ['内容相同，只是公布信息变了。'] },
  ];
  return frame(history, context, {
    path: urls.history(kind, history.id, `${a.number}-${b.number}`),
    title: `第 ${a.number} 版与第 ${b.number} 版的不同`,
    blocks,
    versions: [a.version, b.version],
  });
}
