/** Everything that must hold between entries, one check per file; all of them run, each reports all it finds. */
import { amendmentsConsistent, changesTold } from './integrity/amendments.ts';
import { article20Consistent } from './integrity/article-20.ts';
import { attachmentsPresent } from './integrity/attachments.ts';
import { agenciesReachable, officesBelong } from './integrity/belonging.ts';
import { bodiesWellFormed } from './integrity/bodies.ts';
import { clausesExist } from './integrity/clauses.ts';
import { datesNotInFuture } from './integrity/dates.ts';
import type { BoardCheck, BoardContext, BoardIssue } from './integrity/issue.ts';
import { linksLead } from './integrity/links.ts';
import { noticesHoldTheirElements } from './integrity/notice-types.ts';
import { noticesChained } from './integrity/notices.ts';
import { numbersUnique } from './integrity/numbers.ts';
import { hoursRemarks } from './integrity/opening-hours.ts';
import { realSiteComplete } from './integrity/real-site.ts';
import { referencesResolve } from './integrity/references.ts';
import { reportFiguresProposed } from './integrity/report-figures.ts';
import { timeRemarks } from './integrity/rule-time.ts';
import { standardsFollowed } from './integrity/standards.ts';
import { titlesUnique } from './integrity/titles.ts';
import type { Entry } from './kinds.ts';
import { pointsToGone, restsOnGone, takenDown } from './taken-down.ts';

const checks: readonly BoardCheck[] = [
  referencesResolve,
  titlesUnique,
  numbersUnique,
  amendmentsConsistent,
  changesTold,
  timeRemarks,
  bodiesWellFormed,
  clausesExist,
  linksLead,
  officesBelong,
  agenciesReachable,
  noticesHoldTheirElements,
  noticesChained,
  hoursRemarks,
  article20Consistent,
  standardsFollowed,
  reportFiguresProposed,
  datesNotInFuture,
  attachmentsPresent,
  realSiteComplete,
];

/** What they ask of an entry another one gives: when that was taken down at once, no build may stop for it. */
const NEEDS_OTHERS: ReadonlySet<BoardCheck> = new Set([
  amendmentsConsistent,
  changesTold,
  clausesExist,
  officesBelong,
  agenciesReachable,
  noticesChained,
  article20Consistent,
  realSiteComplete,
]);

export function checkBoard(context: BoardContext): BoardIssue[] {
  const issues: BoardIssue[] = [];
  const { dataset } = context;
  const gone = takenDown(dataset);
  const excused = (check: BoardCheck, entry: Entry, path: readonly PropertyKey[]): boolean =>
    gone.size > 0 &&
    (pointsToGone(entry, path, gone) || (NEEDS_OTHERS.has(check) && restsOnGone(entry, gone, dataset.withdrawals)));
  for (const check of checks) {
    check(context, (entry, path, message, severity = 'error') => {
      const mild = severity === 'error' && excused(check, entry, path);
      issues.push({ entry, path, message, severity: mild ? 'warning' : severity });
    });
  }
  return issues;
}
