/** Agencies are set up, renamed, merged and abolished; their rules and pages stay. */
import { z } from 'zod';
import { say } from '../problem.ts';
import { type Rule, rule } from '../rules.ts';
import { line, listOf, ref } from './text.ts';
import { plainDate } from './time.ts';

export const agencyTime = {
  establishedOn: plainDate.optional().meta({ title: '设立日期', description: '新设、新组建的机构填挂牌或设立的那天' }),
  abolishedOn: plainDate
    .optional()
    .meta({ title: '撤销日期', description: '从这天起不再存在；制度和历史公开内容仍留在站上' }),
  successor: ref('agencies', '承接机构在本站的写它的文件名；不在本站的写在 successorName（承接机构名称）里')
    .optional()
    .meta({ title: '承接机构', description: '职责由本站哪家机构承接' }),
  successorName: line.optional().meta({ title: '承接机构名称', description: '承接的机构不在本站时写全称' }),
  formerNames: listOf(
    z.strictObject({
      name: line.meta({ title: '曾用名', description: '全称。好：青溪县劳动局。不好：原劳动局' }),
      until: plainDate.meta({
        title: '用到哪天',
        description: '用这个名称的最后一天。好：2024-12-31。不好：2024 年底',
      }),
    }),
  )
    .optional()
    .meta({ title: '曾用名称', description: '改过名的写；改名以前的制度仍按当时的名称显示' }),
};
type AgencyTime = z.infer<z.ZodObject<typeof agencyTime>>;

export const agencyTimeSound: Rule<AgencyTime> = rule(
  ['establishedOn', 'abolishedOn', 'successor', 'successorName'],
  ({ establishedOn, abolishedOn, successor, successorName }, report) => {
    if (establishedOn !== undefined && abolishedOn !== undefined && abolishedOn <= establishedOn) {
      report(['abolishedOn'], say('撤销日期不晚于设立日期', `应晚于 ${establishedOn}`));
    }
    if (abolishedOn !== undefined && successor === undefined && successorName === undefined) {
      report(
        ['successor'],
        say('撤销了却没有写由谁承接', '承接机构在本站的选它；不在的写名称；职责取消的写“职责取消”'),
      );
    }
    if (abolishedOn === undefined && (successor ?? successorName) !== undefined) {
      report(['abolishedOn'], say('写了承接机构，却没有撤销日期', '请填写撤销日期；没有撤销的删去承接机构'));
    }
    if (successor !== undefined && successorName !== undefined) {
      report(['successorName'], say('选了本站的承接机构，又写了名称', '请二者留一'));
    }
  },
);
