/** A YAML file that is not an entry (calendar, site.yaml): same reading, same kind of messages. */
import { z } from 'zod';
import { type FieldSchema, labelPath } from '#domain/field-labels.ts';
import { type Problem, say, unsay } from '#domain/problem.ts';
import { explainIssues } from '#domain/validate.ts';
import { decodeText } from './read-text.ts';
import { parseYaml } from './read-yaml.ts';

export interface ReadRecord<Value> {
  readonly value?: Value;
  readonly problems: readonly Problem[];
  problemAt(path: readonly PropertyKey[], message: string): Problem;
}

export function readRecord<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): ReadRecord<z.infer<Schema>> {
  const fields = z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as unknown as FieldSchema;
  const decoded = decodeText(bytes);
  const yaml = parseYaml(decoded?.text ?? '');
  const at = (line: number, field: string, message: string): Problem => ({
    file,
    line,
    field,
    ...unsay(message),
    severity: 'error',
  });
  const problemAt = (path: readonly PropertyKey[], message: string) =>
    at(yaml.lineOf(path), labelPath(fields, path), message);
  if (!decoded) return { problems: [at(1, '', say('文件编码无法识别', '请用 UTF-8 编码重新保存'))], problemAt };
  if (yaml.errors.length > 0) return { problems: yaml.errors.map((e) => at(e.line, '', e.message)), problemAt };
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, problems: [], problemAt };
  const issues = explainIssues(parsed.error.issues, yaml.value, fields);
  return { problems: issues.map(({ path, message }) => problemAt(path, message)), problemAt };
}
