/** Every field of every kind in words: what the open data mean, for people who use them and staff who fill them in. */
import { type FieldSchema, jsonSchemaOf } from './field-labels.ts';
import { anyKind, type KindName } from './kinds.ts';
import type { Table } from './table.ts';

export interface DictionaryRow {
  readonly kind: KindName;
  readonly kindLabel: string;
  /** As in the JSON files: `materials[].name`. */
  readonly path: string;
  /** As in the CSV headers: `办理材料·材料名称`. */
  readonly label: string;
  readonly type: string;
  /** Required within its group: an optional group may be left out as a whole. */
  readonly required: boolean;
  readonly allowed: readonly string[];
  readonly hint: string;
  readonly refersTo: KindName | undefined;
}

/** Fields of one kind in their order; groups and lists of groups come before what they hold. */
export const dictionaryOf = (kind: KindName): readonly DictionaryRow[] => rowsOf(kind, jsonSchemaOf(kind), [], []);

function rowsOf(
  kind: KindName,
  shape: FieldSchema,
  path: readonly string[],
  labels: readonly string[],
): DictionaryRow[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const at = [...path, field.type === 'array' ? `${name}[]` : name];
    const named = [...labels, field.title ?? name];
    const inner = field.items ?? field;
    const row: DictionaryRow = {
      kind,
      kindLabel: anyKind(kind).label,
      path: at.join('.'),
      label: named.join('·'),
      type: typeWords(field),
      required: shape.required?.includes(name) ?? false,
      allowed: inner.enum ?? [],
      hint: field.description ?? '',
      refersTo: inner.refersTo,
    };
    return [row, ...rowsOf(kind, inner, at, named)];
  });
}

/** The first sample a pattern accepts names the type; free lines accept all of them and are told apart first. */
const SAMPLES: readonly (readonly [sample: string, words: string])[] = [
  ['2026-01-05', '日期，如 2026-01-05'],
  ['2026-01-05 09:00', '时间，如 2026-01-05 09:00（北京时间）'],
  ['08:30', '时刻，如 08:30'],
  ['01-31', '月和日，如 01-31'],
  ['0576-85115183', '电话号码，照来源写，不加区号'],
  ['12.50', '金额，单位元，最多两位小数'],
  ['国办发〔2017〕47号', '发文字号，如 国办发〔2017〕47号'],
  ['/uploads/a.pdf', '附件路径'],
  ['0'.repeat(64), 'SHA-256 校验值'],
];
const FREE_TEXT = '※ 自由文字 ※';

function typeWords(field: FieldSchema): string {
  if (field.type === 'array') return `列表，每项为：${typeWords(field.items ?? {})}`;
  if (field.type === 'object') return '一组字段';
  if (field.type === 'boolean') return '是或否';
  if (field.type === 'integer') return integerWords(field);
  if (field.enum) return '从可选值中选';
  if (field.refersTo) return '另一条目的编号';
  if (field.format === 'email') return '电子邮箱';
  const accepts = new RegExp(field.pattern ?? '');
  if (accepts.test(FREE_TEXT)) return accepts.test(`${FREE_TEXT}\n${FREE_TEXT}`) ? '文字，可分多行' : '一行文字';
  return SAMPLES.find(([sample]) => accepts.test(sample))?.[1] ?? '有固定写法的文字';
}

function integerWords({ minimum, maximum }: FieldSchema): string {
  // zod states the safe integer range where the shape sets no bound of its own.
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `，不小于 ${minimum}` : '';
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `，不大于 ${maximum}` : '';
  return `整数${least}${most}`;
}

const HEADER = ['数据集', '数据集代码', '字段', '字段代码', '类型', '是否必填', '可选值', '填写说明', '指向的数据集'];

/** The dictionary as a table for CSV. */
export const dictionaryTable = (rows: readonly DictionaryRow[]): Table => ({
  header: HEADER,
  rows: rows.map((row) => [
    row.kindLabel,
    row.kind,
    row.label,
    row.path,
    row.type,
    row.required ? '必填' : '可不填',
    row.allowed.join('、'),
    row.hint,
    row.refersTo ? anyKind(row.refersTo).label : '',
  ]),
});
