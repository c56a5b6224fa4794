/**
 * A kind's form for Decap, derived from its JSON Schema: labels, hints, choices, relations, repeated groups.
 *
 * Decap has no union widget, so a shape this walker cannot express is a fault of the model: it throws, and its test runs
 * over every kind.
 */
import { CHANGE_NOTE, MANAGED_FIELDS } from '#admin/rules/managed-fields.ts';
import { type FieldSchema, jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { writtenName } from '#domain/notice-types/notice-type.ts';
import { shippedNoticeTypes } from '#domain/notice-types/shipped.ts';

/** The part of a Decap field definition our forms use. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly widget: DecapWidget | OwnWidget;
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
  readonly summary?: string;
  readonly label_singular?: string;
  readonly collapsed?: boolean;
  /** Rows come from uploaded files (our list only). */
  readonly uploads?: boolean;
}

type DecapWidget = 'string' | 'text' | 'number' | 'datetime' | 'select' | 'relation' | 'list' | 'object' | 'hidden';
/** Drawn by `admin/app/widgets`. */
export type OwnWidget = 'entry-id' | 'change-note' | 'articles' | 'file' | 'lines';

/** Form-only: the id of a new entry. Becomes the file name and never stands in a file. */
export const ENTRY_ID = 'entryId';

/** The field a kind's title is made of; Decap lists and picks entries by it. */
export function titleFieldOf(kind: KindName): string {
  const shape = jsonSchemaOf(kind).properties ?? {};
  const found = ['title', 'name', 'word', 'topic', 'subitem', 'year'].find((field) => field in shape);
  if (!found) throw new Error(`${kind} has no field to be listed by`);
  return found;
}

/**
 * All fields of a kind's form: form-only ones first, then the shape, the body last.
 * @param noticeTypes words that the board's own kinds of notice add to the shipped ones
 * @throws Error naming the field Decap cannot express.
 */
export function formFieldsOf(kind: KindName, noticeTypes: readonly string[] = []): FormField[] {
  const offered = (field: FormField, { offers }: FieldSchema = {}): FormField =>
    offers ? { ...field, widget: 'select', options: [...new Set([...noticeTypes, ...SHIPPED])] } : field;
  const schema = jsonSchemaOf(kind);
  const shaped = fieldsOf(schema, kind).map((field) => offered(managed(field), schema.properties?.[field.name]));
  const fields = [...formOnly, ...shaped];
  if (anyKind(kind).format === 'yaml') return fields;
  return [...fields, { name: 'body', label: '正文', hint: BODY_HINT, required: true, widget: 'articles' }];
}

const SHIPPED: readonly string[] = shippedNoticeTypes.map(writtenName);

const BODY_HINT =
  '一条一个标题，标题前写两个或三个井号和一个空格。好：### 第六条 公示时间。不好：第六条紧跟在上一段后面，查不到也引不到';

const formOnly: readonly FormField[] = [
  {
    name: CHANGE_NOTE,
    label: '更正说明',
    hint: '改了什么、为什么改，会公开在页面下方；改动不说明视为悄悄修改。好：咨询电话改号，由 5115183 改为 5115190。不好：更新内容',
    required: true,
    widget: 'change-note',
  },
  {
    name: ENTRY_ID,
    label: '编号',
    hint: '就是网址和文件名，公布后不再改。只用小写字母、数字和短横线。好：renfang-mianjian。不好：防空地下室免建',
    required: true,
    widget: 'entry-id',
  },
];

/** What the newsroom fills in by itself stays in the form's data, out of sight. */
const managed = (field: FormField): FormField =>
  (MANAGED_FIELDS as readonly string[]).includes(field.name)
    ? { name: field.name, label: field.label, required: false, widget: 'hidden' }
    : field;

const fieldsOf = (schema: FieldSchema, path: string): FormField[] =>
  Object.entries(schema.properties ?? {}).map(([name, field]) =>
    formField(name, field, schema.required?.includes(name) ?? false, `${path}.${name}`),
  );

function formField(name: string, schema: FieldSchema, required: boolean, path: string): FormField {
  if (!schema.title) throw new Error(`${path} has no Chinese title`);
  const common = { name, label: schema.title, required, ...(schema.description && { hint: schema.description }) };
  return { ...common, ...widgetOf(schema, path) };
}

type Widget = Omit<FormField, 'name' | 'label' | 'required'>;

function widgetOf(schema: FieldSchema, path: string): Widget {
  if (schema.refersTo) return relationTo(schema.refersTo, false);
  if (schema.enum) return { widget: 'select', options: schema.enum };
  switch (schema.type) {
    case 'string':
      return textWidget(schema);
    case 'integer':
      return { widget: 'number', value_type: 'int', ...(schema.minimum !== undefined && { min: schema.minimum }) };
    case 'object':
      return { widget: 'object', collapsed: false, fields: fieldsOf(schema, path) };
    case 'array':
      return listWidget(schema, path);
    default:
      throw new Error(`${path} has a shape that Decap cannot express`);
  }
}

function textWidget(schema: FieldSchema): Widget {
  if (schema.format === 'date')
    return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  return { widget: schema.widget === 'text' || schema.widget === 'file' ? schema.widget : 'string' };
}

function listWidget(schema: FieldSchema, path: string): Widget {
  const { items } = schema;
  const min = schema.minItems ? { min: schema.minItems } : {};
  if (!items) throw new Error(`${path} is a list of nothing`);
  if (items.refersTo) return { ...relationTo(items.refersTo, true), ...min };
  if (items.enum) return { widget: 'select', multiple: true, options: items.enum, ...min };
  if (items.type === 'string' && items.widget === undefined) return { widget: 'lines', ...min };
  const list = { widget: 'list', label_singular: '一项', ...min } as const;
  if (items.type !== 'object') {
    const field = { name: 'item', label: schema.title ?? '', required: true, ...widgetOf(items, path) };
    return { ...list, collapsed: false, field };
  }
  const fields = fieldsOf(items, path);
  const first = fields.find(({ widget }) => widget === 'string' || widget === 'text') ?? fields[0];
  return {
    ...list,
    fields,
    ...(first && { summary: `{{fields.${first.name}}}` }),
    ...(schema.widget === 'files' && { uploads: true }),
  };
}

/** Entries are stored by file name; people pick them by title. */
function relationTo(kind: KindName, multiple: boolean): Widget {
  const shown = [titleFieldOf(kind)];
  return {
    widget: 'relation',
    collection: kind,
    search_fields: shown,
    value_field: '{{slug}}',
    display_fields: shown,
    multiple,
  };
}
