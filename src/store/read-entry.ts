/** One content file → a validated entry, or every problem in it with its line. */
import { fieldAt, jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import type { EntryOf } from '#domain/kind.ts';
import { anyKind, type DataOf, type KindName } from '#domain/kinds.ts';
import { migrateData } from '#domain/migrations/migrations.ts';
import { isId } from '#domain/parts/text.ts';
import { type Problem, say, unsay } from '#domain/problem.ts';
import { validate } from '#domain/validate.ts';
import { decodeText } from './read-text.ts';
import { type ParsedYaml, parseYaml } from './read-yaml.ts';

/** A file as it lies in the content folder. */
export interface ContentFile {
  readonly kind: KindName;
  /** File name without extension. */
  readonly id: string;
  /** What messages show, e.g. `content/fees/a.yaml`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An entry with what is needed to point at its lines later. */
export interface ReadEntry<Name extends KindName = KindName> {
  readonly entry?: EntryOf<Name, DataOf<Name>>;
  readonly problems: readonly Problem[];
  /** Line on which the Markdown body starts. */
  readonly bodyLine: number;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads, decodes, parses and validates one file. Never throws on content. */
export function readEntry<Name extends KindName>(source: ContentFile & { kind: Name }): ReadEntry<Name> {
  const { kind, id, file } = source;
  const problem = (line: number, field: string, message: string, severity: Problem['severity'] = 'error'): Problem => ({
    file,
    line,
    field,
    ...unsay(message),
    severity,
  });
  const refuse = (message: string): ReadEntry<Name> => ({
    problems: [problem(1, '', message)],
    bodyLine: 1,
    lineOf: () => 1,
  });

  const decoded = decodeText(source.bytes);
  if (!decoded) return refuse(say('文件不是文本，或编码无法识别', '请用 UTF-8 编码重新保存'));
  const problems: Problem[] = [];
  if (decoded.encoding !== 'utf-8') {
    problems.push(problem(1, '', say('文件是 GB18030（GBK）编码，已按此读取', '请另存为 UTF-8 编码'), 'warning'));
  }
  if (!isId(id)) {
    problems.push(problem(1, '', say(`文件名“${id}”不能作编号`, '只用小写字母、数字和短横线，如 linhai-mianjian')));
  }

  const parts = anyKind(kind).format === 'yaml' ? wholeFile(decoded.text) : splitFrontMatter(decoded.text);
  if (!parts)
    return refuse(say('文件开头没有“---”包住的字段', '第一行写 ---，字段写完后再单独写一行 ---，正文写在后面'));
  const yaml = parseYaml(parts.yaml, parts.firstLine);
  problems.push(...yaml.errors.map((error) => problem(error.line, '', error.message)));
  if (yaml.errors.length > 0) return { problems, bodyLine: parts.bodyLine, lineOf: yaml.lineOf };

  const validated = validate(kind, yaml.value);
  if (validated.ok) {
    for (const { path, message } of validated.remarks) {
      problems.push(problem(yaml.lineOf(path), labelPath(jsonSchemaOf(kind), path), message, 'warning'));
    }
    const entry = { kind, id, data: validated.data, body: parts.body, file } as EntryOf<Name, DataOf<Name>>;
    return { entry, problems, bodyLine: parts.bodyLine, lineOf: yaml.lineOf };
  }
  if (isOldForm(kind, yaml.value)) {
    const fix = '请运行 npm run migrate，整个内容文件夹会一起换成新写法，事实不变';
    return refuse(say('这个文件是旧版本的写法', fix));
  }
  const schema = jsonSchemaOf(kind);
  for (const { path, message } of validated.issues) {
    problems.push(problem(yaml.lineOf(path), labelPath(schema, path), sharpen(kind, path, message, yaml)));
  }
  return { problems, bodyLine: parts.bodyLine, lineOf: yaml.lineOf };
}

const isOldForm = (kind: KindName, value: unknown): boolean =>
  typeof value === 'object' && value !== null && migrateData(kind, value as Record<string, unknown>).steps.length > 0;

interface Parts {
  readonly yaml: string;
  readonly firstLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const wholeFile = (text: string): Parts => ({ yaml: text, firstLine: 1, body: '', bodyLine: 1 });

/** Only a bare `---` opens front matter: `---js` and the like are code to some readers and refused here. */
export function splitFrontMatter(text: string): Parts | undefined {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!match) return undefined;
  const bodyLine = match[0].split('\n').length;
  return { yaml: match[1] as string, firstLine: 2, body: text.slice(match[0].length), bodyLine };
}

/** A number where text was expected is nearly always a missing pair of quotes: say so, with the value as written. */
function sharpen(kind: KindName, path: readonly PropertyKey[], message: string, yaml: ParsedYaml): string {
  const written = yaml.sourceOf(path);
  if (fieldAt(jsonSchemaOf(kind), path)?.type !== 'string' || written === undefined) return message;
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], yaml.value);
  if (typeof value !== 'number' && typeof value !== 'boolean') return message;
  return say(
    `${written} 没有加引号，被读成了${typeof value === 'number' ? '数字' : '真假值'}`,
    `请加引号：'${written}'`,
  );
}
