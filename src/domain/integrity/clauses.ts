/** Cited clauses exist: in the rule's own facts and in legal bases that point to a rule on the board. */
import { type Article, findCited, splitArticles } from '../articles.ts';
import { allEntries, type Dataset, findEntry } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import type { LegalBasis } from '../parts/legal-basis.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const clausesExist: BoardCheck = ({ dataset }, report) => {
  const articlesOf = memoise((entry: Entry<'regulations'>) => splitArticles(entry.body));
  for (const entry of dataset.entries.regulations) {
    (entry.data.facts ?? []).forEach((fact, index) => {
      if (!findCited(articlesOf(entry), fact.clause)) {
        report(entry, ['facts', index, 'clause'], say(`正文里没有“${fact.clause}”`, known(articlesOf(entry))));
      }
    });
  }
  for (const entry of dataset.entries.regulations) {
    for (const { path, clause, target } of clausesNamed(entry, dataset)) {
      if (findCited(articlesOf(target), clause)) continue;
      report(entry, path, say(`《${target.data.title}》正文里没有“${clause}”`, known(articlesOf(target))));
    }
  }
  for (const entry of allEntries(dataset)) {
    for (const [field, bases] of basesOf(entry)) {
      bases.forEach((basis, index) => {
        const target = basis.regulation ? findEntry(dataset, 'regulations', basis.regulation) : undefined;
        if (!target || basis.clause === undefined || findCited(articlesOf(target), basis.clause)) return;
        const path = [field, index, 'clause'];
        report(entry, path, say(`《${target.data.title}》里没有“${basis.clause}”`, known(articlesOf(target))));
      });
    }
  }
};

/** Clauses of itself that are repealed, and clauses of other rules it changes. */
function clausesNamed(entry: Entry<'regulations'>, dataset: Dataset) {
  const { repealedClauses = [], changes = [] } = entry.data;
  const own = repealedClauses.flatMap(({ clauses }, index) =>
    clauses.map((clause, at) => ({ path: ['repealedClauses', index, 'clauses', at], clause, target: entry })),
  );
  const others = changes.flatMap(({ rule, clauses = [] }, index) => {
    const target = rule === undefined ? undefined : findEntry(dataset, 'regulations', rule);
    return target ? clauses.map((clause, at) => ({ path: ['changes', index, 'clauses', at], clause, target })) : [];
  });
  return [...own, ...others];
}

function basesOf(entry: Entry): [string, readonly LegalBasis[]][] {
  const found: [string, readonly LegalBasis[]][] = [];
  if ('legalBasis' in entry.data && entry.data.legalBasis) found.push(['legalBasis', entry.data.legalBasis]);
  if ((entry.kind === 'fees' || entry.kind === 'catalogue') && entry.data.basis)
    found.push(['basis', entry.data.basis]);
  return found;
}

function known(articles: readonly Article[]): string {
  if (articles.length === 0) return '正文没有条款标题；请先把每条写成“## 第一条 …”这样的标题';
  const labels = [...new Set(articles.map((article) => article.label))];
  return `请写正文已有的条款标题，如 ${labels.slice(0, 6).join('、')}${labels.length > 6 ? '…' : ''}`;
}

function memoise<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
