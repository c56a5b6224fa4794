/** Names of agencies that are gone, common slips, and the board's own words. */
import type { Level } from '../finding.ts';
import type { Found, View } from '../view.ts';

/** A word of the board's own list (`gate/words.yaml`), or of ours. */
export interface WatchedWord {
  readonly word: string;
  readonly level: Extract<Level, 'block' | 'ask' | 'note'>;
  /** What to write in its place. */
  readonly instead?: string;
  readonly why?: string;
}

/** Agencies abolished by the reforms of 2013, 2018 and 2023, with who does the work now. */
const ABOLISHED: readonly (readonly [names: string, now: string])[] = [
  ['工商行政管理局|工商局|质量技术监督局|质监局|食品药品监督管理局|食药监局|食药局|物价局', '市场监督管理局'],
  ['国土资源局|国土局|城乡规划局|规划局(?!和)|林业局(?=办)', '自然资源和规划局'],
  ['国家税务局(?!总)|地方税务局|国税局|地税局', '税务局'],
  ['环境保护局|环保局', '生态环境局'],
  ['安全生产监督管理局|安监局', '应急管理局'],
  ['卫生和计划生育局|卫生计生局|卫计局|卫计委|计生局|计生委|卫生局', '卫生健康局'],
  ['文化广电新闻出版局|文广新局|旅游局', '文化和旅游局'],
  ['(?<!人力资源和社会保障)劳动和社会保障局|劳动保障局|劳动局|人事局', '人力资源和社会保障局'],
  ['农业局(?!农)|农办', '农业农村局'],
  ['经济贸易局|经贸局|经贸委', '经济和信息化局'],
  ['扶贫办(?:公室)?|乡村振兴局', '农业农村局'],
  ['粮食局|粮食和物资储备局(?=办)', '发展和改革局'],
  ['房地产管理局|房管局', '住房和城乡建设局'],
  ['民族宗教事务局(?=办)', '民族宗教事务管理部门'],
];
const AGENCY = new RegExp(`(?<!原|原\\p{Script=Han}{1,6})(?:${ABOLISHED.map(([names]) => names).join('|')})`, 'gu');
const nowOf = (name: string): string =>
  ABOLISHED.find(([names]) => new RegExp(`^(?:${names})`, 'u').test(name))?.[1] ?? '';
/** Somebody is sent there. */
const SENDS = /(?:请|可|应|须|需|由|凭|携带\S{0,20})?(?:到|至|去|向|前往|在|找|报|送|交)[^。；\n]{0,24}$/u;
const ACTS = /^[^。；\n]{0,24}(?:办理|申请|提交|登记|领取|申报|咨询|缴纳|递交|备案|盖章|窗口)/u;

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/[购设处安布配位装添闲]臵|臵[换备办业]/gu, '置'],
  [/戒勉|诫免/gu, '诫勉'],
  [/(?:登记|记录|备忘|通讯)薄/gu, '簿'],
  [/提拨任用|选拨任用/gu, '提拔、选拔'],
  [/消毁/gu, '销毁'],
  [/克已奉公/gu, '克己奉公'],
  [/帐(?:户|号|目)/gu, '账'],
  [/(?:登|备)纪(?:表|簿)/gu, '登记'],
  [/按装/gu, '安装'],
  [/截止(?=\d{4}年|目前)/gu, '截至'],
  [/做(?=出(?:决定|处理|答复|行政))/gu, '作'],
  [/另(?:外)?行(?:同知|通之)/gu, '通知'],
  [/(?:法|法)人代表(?=签)/gu, '法定代表人'],
];

export function words({ text, before, after }: View, own: readonly WatchedWord[]): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(AGENCY)) {
    const end = match.index + match[0].length;
    const level = SENDS.test(before(match.index, 32)) && ACTS.test(after(end, 40)) ? 'ask' : 'note';
    found.push({
      rule: 'word',
      level,
      start: match.index,
      end,
      say: '机构已经更名或撤并',
      fix: `现在是${nowOf(match[0])}；历史文件里请写“原…”`,
    });
  }
  for (const [pattern, right] of SLIPS) {
    for (const match of text.matchAll(pattern)) {
      found.push({
        rule: 'word',
        level: 'note',
        start: match.index,
        end: match.index + match[0].length,
        say: '可能是错字',
        fix: `常见写法是“${right}”，请对照原件`,
      });
    }
  }
  for (const { word, level, instead, why } of own) {
    for (let at = word ? text.indexOf(word) : -1; at >= 0; at = text.indexOf(word, at + word.length)) {
      const fix = instead ? `请写“${instead}”` : '请改用别的说法';
      found.push({
        rule: 'word',
        level,
        start: at,
        end: at + word.length,
        say: why ? `本站词表里的词：${why}` : '本站词表里的词',
        fix,
      });
    }
  }
  return found;
}

const VAGUE =
  /其[他它](?:[^，,。；;、：:\s]{0,10}?的)?(?:有关|相关|必要)?(?:材料|资料|证件|文件|证明|条件|情形|要求|手续|费用)|等(?:相关|有关)(?:材料|资料|证件|证明)|法律[、,]?法规(?:规章)?规定的其他|视情况而定|按(?:有关|相关)规定(?:办理|执行|提供)|(?:有关|相关)部门(?:要求|认为)[^。\n]{0,8}(?:材料|条件)|(?:根据(?:需要|实际情况|实际|情况)|视情况?)(?:提供|补充)/gu;

/** Catch-all clauses: what a citizen cannot bring because nobody says what it is. */
export const vague = ({ text }: View): Found[] =>
  [...text.matchAll(VAGUE)].map((match) => ({
    rule: 'vague',
    level: 'note',
    start: match.index,
    end: match.index + match[0].length,
    say: '兜底的说法，办事人不知道要带什么',
    fix: '请写明是哪些材料、哪些条件；没有就删去',
  }));
