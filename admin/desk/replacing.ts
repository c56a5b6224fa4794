/** One thing that changed, changed wherever the public board says it: found, looked over, and begun as drafts, all or none. */
import { setImmediate as turn } from 'node:timers/promises';
import type { FoundEntry, FoundEverywhere, FoundFile } from '#admin/rules/corrections-protocol.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import { covers, type Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { type Replacement, replacedIn, replacementFault, replacing } from '#admin/rules/replace-everywhere.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import { type KindName, titleOf } from '#domain/kinds.ts';
import { textsOfFile } from '#gate/read/examine-file.ts';
import { addressKey } from './content.ts';
import { agencyOf, beginCorrections, type Correction, type Judged, judgeCorrections } from './corrections.ts';
import type { DeskContext } from './desk-context.ts';
import { readParts, typedDigest } from './entry-text.ts';
import { demand } from './permission.ts';
import { DeskRefused } from './refused.ts';

export interface Replacements {
  /** Every public entry this person may edit that says it, as it would be; nothing is written. */
  find(person: Person, replacement: Replacement): Promise<FoundEverywhere>;
  /** Attachments whose text says it. Takes a while, outside the queue. */
  files(person: Person, replacement: Replacement): Promise<readonly FoundFile[]>;
  /** Chosen entries become drafts, all or none. */
  take(person: Person, what: ReplacementToTake): Promise<readonly BegunDraft[]>;
}

export interface ReplacementToTake extends Replacement {
  readonly entries: readonly (EntryAddress & { readonly version: string })[];
  /** 更正说明 of all of them. */
  readonly note: string;
}

export async function findEverywhere(
  context: DeskContext,
  person: Person,
  replacement: Replacement,
): Promise<FoundEverywhere> {
  const corrections = correctionsFor(context, person, replacement);
  const judged = await judgeCorrections(context, person, corrections, '');
  return { entries: judged.map((one, index) => foundOf(one, corrections[index] as Found)) };
}

export async function takeReplaced(
  context: DeskContext,
  person: Person,
  { entries, note, ...replacement }: ReplacementToTake,
): Promise<readonly BegunDraft[]> {
  const found = new Map(correctionsFor(context, person, replacement).map((one) => [addressKey(one), one]));
  if (entries.length === 0) throw new DeskRefused(422, '没有选要改的条目。请至少勾选一条');
  const chosen = entries.map((entry) => {
    const one = found.get(addressKey(entry));
    if (one?.version === entry.version) return one;
    throw new DeskRefused(409, `“${entry.id}”在您看过以后变了，什么都没有保存。请重新查找，看过再存`);
  });
  const judged = await judgeCorrections(context, person, chosen, note);
  const faults = judged.flatMap((one) => faultsOf(one).map((fault) => `${one.entry.title}：${fault}`));
  if (faults.length > 0) {
    const more = faults.length > 3 ? `；还有 ${faults.length - 3} 处` : '';
    throw new DeskRefused(
      422,
      `有 ${faults.length} 处不能这样改，什么都没有保存：${faults.slice(0, 3).join('；')}${more}`,
    );
  }
  return beginCorrections(context, person, judged, `处处改：${replacement.from} → ${replacement.to}`);
}

/** Attachments of entries this person may edit: what is in them is changed by hand. */
export async function filesThatSay(
  { content, attachments }: Pick<DeskContext, 'content' | 'attachments'>,
  person: Person,
  replacement: Replacement,
): Promise<readonly FoundFile[]> {
  const replace = checked(person, replacement);
  const found: FoundFile[] = [];
  for (const { kind, id, entry } of content.all()) {
    if (!entry || !covers(person, agencyOf({ kind, id, data: entry.data as Correction['data'] }))) continue;
    for (const { address } of offeredFiles(entry)) {
      await turn();
      const bytes = attachments.read(address);
      const texts = bytes ? await textsOfFile(address, bytes) : [];
      if (texts.some((text) => replace(text) !== text)) found.push({ kind, id, title: titleOf(entry), address });
    }
  }
  return found;
}

/** What was said on its day: issued, announced, answered. A later number does not belong into it. */
const AS_ISSUED = {
  agencies: false,
  offices: false,
  procedures: false,
  fees: false,
  hotlines: false,
  regulations: true,
  notices: true,
  catalogue: false,
  feedback: true,
  inspections: true,
  reports: true,
  records: false,
  terms: false,
  pages: false,
} satisfies Record<KindName, boolean>;

interface Found extends Correction {
  readonly version: string;
  readonly official: boolean;
}

function checked(person: Person, replacement: Replacement): (text: string) => string {
  demand('edit', undefined, person);
  const fault = replacementFault(replacement);
  if (fault) throw new DeskRefused(422, fault);
  return replacing(replacement);
}

function correctionsFor({ content }: DeskContext, person: Person, replacement: Replacement): Found[] {
  const replace = checked(person, replacement);
  const saysIn = (kind: KindName, entry: Pick<Correction, 'data' | 'body'>) =>
    JSON.stringify(replacedIn(kind, entry, replace)) !== JSON.stringify({ data: entry.data, body: entry.body });
  return content.all().flatMap(({ kind, id, text, entry }) => {
    // Read already; the text of the file may be folded, and is read again only where something is said.
    if (!entry || !saysIn(kind, { data: entry.data as Correction['data'], body: entry.body })) return [];
    const before = readParts(kind, text);
    if (!covers(person, agencyOf({ kind, id, data: before.data }))) return [];
    const { data, body } = replacedIn(kind, before, replace);
    const version = typedDigest(kind, text);
    return [{ kind, id, data, body, isNew: false, note: '', version, official: AS_ISSUED[kind] }];
  });
}

const faultsOf = ({ faults }: Judged): string[] =>
  faults.map(({ field, what, fix }) => `${field === '' ? '' : `${field}：`}${what}，${fix}`);

const foundOf = (judged: Judged, { version, official }: Found): FoundEntry => ({
  ...judged.entry,
  version,
  official,
  faults: faultsOf(judged),
});
