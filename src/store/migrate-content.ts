/**
 * A content folder of an older version → today's form. First everything is worked out and checked, then written down as a plan,
 * then put in place file by file; a run that was killed in the middle is finished by the next one. All of it or nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KindName } from '#domain/kind-name.ts';
import { anyKind } from '#domain/kinds.ts';
import { migrateData } from '#domain/migrations/migrations.ts';
import type { Problem } from '#domain/problem.ts';
import { readContentFiles } from './content-folder.ts';
import { removeDurably, writeDurably } from './durable-file.ts';
import { readEntry, splitFrontMatter } from './read-entry.ts';
import { decodeText } from './read-text.ts';
import { parseYaml } from './read-yaml.ts';
import { writeEntry } from './write-entry.ts';

export interface MigratedFile {
  /** As messages show it, `content/catalogue/a.yaml`. */
  readonly file: string;
  readonly text: string;
  readonly said: readonly string[];
  readonly steps: readonly string[];
}

export interface MigrationPlan {
  readonly files: readonly MigratedFile[];
  /** What would be wrong with a file in its new form, or is unreadable: nothing is written while there is any. */
  readonly problems: readonly Problem[];
  readonly looked: number;
}

/** Works everything out; writes nothing. */
export function planMigration(folder: string): MigrationPlan {
  const { entries, problems: misplaced } = readContentFiles(folder);
  const files: MigratedFile[] = [];
  const problems: Problem[] = misplaced.filter(isError);
  for (const source of entries) {
    const text = decodeText(source.bytes)?.text;
    const parts = text === undefined ? undefined : partsOf(source.kind, text);
    const yaml = parts && parseYaml(parts.yaml, parts.firstLine);
    if (!parts || !yaml || yaml.errors.length > 0 || !isFields(yaml.value)) {
      problems.push(...readEntry(source).problems.filter(isError));
      continue;
    }
    const { data, said, steps } = migrateData(source.kind, yaml.value);
    if (steps.length === 0) continue;
    const next = writeEntry(source.kind, data, parts.body, text);
    problems.push(...readEntry({ ...source, bytes: new TextEncoder().encode(next) }).problems.filter(isError));
    files.push({ file: source.file, text: next, said, steps });
  }
  return { files, problems, looked: entries.length };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partsOf = (kind: KindName, text: string) =>
  anyKind(kind).format === 'yaml' ? { yaml: text, firstLine: 1, body: '' } : splitFrontMatter(text);

/** Hidden, so that nobody takes it for content. */
const PLAN = '.migration.json';
type Stored = readonly Pick<MigratedFile, 'file' | 'text'>[];

/** Puts the whole plan in place. A kill leaves the plan, which `finishMigration` carries out. */
export async function carryOut(folder: string, { files }: MigrationPlan): Promise<void> {
  const stored: Stored = files.map(({ file, text }) => ({ file, text }));
  await writeDurably(join(folder, PLAN), JSON.stringify(stored));
  await finishMigration(folder);
}

/** @returns how many files an earlier run had left to do; undefined when none was interrupted. */
export async function finishMigration(folder: string): Promise<number | undefined> {
  const path = join(folder, PLAN);
  if (!existsSync(path)) return undefined;
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Stored;
  for (const { file, text } of stored) await writeDurably(join(dirname(folder), file), text);
  await removeDurably(path);
  return stored.length;
}
