/** The text of an entry as a form sends it or a file holds it → fields and body; and the digest that finds stale saves. */
import { createHash } from 'node:crypto';
import { type Fields, typedFields } from '#admin/rules/compose-version.ts';
import { CHANGE_NOTE } from '#admin/rules/managed-fields.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { migrateData } from '#domain/migrations/migrations.ts';
import { splitFrontMatter } from '#store/read-entry.ts';
import { parseYaml } from '#store/read-yaml.ts';
import { DeskRefused, refuseFindings } from './refused.ts';

export interface EntryParts {
  readonly data: Fields;
  readonly body: string;
  /** 更正说明, when the form sent one. */
  readonly note?: string;
  /** The text was written by an older version; the fields are of today's form. */
  readonly isOldForm?: true;
}

/** Longest text taken, in characters; the longest rule of the corpus has about 60,000. */
export const LONGEST_TEXT = 1_000_000;

/** @throws DeskRefused 422 naming the lines that cannot be read. */
export function readParts(kind: KindName, text: string): EntryParts {
  if (text.length > LONGEST_TEXT) throw new DeskRefused(413, `内容超过 ${LONGEST_TEXT} 字，请拆成几份`);
  if (text.includes('\u0000') || text.includes('\ufffd'))
    refuse('内容里有无法识别的字符', '请用 UTF-8 编码，或重新粘贴这一段');
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parts = anyKind(kind).format === 'yaml' ? { yaml: unified, firstLine: 1, body: '' } : splitFrontMatter(unified);
  if (!parts) return refuse('文件开头没有“---”包住的字段', '第一行只写 ---，字段写完后再单独写一行 ---');
  const { value, errors } = parseYaml(parts.yaml, parts.firstLine);
  if (errors.length > 0) {
    refuseFindings(errors.map(({ line, message }) => syntaxFinding(`第 ${line} 行${message}`)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('内容不是“字段: 值”的形式', '请对照同类条目填写各字段');
  }
  const { [CHANGE_NOTE]: note, ...data } = value as Record<string, unknown>;
  // A draft may be older than the program.
  const { data: today, steps } = migrateData(kind, data);
  const old = steps.length > 0 && { isOldForm: true as const };
  return {
    data: today,
    body: parts.body,
    ...old,
    ...(typeof note === 'string' && note.trim() !== '' && { note: oneLine(note) }),
  };
}

const refuse = (what: string, fix: string): never => refuseFindings([syntaxFinding(`${what} → ${fix}`)]);

const syntaxFinding = (message: string) => {
  const [what = '', fix = '请对照字段说明改正'] = message.split(' → ');
  return { field: '', path: [], what, fix, severity: 'error' } as const;
};

/** Opinions and notes stand on one line in the file. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Digest of what people type in a text, `-` for none. A 核对 or any other change of managed fields alone leaves it as it
 * is, and so does formatting.
 */
export function typedDigest(kind: KindName, text: string | undefined): string {
  if (text === undefined) return '-';
  const hash = createHash('sha256');
  try {
    const { data, body } = readParts(kind, text);
    hash
      .update(canonical(typedFields(data)))
      .update('\n')
      .update(body.trim());
  } catch {
    hash.update(text);
  }
  return hash.digest('hex').slice(0, 16);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
