/** What stands of the gate beside an entry: `<content>/gate/<kind>/<id>.yaml`, written by the newsroom at publication. */
import { z } from 'zod';
import { MANAGED_FIELDS } from '#domain/parts/provenance.ts';
import { line } from '#domain/parts/text.ts';
import { addDays, type PlainDate } from '#domain/plain-date.ts';
import { say } from '#domain/problem.ts';
import { sha256 } from '#site/sha256.ts';
import { GATE_SINCE, GATE_VERSION, GRACE_DAYS } from './finding.ts';

export const keptFinding = z.strictObject({
  key: z
    .string()
    .regex(/^[0-9a-f]{16}$/, { error: say('记号写法不对', '照检查给出的 16 位小写字母和数字填写') })
    .meta({ title: '记号' }),
  reason: line.meta({ title: '可以公开的理由', description: '如 单位公用电话、法定公示内容' }),
  post: line.meta({ title: '谁审的', description: '岗位，如 初审岗' }),
  at: line.meta({ title: '什么时候' }),
});
export type KeptFinding = z.infer<typeof keptFinding>;

/** In the content folder: words this board watches, besides those the gate knows. */
export const WORDS_FILE = 'words.yaml';

export const wordsFile = z.strictObject({
  words: z.array(
    z.strictObject({
      word: line.meta({ title: '词' }),
      level: z
        .enum(['block', 'ask', 'note'])
        .meta({ title: '怎么办', description: 'block 不能公开，ask 初审说明理由，note 提醒' }),
      instead: line.exactOptional().meta({ title: '应写' }),
      why: line.exactOptional().meta({ title: '为什么' }),
    }),
  ),
});

export const gateRecord = z.strictObject({
  version: z.int().min(1).meta({ title: '检查的版本' }),
  kept: z.array(keptFinding).meta({ title: '说明理由后留下的' }),
  text: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: say('记号写法不对', '请不要手改；由编辑台重新公布一次') })
    .exactOptional()
    .meta({ title: '通过检查的文字的记号' }),
});
export type GateRecord = z.infer<typeof gateRecord>;

interface Passed {
  readonly data: unknown;
  readonly body: string;
}

const MANAGED: ReadonlySet<string> = new Set(MANAGED_FIELDS);

/** Digest of what passed: words of a sound entry and its attachments. @param files SHA-256 by address */
export function passedDigest({ data, body }: Passed, files: ReadonlyMap<string, string>): string {
  const own = Object.entries(data as object).filter(([name]) => !MANAGED.has(name));
  return sha256(JSON.stringify(inOrder([Object.fromEntries(own), body, [...files].sort()])));
}

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, inOrder(item)]));
};

/**
 * Until when what a newer gate finds is only a warning: an upgrade must not stop a board. Undefined, an error at once, for what
 * passed this version or none, and for words changed since by hand.
 * @param digest of the words as they stand
 */
export const graceUntil = (record: GateRecord | undefined, digest: () => string): PlainDate | undefined =>
  record?.text !== undefined && record.version < GATE_VERSION && record.text === digest()
    ? addDays(GATE_SINCE as PlainDate, GRACE_DAYS)
    : undefined;

/** What the public ledger's version file says of it: never the finding, never words of one's own. */
export function gatePass(records: ReadonlyMap<string, GateRecord> | undefined, key: string) {
  if (!records) return undefined;
  const kept = records.get(key)?.kept ?? [];
  const reasons = [...new Set(kept.map(({ reason }) => reason.split(/[:：]/)[0] ?? ''))].sort();
  return { version: GATE_VERSION, kept: kept.length, reasons };
}
