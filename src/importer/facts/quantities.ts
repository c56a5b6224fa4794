/** Time limits and frequencies. 工作日 and 日 are kept apart; nothing is converted. */
import { numberOf } from '../split/labels.ts';
import { eachMatch, type Finder } from './fact.ts';

const COUNT = '(?<n>\\d{1,4}|[一二两三四五六七八九十百]{1,4}|半)';
const UNIT = '(?<unit>(?:个)?工作日|天|日|(?:个)?小时|分钟|周|(?:个)?星期|(?:个)?月|年)';
const LIMIT = new RegExp(
  `(?<lead>不少于|不得少于|不低于|至少|不超过|不得超过|超过|满|提前|不足|(?:可以?)?(?:适当)?延长(?:不超过|至)?)?(?:约)?(?<![\\d.年月第每])${COUNT}\\s?${UNIT}(?<tail>以内|之内|内|前|以上|以下|后|左右|的期限)?`,
  'gu',
);

/** A number of days alone is no limit: it needs 内, 前, 不少于 … or counts working days. */
const counted: Finder = (body) =>
  eachMatch(body, LIMIT, '时限', ({ groups = {}, index }) => {
    const { n = '', unit = '', lead, tail } = groups;
    if (/(?:每|第|年|月)$/.test(body.slice(Math.max(0, index - 1), index)) || n === '半') return undefined;
    const bounded = lead !== undefined || (tail !== undefined && tail !== '左右') || unit.includes('工作日');
    const written = numberOf(n);
    if (!bounded || written === undefined || written === 0) return undefined;
    const bound = /不少于|不得少于|不低于|至少/.test(lead ?? '')
      ? ' 不少于'
      : lead === '满' || tail === '以上'
        ? ' 满'
        : '';
    return { value: `${written} ${UNITS[unit.replace('个', '')] ?? unit}${bound}` };
  });

const AT_ONCE =
  /(?<when>即时|当场|立即|当日|当天|即日)(?:予以|内)?(?:办结|办理|答复|受理|告知|处理|报告|出具|发放|反馈|回复|完成|作出|送达|登记)/gu;

/** 即时办结, 当日办结: limits without a number. */
const atOnce: Finder = (body) =>
  eachMatch(body, AT_ONCE, '时限', ({ groups = {} }) => ({
    value: groups['when'] === '当天' ? '当日' : (groups['when'] ?? ''),
  }));

export const timeLimits: Finder = (body) => [...counted(body), ...atOnce(body)];

const UNITS: Readonly<Record<string, string>> = {
  工作日: '工作日',
  天: '日',
  日: '日',
  小时: '小时',
  分钟: '分钟',
  周: '周',
  星期: '周',
  月: '个月',
  年: '年',
};

const FREQUENCY =
  /每(?:个)?(?:半年|半个?月|年度?|季度?|个?月|周|天|日|星期|学期)(?:[^，,。；;：:、]{0,14}?(?:[\d一二两三四五六七八九十]{1,3})(?:次|篇|遍|天|场|期|份))|(?:每(?:半年|年|季度?|月|周|日|天))(?=[^，,。；;]{0,10}(?:公开|公布|公示|更新|发放|召开|组织|检查|通报|汇报|报告))/gu;

export const frequencies: Finder = (body) =>
  eachMatch(body, FREQUENCY, '频次', ([words]) => (/[缺扣]/.test(words) ? undefined : { value: words }));
