/** Every file under `/jiandu/`: one list for the endpoints and for the page that offers them. */
import { getEntry } from '#domain/dataset.ts';
import type { Table } from '#domain/table.ts';
import type { Context } from '../context.ts';
import type { Rows } from '../page.ts';
import { atomFeed } from './atom.ts';
import { boardDuties, dutiesOfBody } from './desk-duties.ts';
import { deskBoard } from './desk-live.ts';
import { deskSheets, dutiesJson, dutiesTable } from './duties-file.ts';
import { dueCalendar } from './icalendar.ts';
import { population } from './sample-page.ts';

export type DeskContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'csv'; readonly table: Table }
  | { readonly kind: 'xlsx'; readonly sheets: ReturnType<typeof deskSheets> };

export interface DeskFile {
  /** Under `/jiandu/`. */
  readonly name: string;
  readonly mediaType: string;
  /** Absent for files only scripts read. */
  readonly offer?: { readonly text: string; readonly about: string };
  content(): DeskContent;
}

const text = (words: string): DeskContent => ({ kind: 'text', text: words });
const json = (value: unknown): DeskContent => text(`${JSON.stringify(value)}\n`);
const JSON_TYPE = 'application/json; charset=utf-8';
const ICS_TYPE = 'text/calendar; charset=utf-8';

export function deskFileList(context: Context): readonly DeskFile[] {
  return [
    {
      name: 'duties.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      offer: { text: '台账（Excel）', about: '全部事项、指标自查、条例第二十条、撤下的内容，四张表' },
      content: () => ({ kind: 'xlsx', sheets: deskSheets(context) }),
    },
    {
      name: 'duties.csv',
      mediaType: 'text/csv; charset=utf-8',
      offer: { text: '台账（CSV）', about: '全部事项一张表，Excel、WPS 打开不乱码' },
      content: () => ({ kind: 'csv', table: dutiesTable(context) }),
    },
    {
      name: 'duties.json',
      mediaType: JSON_TYPE,
      offer: { text: '台账（JSON）', about: '事项、规则和放假安排，供程序重算' },
      content: () => text(dutiesJson(context)),
    },
    {
      name: 'due.ics',
      mediaType: ICS_TYPE,
      offer: { text: '应办日日历（.ics）', about: '导进手机或电脑日历；各机构、各科室的在机构页面上' },
      content: () => text(dueCalendar(`${context.site.name}应办日`, boardDuties(context), context)),
    },
    {
      name: 'feed.xml',
      mediaType: 'application/atom+xml; charset=utf-8',
      offer: { text: '订阅（Atom）', about: '新公布、更正和撤下的内容' },
      content: () => text(atomFeed(context)),
    },
    { name: 'live.json', mediaType: JSON_TYPE, content: () => json(deskBoard(context)) },
    { name: 'population.json', mediaType: JSON_TYPE, content: () => json(population(context)) },
    ...calendars(context),
  ];
}

/** One calendar per body, and per office that has duties. */
function calendars(context: Context): DeskFile[] {
  const { agencies, offices } = context.dataset.entries;
  const file = (name: string, titleOf: () => string, by: 'agency' | 'office', id: string): DeskFile => ({
    name: `due/${name}.ics`,
    mediaType: ICS_TYPE,
    content: () => text(dueCalendar(`${titleOf()}应办日`, dutiesOfBody(by, id, context), context)),
  });
  const { dataset } = context;
  return [
    ...agencies.map(({ id }) => file(id, () => getEntry(dataset, 'agencies', id).data.shortName, 'agency', id)),
    ...offices
      .filter(({ id }) => dutiesOfBody('office', id, context).length > 0)
      .map(({ id }) => file(`office-${id}`, () => getEntry(dataset, 'offices', id).data.name, 'office', id)),
  ];
}

/** The files people are offered, as rows. */
export const deskFiles = (context: Context): Rows['items'] =>
  deskFileList(context).flatMap(({ name, offer }) =>
    offer ? [{ title: { text: offer.text, href: context.urls.oversight(name) }, small: offer.about }] : [],
  );
