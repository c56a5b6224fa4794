/**
 * Typed data and body → the text of a content file; the inverse of `readEntry`.
 *
 * A file that is there already is changed as little as its values allow: a field whose value stays keeps its very
 * characters, comments and quotes; an untouched body stays byte for byte. Reviewers read the difference, so noise hides
 * changes.
 */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument } from 'yaml';
import { jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { splitFrontMatter } from './read-entry.ts';
import { parseYaml } from './read-yaml.ts';
import { fieldText } from './write-field.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param before the file as it stands (any row ends), or undefined for a new one.
 * @throws Error when the text would not read back as `data`: better no file than a wrong one.
 */
export function writeEntry(kind: KindName, data: Fields, body: string, before?: string): string {
  const old = before === undefined ? undefined : split(kind, before);
  const yaml = writeFields(kind, data, old?.yaml);
  if (!isDeepStrictEqual(parseYaml(yaml).value, plain(data))) throw new Error(`${kind}: fields do not read back`);
  if (anyKind(kind).format === 'yaml') return withRowEnds(yaml, old?.rowEnd);
  const front = withRowEnds(`---\n${yaml}---\n`, old?.rowEnd);
  return front + (old && sameBody(old.body, body) ? old.body : withRowEnds(body, old?.rowEnd));
}

/** Forms trim and row ends differ between machines; such a body counts as untouched. */
const sameBody = (a: string, b: string): boolean => unified(a).trim() === unified(b).trim();

const unified = (text: string): string => text.replace(/\r\n?/g, '\n');
const withRowEnds = (text: string, rowEnd = '\n'): string => (rowEnd === '\n' ? text : text.replace(/\n/g, rowEnd));
const plain = (data: Fields): Fields => JSON.parse(JSON.stringify(data)) as Fields;

interface Old {
  readonly yaml: string;
  /** With its own row ends. */
  readonly body: string;
  readonly rowEnd: string;
}

function split(kind: KindName, before: string): Old | undefined {
  const rowEnd = /\r\n|\n|\r/.exec(before)?.[0] ?? '\n';
  const text = unified(before);
  if (anyKind(kind).format === 'yaml') return { yaml: text, body: '', rowEnd };
  const parts = splitFrontMatter(text);
  if (!parts) return undefined;
  const rows = before.split(/(?<=\r\n|\n|\r(?!\n))/);
  return { yaml: parts.yaml, body: rows.slice(parts.bodyLine - 1).join(''), rowEnd };
}

/** Top-level fields in the order of the old file; new ones where the definition of the kind has them. */
function writeFields(kind: KindName, data: Fields, old: string | undefined): string {
  const values = plain(data);
  const known = old === undefined ? new Map<string, string>() : topLevel(old);
  const order = [...known.keys()].filter((name) => name === '' || name in values);
  const defined = Object.keys(jsonSchemaOf(kind).properties ?? {});
  for (const name of [...defined, ...Object.keys(values)]) {
    if (!(name in values) || order.includes(name)) continue;
    const before = defined.slice(0, defined.indexOf(name)).findLast((other) => order.includes(other));
    order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, name);
  }
  const texts = order.map((name) => (name === '' ? known.get('') : fieldText(name, values[name], known.get(name))));
  return texts.map((text = '') => (text === '' || text.endsWith('\n') ? text : `${text}\n`)).join('');
}

/** The source of each top-level field, with the comments that follow it; what stands before the first has the name ''. */
function topLevel(yaml: string): Map<string, string> {
  const document = parseDocument(yaml, { schema: 'core' });
  if (document.errors.length > 0 || !isMap(document.contents)) return new Map();
  // A map in braces at the top, or several documents: nothing that can be cut into lines.
  if (document.contents.flow || /^(?:---|\.\.\.|%)/m.test(yaml)) return new Map();
  const starts = document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), at: yaml.lastIndexOf('\n', key.range[0]) + 1 }] : [],
  );
  const slices = new Map<string, string>();
  const first = starts[0]?.at ?? yaml.length;
  if (first > 0) slices.set('', yaml.slice(0, first));
  for (const [index, { name, at }] of starts.entries()) {
    slices.set(name, yaml.slice(at, starts[index + 1]?.at ?? yaml.length));
  }
  return slices;
}
