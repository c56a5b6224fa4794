/**
 * The files of a kind as Decap reads and writes them: fields in the order of the model, dates and look-alike numbers
 * quoted. Decap's own formats scramble the order and unquote dates (cms.md §3).
 */
import { Document, parse } from 'yaml';
import { ENTRY_ID } from '#admin/form-fields.ts';
import { CHANGE_NOTE } from '#admin/rules/managed-fields.ts';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';

/** What the form holds: the entry's fields, the body, and what is only the form's. */
export type FormData = Readonly<Record<string, unknown>>;

/** Form-only: the revision of the text that was loaded; the next save names it. */
export const REVISION = 'revision';

const FORM_ONLY: readonly string[] = [ENTRY_ID, CHANGE_NOTE, REVISION];

/** A text on its way into the form, with its revision as the first line; `fromFile` takes it off again. */
export const stampRevision = (text: string, revision: string): string => `#${REVISION} ${revision}\n${text}`;

const STAMP = new RegExp(`^#${REVISION} (\\S+)\\n`);
const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n\n?|$)/;

/** @throws Error of `yaml` when the text is no YAML: Decap then shows an empty form. */
export function fromFile(kind: KindName, content: string): FormData {
  const stamp = STAMP.exec(content);
  const text = stamp ? content.slice(stamp[0].length) : content;
  const form = stamp ? { [REVISION]: stamp[1] as string } : {};
  if (anyKind(kind).format === 'yaml') return { ...record(parse(text)), ...form };
  const front = FRONT_MATTER.exec(text);
  if (!front) return form;
  return { ...record(parse(front[1] as string)), body: text.slice(front[0].length), ...form };
}

/** The text of a save: the entry, and the 更正说明 that the newsroom takes out of it. */
export function toFile(kind: KindName, data: FormData): string {
  const { fields, body } = entryOf(kind, data);
  const note = prune(data[CHANGE_NOTE]);
  const yaml = writeYaml(note === undefined ? fields : { ...fields, [CHANGE_NOTE]: note });
  return anyKind(kind).format === 'yaml' ? yaml : `---\n${yaml}---\n\n${body}`;
}

/** What of the form is the entry: empty fields left out, spaces at the ends of texts taken off, in the model's order. */
export function entryOf(kind: KindName, data: FormData): { fields: Record<string, unknown>; body: string } {
  const { body = '', ...rest } = data;
  const own = Object.entries(rest).filter(([name]) => !FORM_ONLY.includes(name));
  const fields = inOrder(prune(Object.fromEntries(own)) ?? {}, jsonSchemaOf(kind));
  return { fields: fields as Record<string, unknown>, body: String(body ?? '') };
}

/** Decap leaves '', null, [] and {} where nothing was typed. */
function prune(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(prune).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([name, field]) => {
    const pruned = prune(field);
    return pruned === undefined ? [] : [[name, pruned] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** A field the model does not know goes last: the check will name it. */
function inOrder(value: unknown, schema: FieldSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, schema?.items));
  if (typeof value !== 'object' || value === null) return value;
  const shape = schema?.properties ?? {};
  const known = Object.keys(shape).filter((name) => name in value);
  const unknown = Object.keys(value).filter((name) => !(name in shape));
  return Object.fromEntries(
    [...known, ...unknown].map((name) => [name, inOrder((value as FormData)[name], shape[name])]),
  );
}

/** YAML 1.1 rules for what needs quotes are the stricter ones: `2026-03-05`, `on`, `012` and `12:30` stay texts everywhere. */
function writeYaml(fields: FormData): string {
  const document = new Document(fields, { version: '1.1' });
  document.directives = null as never;
  return document.toString({ lineWidth: 0, singleQuote: true, blockQuote: 'literal' });
}

const record = (value: unknown): FormData =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FormData) : {};
