/** Walks the JSON Schema of a kind: labels, hints and shapes by path. JSON Schema is a public format; zod internals are not. */
import { z } from 'zod';
import { anyKind, type KindName } from './kinds.ts';

/** The part of JSON Schema (2020-12) our shapes use. */
export interface FieldSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly refersTo?: KindName;
  readonly unlisted?: string;
  readonly widget?: 'text' | 'file' | 'files';
  readonly offers?: 'notice-types';
}

const schemas = new Map<KindName, FieldSchema>();

/** JSON Schema of a kind's front matter, made once. */
export function jsonSchemaOf(kind: KindName): FieldSchema {
  const known = schemas.get(kind);
  if (known) return known;
  const made = z.toJSONSchema(anyKind(kind).object, { io: 'input', reused: 'inline' }) as unknown as FieldSchema;
  schemas.set(kind, made);
  return made;
}

/** The schema at a path of property names and list positions, if the shape has one there. */
export function fieldAt(schema: FieldSchema, path: readonly PropertyKey[]): FieldSchema | undefined {
  let at: FieldSchema | undefined = schema;
  for (const key of path) at = typeof key === 'number' ? at?.items : at?.properties?.[String(key)];
  return at;
}

/** `['materials', 1, 'copies']` → `办理材料 第2项 份数`; a key without a label stands for itself. */
export function labelPath(schema: FieldSchema, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  let at: FieldSchema | undefined = schema;
  for (const key of path) {
    if (typeof key === 'number') {
      words.push(`第${key + 1}项`);
      at = at?.items;
    } else {
      at = at?.properties?.[String(key)];
      words.push(at?.title ?? String(key));
    }
  }
  return words.join(' ');
}
