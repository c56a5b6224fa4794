/** Front matter → typed data or every problem in it, in Chinese, by path. Used by the reader, the editor and the importer. */
import type { z } from 'zod';
import { asMeant } from './as-meant.ts';
import { type FieldSchema, fieldAt, jsonSchemaOf } from './field-labels.ts';
import { anyKind, type DataOf, type KindName, kinds } from './kinds.ts';
import { nearest } from './nearest.ts';
import { say } from './problem.ts';
import type { Rule } from './rules.ts';
import { groupMeant, wordsMeant } from './said-otherwise.ts';

/** One problem before it knows its file and line. */
export interface FieldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type Validated<Name extends KindName> =
  /** `remarks`: what was read as meant and should be written otherwise. */
  | { readonly ok: true; readonly data: DataOf<Name>; readonly remarks: readonly FieldIssue[] }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/**
 * Validates `written` as the front matter of `kind`. Cross-field rules run as long as the fields they read are sound,
 * whatever else is broken, so that all problems come at once.
 */
export function validate<Name extends KindName>(kind: Name, written: unknown): Validated<Name> {
  const { value, remarks } = asMeant(kind, written);
  const { object } = anyKind(kind);
  const rules = kinds[kind].rules as unknown as readonly Rule<Record<string, unknown>>[];
  const schema = jsonSchemaOf(kind);
  const parsed = object.safeParse(value);
  const issues: FieldIssue[] = parsed.success ? [] : explainIssues(parsed.error.issues, value, schema);
  const broken = new Set(issues.map((issue) => String(issue.path[0] ?? '')));
  if (!broken.has('')) {
    const data = (parsed.success ? parsed.data : value) as Record<string, unknown>;
    for (const { fields, run } of rules) {
      if (fields.some((field) => broken.has(field))) continue;
      run(data, (path, message) => issues.push({ path, message }));
    }
  }
  return issues.length === 0 ? { ok: true, data: parsed.data as DataOf<Name>, remarks } : { ok: false, issues };
}

type Issue = z.core.$ZodIssue;

/** zod's issues as messages that name the fault and what to write instead. */
export const explainIssues = (issues: readonly Issue[], value: unknown, schema: FieldSchema): FieldIssue[] =>
  issues.flatMap((issue) => explain(issue, value, schema));

function explain(issue: Issue, value: unknown, schema: FieldSchema): FieldIssue[] {
  const path = issue.path;
  const found = valueAt(value, path);
  const field = fieldAt(schema, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, field) }));
  }
  if (path.length === 0) {
    return [{ path, message: say('文件内容不是“字段: 值”的形式', '请对照同类条目填写各字段') }];
  }
  if (found === undefined || found === null) {
    const hint = field?.description ? `请填写：${field.description}` : '请填写';
    return [{ path, message: say(`缺少“${field?.title ?? String(path.at(-1))}”`, hint) }];
  }
  if (issue.code === 'invalid_value' && typeof found === 'string' && field?.enum) {
    const meant = wordsMeant(found, field.enum);
    const guess = meant.length > 1 ? undefined : (meant[0] ?? nearest(found, field.enum));
    if (meant.length > 1)
      return [{ path, message: say(`“${found}”不在可选范围内`, `请逐个写出：${meant.join('、')}`) }];
    const fix = guess
      ? `你是不是想写“${guess}”？可选：${field.enum.join('、')}`
      : `请从“${field.enum.join('”“')}”中选一个`;
    return [{ path, message: say(`“${found}”不在可选范围内`, fix) }];
  }
  if (issue.message.includes(' → ')) return [{ path, message: ownOrMeant(issue, field, found) }];
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    const meant = typeof found === 'string' ? groupMeant(found, field) : undefined;
    return [{ path, message: say('应为一组字段', meant ? `请写成 ${meant}` : '请换行缩进，逐行写“字段: 值”') }];
  }
  return [{ path, message: withoutOwnMessage(issue, found) }];
}

/** A list of chosen words typed as one phrase gets the list; everything else keeps the words of its shape. */
function ownOrMeant(issue: Issue, field: FieldSchema | undefined, found: unknown): string {
  if (issue.code !== 'invalid_type' || issue.expected !== 'array' || typeof found !== 'string') return issue.message;
  const options = field?.items?.enum ?? [];
  const meant = options.includes(found) ? [found] : wordsMeant(found, options);
  const items =
    meant.length === 0 && /^[^\n,:#[\]{}、，；'"]{1,40}$/.test(found) && field?.items?.type === 'string'
      ? [found]
      : meant;
  return items.length > 0 ? say('应为列表', `请写成 [${items.join(', ')}]`) : issue.message;
}

/** For a shape that brings no message of its own; what zod says then is English and no help to staff. */
function withoutOwnMessage(issue: Issue, found: unknown): string {
  const unquoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof found === 'number';
  return unquoted ? say('应为文字，却被读成了数字', '请给值加上引号') : say('写法不对', '请对照字段说明改正');
}

function unknownKey(key: string, field: FieldSchema | undefined): string {
  const known = Object.keys(field?.properties ?? {});
  const guess = nearest(key, known);
  const byLabel = known.find((name) => field?.properties?.[name]?.title === key);
  if (byLabel) return say(`字段要用代码名，不用中文名“${key}”`, `请改写为 ${byLabel}`);
  return say(`没有“${key}”这个字段`, guess ? `你是不是想写 ${guess}？不需要请删去` : '请删去，或对照同类条目的字段名');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
