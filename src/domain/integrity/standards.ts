/** Rows of the catalogue against the standard and the laws they name. */
import { surelyLonger } from '../longer.ts';
import { nearest } from '../nearest.ts';
import { spanOf } from '../oversight/claims.ts';
import type { DisclosureLimit } from '../parts/disclosure-limit.ts';
import { say } from '../problem.ts';
import { rowNamed } from '../standards/standard-field.ts';
import { typedLimits } from '../standards/typed-limit.ts';
import type { BoardCheck } from './issue.ts';

/** Laws exist, and a limit longer than the standard's has its reason. A board without standards checks nothing. */
export const standardsFollowed: BoardCheck = ({ dataset }, report) => {
  const { standards } = dataset;
  if (!standards) return;
  const known = standards.laws.map(({ id }) => id);
  for (const entry of dataset.entries.catalogue) {
    const { laws = [], standard, limits, longerBecause } = entry.data;
    laws.forEach((id, index) => {
      if (known.includes(id)) return;
      const guess = nearest(id, known);
      const fix = guess ? `你是不是想写 ${guess}？` : '编号见 npm run catalogue -- --laws';
      report(entry, ['laws', index], say(`没有编号为“${id}”的法定时限`, fix));
    });
    const field = standard && standards.fields.find(({ id }) => id === standard.field);
    if (standard && !field) {
      report(
        entry,
        ['standard', 'field'],
        say(`没有“${standard.field}”这个领域`, '领域编号见 npm run catalogue'),
        'warning',
      );
    }
    const row = standard && field && rowNamed(field, standard.item, standard.subitem);
    if (!row || longerBecause !== undefined) continue;
    const longer = limits.findIndex((limit) => typedLimits(row.limit).some((theirs) => isLonger(limit, theirs)));
    if (longer >= 0) {
      const fix = `标准写的是“${row.limitText}”；请改短，或填写“比标准晚的理由”`;
      report(entry, ['limits', longer], say('时限比标准目录长', fix));
    }
  }
};

/** Only spans from the same start for the same part are compared, and only where every calendar agrees. */
function isLonger(own: DisclosureLimit, theirs: DisclosureLimit): boolean {
  if (own.from !== theirs.from || own.event !== theirs.event || own.of !== theirs.of) return false;
  const [a, b] = [spanOf(own), spanOf(theirs)];
  return a !== undefined && b !== undefined && surelyLonger(a, b);
}
