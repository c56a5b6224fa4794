/** Days of birth, number plates, health and family of named persons. */
import { WRITTEN_YEAR } from '#domain/written-year.ts';
import type { Detector, Found } from '../view.ts';

const DAY = '(?:1[89]|20)\\d{2}\\s*(?:年|[-./])\\s*\\d{1,2}\\s*(?:月|[-./])\\s*\\d{1,2}\\s*[日号]?';
const SPELT = `${WRITTEN_YEAR}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日`;
const ANY_DAY = `(?:${DAY}|${SPELT}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d))`;
const BORN = [
  new RegExp(
    `(?:出\\s*生(?:日期|年月日|年月|时间|于)?|生\\s*日|生于|诞生于?|出生日)[^\\d\\n一二]{0,8}(${ANY_DAY})`,
    'gu',
  ),
  new RegExp(`(${DAY}|${SPELT})\\s*(?:出\\s*生|生)(?!产|效|成|活|态|物|育|源|长|前|日常|猪|鲜)`, 'gu'),
];
const PLATE =
  /(?<![A-Za-z\d])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z]\s?[·•.・\- ]?\s?(?=[A-HJ-NP-Z]*\d)(?:[A-HJ-NP-Z\d]{6}|[A-HJ-NP-Z\d]{5}|[A-HJ-NP-Z\d]{4}[挂学警港澳])(?![A-Za-z\d])/gu;
const NOT_PLATE = /(?:证号|编号|许可|备案|批号|文号|字号|资质|代码|标准)[^\n]{0,6}$|[(（〔[]$/u;
const SURNAME =
  '(?:欧阳|上官|司马|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文应项章葛柯卓])';
/** Lists under such a heading tell of need or illness; lists of posts and examinations have to name people. */
const IN_NEED = /低保|特困|困难|残疾|救助|患者|帮扶|孤儿|留守|五保|慰问|抚恤|精神|病/u;
const HEADING_LINES = 4;
const LEAST_ROWS = 2;
/** 1. 某甲 男 54岁 某村 */
const ROW = new RegExp(
  `^[ \\t]*(?:[（(]?\\d{1,3}[.、．)）]?[ \\t]*)?(${SURNAME}[\\p{Script=Han}]{1,2})[ \\t,，、]{1,3}(?:男|女)[ \\t,，、]{1,3}\\d{1,3} ?(?:岁|周岁)[^\\n]*$`,
  'gmu',
);
const STATE =
  '(?:患有?|确诊|罹患|身患|[一二三四]级|肢体|精神|智力|视力|听力|言语)?[^。\\n]{0,12}(?:残疾|重病|癌|肿瘤|尿毒症|白血病|艾滋|精神病|精神分裂|抑郁症|结核|肝炎|糖尿病|瘫痪|低保|特困|离异|离婚|丧偶|孤儿|流产|吸毒|服刑|戒毒|社区矫正|患[\\p{Script=Han}]{1,6}(?:病|症|炎))';
const HEALTH = new RegExp(
  `(?<=^|[\\s,，、。;；:：(（民户人系者])(${SURNAME}[\\p{Script=Han}]{1,2})(?:[\\s,，、(（]{1,2}(?:男|女|现年|年|\\d{1,3}岁|[一二三四五六七八九十]{1,3}岁)[^。\\n*]{0,50}?|(?:[,，]?\\s?(?:因|现|系|为|已|家庭|长期)[^。\\n*]{0,24}?))${STATE}`,
  'gmu',
);

export const persons: Detector = ({ text, before, headAt }, claimed) => {
  const found: Found[] = [];
  const add = (one: Found) => {
    if (!claimed.has(one.start, one.end) && !found.some(({ start, end }) => start < one.end && one.start < end))
      found.push(one);
  };
  for (const pattern of BORN) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1] as string);
      const mask = /^\d{4}/.test(match[1] as string) ? `${(match[1] as string).slice(0, 4)}年` : '';
      add({
        rule: 'birth',
        level: 'ask',
        start,
        end: start + (match[1] as string).length,
        say: '这里有完整的出生日期',
        fix: '请只写到年月，或删去',
        mask,
      });
    }
  }
  for (const match of text.matchAll(new RegExp(ANY_DAY, 'gu'))) {
    if (!/出生|生日/u.test(headAt(match.index))) continue;
    add({
      rule: 'birth',
      level: 'ask',
      start: match.index,
      end: match.index + match[0].length,
      say: '这里有完整的出生日期',
      fix: '请只写到年月，或删去',
      mask: match[0].slice(0, 4),
    });
  }
  for (const match of text.matchAll(PLATE)) {
    if (NOT_PLATE.test(before(match.index, 10))) continue;
    const mask = `${match[0].slice(0, 2)}·***${match[0].slice(-2)}`;
    add({
      rule: 'plate',
      level: 'ask',
      start: match.index,
      end: match.index + match[0].length,
      say: '这里有车牌号',
      fix: '个人的车牌请遮挡；依法公告的由初审说明理由',
      mask,
    });
  }
  const rows = [...text.matchAll(ROW)];
  if (rows.length >= LEAST_ROWS) {
    const first = (rows[0] as RegExpExecArray).index;
    const last = rows.at(-1) as RegExpExecArray;
    const heading = text.slice(0, first).trimEnd().split('\n').slice(-HEADING_LINES).join('\n');
    if (IN_NEED.test(heading) || rows.every(([row]) => IN_NEED.test(row)))
      add({
        rule: 'list',
        level: 'ask',
        start: first,
        end: last.index + last[0].length,
        say: `人员名单里公开了性别、年龄和家庭情况（${rows.length} 行）`,
        fix: '请删去性别、年龄等；公示以能分清同名的人为限',
      });
  }
  for (const match of text.matchAll(HEALTH)) {
    if (/[*＊某×]/u.test(match[0])) continue;
    add({
      rule: 'health',
      level: 'ask',
      start: match.index,
      end: match.index + match[0].length,
      say: '写明了某人的健康或家庭情况',
      fix: '请删去，或把姓名遮成“张*”',
    });
  }
  return found;
};
