/** `content/notice-types/<id>.yaml`: the board's own kinds of notice. */

import { isSpanOfDays } from '#domain/due-day.ts';
import { type NoticeType, noticeType, writtenName } from '#domain/notice-types/notice-type.ts';
import { ID_PATTERN } from '#domain/parts/text.ts';
import { type Problem, say } from '#domain/problem.ts';
import type { CalendarSource } from './read-calendar.ts';
import { readRecord } from './read-record.ts';

/** @param agencies ids that are there; a kind of an unknown agency would silently apply to nobody. */
export function readNoticeTypes(
  sources: readonly CalendarSource[],
  agencies: ReadonlySet<string>,
): { noticeTypes: NoticeType[]; problems: Problem[] } {
  const noticeTypes: NoticeType[] = [];
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const source of sources) {
    const read = readRecord(source.file, source.bytes, noticeType);
    problems.push(...read.problems);
    if (!read.value) continue;
    const type = { ...read.value, id: source.name };
    const complain = (path: PropertyKey[], message: string) => problems.push(read.problemAt(path, message));
    if (!ID_PATTERN.test(source.name) || !source.file.endsWith('.yaml')) {
      complain([], say(`文件名“${source.name}”不合规矩`, '只用小写字母、数字和短横线，以 .yaml 结尾'));
    }
    (type.agencies ?? []).forEach((agency, index) => {
      if (!agencies.has(agency)) {
        complain(['agencies', index], say(`没有编号为“${agency}”的机构`, '请改为已有机构的编号'));
      }
    });
    for (const agency of type.agencies ?? ['*']) {
      const key = `${agency} ${writtenName(type)}`;
      const twin = taken.get(key);
      if (twin)
        complain(['name'], say(`“${writtenName(type)}”在 ${twin} 里已经有了`, '同一机构的同一种类只写一个文件'));
      else taken.set(key, source.file);
    }
    const spans = [
      [['term', 'unit'], type.term?.unit],
      [['publish', 'within', 'unit'], type.publish?.within.unit],
      ...(type.followUps ?? []).map(
        ({ within }, index) => [['followUps', index, 'within', 'unit'], within?.unit] as const,
      ),
    ] as const;
    for (const [path, unit] of spans) {
      if (unit !== undefined && !isSpanOfDays(unit)) {
        complain([...path], say(`单位是“${unit}”，推算不出哪一天`, '请改为工作日、日、周、个月或年'));
      }
    }
    if (type.publish && type.role !== '结果')
      complain(['publish'], say('“多久公开”只用于结果', '请删去，或把类别改为“结果”'));
    if ((type.followUps || type.term) && type.role !== '公示') {
      complain(
        [type.followUps ? 'followUps' : 'term'],
        say('只有“公示”一类才有公示期和之后的步骤', '请删去，或把类别改为“公示”'),
      );
    }
    noticeTypes.push(type);
  }
  return { noticeTypes, problems };
}
