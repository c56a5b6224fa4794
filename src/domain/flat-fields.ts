/** The flat view of a kind's shape: nested groups become leaves, each of which fills one cell. */
import type { FieldSchema } from './field-labels.ts';

/** One fillable place of a shape. A list is one leaf, whatever it holds. */
export interface Leaf {
  readonly path: readonly string[];
  /** Labels of the path joined by `·`, e.g. `来源·来源文件`; unique within its shape. */
  readonly label: string;
  readonly field: FieldSchema;
  /** The first leaf of a group: its cell can say that the group is there with nothing in it. */
  readonly opensGroup: boolean;
}

/** How a leaf is written: one value, 、-joined fixed words, one value per line, or blocks of `字段：值` lines. */
export type LeafForm = 'scalar' | 'choices' | 'lines' | 'records';

export const LABEL_JOINER = '·';
export const CHOICE_JOINER = '、';

/**
 * Leaves of an object shape in the order of its fields.
 * @throws on a shape without a flat form; the guard test runs this over every kind.
 */
export function leavesOf(
  shape: FieldSchema,
  path: readonly string[] = [],
  labels: readonly string[] = [],
): readonly Leaf[] {
  if (!shape.properties) throw new Error(`no flat form for ${path.join('.')}: an object without properties`);
  return Object.entries(shape.properties).flatMap(([name, field], index) => {
    const at = [...path, name];
    const named = [...labels, field.title ?? name];
    if (field.type === 'object') return leavesOf(field, at, named);
    const opensGroup = index === 0 && path.length > 0;
    return [{ path: at, label: named.join(LABEL_JOINER), field: checked(field, at), opensGroup }];
  });
}

const SCALARS = ['string', 'integer', 'boolean'];

function checked(field: FieldSchema, path: readonly string[]): FieldSchema {
  const inner = field.type === 'array' ? field.items : field;
  if (inner?.type === 'object') {
    const nested = leavesOf(inner).find((leaf) => formOf(leaf.field) === 'records');
    if (nested)
      throw new Error(
        `no flat form for ${[...path, ...nested.path].join('.')}: a list of groups inside a list of groups`,
      );
  } else if (!inner?.type || !SCALARS.includes(inner.type)) {
    throw new Error(`no flat form for ${path.join('.')}: type ${inner?.type ?? 'unknown'}`);
  }
  return field;
}

export function formOf({ type, items }: FieldSchema): LeafForm {
  if (type !== 'array') return 'scalar';
  if (items?.type === 'object') return 'records';
  return items?.enum && !items.enum.some((word) => word.includes(CHOICE_JOINER)) ? 'choices' : 'lines';
}

/** The value of a leaf; undefined when it or a group above it is absent. */
export const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);

/** Sets the value of a leaf in `data`, making the groups above it. */
export function setAt(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = data;
  for (const key of path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  at[path.at(-1) as string] = value;
}
