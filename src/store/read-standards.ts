/**
 * `standards/` of the release and `standards/` of the content folder → the standard catalogues. One file is one version of one
 * field, `fields/<field>/<version>.jsonl`, a row a line: completing a field means laying down one file. An agency's own file of
 * the same name goes before the release's.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { type Problem, say, unsay } from '#domain/problem.ts';
import {
  fieldHeading,
  lawLimit,
  lawOfRow,
  type StandardField,
  type StandardRow,
  type Standards,
  standardRow,
} from '#domain/standards/standard-field.ts';

export interface ReadStandards {
  readonly standards: Standards;
  readonly problems: readonly Problem[];
}

/** `GONGKAI_STANDARDS` or `standards/` of the program, absolute. */
export const standardsFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env['GONGKAI_STANDARDS'] || 'standards');

const sourceLine = z.looseObject({ id: z.string(), title: z.string() });

/** @param folders the release's first; what a later one says goes before. A folder that is not there is empty. */
export function readStandards(folders: readonly string[]): ReadStandards {
  const problems: Problem[] = [];
  const files = (name: string) => folders.map((folder) => join(folder, name)).filter(existsSync);
  const lines = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema>[] =>
    files(name).flatMap((path) => readLines(path, problems).flatMap((line) => parsed(line, schema, path, problems)));
  const versions = new Map<string, StandardField>();
  for (const folder of folders) {
    for (const path of fieldFiles(folder)) {
      const field = readField(path, problems);
      if (field) versions.set(`${field.id}@${field.version}`, field);
    }
  }
  const byName = [...versions.values()].sort(
    (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || (a.version < b.version ? 1 : -1),
  );
  const isNewest = (field: StandardField) => byName.find(({ id }) => id === field.id) === field;
  const sources = new Map(lines('sources.jsonl', sourceLine).map(({ id, title }) => [id, title]));
  const laws = new Map(lines('laws.jsonl', lawLimit).map((law) => [law.id, law]));
  const standards: Standards = {
    fields: byName.filter(isNewest),
    earlier: byName.filter((field) => !isNewest(field)),
    laws: [...laws.values()],
    lawsOfRows: lines('laws-of-rows.jsonl', lawOfRow),
    sources,
  };
  return { standards, problems };
}

/** The standards of a board, read again only after one of their files was touched: for a server, which asks at every save. */
export function openStandards(content: string): () => Standards {
  const folders = [standardsFolder(), join(content, 'standards')];
  let last: { readonly stamp: string; readonly standards: Standards } | undefined;
  return () => {
    const stamp = folders.flatMap(stampsOf).join('\n');
    if (last?.stamp !== stamp) last = { stamp, standards: readStandards(folders).standards };
    return last.standards;
  };
}

function stampsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((item) => {
    const path = join(item.parentPath, item.name);
    const stat = item.isFile() ? statSync(path, { throwIfNoEntry: false }) : undefined;
    return stat ? [`${path} ${stat.size} ${stat.mtimeMs}`] : [];
  });
}

function fieldFiles(folder: string): string[] {
  const root = join(folder, 'fields');
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && item.name.endsWith('.jsonl') && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

interface Line {
  readonly number: number;
  readonly value: unknown;
}

const shown = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');
const problemOf = (path: string, line: number, message: string): Problem => ({
  file: shown(path),
  line,
  field: '',
  ...unsay(message),
  severity: 'error',
});

function readLines(path: string, problems: Problem[]): Line[] {
  const rows = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/);
  return rows.flatMap((row, index) => {
    if (row.trim() === '') return [];
    try {
      return [{ number: index + 1, value: JSON.parse(row) as unknown }];
    } catch {
      problems.push(problemOf(path, index + 1, say('这一行不是 JSON', '一行写一项，括号和引号成对，行末没有逗号')));
      return [];
    }
  });
}

function parsed<Schema extends z.ZodType>(
  line: Line,
  schema: Schema,
  path: string,
  problems: Problem[],
): z.infer<Schema>[] {
  const result = schema.safeParse(line.value);
  if (result.success) return [result.data];
  for (const { path: at, message } of result.error.issues) {
    const where = at.length === 0 ? '这一行' : at.map(String).join('.');
    problems.push(problemOf(path, line.number, say(`${where} 写法不对（${message}）`, '请对照同一文件里的其他行')));
  }
  return [];
}

/** A file without a heading is a part, of the version its name gives. */
function readField(path: string, problems: Problem[]): StandardField | undefined {
  const lines = readLines(path, problems);
  const first = lines[0];
  const headed = typeof first?.value === 'object' && first.value !== null && 'heading' in first.value;
  const heading = headed && first ? parsed(first, fieldHeading, path, problems)[0] : undefined;
  const rows: StandardRow[] = (headed ? lines.slice(1) : lines).flatMap((line) =>
    parsed(line, standardRow, path, problems),
  );
  const row = rows[0];
  if (!row) {
    problems.push(problemOf(path, 1, say('文件里没有一项能用', '至少写一项；暂时没有就移走这个文件')));
    return undefined;
  }
  const id = heading?.fieldId ?? row.fieldId;
  const stray = rows.find(({ fieldId }) => fieldId !== id);
  if (stray) {
    problems.push(problemOf(path, 1, say(`混进了另一个领域（${stray.fieldId}）的行`, '一个文件只放一个领域')));
    return undefined;
  }
  return {
    id,
    name: heading?.field ?? row.field,
    version: heading?.version ?? basename(path, '.jsonl'),
    whole: heading?.whole ?? false,
    seen: heading?.seen ?? `收录 ${rows.length} 项，没有说明是否收全`,
    ...(heading?.alsoCalled && { alsoCalled: heading.alsoCalled }),
    rows,
  };
}
