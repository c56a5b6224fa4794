/**
 * The public board examined again by the gate as it is now: what it has learnt since a publication, and what other hands put into
 * the files, is found here. Texts are examined once per state of an entry.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { covers, type Person } from '#admin/rules/people.ts';
import type { OpenFinding } from '#admin/rules/tasks.ts';
import { agencyOf } from '#domain/dataset.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import { type Entry, titleOf } from '#domain/kinds.ts';
import type { WatchedWord } from '#gate/detect/words.ts';
import { examineEntry } from '#gate/entry-text.ts';
import { RULES } from '#gate/finding.ts';
import { stands } from '#gate/gate.ts';
import { gateRecord } from '#gate/record.ts';
import { readRecord } from '#store/read-record.ts';
import type { Attachments } from './attachments.ts';
import { type Content, readPlainFile } from './content.ts';
import { recordPath } from './gate.ts';

type Mark = ReturnType<typeof examineEntry>[number];
interface Known {
  readonly words: string;
  readonly hits: readonly Mark[];
}
const examined = new WeakMap<object, Known>();
/** Entries between two looks at what else the server has to do. */
const AT_ONCE = 20;

/** Findings that nobody let stand, of entries this person may take down; none on an example board. */
export async function standingFindings(
  { content, attachments }: { readonly content: Content; readonly attachments: Attachments },
  person: Person,
): Promise<readonly OpenFinding[]> {
  if (content.sample() || !person.roles.some((role) => role !== '采编')) return [];
  const words = content.words();
  const found: OpenFinding[] = [];
  for (const [index, { kind, id, entry }] of content.all().entries()) {
    if (index % AT_ONCE === 0) await turn();
    if (entry?.data.audience !== '社会公开' || !covers(person, agencyOf(entry))) continue;
    const kept = keptOf(content, { kind, id });
    const files = await Promise.all(offeredFiles(entry).map(({ address }) => attachments.examine(address)));
    const hits = [...textHits(entry, words), ...files.flat()].filter((hit) => stands(hit) && !kept.has(hit.key));
    if (hits.length === 0) continue;
    const agency = agencyOf(entry);
    const rules = [...new Set(hits.map(({ rule }) => RULES[rule]))];
    found.push({ kind, id, title: titleOf(entry), ...(agency !== undefined && { agency }), rules });
  }
  return found;
}

function textHits(entry: Entry, words: readonly WatchedWord[]): readonly Mark[] {
  const list = JSON.stringify(words);
  const known = examined.get(entry);
  if (known?.words === list) return known.hits;
  const hits = examineEntry(entry, { words });
  examined.set(entry, { words: list, hits });
  return hits;
}

function keptOf(content: Content, address: Pick<Entry, 'kind' | 'id'>): ReadonlySet<string> {
  const bytes = readPlainFile(content.folder, recordPath(address));
  const record = bytes && readRecord(recordPath(address), bytes, gateRecord).value;
  return new Set(record?.kept.map(({ key }) => key));
}
