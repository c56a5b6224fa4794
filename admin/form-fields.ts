/**
 * A kind's form for Decap, derived from its JSON Schema: labels, hints, choices, relations, repeated groups.
 *
 * Decap has no union widget, so a shape this walker cannot express is a fault of the model: it throws, and its test runs
 * over every kind.
 */
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';

/** The part of a Decap field definition our forms use. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly widget:
    | 'string'
    | 'text'
    | 'markdown'
    | 'number'
    | 'boolean'
    | 'datetime'
    | 'select'
    | 'relation'
    | 'list'
    | 'object';
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly fields?: readonly FormField[];
  readonly field?: FormField;
  readonly collection?: KindName;
  readonly search_fields?: readonly string[];
  readonly value_field?: string;
  readonly display_fields?: readonly string[];
  readonly format?: string;
  readonly date_format?: string;
  readonly time_format?: boolean;
  readonly value_type?: 'int';
  readonly min?: number;
  readonly pattern?: readonly [string, string];
}

/** All fields of a kind's form, the Markdown body last. @throws Error naming the field Decap cannot express. */
export function formFieldsOf(kind: KindName): FormField[] {
  const fields = fieldsOf(jsonSchemaOf(kind), kind);
  if (anyKind(kind).format === 'yaml') return fields;
  return [...fields, { name: 'body', label: '正文', required: true, widget: 'markdown' }];
}

const fieldsOf = (schema: FieldSchema, path: string): FormField[] =>
  Object.entries(schema.properties ?? {}).map(([name, field]) =>
    formField(name, field, schema.required?.includes(name) ?? false, `${path}.${name}`),
  );

function formField(name: string, schema: FieldSchema, required: boolean, path: string): FormField {
  if (!schema.title) throw new Error(`${path} has no Chinese title`);
  const common = { name, label: schema.title, required, ...(schema.description && { hint: schema.description }) };
  return { ...common, ...widgetOf(schema, path) };
}

function widgetOf(schema: FieldSchema, path: string): Omit<FormField, 'name' | 'label' | 'required'> {
  if (schema.refersTo) return relationTo(schema.refersTo, false);
  if (schema.enum) return { widget: 'select', options: schema.enum };
  switch (schema.type) {
    case 'string':
      return textWidget(schema);
    case 'integer':
      return { widget: 'number', value_type: 'int', ...(schema.minimum !== undefined && { min: schema.minimum }) };
    case 'boolean':
      return { widget: 'boolean' };
    case 'object':
      return { widget: 'object', fields: fieldsOf(schema, path) };
    case 'array':
      return listWidget(schema, path);
    default:
      throw new Error(`${path} has a shape that Decap cannot express`);
  }
}

function textWidget(schema: FieldSchema): Omit<FormField, 'name' | 'label' | 'required'> {
  if (schema.format === 'date')
    return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  return { widget: schema.widget ?? 'string' };
}

function listWidget(schema: FieldSchema, path: string): Omit<FormField, 'name' | 'label' | 'required'> {
  const { items } = schema;
  const min = schema.minItems === undefined ? {} : { min: schema.minItems };
  if (!items) throw new Error(`${path} is a list of nothing`);
  if (items.refersTo) return { ...relationTo(items.refersTo, true), ...min };
  if (items.enum) return { widget: 'select', multiple: true, options: items.enum, ...min };
  if (items.type === 'object') return { widget: 'list', fields: fieldsOf(items, path), ...min };
  return {
    widget: 'list',
    field: { name: 'item', label: schema.title ?? '', required: true, ...widgetOf(items, path) },
    ...min,
  };
}

/** Entries are stored by file name; people pick them by the field their title is made of. */
function relationTo(kind: KindName, multiple: boolean): Omit<FormField, 'name' | 'label' | 'required'> {
  const shape = jsonSchemaOf(kind).properties ?? {};
  const shown = ['title', 'name', 'word', 'topic', 'subitem', 'year'].filter((field) => field in shape).slice(0, 1);
  return {
    widget: 'relation',
    collection: kind,
    search_fields: shown,
    value_field: '{{slug}}',
    display_fields: shown,
    multiple,
  };
}
