/** Another body's name inside a rule: often left over when a rule was copied, sometimes right. */
import type { Span } from '../document.ts';
import type { Warning } from './warning.ts';

const FIELDS =
  '建设|卫生|教育|公安|民政|财政|税务|工商|交通|水利|农业|林业|环保|人社|工信|畜牧兽医|安监|质监|司法|审计|统计|文化|体育|旅游|住建|国土|规划|城管|招商|发改|粮食|科技|商务|药监|气象|地震|烟草|档案|信访|人防|房管|园林|物价|扶贫|保密|监察|国税|地税|邮政|电力|消防|工业和信息化|人力资源(?:和)?社会保障|劳动|人力社保';
const BODY = new RegExp(
  `(?:${FIELDS})(?:局|委员会|委|厅|办)(?!理|法|公)|学校|医院|新农合管理中心|纳税人|城建系统|卫生行业|教育系统`,
  'gu',
);

/** @param own words that name the rule's own body: its title, its part, the agency it is imported for. */
export function otherBodies(masked: string, span: Span, own: string): Warning[] {
  const words = masked.slice(span.start, span.end);
  const places = new Map<string, RegExpExecArray[]>();
  for (const match of words.matchAll(BODY)) places.set(match[0], [...(places.get(match[0]) ?? []), match]);
  return [...places]
    .filter(([name]) => !own.includes(name) && !own.includes(name.slice(0, -1)))
    .map(([name, matches]) => {
      const start = span.start + (matches[0] as RegExpExecArray).index;
      const times = matches.length > 1 ? `（${matches.length} 处）` : '';
      return {
        kind: '其他机关' as const,
        message: `正文里出现“${name}”${times}，请核对是不是抄自别处`,
        start,
        end: start + name.length,
      };
    });
}
