/** Two versions of an entry, field by field, for a person to choose from. Pure. */
import { diffChars, diffWordsWithSpace } from 'diff';
import { stringify } from 'yaml';
import type { Change } from '#admin/rules/protocol.ts';
import { jsonSchemaOf } from '#domain/field-labels.ts';
import type { KindName } from '#domain/kinds.ts';
import { entryOf, type FormData } from './entry-format.ts';

export interface Difference {
  readonly name: string;
  readonly label: string;
  /** From theirs to mine. */
  readonly parts: Change['parts'];
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The fields in which the two differ, in form order; fields the newsroom fills in do not count. */
export function differences(kind: KindName, mine: FormData, theirs: FormData, skip: readonly string[]): Difference[] {
  const [a, b] = [entryOf(kind, mine), entryOf(kind, theirs)];
  const shape = jsonSchemaOf(kind).properties ?? {};
  const names = [...Object.keys(shape).filter((name) => !skip.includes(name)), 'body'];
  const valueIn = (side: typeof a, name: string) => (name === 'body' ? side.body : side.fields[name]);
  return names.flatMap((name) => {
    const [own, other] = [valueIn(a, name), valueIn(b, name)];
    const [ownText, otherText] = [readable(own), readable(other)];
    if (ownText === otherText) return [];
    const label = name === 'body' ? '正文' : (shape[name]?.title ?? name);
    return [{ name, label, parts: partsOf(otherText, ownText), mine: own, theirs: other }];
  });
}

const readable = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'object' ? stringify(value).trim() : String(value);

/** Long texts are compared by words, so that a clerk sees sentences and not single characters. */
function partsOf(before: string, after: string): Change['parts'] {
  const changes = before.length + after.length > 4000 ? diffWordsWithSpace(before, after) : diffChars(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
