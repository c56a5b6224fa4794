/** Links in the text of rules and pages lead somewhere: to a file in `uploads/`, an entry, an article, a page of the site. */
import { splitArticles } from '../articles.ts';
import { allEntries, type Dataset, findEntry } from '../dataset.ts';
import { type Entry, type KindName, kindNames } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import { formattingOf, type LinkInText } from '../official-text/formatting.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

/** First part of the addresses that are no entries: `src/site/urls.ts`. */
const PAGES = ['', 'search', 'limits', 'sitemap', 'data', 'offline', 'handbooks', 'jiandu', 'ledger'];

export const linksLead: BoardCheck = ({ dataset }, report) => {
  for (const entry of allEntries(dataset)) {
    for (const link of linksIn(entry)) {
      const message = faultOf(link, entry, dataset);
      if (message !== undefined) report(entry, ['body', link.line - 1], message);
    }
  }
};

/** Links of an entry's body; entries without a body have none. */
export const linksIn = ({ body }: Pick<Entry, 'body'>): readonly LinkInText[] =>
  body === '' ? [] : formattingOf(body).links;

/** Files are judged with all other files of the board (`attachments.ts`). */
function faultOf({ href, text }: LinkInText, entry: Entry, dataset: Dataset): string | undefined {
  if (href.startsWith('#')) return articleFault(href.slice(1), entry);
  if (!href.startsWith('/') || href.startsWith('/uploads/')) return undefined;
  const [path = '', anchor] = href.split('#', 2) as [string, string | undefined];
  const [first = '', id, ...rest] =
    path
      .split('?')[0]
      ?.replace(/^\/|\/$/g, '')
      .split('/') ?? [];
  const kind = kindNames.find((name) => name === first);
  if (!kind) {
    if (PAGES.includes(first)) return undefined;
    return say(`“${text}”链接到的 ${href} 本站没有`, '请写本站已有的网址，如 /regulations/编号/；附件在 /uploads/ 下');
  }
  // `/regulations/by-agency/…/` and `/regulations/page/2/` are lists; below an entry stand its changes.
  if (id === undefined || id.startsWith('by-') || rest.length > 0) return undefined;
  const target = findEntry(dataset, kind, id);
  if (!target) return goneFault(kind, id, text, dataset);
  if (entry.data.audience === '社会公开' && target.data.audience !== '社会公开')
    return say(`“${text}”链接到的 ${href} 不是社会公开的`, '请删去链接，或先把那一条审查为社会公开');
  return anchor ? articleFault(anchor, target) : undefined;
}

function goneFault(kind: KindName, id: string, text: string, dataset: Dataset): string | undefined {
  const where = `/${kind}/${id}/`;
  if (dataset.withdrawals.some((gone) => gone.kind === kind && gone.id === id))
    return say(`“${text}”链接到的 ${where} 已经撤下`, '请删去链接，或改为别的条目');
  const ids = dataset.entries[kind].map((entry) => entry.id);
  const guess = nearest(id, ids);
  return say(
    `“${text}”链接到的 ${where} 本站没有`,
    guess ? `你是不是想写 /${kind}/${guess}/？` : '请改为本站已有条目的网址，或删去链接',
  );
}

/** Anchors in Latin letters are sections of the page (`#shuzi`), which are not the text's to know. */
function articleFault(anchor: string, target: Entry): string | undefined {
  const name = decoded(anchor);
  if (target.body === '' || !/\p{Script=Han}/u.test(name)) return undefined;
  const anchors = splitArticles(target.body).map((article) => article.anchor);
  if (anchors.includes(name)) return undefined;
  return say(`链接到的“#${anchor}”不是那里的条款标题`, `可用的如 ${anchors.slice(0, 4).join('、')}`);
}

/** `%E9…` as the words it stands for. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
