/** Secrecy grades and marks of limited use. A mark stands by itself; in running text of rules the same words are nouns. */
import type { Detector, Found } from '../view.ts';

const GRADE = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
const BLOCK: readonly RegExp[] = [
  new RegExp(
    `${GRADE}\\s*[级件]?\\s*[★☆⭐✭✩*＊▲◆]+\\s*(?:\\d{1,2}\\s*年|长期|[一二三四五六七八九十]+年|\\d{1,2}个月|启用前|解密)?`,
    'gu',
  ),
  new RegExp(`(?:密\\s*级|秘密等级|保密等级|涉密等级|定密)\\s*(?:为|是)?\\s*[:：|]\\s*${GRADE}(?!事项|以外)`, 'gu'),
  new RegExp(
    `(?<=^|\\n)[ \\t"“【\\[(（《]*${GRADE}[级件]?[ \\t】\\])）》"”]*(?:[·:：\\-—]?\\s*(?:\\d{1,2}\\s*年|长期|[一二三四五六七八九十]+年))?[ \\t]*(?=$|\\n)`,
    'gu',
  ),
  new RegExp(`[【\\[(（〔]\\s*${GRADE}[级件]?\\s*[】\\])）〕]`, 'gu'),
  /(?<=^|\n)[ \t【[(（]*工\s*作\s*秘\s*密[ \t】\])）★☆]*(?:\d{1,2}\s*年|长期)?[ \t]*(?=$|\n)/gu,
  /工\s*作\s*秘\s*密\s*[★☆]/gu,
  /[(（【[]?\s*(?:此件|本件|该件|此文件?|本文件?|本通知|本材料)[,，]?\s*(?:不|不予|不宜|不得|不能|暂不|未经[^\n]{0,12}不得|属?于?不予|依申请)\s*公\s*开(?!发布的|的[,，])/gu,
  /[(（【[]\s*(?:不\s*予\s*公\s*开|不\s*公\s*开|免\s*予\s*公\s*开|依\s*申\s*请\s*公\s*开|不对外公开|不宜公开)\s*[)）】\]]/gu,
  /(?:公开(?:属性|方式|选项|类别|类型|形式)|信息公开选项|是否公开|公开性质)\s*[:：|]\s*(?:不予公开|不公开|依申请公开|免予公开|否|此件不公开)/gu,
  /(?<=^|\n)[ \t]*(?:不\s*予\s*公\s*开|不\s*公\s*开)[ \t]*(?=$|\n)/gu,
  /\b(?:TOP SECRET|SECRET|CONFIDENTIAL)\b(?=[ \t]*(?:$|\n|★))/gu,
];
const LIMITED =
  '(?:内部(?:资料|文件|材料|使用|传阅|掌握|参考|刊物|文稿|发行|文电)|仅供内部|内部\\s*[,，]?\\s*注意保存|注意保存|请勿外传|不得外传|严禁外传|切勿外传|勿外传|禁止外传|不要外传|不得转发|请勿转发|不得翻印|严禁翻印|阅后即焚|阅后收回|阅后销毁|阅后退回|会后收回|会后清退|限(?:内部|本单位|系统内|局内|党内)[\\p{Script=Han}]{0,4}|供领导参阅|领导参阅|仅供参阅|仅限[\\p{Script=Han}]{0,8}(?:内部|使用|传阅|掌握)|党内文件|未经批准不得公开|敏感信息|非公开)';
const LINE = new RegExp(`(?<=^|\\n)[^\\n]{0,10}?${LIMITED}[^\\n]{0,14}(?=$|\\n)`, 'gu');
const BRACKETED = new RegExp(`[(（【\\[〔<《][^\\n()（）]{0,6}${LIMITED}[^\\n()（）]{0,8}[)）】\\]〕>》]`, 'gu');
/** In a rule the words speak of something. */
const RUNNING =
  /敏感信息(?:保护|处理|识别|泄露|的)|非公开(?:发行|募集)|公开(?:摄影|拍摄|播放|传播)|使用(?:面积|人民币)|[的应须将对及或者和等]|。.|^第|规定|管理|制度|办法|出版|工作人员|，.{6}/u;

export const secrets: Detector = ({ text, piece }, claimed) => {
  const found: Found[] = [];
  const add = (start: number, value: string, level: 'block' | 'ask') => {
    const lead = value.length - value.trimStart().length;
    const [from, to] = [start + lead, start + value.trimEnd().length];
    if (claimed.has(from, to) || found.some((one) => one.start < to && from < one.end)) return;
    const say = level === 'block' ? '这里有密级或不公开的标志' : '像是限制使用范围的标志';
    const fix =
      level === 'block'
        ? '请停下：先由保密审查人员判断这份文件能不能公开'
        : '不能公开的请撤下；可以公开的由初审说明理由';
    found.push({ rule: 'secret', level, start: from, end: to, say, fix });
  };
  for (const pattern of BLOCK) for (const match of text.matchAll(pattern)) add(match.index, match[0], 'block');
  if (piece.channel === '文件名') {
    for (const match of text.matchAll(/绝密|机密|(?<![解保泄])秘密(?!案)|不公开|不予公开|涉密(?!人员|资质)/gu))
      add(match.index, match[0], 'block');
    for (const match of text.matchAll(/内部|勿外传|内参/gu)) add(match.index, match[0], 'ask');
  }
  for (const match of text.matchAll(LINE)) {
    if (!RUNNING.test(match[0].trim()) && match[0].trim().length <= 24) add(match.index, match[0], 'ask');
  }
  for (const match of text.matchAll(BRACKETED)) if (!RUNNING.test(match[0])) add(match.index, match[0], 'ask');
  return found;
};
