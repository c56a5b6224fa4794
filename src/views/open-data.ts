/** 开放数据: every file under /data/, what it holds, and its content. One source for the endpoint and the page. */
import { dictionaryOf, dictionaryTable } from '#domain/data-dictionary.ts';
import { jsonSchemaOf } from '#domain/field-labels.ts';
import { anyKind, type Entry, type KindName, kindNames, titleOf } from '#domain/kinds.ts';
import { type Table, toRows } from '#domain/table.ts';
import type { Context } from './context.ts';
import { CLEARANCE_FILE, clearanceTable } from './entries/rule-clearance.ts';
import { isTimed, timeOf } from './parts/validity.ts';

export interface DataFile {
  /** Under `/data/`, e.g. `fees.csv`. */
  readonly name: string;
  readonly format: 'CSV' | 'Excel' | 'JSON' | 'JSON Schema';
  readonly mediaType: string;
  /** What it holds, e.g. 办事指南. */
  readonly label: string;
  readonly about: string;
  /** Absent for files about the data themselves. */
  readonly kind?: KindName;
  readonly count?: number;
  /** Made when asked for, so that only one file is in memory. */
  content(): DataContent;
}

/** A table is written as CSV by the store, sheets as a workbook. */
export type DataContent =
  | string
  | Table
  | { readonly sheets: readonly { readonly name: string; readonly table: Table }[] };

const CSV = { format: 'CSV', mediaType: 'text/csv; charset=utf-8' } as const;
const XLSX = {
  format: 'Excel',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const JSON_DATA = { format: 'JSON', mediaType: 'application/json; charset=utf-8' } as const;
const SCHEMA = { format: 'JSON Schema', mediaType: 'application/schema+json; charset=utf-8' } as const;

/** Kinds that have entries; only they get files. */
export const openKinds = ({ dataset }: Context): readonly KindName[] =>
  kindNames.filter((kind) => dataset.entries[kind].length > 0);

/** All files in a stable order: four per kind, then the dictionary and the catalogue of files. */
export function dataFiles(context: Context): readonly DataFile[] {
  return [...openKinds(context).flatMap((kind) => kindFiles(kind, context)), ...aboutFiles(context)];
}

function kindFiles(kind: KindName, context: Context): DataFile[] {
  const { label, about } = anyKind(kind);
  // Asked by each file for itself: what a file reads is recorded while it is made.
  const entries = () => sorted(context.dataset.entries[kind] as readonly Entry[]);
  const counted = { kind, label, about, count: entries().length };
  const schemaAbout = `${kind}.json 里每条 data 的结构`;
  return [
    { ...CSV, ...counted, name: `${kind}.csv`, content: () => toRows(kind, entries()) },
    {
      ...XLSX,
      ...counted,
      name: `${kind}.xlsx`,
      content: () => ({
        sheets: [
          { name: label, table: toRows(kind, entries()) },
          { name: '字段说明', table: dictionaryTable(dictionaryOf(kind)) },
        ],
      }),
    },
    { ...JSON_DATA, ...counted, name: `${kind}.json`, content: () => write(kindRecord(kind, entries(), context)) },
    {
      ...SCHEMA,
      kind,
      label,
      about: schemaAbout,
      name: `${kind}.schema.json`,
      content: () => write(schemaRecord(kind, context)),
    },
  ];
}

function aboutFiles(context: Context): DataFile[] {
  const dictionary = { label: '数据字典', about: '每个字段的名称、类型、可选值和填写说明' };
  const rows = () => openKinds(context).flatMap(dictionaryOf);
  const clearance = { label: '规范性文件清理目录', about: '每部制度在统计那天继续有效、修改、废止还是失效' };
  const catalogue = { label: '文件目录', about: '本目录下全部文件的地址、内容和条数' };
  return [
    { ...CSV, ...dictionary, name: 'dictionary.csv', content: () => dictionaryTable(rows()) },
    {
      ...JSON_DATA,
      ...dictionary,
      name: 'dictionary.json',
      content: () => write({ ...origin(context), fields: rows() }),
    },
    ...(context.dataset.entries.regulations.length > 0
      ? [{ ...CSV, ...clearance, name: CLEARANCE_FILE, content: () => clearanceTable(context) }]
      : []),
    { ...JSON_DATA, ...catalogue, name: 'index.json', content: () => write(indexRecord(context)) },
  ];
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const sorted = (entries: readonly Entry[]): readonly Entry[] => entries.toSorted(byId);
const write = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const absolute = (path: string, context: Context): string => `${context.origin ?? ''}${path}`;

/** Who says so and as of when; a sample site says in every file that it is one. */
const origin = (context: Context) => ({
  site: context.site.name,
  publisher: context.site.organiser,
  asOf: context.asOf,
  ...(context.site.sample && { sample: true, note: context.site.sampleNote ?? '示例内容，不是真实的政务信息。' }),
});

function kindRecord(kind: KindName, entries: readonly Entry[], context: Context) {
  const { label, about, format } = anyKind(kind);
  return {
    kind,
    label,
    about,
    ...origin(context),
    page: absolute(context.urls.openData, context),
    schema: absolute(context.urls.dataFile(`${kind}.schema.json`), context),
    dictionary: absolute(context.urls.dataFile('dictionary.json'), context),
    count: entries.length,
    entries: entries.map((entry) => ({
      id: entry.id,
      title: titleOf(entry),
      url: absolute(context.urls.entry(kind, entry.id), context),
      // The state on the day of the data; the field 有效性 is only what the source says.
      ...(isTimed(entry) && { state: timeOf(entry, context).word }),
      data: entry.data,
      ...(format === 'md' && { body: entry.body }),
    })),
  };
}

/** The shape of one entry's `data`; how the editor draws a field is nobody else's business. */
function schemaRecord(kind: KindName, context: Context) {
  const { label, about } = anyKind(kind);
  const shape = plainSchema(jsonSchemaOf(kind)) as object;
  const id = absolute(context.urls.dataFile(`${kind}.schema.json`), context);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: label,
    description: about,
    ...shape,
  };
}

const EDITOR_ONLY: ReadonlySet<string> = new Set(['widget', 'offers']);

/** Only keywords of JSON Schema: a strict validator refuses others. What a reference leads to is said as a comment. */
function plainSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainSchema);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !EDITOR_ONLY.has(key) || typeof inner === 'object');
  return Object.fromEntries(
    kept.map(([key, inner]) =>
      key === 'refersTo' && typeof inner === 'string'
        ? ['$comment', `${inner} 里一条的编号`]
        : [key, plainSchema(inner)],
    ),
  );
}

const indexRecord = (context: Context) => ({
  ...origin(context),
  files: dataFiles(context).map(({ name, format, mediaType, label, about, kind, count }) => ({
    name,
    url: absolute(context.urls.dataFile(name), context),
    format,
    mediaType,
    label,
    about,
    ...(kind && { kind }),
    ...(count !== undefined && { count }),
  })),
});
