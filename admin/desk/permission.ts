/** The rules of the workflow as refusals with a status. */
import type { Person } from '#admin/rules/people.ts';
import { ROLES } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { type Action, newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { type Draft, factsOf, headOf } from './draft.ts';
import { DeskRefused } from './refused.ts';

/** Somebody who may do everything a stage allows: what is refused to them is refused because of the stage. */
const anybody: Person = { id: ' ', name: '', post: '', roles: ROLES };

/** @throws DeskRefused 409 when the stage forbids it, 403 when this person may not. */
export function demand(action: Action, draft: Draft | undefined, person: Person): void {
  const facts = draft ? factsOf(draft) : newDraft;
  const refusal = refusalOf(action, facts, person);
  if (refusal === undefined) return;
  throw new DeskRefused(refusalOf(action, facts, anybody) === undefined ? 403 : 409, refusal);
}

/** @throws DeskRefused 403 when the person's agencies do not include all of `agencies`. */
export function demandAgencies(person: Person, ...agencies: readonly (string | undefined)[]): void {
  if (person.agencies === undefined) return;
  for (const agency of agencies) {
    if (agency !== undefined && person.agencies.includes(agency)) continue;
    const own = person.agencies.join('、') || '没有机构';
    throw new DeskRefused(403, `您只能编辑 ${own} 的内容，这一条属于${agency ?? '全站'}；请由有权限的同志办理`);
  }
}

/**
 * Every agency the entry belongs to in any of its texts: public, of the draft, as saved now. An entry taken over by changing its
 * agency touches both. @throws DeskRefused 403
 */
export function demandEntry(
  person: Person,
  { kind, id }: EntryAddress,
  ...texts: readonly (string | undefined)[]
): void {
  const known = texts.filter((text) => text !== undefined);
  demandAgencies(person, ...known.map((text) => headOf(kind, text, id).agency));
}

/** @throws DeskRefused with `refusal`, 403. */
export function demandNot(refusal: string | undefined): void {
  if (refusal !== undefined) throw new DeskRefused(403, refusal);
}
