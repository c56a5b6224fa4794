/** 政策解读 and its document, linked both ways. */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Section } from '../page.ts';
import { section } from './blocks.ts';
import { grouped, perBoard } from './per-board.ts';

/** By id of a rule: the pages that explain it. */
const explainers = perBoard((_: 'pages', { dataset }) =>
  grouped(dataset.entries.pages, ({ data }) => data.related ?? []),
);

/** Pages about a rule, its 解读 first. */
export function pagesAbout(rule: Entry<'regulations'>, context: Context): Section[] {
  const pages = explainers('pages', context).get(rule.id) ?? [];
  if (pages.length === 0) return [];
  const items = pages
    .toSorted((a, b) => Number(b.data.columnType === '政策解读') - Number(a.data.columnType === '政策解读'))
    .map(({ id, data }) => ({
      title: { text: data.title, href: context.urls.entry('pages', id) },
      small: data.description,
      when: data.form ?? data.columnType,
    }));
  return [section('jiedu', '有人讲过这部制度', { kind: 'rows', items })];
}

/** The documents a page explains. */
export function explainedRules({ data }: Entry<'pages'>, context: Context): Section[] {
  const rules = (data.related ?? []).map((id) => getEntry(context.dataset, 'regulations', id));
  if (rules.length === 0) return [];
  const items = rules.map((rule) => ({
    title: { text: rule.data.title, href: context.urls.entry('regulations', rule.id) },
    when: rule.data.docNumber ?? rule.data.category,
  }));
  const title = data.columnType === '政策解读' ? '解读的文件' : '相关制度';
  return [
    { ...section('wenjian', title, { kind: 'rows', items }), ...(data.form && { official: `解读形式：${data.form}` }) },
  ];
}
