/** Narrowing and sorting what was found, and how many pages each further choice would leave. */
import type { Answer, Group } from './answer.ts';
import type { Facts } from './finder.ts';
import { FACETS, type FacetName } from './index-format.ts';
import { isOver } from './kind-worth.ts';

export type Order = 'relevance' | 'date';

export interface Narrowing {
  readonly chosen: Readonly<Partial<Record<FacetName, string>>>;
  readonly order: Order;
}

export const facetNames = Object.keys(FACETS) as FacetName[];

const passes = (facts: Facts | undefined, chosen: Narrowing['chosen'], except?: FacetName): boolean =>
  facetNames.every((name) => name === except || chosen[name] === undefined || facts?.[name] === chosen[name]);

export function narrowed({ groups, facts }: Answer, { chosen, order }: Narrowing): Group[] {
  // Not even as the newest does a repealed rule come before one in force.
  const age = (id: string) => (facts.get(id)?.age ?? 1e8) + (isOver(facts.get(id)?.validity) ? 1e9 : 0);
  return groups.flatMap((group) => {
    const kept = group.ids.filter((id) => passes(facts.get(id), chosen));
    const ids = order === 'date' ? [...kept].sort((a, b) => age(a) - age(b)) : kept;
    return ids.length > 0 ? [{ ...group, ids }] : [];
  });
}

export interface Choice {
  readonly value: string;
  /** Pages left when it is chosen and the other facets stay as they are. */
  readonly count: number;
}

/** By facet its values, the commonest first; years the newest first. */
export function choicesOf({ groups, facts }: Answer, { chosen }: Narrowing): Record<FacetName, Choice[]> {
  const ids = groups.flatMap((group) => group.ids);
  const choices = facetNames.map((name) => {
    const counts = new Map<string, number>();
    for (const id of ids) {
      const known = facts.get(id);
      const value = known?.[name];
      if (!value) continue;
      counts.set(value, (counts.get(value) ?? 0) + (passes(known, chosen, name) ? 1 : 0));
    }
    const order = (a: Choice, b: Choice) =>
      name === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || a.value.localeCompare(b.value, 'zh-CN');
    return [name, [...counts].map(([value, count]) => ({ value, count })).sort(order)] as const;
  });
  return Object.fromEntries(choices) as Record<FacetName, Choice[]>;
}
