/**
 * Standard catalogues of the 基层政务公开标准 fields and the limits that law sets, as files of the release: references collected
 * from public pages, with source and grade, never content of an agency and never called a national standard.
 */
import { z } from 'zod';
import { STANDARD_LEVELS } from '../parts/disclosure-channel.ts';

/** C1 full text read, C2 excerpt or reprint, P practice, unsourced, inferred: the number proves the row, its words were not seen. */
const GRADES = ['C1', 'C2', 'P', 'unsourced', 'inferred'] as const;

const KINDS = [
  'within',
  'before',
  'at',
  'with',
  'realtime',
  'promptly',
  'standing',
  'permanent',
  'refresh',
  'notice',
  'consultation',
  'extension',
  'on-request',
  'fixed',
  'at-once',
  'keep-up',
  'keep-up-max',
  'take-down',
  'effective-after',
] as const;

export const writtenLimit = z.strictObject({
  kind: z.enum(KINDS),
  n: z.int().min(1).optional(),
  unit: z.enum(['工作日', '日', '周', '个月', '年']).optional(),
  from: z.string().min(1).optional(),
  of: z.string().min(1).optional(),
  /** 不少于. */
  min: z.boolean().optional(),
  per: z.string().min(1).optional(),
  by: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .optional(),
  audience: z.string().min(1).optional(),
});
export type WrittenLimit = z.infer<typeof writtenLimit>;

const words = z.string().min(1);

/** One line of a field's file. */
export const standardRow = z.strictObject({
  fieldId: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  field: words,
  /** As the joined list numbers it; a result may stand as 1.1 beside its guide 1. */
  no: z.number().positive(),
  item: words,
  subitem: words,
  elements: z.array(words).min(1),
  basis: z.array(words),
  limitText: words,
  limit: z.array(writtenLimit).min(1),
  publisher: words,
  channels: z.array(words).min(1),
  audience: z.enum(['全社会', '特定群体']),
  audienceWho: words.optional(),
  method: z.enum(['主动', '依申请']),
  level: z.array(z.enum(STANDARD_LEVELS)).min(1),
  /** How other places write it. */
  variants: z
    .array(
      z.looseObject({ place: words, limitText: words.optional(), note: words.optional(), source: words.optional() }),
    )
    .optional(),
  note: words.optional(),
  sources: z.array(words).min(1),
  grade: z.enum(GRADES),
  /** Number of the field's guide, where a copy shows it. */
  standard: words.optional(),
});
export type StandardRow = z.infer<typeof standardRow>;

/** First line of a field's file: which version it is, and whether it is the whole field. */
export const fieldHeading = z.strictObject({
  heading: z.literal(true),
  fieldId: words,
  field: words,
  version: words,
  whole: z.boolean(),
  /** What of the field was seen and what was not. */
  seen: words,
  /** Names of the field at other times and places. */
  alsoCalled: z.array(words).optional(),
});

export interface StandardField {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** False: a part, so that no percentage may be worked out. */
  readonly whole: boolean;
  readonly seen: string;
  readonly alsoCalled?: readonly string[];
  readonly rows: readonly StandardRow[];
}

/** A duty that law or an official document sets, with its limits. */
export const lawLimit = z.strictObject({
  id: words,
  duty: words,
  who: words,
  text: words,
  limit: z.array(writtenLimit),
  basis: words,
  grade: z.enum(GRADES),
  note: words.optional(),
});
export type LawLimit = z.infer<typeof lawLimit>;

/** Which law governs which row of a standard: `subitem` absent means every row of the item. */
export const lawOfRow = z.strictObject({
  fieldId: words,
  item: words,
  subitem: words.optional(),
  laws: z.array(words).min(1),
});

export interface Standards {
  /** Newest version of each field, in the order of their names. */
  readonly fields: readonly StandardField[];
  /** Older versions that are kept, for comparing. */
  readonly earlier: readonly StandardField[];
  readonly laws: readonly LawLimit[];
  readonly lawsOfRows: readonly z.infer<typeof lawOfRow>[];
  /** Title of each source by its id. */
  readonly sources: ReadonlyMap<string, string>;
}

export const NO_STANDARDS: Standards = {
  fields: [],
  earlier: [],
  laws: [],
  lawsOfRows: [],
  sources: new Map(),
};

/** The row with these names; white space and brackets of either width are the same. */
export const rowNamed = (field: StandardField, item: string, subitem: string): StandardRow | undefined =>
  field.rows.find((row) => sameWords(row.item, item) && sameWords(row.subitem, subitem));

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
export const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);

/** Laws named for a row of a standard. */
export const lawsOf = ({ lawsOfRows }: Standards, row: StandardRow): readonly string[] =>
  lawsOfRows
    .filter(
      ({ fieldId, item, subitem }) =>
        fieldId === row.fieldId &&
        sameWords(item, row.item) &&
        (subitem === undefined || sameWords(subitem, row.subitem)),
    )
    .flatMap(({ laws }) => laws);
