/** Apart from the reading, so that a program can know this error without loading the whole model. */
import { formatProblem, type Problem } from '#domain/problem.ts';

/** The content has errors; `message` is the complete report in Chinese. */
export class BuildRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === 'error');
    super(
      `内容有 ${errors.length} 处错误，没有生成网站：\n${errors.map((problem) => `✗ ${formatProblem(problem)}`).join('\n')}`,
    );
    this.name = 'BuildRefused';
    this.problems = problems;
  }
}
