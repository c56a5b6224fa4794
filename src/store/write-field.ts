/** One top-level field of an entry as YAML, keeping the old spelling of whatever did not change inside it. */
import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** @param old its source as it stands, `name: value` with whatever follows; kept when the value is the same. */
export function fieldText(name: string, value: unknown, old: string | undefined): string {
  const document = parseDocument(old ?? '', { schema: 'core' });
  const map = document.contents;
  const usable = document.errors.length === 0 && isMap(map) && map.items.length === 1;
  if (!usable) return printed(freshDocument(name, value));
  const before = (document.toJS() as Record<string, unknown>)[name];
  if (isDeepStrictEqual(before, value)) return old as string;
  document.set(name, merged(document, document.get(name, true) as Node | undefined, before, value));
  return printed(document);
}

// Long lines are not folded: a folded line is a change nobody made.
const printed = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: true });

function freshDocument(name: string, value: unknown): Document {
  const document = parseDocument('{}', { schema: 'core' }) as unknown as Document;
  document.contents = document.createNode({}) as never;
  document.set(name, node(document, value));
  return document;
}

/** A new node; strings that readers of YAML 1.1 take for days, numbers or truth get quotes. */
function node(document: Document, value: unknown): Node {
  const made = document.createNode(value) as Node;
  const visit = (at: unknown): void => {
    if (isScalar(at)) quoteWhereNeeded(at);
    else if (isMap(at)) for (const { value: item } of at.items) visit(item);
    else if (isSeq(at)) at.items.forEach(visit);
  };
  visit(made);
  return made;
}

function quoteWhereNeeded(scalar: Scalar): void {
  if (typeof scalar.value !== 'string' || scalar.value.includes('\n')) return;
  if (/^['"]|^\d{4}-\d\d-\d\d/.test(stringify(scalar.value, { version: '1.1' }))) scalar.type = Scalar.QUOTE_SINGLE;
}

function merged(document: Document, old: Node | undefined, before: unknown, value: unknown): Node {
  if (old !== undefined && isDeepStrictEqual(before, value)) return old;
  if (isScalar(old) && old.value !== null && typeof old.value === typeof value) return sameSpelling(old, value);
  if (isMap(old) && isFields(before) && isFields(value)) return mergedMap(document, old, before, value);
  if (isSeq(old) && Array.isArray(before) && Array.isArray(value)) return mergedList(document, old, before, value);
  return node(document, value);
}

/** Quotes stay quotes; a plain date stays plain, as its neighbours are. */
function sameSpelling(old: Scalar, value: unknown): Scalar {
  const made = new Scalar(value);
  const { type } = old;
  const quoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  if (quoted && !String(value).includes('\n')) made.type = type;
  else if (!(isDay(old.value) && isDay(value))) quoteWhereNeeded(made);
  return made;
}
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function mergedMap(document: Document, old: YAMLMap, before: Fields, value: Fields): Node {
  if (hasLineBreak(value)) old.flow = false;
  for (const name of Object.keys(before)) if (!(name in value)) old.delete(name);
  for (const [name, item] of Object.entries(value)) {
    old.set(name, merged(document, old.get(name, true) as Node | undefined, before[name], item));
  }
  return old;
}

/** Items that stay are found from both ends, so that one new or deleted row leaves the others alone. */
function mergedList(document: Document, old: YAMLSeq, before: readonly unknown[], value: readonly unknown[]): Node {
  const rows = old.items as Node[];
  const flow = rows.some((row) => isMap(row) && row.flow === true);
  if (rows.length === 0 || hasLineBreak(value)) old.flow = false;
  const most = Math.min(before.length, value.length);
  let head = 0;
  while (head < most && isDeepStrictEqual(before[head], value[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isDeepStrictEqual(before.at(-1 - tail), value.at(-1 - tail))) tail += 1;
  const middle = value.slice(head, value.length - tail).map((item, index) => {
    const at = head + index;
    const partner = at < before.length - tail ? rows[at] : undefined;
    const made = merged(document, partner, partner && before[at], item);
    if (partner === undefined && flow && isMap(made) && isShallow(item)) made.flow = true;
    return made;
  });
  old.items = [...rows.slice(0, head), ...middle, ...rows.slice(rows.length - tail)];
  return old;
}

/** Within brackets the library prints several lines so that they read back as something else. */
const hasLineBreak = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\n') : isObject(value) && Object.values(value).some(hasLineBreak);

const isShallow = (item: unknown): boolean =>
  isFields(item) && Object.values(item).every((value) => typeof value !== 'object' && !String(value).includes('\n'));

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFields = (value: unknown): value is Fields => isObject(value) && !Array.isArray(value);
