/** Content collections: one line per kind; schema and reading come from the kind's one definition. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { kinds } from '#domain/kinds.ts';
import { collect } from '#store/collect.ts';
import { contentFolder } from '#store/content-folder.ts';

export const collections = {
  agencies: defineCollection(collect(kinds.agencies)),
  offices: defineCollection(collect(kinds.offices)),
  procedures: defineCollection(collect(kinds.procedures)),
  fees: defineCollection(collect(kinds.fees)),
  hotlines: defineCollection(collect(kinds.hotlines)),
  regulations: defineCollection(collect(kinds.regulations)),
  notices: defineCollection(collect(kinds.notices)),
  catalogue: defineCollection(collect(kinds.catalogue)),
  feedback: defineCollection(collect(kinds.feedback)),
  inspections: defineCollection(collect(kinds.inspections)),
  reports: defineCollection(collect(kinds.reports)),
  terms: defineCollection(collect(kinds.terms)),
  pages: defineCollection(collect(kinds.pages)),
  /** Only Astro compiles MDX; the front matter of these files counts as read by our own reader (`pages`). */
  mdx: defineCollection({ loader: glob({ pattern: '*.mdx', base: `${contentFolder()}/pages` }) }),
};
