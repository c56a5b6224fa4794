/**
 * What is wrong with the content, told so that an office clerk can mend it.
 *
 * Model code reports `what → fix` in one string (zod issues carry only a message); everything outside the model
 * works with the split form.
 */
export interface Problem {
  /** Path as the reader sees it, e.g. `content/procedures/mianjian.yaml`. */
  readonly file: string;
  /** 1-based; 1 when the problem belongs to the file as a whole. */
  readonly line: number;
  /** Chinese label path, e.g. `办理材料 第2项 份数`; empty for the whole file. */
  readonly field: string;
  readonly what: string;
  readonly fix: string;
  /** An error stops publication; a warning is printed and does not. */
  readonly severity: 'error' | 'warning';
}

const ARROW = ' → ';

/** Joins both halves of a message into the one string a zod issue can carry. */
export const say = (what: string, fix: string): string => `${what}${ARROW}${fix}`;

/** Splits a message made by `say`; a message without a fix gets the general one. */
export function unsay(message: string): { what: string; fix: string } {
  const at = message.indexOf(ARROW);
  if (at < 0) return { what: message, fix: '请对照字段说明改正' };
  return { what: message.slice(0, at), fix: message.slice(at + ARROW.length) };
}

/** One line per problem: `file:line field: what → fix`. */
export function formatProblem(problem: Problem): string {
  const field = problem.field === '' ? '' : ` ${problem.field}`;
  return `${problem.file}:${problem.line}${field}: ${problem.what}${ARROW}${problem.fix}`;
}

/** Stable order for reports: by file, then line, then field. */
export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.field.localeCompare(b.field);
}
