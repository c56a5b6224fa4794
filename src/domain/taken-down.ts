/**
 * What an 紧急撤下 leaves behind (R9). A leak never waits for those that refer to the entry: their references count as 已撤下. They are
 * left out of what is shown and told as remarks, so that no build stops; an agency that others cannot do without is named without
 * its words. Pure.
 */
import { agenciesOf, type Dataset } from './dataset.ts';
import { jsonSchemaOf } from './field-labels.ts';
import { linksIn } from './integrity/links.ts';
import { type Reference, referencesIn } from './integrity/references.ts';
import type { Entry } from './kinds.ts';
import { dayOf } from './plain-date.ts';
import type { Withdrawal } from './withdrawals.ts';

/** Addresses, `kind/id`. */
export type Gone = ReadonlySet<string>;

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;

/** Taken down at once and not on the board again. */
export function takenDown({ withdrawals, entries }: Dataset): Gone {
  const urgent = withdrawals.filter(({ urgent }) => urgent);
  const stands = ({ kind, id }: Withdrawal) => (entries[kind] as readonly Entry[]).some((entry) => entry.id === id);
  return new Set(urgent.filter((withdrawal) => !stands(withdrawal)).map(keyOf));
}

const referencesTo = (entry: Pick<Entry, 'kind' | 'data'>, gone: Gone): Reference[] =>
  referencesIn(jsonSchemaOf(entry.kind), entry.data).filter((reference) => gone.has(keyOf(reference)));

/** Whether a fault of an entry at `path` is the reference to, or the link to, something taken down. */
export function pointsToGone(entry: Entry, path: readonly PropertyKey[], gone: Gone): boolean {
  if (path[0] === 'body')
    return linksIn(entry).some(({ href, line }) => line - 1 === path[1] && leadsToGone(href, gone));
  return referencesTo(entry, gone).some((reference) => path.every((key, at) => reference.path[at] === key));
}

/** Whether an entry may be at fault only because another is gone: it named it, linked to it, or is of the same agency. */
export function restsOnGone(entry: Entry, gone: Gone, withdrawals: readonly Withdrawal[]): boolean {
  if (referencesTo(entry, gone).length > 0) return true;
  if (linksIn(entry).some(({ href }) => leadsToGone(href, gone))) return true;
  const agencies = agenciesOf(entry);
  return withdrawals.some((one) => gone.has(keyOf(one)) && one.agency !== undefined && agencies.includes(one.agency));
}

const leadsToGone = (href: string, gone: Gone): boolean =>
  gone.has(href.replace(/[?#].*$/, '').replace(/^\/|\/$/g, ''));

/** The board as it is shown: references to what was taken down are left out, needed agencies have a stand-in. */
export function withoutTakenDown(dataset: Dataset): Dataset {
  const gone = takenDown(dataset);
  if (gone.size === 0) return dataset;
  const needed = new Set<string>();
  const cut = (entry: Entry): Entry => {
    const references = referencesTo(entry, gone);
    for (const reference of references) if (isNeeded(reference)) needed.add(keyOf(reference));
    const data = withoutReferences(entry.kind, entry.data, gone);
    return data === entry.data ? entry : ({ ...entry, data } as Entry);
  };
  const entries = Object.fromEntries(
    Object.entries(dataset.entries).map(([kind, list]) => [kind, (list as readonly Entry[]).map(cut)]),
  ) as unknown as Dataset['entries'];
  const standIns = dataset.withdrawals.filter((one) => needed.has(keyOf(one))).map(agencyStandIn);
  return { ...dataset, entries, ...(standIns.length > 0 && { standIns }) };
}

/** Everything else belongs to an agency; only references to agencies are not optional. */
const isNeeded = ({ kind }: Reference): boolean => kind === 'agencies';

/** @returns the same object when it refers to nothing that is gone. */
export function withoutReferences<Data>(kind: Entry['kind'], data: Data, gone: Gone): Data {
  const paths = referencesIn(jsonSchemaOf(kind), data)
    .filter((reference) => gone.has(keyOf(reference)) && !isNeeded(reference))
    .map(({ path }) => path);
  // The last of a list first, so that positions before it stay.
  return paths.toReversed().reduce<Data>((rest, path) => without(rest, path) as Data, data);
}

/** A list that loses its last item goes too; what is named by a reference or by words is named 已撤下. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) {
    const at = key as number;
    if (rest.length === 0) return value.toSpliced(at, 1);
    return value.with(at, without(value[at], rest));
  }
  const { [key as string]: inner, ...others } = value as Record<string, unknown>;
  if (rest.length > 0) {
    const left = without(inner, rest);
    return Array.isArray(left) && left.length === 0 ? others : { ...(value as object), [key as string]: left };
  }
  const named = 'act' in others && !('title' in others) ? { title: GONE_RULE } : {};
  return { ...others, ...named };
}

const GONE_RULE = '已撤下的文件';
const GONE_AGENCY = '已撤下的机构';

/** Found by those that refer to it, in no list: its address is the page that says when and why. */
function agencyStandIn({ id, file, publishedAt, withdrawnAt, by }: Withdrawal): Entry<'agencies'> {
  const day = dayOf(withdrawnAt);
  const row = { collector: by, collectedOn: day, reviewer: by, reviewedOn: day, approver: by, approvedOn: day };
  return {
    ...{ kind: 'agencies', id, body: '', file },
    data: {
      ...{ name: GONE_AGENCY, shortName: GONE_AGENCY, level: '未载明', order: 9999 },
      functions: [GONE_AGENCY],
      disclosureOffice: { name: GONE_AGENCY },
      audience: '社会公开',
      source: { document: GONE_AGENCY, asOf: day },
      ...{ publishedAt, checkedOn: day, register: [{ ...row, operator: by, opinion: GONE_AGENCY }] },
    },
  };
}
