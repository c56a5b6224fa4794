/**
 * Three things that people outside write in another form, with only one meaning: several bodies in one line, a rule of another
 * board by its number, tiers in the place of one sum. They are read as meant, and staff are told the form of the fields.
 */
import { DOC_NUMBER } from './doc-number.ts';
import { anyKind, type KindName } from './kinds.ts';
import { isId } from './parts/text.ts';
import { say } from './problem.ts';

export interface Remark {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
export interface Meant {
  readonly value: unknown;
  readonly remarks: readonly Remark[];
}

type Fields = Readonly<Record<string, unknown>>;
type Reading = readonly [value: Fields, remark: Remark];

/** `value` as its fields take it; itself where nothing is written in another form. */
export function asMeant(kind: KindName, value: unknown): Meant {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value, remarks: [] };
  const has = (field: string) => Object.hasOwn(anyKind(kind).object.shape, field);
  const readings = [
    ...(has('jointAgencies') ? [jointBodies] : []),
    ...(has('changes') ? [ruleElsewhere('amends', '修改'), ruleElsewhere('repeals', '废止')] : []),
    ...(has('tiers') ? [tiersAsSum] : []),
  ];
  const remarks: Remark[] = [];
  let fields = value as Fields;
  for (const reading of readings) {
    const read = reading(fields);
    if (!read) continue;
    fields = read[0];
    remarks.push(read[1]);
  }
  return { value: fields, remarks };
}

const isText = (item: unknown): item is string => typeof item === 'string';
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isText(value) ? [value] : []);

/** `agency: [a, b]` and `a、b`: the first leads; names that are no file names stand as names. */
function jointBodies({ agency, jointAgencies, jointNames, ...fields }: Fields): Reading | undefined {
  const all = Array.isArray(agency) ? agency : isText(agency) ? agency.split(/\s*[、，,；;]\s*/) : [];
  const [lead, ...others] = all;
  if (!all.every(isText) || !isText(lead) || !isId(lead) || (others.length === 0 && !Array.isArray(agency))) return;
  const joint = [...listIn(jointAgencies), ...others.filter(isId)];
  const names = [...listIn(jointNames), ...others.filter((name) => !isId(name))];
  const right = [
    `agency: ${lead}`,
    ...(joint.length > 0 ? [`jointAgencies: [${joint.join(', ')}]`] : []),
    ...(names.length > 0 ? [`jointNames: [${names.join(', ')}]`] : []),
  ];
  return [
    {
      ...fields,
      agency: lead,
      ...(joint.length > 0 && { jointAgencies: joint }),
      ...(names.length > 0 && { jointNames: names }),
    },
    {
      path: ['agency'],
      message: say('几家机构写在了一栏，按第一家牵头、其余联合读取', `请写成 ${right.join('、')}`),
    },
  ];
}

const NAMED = /^(?:《([^《》]+)》)?[（(]?([^《》（()）]*(?:（[^（）]*）)?)[）)]?$/;

/** `repeals: [青人社规〔2010〕5号]`: a rule the board does not have, by its number, its name, or both. */
const ruleElsewhere =
  (field: 'amends' | 'repeals', act: string) =>
  ({ [field]: written, changes, ...fields }: Fields): Reading | undefined => {
    const named = listIn(written).map((item) => (isText(item) && !isId(item) ? ruleNamed(item) : undefined));
    const elsewhere = named.filter((rule) => rule !== undefined).map((rule) => ({ act, ...rule }));
    if (elsewhere.length === 0) return;
    const rest = listIn(written).filter((_, index) => named[index] === undefined);
    const rows = elsewhere.map(
      (row) =>
        `{ ${Object.entries(row)
          .map(([key, words]) => `${key}: ${words}`)
          .join(', ')} }`,
    );
    return [
      { ...fields, ...(rest.length > 0 && { [field]: rest }), changes: [...listIn(changes), ...elsewhere] },
      {
        path: [field],
        message: say(
          '写了文号或名称，按本站没有登载的制度读取',
          `请写进 changes（对其他制度的处理）：${rows.join('、')}`,
        ),
      },
    ];
  };

function ruleNamed(words: string): { title?: string; docNumber?: string } | undefined {
  const [, title, docNumber = ''] = NAMED.exec(words) ?? [];
  if (docNumber !== '' && !DOC_NUMBER.test(docNumber)) return undefined;
  if (title === undefined && docNumber === '') return undefined;
  return { ...(title !== undefined && { title }), ...(docNumber !== '' && { docNumber }) };
}

/** `standard: [{ upTo, amount }, { over, rate }]` */
function tiersAsSum({ standard, ...fields }: Fields): Reading | undefined {
  if (!Array.isArray(standard) || fields['tiers'] !== undefined) return;
  const tiers = standard.map((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('rate' in row) || 'amount' in row) return row;
    const { rate, ...tier } = row;
    return { ...tier, amount: rate };
  });
  const message = say('分档写在了“收费标准”里，按“分档标准”读取', '请把 standard 改成 tiers；比例也写在 amount 里');
  return [
    { ...fields, tiers },
    { path: ['standard'], message },
  ];
}
