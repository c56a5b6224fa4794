/**
 * Rules found in a file → drafts in 采编. The one way a draft may begin with gaps: as with any draft, its 提交初审 is refused
 * until they are filled.
 */

import { type Fields, typedFields } from '#admin/rules/compose-version.ts';
import { findingsOf } from '#admin/rules/findings.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import { type KeptRecipe, type Recipe, recipeInWords } from '#admin/rules/import-recipe.ts';
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress, EntryRow } from '#admin/rules/protocol.ts';
import { isId } from '#domain/parts/text.ts';
import { dayOf, type PlainDate } from '#domain/plain-date.ts';
import { writeEntry } from '#store/write-entry.ts';
import { noted } from './audit.ts';
import { addressKey } from './content.ts';
import { boardOf, type DeskContext, standingOf } from './desk-context.ts';
import { named, viewOf } from './draft.ts';
import type { Beginning } from './draft-store.ts';
import { readParts, typedDigest } from './entry-text.ts';
import { demand, demandAgencies } from './permission.ts';
import { DeskRefused } from './refused.ts';

export interface EntryToImport extends EntryAddress {
  readonly title: string;
  /** May lack required fields. */
  readonly data: Fields;
  readonly body: string;
}

export interface Import {
  /** Id of the agency all entries belong to. */
  readonly agency: string;
  /** Name of the file, for the audit log. */
  readonly source: string;
  readonly entries: readonly EntryToImport[];
  /** What the clerk corrected in the split. */
  readonly recipe?: Recipe;
  /** What was left out of all drafts, each with a reason. */
  readonly settled?: KeptRecipe['settled'];
}

/** Rules found in a file, by a reader outside the desk, as drafts. */
export interface Imports {
  /** @returns the day of the import. @throws DeskRefused when this person may not import for the agency. */
  begin(person: Person, agency: string): Promise<PlainDate>;
  /** What has each of these ids already, in their order. */
  taken(addresses: readonly EntryAddress[]): Promise<readonly (EntryRow['state'] | undefined)[]>;
  /** All become drafts, or none; nothing that is there is overwritten. */
  take(person: Person, what: Import): Promise<readonly BegunDraft[]>;
  /** What was corrected in an earlier edition of a file. */
  recipe(agency: string, source: string): Promise<KeptRecipe | undefined>;
  /** All corrections kept, the newest first: anyone who works here may look, oversight too. */
  recipes(person: Person): Promise<readonly KeptRecipe[]>;
}

/**
 * Asked before a file is read.
 * @returns the day of the import.
 * @throws DeskRefused 403 when the person may not write for the agency, 422 when there is none of this id.
 */
export async function beginImport(context: DeskContext, person: Person, agency: string): Promise<PlainDate> {
  demand('edit', undefined, person);
  if (!isId(agency) || !context.content.find({ kind: 'agencies', id: agency })) {
    throw new DeskRefused(422, `没有编号为“${agency}”的机构，请从列表里选一个；新机构要先公布它的条目`);
  }
  demandAgencies(person, agency);
  return dayOf(context.now);
}

/** What has this id already: a draft, a public entry, or a tombstone. */
export async function takenBy(context: DeskContext, address: EntryAddress): Promise<EntryRow['state'] | undefined> {
  const { draft, published } = await standingOf(context, address);
  if (draft) return draft.stage;
  if (published) return '已公布';
  return context.tombstones.find(address) ? '已撤下' : undefined;
}

/**
 * All or none, also when the process is killed in the middle.
 * @throws DeskRefused 409 naming the ids that are taken, 422 naming a text that cannot be stored.
 */
export async function importDrafts(context: DeskContext, person: Person, what: Import): Promise<readonly BegunDraft[]> {
  await beginImport(context, person, what.agency);
  if (what.entries.length === 0) throw new DeskRefused(422, '没有选要导入的制度。请至少勾选一部');
  await refuseTaken(context, what.entries);
  const begun = what.entries.map((entry) => beginning(context, person, what, entry));
  const lines = begun.map((entry) => {
    return { who: person.id, name: person.name, what: '导入', on: addressKey(entry), detail: detailOf(what) };
  });
  const drafts = await noted(context.audit, lines, () => context.drafts.beginAll(begun));
  await keepRecipe(context, person, what);
  const board = await boardOf(context);
  return drafts.map((draft) => {
    const { data, body } = readParts(draft.kind, draft.text);
    const { findings } = findingsOf(board, { kind: draft.kind, id: draft.id, data, body }, context.now);
    return { draft: viewOf(draft, person), findings };
  });
}

/** File, corrections and what was left out, for the audit log. */
function detailOf({ source, recipe, settled = [] }: Import): string {
  const corrected = recipe ? recipeInWords(recipe) : '';
  return [
    source,
    ...(corrected === '' ? [] : [`人工更正：${corrected}`]),
    ...(settled.length === 0
      ? []
      : [`核对后不导入 ${settled.length} 处：${settled.map(({ reason }) => reason).join('；')}`]),
  ]
    .join('；')
    .slice(0, 500);
}

async function keepRecipe(
  context: DeskContext,
  person: Person,
  { agency, source, recipe, settled = [] }: Import,
): Promise<void> {
  if (!recipe || (recipe.corrections.length === 0 && recipe.reading === undefined && settled.length === 0)) return;
  await context.recipes.keep({ ...recipe, agency, source, by: person.name, at: context.now, settled });
}

async function refuseTaken(context: DeskContext, entries: readonly EntryToImport[]): Promise<void> {
  const taken: string[] = [];
  for (const entry of entries) {
    const state = await takenBy(context, entry);
    if (state !== undefined) taken.push(`《${entry.title}》（编号 ${entry.id}，${state}）`);
  }
  if (taken.length === 0) return;
  throw new DeskRefused(
    409,
    `有 ${taken.length} 部已经有了，不会覆盖，什么都没有导入。请去掉它们再导入：${taken.join('、')}`,
  );
}

function beginning(context: DeskContext, person: Person, { agency }: Import, entry: EntryToImport): Beginning {
  const { kind, id, data, body, title } = entry;
  const text = writeEntry(kind, typedFields({ ...data, agency }), body);
  try {
    readParts(kind, text);
  } catch (error) {
    if (!(error instanceof DeskRefused)) throw error;
    throw new DeskRefused(error.status, `《${title}》存不下来，什么都没有导入：${error.message}`);
  }
  const base = typedDigest(kind, undefined);
  return { kind, id, step: { at: context.now, by: named(person), what: '保存', intent: '公布', text, base } };
}
