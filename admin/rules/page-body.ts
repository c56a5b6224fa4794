/** Bodies of 说明页面 are MDX, which Astro compiles: a brace or a tag there would be a program that the build runs. */
import type { KindName } from '#domain/kinds.ts';
import { say } from '#domain/problem.ts';
import type { FieldIssue } from '#domain/validate.ts';

const PROGRAM: readonly (readonly [found: RegExp, what: string])[] = [
  [/^\s*(?:import|export)\b/, '有 import 或 export 开头的行'],
  [/[{}]/, '有花括号'],
  [/<[/!a-zA-Z>]/, '有 HTML 标签'],
];

/** One issue per line and fault; only people with access to the server may put programs into pages. */
export function pageBodyIssues(kind: KindName, body: string): FieldIssue[] {
  if (kind !== 'pages') return [];
  return body.split('\n').flatMap((line, index) =>
    PROGRAM.filter(([found]) => found.test(line)).map(([, what]) => ({
      path: ['body', index],
      message: say(`正文第 ${index + 1} 行${what}`, '这里只写文字和 Markdown；请删去，或改用中文括号'),
    })),
  );
}
