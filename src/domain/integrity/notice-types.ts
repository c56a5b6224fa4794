/** Each 公示公告 holds what its kind asks for; a printed last day that differs from the count is a remark, never an error. */
import type { Dataset } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import { countedEnd, rangeEnd } from '../notice-end.ts';
import { ELEMENTS, type ElementName } from '../notice-types/elements.ts';
import { noticeTypeOf, noticeTypesOf } from '../notice-types/find.ts';
import { type NoticeType, writtenName } from '../notice-types/notice-type.ts';
import type { Duration } from '../parts/time.ts';
import { daysBetween } from '../plain-date.ts';
import { say } from '../problem.ts';
import type { BoardCheck, BoardReport } from './issue.ts';

type NoticeEntry = Entry<'notices'>;

export const noticesHoldTheirElements: BoardCheck = ({ dataset }, report) => {
  for (const entry of dataset.entries.notices) {
    const type = noticeTypeOf(entry, dataset);
    if (!type) {
      report(entry, ['type'], unknown(entry, dataset));
      continue;
    }
    for (const element of type.mustHold ?? []) missing(entry, element, report, 'error');
    for (const element of type.shouldHold ?? []) missing(entry, element, report, 'warning');
    misplaced(entry, type, report);
    if (type.role === '公示') {
      printedDay(entry, dataset, report);
      shorterThanRule(entry, type, dataset, report);
    }
  }
};

function unknown({ data }: NoticeEntry, dataset: Dataset): string {
  const known = noticeTypesOf(data.agency, dataset).map(writtenName);
  const meant = nearest(data.type, known);
  const guess = meant === undefined ? '' : `你是不是想写“${meant}”？`;
  return say(
    `没有“${data.type}”这种公示公告`,
    `${guess}可以写 ${known.join('、')}；本机构自己的种类写在 notice-types 文件夹里`,
  );
}

const FILL: Readonly<Partial<Record<ElementName, string>>> = {
  期限: '请填写公示期，或者公布的截止日；正文写明哪天截止的，把那一天填进“公布的截止日”',
  意见渠道: '请填写公示期间联系方式，或者意见反馈渠道',
  征求意见稿: '请把草案放进附件，或者填进“征求意见稿”；大家要看到稿子才好提意见',
};

function missing(
  { data, ...entry }: NoticeEntry,
  element: ElementName,
  report: BoardReport,
  severity: 'error' | 'warning',
) {
  const fields: readonly (keyof NoticeEntry['data'])[] = ELEMENTS[element];
  const filled = fields.some((field) => {
    const value = data[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  // A last day printed in the text is one; `printedDay` asks for the field.
  if (filled || (element === '期限' && rangeEnd({ data, ...entry }) !== undefined)) return;
  report(
    { ...entry, data },
    [fields[0] as string],
    say(`${data.type}缺少“${element}”`, FILL[element] ?? '请填写'),
    severity,
  );
}

/** Fields that belong to another kind of notice. */
function misplaced(entry: NoticeEntry, { role }: NoticeType, report: BoardReport): void {
  const { type, hearing, about, decision } = entry.data;
  if (role !== '听证公告' && hearing !== undefined) {
    report(entry, ['hearing'], say(`“${type}”里填了听证会`, '听证会写在单独的“听证公告”里'));
  }
  if ((role === '公示' || role === '结果') && about !== undefined) {
    report(entry, ['about'], say(`${type}里填了“对应的公示”`, '请删去；只有听证公告、报告和反馈才指向公示'));
  }
  if (role !== '公示' && decision !== undefined) {
    report(entry, ['decision'], say(`“${type}”里填了作出的决定`, '决定填在对应的“公示”里'));
  }
}

/** The page keeps to what was printed; staff are told where counting says otherwise. */
function printedDay(entry: NoticeEntry, dataset: Dataset, report: BoardReport): void {
  const { endOn, term } = entry.data;
  const read = rangeEnd(entry);
  if (endOn === undefined && read !== undefined) {
    const fix = '页面照正文写的显示；请核对后填进“公布的截止日”，不对就改正文';
    report(entry, ['endOn'], say(`正文写明截止到 ${read}，“公布的截止日”没有填`, fix), 'warning');
  }
  if (endOn !== undefined && read !== undefined && read !== endOn) {
    report(entry, ['endOn'], say(`截止日是 ${endOn}，正文写的是 ${read}`, '请核对公告，把两处改成一样'), 'warning');
  }
  const printed = endOn ?? read;
  const counted = countedEnd(entry, dataset);
  if (printed === undefined || counted === undefined || !counted.certain || counted.day === printed || !term) return;
  const days = `${term.n} ${term.unit}`;
  const what = `公布的截止日是 ${printed}，照公示期 ${days}数出来是 ${counted.day}`;
  report(entry, ['endOn'], say(what, '页面照公布的写；请核对公示期、单位，或者开始那天算不算在内'), 'warning');
}

/** The rule of the notice's own kind names a least term; a shorter one needs a reason that readers see. */
function shorterThanRule(
  entry: NoticeEntry,
  { term: least, source, name }: NoticeType,
  dataset: Dataset,
  report: BoardReport,
): void {
  const { term, startOn, endOn } = entry.data;
  if (!least) return;
  const rule = source ? `《${source.title}》${source.clause ?? ''}` : name;
  const words = `${rule}：${least.bound} ${least.n} ${least.unit}`;
  // A term in another unit, or none, is measured by its days where they are certain.
  const days = startOn !== undefined && endOn !== undefined && !term ? daysBetween(startOn, endOn) + 1 : undefined;
  const short = term ? isShorter(entry, term, least, dataset) : days !== undefined && days < least.n;
  if (short) {
    report(
      entry,
      ['term'],
      say(`公示期短于规定（${words}）`, '请核对；确实要缩短的，在“其他公示内容”里说明理由'),
      'warning',
    );
  }
}

/** 1 周 against 30 日: both counted from the first day, in the calendar of that year. */
function isShorter(entry: NoticeEntry, term: Duration, { n, unit }: Duration, dataset: Dataset): boolean {
  if (term.unit === unit) return term.n < n;
  const own = countedEnd(entry, dataset);
  const asked = countedEnd({ ...entry, data: { ...entry.data, term: { n, unit } } }, dataset);
  return own !== undefined && asked !== undefined && own.certain && asked.certain && own.day < asked.day;
}
