/** Reads the bodies and queries of `/api/desk/`: strict, every key known. */
import { z } from 'zod';
import { MARK_NAMES, READING_NAMES } from '#admin/rules/import-recipe.ts';
import { ACTIONS, STAGES } from '#admin/rules/workflow.ts';
import { kindNames } from '#domain/kinds.ts';
import { STANDARD_LEVELS } from '#domain/parts/disclosure-channel.ts';
import { Refusal } from '../refusal.ts';

const kind = z.enum(kindNames);
/** Checked for its spelling by the desk, which says what a good one looks like. */
const id = z.string().min(1).max(120);
const sentence = z.string().max(2000);
const revision = z.string().max(200);
const address = z.strictObject({ kind, id });

export const bodies = {
  address,
  identity: z.strictObject({ id }),
  text: z.strictObject({ kind, id, text: z.string() }),
  move: z.strictObject({
    ...{ kind, id, revision },
    action: z.enum(ACTIONS).exclude(['edit']),
    opinion: sentence.exactOptional(),
    together: z.array(z.strictObject({ kind, id, revision })).max(200).exactOptional(),
    kept: z
      .array(z.strictObject({ key: z.string().max(40), reason: z.string().max(200) }))
      .max(500)
      .exactOptional(),
  }),
  withdraw: z.strictObject({ kind, id, reason: sentence }),
  takeDown: z.strictObject({ kind, id, reason: sentence, together: z.array(address).max(200).exactOptional() }),
  act: z.strictObject({ act: z.string().regex(/^[0-9a-f]{12}$/) }),
  followUp: z.strictObject({ kind, id, opinion: sentence }),
  entries: z.strictObject({
    kind: kind.exactOptional(),
    agency: z.string().max(120).exactOptional(),
    state: z.enum(['已公布', '已撤下', ...STAGES]).exactOptional(),
    due: z.iso.date().exactOptional(),
    text: z.string().max(200).exactOptional(),
  }),
  newId: z.strictObject({ kind, title: z.string().min(1).max(200), indexNumber: z.string().max(100).exactOptional() }),
  importing: z.strictObject({
    agency: id,
    ids: z.string().exactOptional(),
    recipe: z.string().exactOptional(),
    settled: z.string().exactOptional(),
  }),
  recipe: z.strictObject({
    reading: z.enum(READING_NAMES).exactOptional(),
    corrections: z
      .array(
        z.strictObject({
          mark: z.enum(MARK_NAMES),
          line: z.string().max(100_000),
          nth: z.int().min(1),
          lines: z.int().min(1).max(10_000),
        }),
      )
      .max(5000),
  }),
  settled: z.array(z.strictObject({ id: z.string().max(100), reason: z.string().max(200) })).max(5000),
  standards: z.strictObject({ agency: id }),
  standardsAccept: z.strictObject({
    ...{ agency: id, field: id, rows: z.array(id).max(500) },
    office: id.exactOptional(),
    levels: z.array(z.enum(STANDARD_LEVELS)).min(1),
  }),
  replacement: z.strictObject({ from: sentence, to: sentence }),
  replacementToTake: z.strictObject({
    ...{ from: sentence, to: sentence, note: sentence },
    entries: z.array(z.strictObject({ kind, id, version: z.string().max(64) })).max(2000),
  }),
  table: z.strictObject({ kind }),
  tableUpload: z.strictObject({ kind, ids: z.string().exactOptional(), note: sentence.exactOptional() }),
  words: z.strictObject({
    revision,
    words: z
      .array(
        z.strictObject({
          word: z.string().max(100),
          level: z.enum(['block', 'ask', 'note']),
          instead: z.string().max(200).exactOptional(),
          why: z.string().max(200).exactOptional(),
        }),
      )
      .max(2000),
  }),
  missed: z.strictObject({ text: z.string().min(1).max(50_000) }),
  missedStrike: z.strictObject({ said: z.string().min(1).max(200) }),
  audit: z.strictObject({ month: z.string().max(7).exactOptional() }),
} as const;

/** @throws Refusal 422 naming the key */
export function readBody<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(withoutEmpty(value));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  throw new Refusal(422, `请求里的“${(unknown || '内容').slice(0, 60)}”不对，没有执行。请刷新页面后再试`);
}

/** A query from a form names every field, also those left empty. */
const withoutEmpty = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === null
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== ''))
    : value;
