/**
 * Deadlines by the ledger alone: what the published versions oblige to, counted from the day the ledger first has them, beside what
 * the site's own desk says.
 */

import { calendarFaults } from '#domain/calendar-rules.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import { dutiesOf } from '#domain/oversight/duties.ts';
import { type Duty, type DutyState, judge } from '#domain/oversight/duty.ts';
import { unsay } from '#domain/problem.ts';
import type { Calendar, CalendarYear } from '#domain/working-days.ts';
import type { SiteEntry } from '#ledger/board-entry.ts';
import { firstDays } from '#ledger/replay.ts';
import { readVersion } from '#ledger/version.ts';
import { each } from '#scripts/verify/each.ts';
import { type Finding, problem } from '#scripts/verify/finding.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import { readText, type Source } from '#scripts/verify/source.ts';

/** Kinds whose duties follow from their own pages; those of the catalogue hang on standards that are no part of the site. */
const COUNTED: ReadonlySet<string> = new Set<KindName>(['notices', 'feedback', 'inspections']);
const DESK = '/jiandu/duties.json';

interface Desk {
  readonly asOf: string;
  readonly calendar: readonly (Omit<CalendarYear, 'off' | 'work'> & {
    readonly off: readonly (readonly [string, string])[];
    readonly work: readonly string[];
  })[];
  /** The board's own kinds of notice, with what each obliges to. */
  readonly noticeTypes?: Dataset['noticeTypes'];
  readonly duties: readonly { readonly id: string; readonly state: DutyState }[];
}

export interface Deadlines {
  readonly findings: readonly Finding[];
  /** What is late by the ledger, as sentences. */
  readonly late: readonly string[];
}

/** @param entry the newest seal: the day the desk must speak for. */
export async function deadlines(
  source: Source,
  ledger: Pick<PublishedLedger, 'replay'>,
  entry: Pick<SiteEntry, 'asOf'>,
  real: boolean,
): Promise<Deadlines> {
  const text = await readText(source, DESK);
  const desk = text === undefined ? undefined : deskIn(text);
  // Whether the file is the sealed one is the manifest's question.
  if (!desk) return { findings: [], late: [] };
  const calendar: Calendar = new Map(
    desk.calendar.map((year) => [year.year, { ...year, off: new Map(year.off), work: new Set(year.work) }]),
  );
  const findings: Finding[] = [];
  if (desk.asOf !== entry.asOf)
    findings.push({
      ...problem(`${DESK_NAME}的日子与封存的不同`, `${DESK_NAME} ${desk.asOf}，封存 ${entry.asOf}`),
      path: DESK,
    });
  if (real) {
    for (const year of calendar.values())
      findings.push(
        ...calendarFaults(year).map((fault) => problem(`${year.year} 年的放假安排不可能`, unsay(fault).what)),
      );
  }
  const entries = await publishedEntries(source, ledger);
  const states = (restDay: '顺延' | '不顺延') => {
    const dataset: Dataset = {
      ...{ entries, withdrawals: [], calendar, loggedOn: firstDays(ledger.replay) },
      oversight: { restDay },
      ...(desk.noticeTypes && { noticeTypes: desk.noticeTypes }),
    };
    return dutiesOf(dataset, entry.asOf).filter(({ about }) => COUNTED.has(about.kind));
  };
  const counted = states('不顺延');
  const other = new Map(states('顺延').map((duty) => [duty.id, judge(duty, entry.asOf)]));
  const said = new Map(desk.duties.map(({ id, state }) => [id, state]));
  for (const duty of counted) {
    const state = judge(duty, entry.asOf);
    const shown = said.get(duty.id);
    // A board may read the last day of a span either way (民法典 203); it says so on the desk.
    if (shown === state || shown === other.get(duty.id)) continue;
    findings.push({ ...problem(`${DESK_NAME}的结论与账上算的不同`, differs(duty, state, shown)), path: pathOf(duty) });
  }
  return {
    findings,
    late: counted.filter((duty) => judge(duty, entry.asOf) === '逾期').map((duty) => lateWords(duty)),
  };
}

const pathOf = ({ about }: Duty): string => `/${about.kind}/${about.id}/`;
const differs = (duty: Duty, state: DutyState, shown: DutyState | undefined): string =>
  `本站写${shown ?? '没有这一项'}，按账${state}（${duty.id}，应办日 ${duty.due?.day ?? '无'}）`;
const lateWords = (duty: Duty): string =>
  `${pathOf(duty)}　${duty.rule}　从 ${duty.from ?? '不明'} 起算，${duty.due?.day ?? ''} 到期，没有办结的记录`;

function deskIn(text: string): Desk | undefined {
  try {
    const desk = JSON.parse(text) as Partial<Desk>;
    return desk.asOf && Array.isArray(desk.calendar) && Array.isArray(desk.duties) ? (desk as Desk) : undefined;
  } catch {
    return undefined;
  }
}

/** What is published now, from the versions the ledger names; the register stays with the agency. */
async function publishedEntries(
  source: Source,
  { replay }: Pick<PublishedLedger, 'replay'>,
): Promise<Dataset['entries']> {
  const live = [...replay.histories.values()].filter((history) => history.live && history.sha256 !== undefined);
  const found = await each(live, async ({ kind, id, sha256, checked }): Promise<Entry | undefined> => {
    const text = await readText(source, `/ledger/versions/${sha256}.json`);
    const version = text === undefined ? undefined : readVersion(text, sha256 as string);
    if (!version || !(kindNames as readonly string[]).includes(kind)) return undefined;
    const data = { ...version.data, register: [], checkedOn: checked };
    return { kind, id, file: '', body: version.body, data } as unknown as Entry;
  });
  const entries = found.filter((entry) => entry !== undefined);
  return Object.fromEntries(
    kindNames.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)]),
  ) as unknown as Dataset['entries'];
}
