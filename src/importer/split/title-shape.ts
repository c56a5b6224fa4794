/** Does a stretch of text read like the title of a rule? Said by its form alone, before its place is looked at. */
import { WRITTEN_YEAR } from '#domain/written-year.ts';

/** Words only titles end with. */
const STRONG =
  /(?:制度|办法|规定|规则|细则|条例|章程|程序|方案|守则|准则|责任制|预案|公约|规程|承诺书|责任书|实施意见|指导意见|的意见|的通知|的决定|的通告|的公告)$/;
/** Words titles end with, and headings inside a rule too. */
const WEAK =
  /(?:职责|职能|任务|要求|标准|管理|一览表|明细表|忌语|用语|流程|须知|规范|纪律|意见|通知|制|指南|措施|清单|要点|规划|计划|体系|机制|誓词|守约|倡议书|协议|合同|说明|公告|目录)$/;
/** Names of compilations, not of rules. */
const COLLECTION = /(?:汇编|合集|合编|选编|大全|全套.*|手册|文库)(?:[（(].{0,12}[)）])?$/;

/** The last word alone, where 第一条 below already says that a rule begins. */
export const endsAsRule = (title: string): boolean =>
  /(?:法|条例|规定|办法|规则|细则|决定|章程|制度)(?:[（(][^()（）]{1,16}[)）])?$/.test(title);

/** Characters of a title; a joint notice names ten bodies. */
export const LONGEST_TITLE = 140;
const LONGEST_PLAIN = 48;

const PUNCTUATION = /[。；;！!？?：:，,…=％%×+_|｜]|\.{2,}/;

/** 。；，：, asked first because most lines end so. */
const FULL_STOPS = new Set(['。', '；', '，', '：'].map((mark) => mark.charCodeAt(0)));

/** A sentence that happens to end with 制度: what it starts with gives it away. */
const SENTENCE_START = new RegExp(
  `^(?:${[
    '[,，、。的得了与或并且]',
    '和(?!谐)|及(?!时)|地(?!方|质|名|震)',
    '本(?:制度|办法|规定|规则|细则|条例|章程|程序|方案|守则)',
    '该|此|凡|以上|以下|上述|下列|具体|另行|有关|相关|各项|同时|以及',
    '其(?!他)|如(?!何)|是|在(?!职|编|岗|线)|从(?!业|政)|到(?!岗)|向',
    '对(?!外|口|标)|按(?!揭)|依照|违反|根据|参照|执行|遵守|严格|认真|会同|负责|制定|制订',
    '由|将|须|必须|可(?!行)|要(?!事|素)|无(?!障碍|偿)|不(?!动产|良)|未(?!成年)|应(?!急|收|付|诉)',
    '经(?!费|济|营|办)|请(?!假|示|销|休)|为了|为(?!民|企)|附[:：件]?|见|详见|学习(?:贯彻|掌握|并)',
  ].join('|')})`,
);
const SENTENCE_WORD =
  /(?:应当|必须|不得|按照|根据|违反|特制|严格执行|认真执行|另行|(?:有关|相关|以下|下列|如下|上述|各项|各种|规章|等)(?:的)?(?:规定|制度|办法|规则|程序|要求|标准)|本(?:规定|办法|制度|条例|细则|规则|意见|方案)$|的规定$|的要求$|的标准$|的程序$|的任务$|的职责$|的管理$)/;

/** 2.2 职责 is a section of a handbook. */
export const SECTION_NUMBER = /^[\d０-９]{1,2}(?:[.．][\d０-９]{1,2})+(?![\d%％])/;

export type TitleStrength = 'strong' | 'weak';

/** 关于公务用车管理的规定: what stands between 关于 and the last word is the subject, so that 的规定 ends no sentence here. */
const GUIDED =
  /^[^，。]{0,80}?关于.{2,}(?:的(?:若干|补充|暂行|具体|实施)?(?:规定|办法|决定|决议|通知|通告|公告|意见|批复|解释|答复|复函|函|命令|细则|规则|规程|方案|措施|说明|通报|建议)|(?:规定|办法|细则|规则|意见|决定|制度|方案))$/;

