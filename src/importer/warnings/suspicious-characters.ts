/** Characters a scan or an input method got wrong. Hints only: whether 购臵 is 购置 is for a person to say. */
import type { Span } from '../document.ts';
import type { Warning } from './warning.ts';

const LIKELY: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/[购设处安布配位装添闲置放]臵|臵[换备办放业]/gu, '“臵”常是“置”识别错'],
  [/戒勉|诫免/gu, '常见写法是“诫勉”'],
  [/依行政(?!管理|区|处罚|许可|复议|诉讼|隶属)/gu, '是否漏字，如“依法行政”'],
  [/(?:登记|记录|簿记|备忘|通讯|会议记录)薄/gu, '“薄”常是“簿”之误'],
  [/提拨任用|选拨|提拨(?=[、，])/gu, '“拨”常是“拔”之误'],
  [/第[一二三四五六七八九十]+第(?=\s)/gu, '可能是“第…条”识别错'],
  [/消毁/gu, '常见写法是“销毁”'],
  [/违犯(?=.{0,6}规定)/gu, '是否“违反”'],
  [/机密机/gu, '是否“机密级”'],
  [/分管道领导/gu, '是否“分管领导”'],
  [/追求(?=.{0,8}责任)/gu, '是否“追究”'],
  [/克已奉公/gu, '常见写法是“克己奉公”'],
  [/的的|了了(?!解|结)|，，|。。|、、/gu, '重复的字或标点'],
];

const MOJIBAKE = /\ufffd+|锟斤拷|烫烫烫|屯屯屯|ï»¿|â€[œ\u009d™“”]|[\ue000-\uf8ff]+|(?:[ÃÂ][\u0080-\u00bf]){2,}/gu;

export function suspiciousCharacters(masked: string, span: Span): Warning[] {
  const words = masked.slice(span.start, span.end);
  const hints = LIKELY.flatMap(([pattern, meant]) =>
    [...words.matchAll(pattern)].map((match) =>
      warningAt(span, match, '疑似错字', `“${match[0]}”：${meant}；请对照原件，导入时未改动`),
    ),
  );
  const broken = [...words.matchAll(MOJIBAKE)].map((match) =>
    warningAt(span, match, '乱码', '这里有乱码，请对照原件补上'),
  );
  return [...hints, ...broken];
}

function warningAt(span: Span, match: RegExpExecArray, kind: Warning['kind'], message: string): Warning {
  const start = span.start + match.index;
  return { kind, message, start, end: start + match[0].length };
}
