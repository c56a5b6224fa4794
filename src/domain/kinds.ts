/** The only list of kinds, in the order people meet them. */
import type { EntryOf, Kind } from './kind.ts';
import type { KindName } from './kind-name.ts';
import { agencies } from './kinds/agencies.ts';
import { catalogue } from './kinds/catalogue.ts';
import { feedback } from './kinds/feedback.ts';
import { fees } from './kinds/fees.ts';
import { hotlines } from './kinds/hotlines.ts';
import { inspections } from './kinds/inspections.ts';
import { notices } from './kinds/notices.ts';
import { offices } from './kinds/offices.ts';
import { pages } from './kinds/pages.ts';
import { procedures } from './kinds/procedures.ts';
import { records } from './kinds/records.ts';
import { regulations } from './kinds/regulations.ts';
import { reports } from './kinds/reports.ts';
import { terms } from './kinds/terms.ts';

export const kinds = {
  agencies,
  offices,
  procedures,
  fees,
  hotlines,
  regulations,
  notices,
  catalogue,
  feedback,
  inspections,
  reports,
  records,
  terms,
  pages,
} as const satisfies { [Name in KindName]: { name: Name } };

type Kinds = typeof kinds;

export type { KindName } from './kind-name.ts';
export type DataOf<Name extends KindName> = ReturnType<Kinds[Name]['schema']['parse']>;
export type Entry<Name extends KindName = KindName> = { [N in Name]: EntryOf<N, DataOf<N>> }[Name];

export const kindNames = Object.keys(kinds) as KindName[];

/** The definition as code that treats all kinds alike sees it: data is opaque, titles are strings. */
export interface AnyKind extends Omit<Kind, 'title' | 'summary' | 'schema' | 'rules'> {
  title(data: never): string;
  summary(data: never): string;
}
export const anyKind = (name: KindName): AnyKind => kinds[name] as unknown as AnyKind;

export const titleOf = (entry: Entry): string => anyKind(entry.kind).title(entry.data as never);
export const summaryOf = (entry: Entry): string => anyKind(entry.kind).summary(entry.data as never);