const SUFFIX = /\s*[（(【[〔][^（()）]{1,16}[)）】\]〕]$/;

const ONE_HAN = /^\p{Script=Han}$/u;

/** 财 务 管 理 制 度 → 财务管理制度, 指　南 → 指南; ordinary spaces between words stay. */
export function closeUp(source: string): string {
  const text = source.replaceAll('\u2060', '');
  const words = text.split(/[\s\u3000]+/);
  const han = text.replace(/[\s\u3000]/g, '').length;
  const letters = words.length === 2 && words.every((word) => ONE_HAN.test(word));
  const spread = letters || (words.length >= 3 && han / words.length <= 2.5);
  return spread
    ? words.join('')
    : text
        .replace(/[\s\u3000]+/g, ' ')
        .replace(/ (?=[（(])/g, '')
        .trim();
}

export const stripSuffix = (title: string): string => title.replace(SUFFIX, '');

/** @param text a stretch without its number. */
export function titleStrength(text: string): TitleStrength | undefined {
  if (FULL_STOPS.has(text.charCodeAt(text.length - 1))) return undefined;
  const whole = closeUp(text).replace(/^[《]([^《》]+)[》]$/, '$1');
  const title = stripSuffix(whole).replace(/[\s]/g, '');
  if (SECTION_NUMBER.test(title)) return undefined;
  const length = (title.match(/\p{Script=Han}/gu) ?? []).length;
  if (length < 3 || (title.length > LONGEST_PLAIN && !GUIDED.test(title)) || PUNCTUATION.test(title)) return undefined;
  const plain = title.replace(/[《〈].*[》〉]/g, '');
  if (SENTENCE_START.test(title) || (SENTENCE_WORD.test(plain) && !GUIDED.test(plain))) return undefined;
  if (COLLECTION.test(whole)) return undefined;
  if (!balanced(title)) return undefined;
  if (STRONG.test(title) || GUIDED.test(title)) return 'strong';
  return WEAK.test(title) ? 'weak' : undefined;
}

export const isCollectionName = (text: string): boolean => COLLECTION.test(closeUp(text));

/** Second lines of titles that mean nothing alone: 工作制度, 实施细则, （试行）. */
const CONTINUATION =
  /^(?:(?:工作|管理|实施|暂行|试行|执行|考核|使用|若干|具体|责任追究|监督管理)*(?:制度|办法|规定|规则|细则|方案|意见|程序|规程|条例|标准|规范|章程|守则|准则|职责)|的.{1,20}|[（(【][^()（）]{1,14}[)）】])(?:[（(][^()（）]{1,10}[)）])?$/;

export const continuesTitle = (text: string): boolean => CONTINUATION.test(closeUp(text));

const BODY_NAME =
  /(?:局|办|委|厅|署|部|处|科|室|股|中心|院|所|站|会|队|公司|学校|党组|党委|支部|政府|机关|镇|乡|街道|窗口|大厅|办公室|单位|法院|分局|协会)$/;

/** Ends as the name of a body does. */
export const namesBody = (text: string): boolean => BODY_NAME.test(closeUp(text));

/** 某县, 某市第二区: a place alone on its line begins a title. */
const PLACE = /^\p{Script=Han}{1,8}(?:省|市|县|区|州|盟|旗|村|社区)$/u;

const DATED = new RegExp(`\\d{4}\\s?年|${WRITTEN_YEAR}年|日$`);

/** First line of a title over two lines: a body's name, 关于…, or words that only the next line completes. */
export const opensTitle = (text: string): boolean => {
  const title = closeUp(text);
  const length = title.length;
  if (length < 2 || length > 26 || PUNCTUATION.test(title) || DATED.test(title)) return false;
  return BODY_NAME.test(title) || PLACE.test(title) || title.startsWith('关于');
};

function balanced(title: string): boolean {
  for (const [open, close] of ['（）', '()', '“”', '《》', '〈〉']) {
    const count = (mark: string | undefined) => title.split(mark as string).length;
    if (count(open) !== count(close)) return false;
  }
  return true;
}
