/** What stands around a rule and says which document it is: 文号, days, history, bodies that signed it. */
import { isPlainDate, type PlainDate } from '#domain/plain-date.ts';
import type { Span } from '../document.ts';
import { isoDay, WRITTEN_DAY } from '../facts/dates.ts';
import { narrow } from '../facts/written-numbers.ts';
import { piecesBetween } from '../split/cover-title.ts';
import { behindFrontLines, frontLineOf } from '../split/front-lines.ts';
import { type InfoField, infoFields, isInfoLine } from '../split/info-lines.ts';
import { numberOf } from '../split/labels.ts';
import type { Piece } from '../split/pieces.ts';
import { isDayLine } from '../split/sentences.ts';

export interface OfficialHead {
  /** With 〔〕, e.g. 国办发〔2017〕47号, or a decree's: 某市人民政府令第5号. */
  readonly docNumber?: string;
  /** 成文日期: the day of the signature or of the notice, else the first day in the history. */
  readonly madeOn?: PlainDate;
  /** Day of the notice that issues it. */
  readonly publishedOn?: PlainDate;
  /** Lines of 通过, 批准, 公布, 修正 as the source has them. */
  readonly history: readonly string[];
  /** Those of `history` that stand above the title, and so in no text of the entry. */
  readonly above: readonly string[];
  /** Lines of the 版记 that say when it was printed, as the source has them. */
  readonly printed: readonly string[];
  /** Bodies whose names stand under the text. */
  readonly signers: readonly string[];
}

export interface HeadSources {
  /** Pieces of the rule's body, annexes left out. */
  readonly body: readonly Piece[];
  /** The notice, or the lines above the title. */
  readonly issue: readonly Piece[];
  /** Lines before the first rule of the file, when this is the first and only one. */
  readonly before: readonly Piece[];
  readonly title: string;
  /** Lines of the 版记 that say when it was printed. */
  readonly printed: readonly string[];
}

export function officialHead({ body, issue, before, title, printed }: HeadSources): OfficialHead {
  const front = body.slice(0, behindFrontLines(body, 0));
  const above = [...before, ...issue].filter(({ text }) => frontLineOf(text) === '沿革' || isDecree(text));
  const history = [
    ...new Set(
      [...above, ...front.filter(({ text }) => frontLineOf(text) !== '文号' && frontLineOf(text) !== '状态')].map(
        ({ text }) => text,
      ),
    ),
  ];
  const lines = (pieces: readonly Piece[]) => pieces.map(({ text }) => text);
  const numbered = [...lines(front.slice(0, 3)), title, ...lines(issue), ...lines(before)];
  const info = before.filter(({ text }) => isInfoLine(text)).map(({ text }) => text);
  const fields = info.flatMap(infoFields);
  const docNumber =
    numbered.map(docNumberIn).find((one) => one !== undefined) ??
    decreeIn(lines([...before, ...issue])) ??
    decreeOf(history) ??
    docNumberIn(fieldOf(fields, '发文字号', '文号') ?? '');
  const signed = signatureOf(body);
  const issued = signatureOf(issue) ?? dayAtEnd(issue) ?? signatureOf(before) ?? dayAtEnd(before);
  const firstDay = history.map((line) => dayIn(line)).find((day) => day !== undefined);
  const madeOn = signed?.day ?? issued?.day ?? firstDay ?? dayIn(fieldOf(fields, '成文日期', '发文日期') ?? '');
  return {
    ...(docNumber !== undefined && { docNumber }),
    ...(madeOn !== undefined && { madeOn }),
    ...(issued && { publishedOn: issued.day }),
    history,
    above: [...new Set([...info, ...above.map(({ text }) => text)])],
    printed,
    signers: signed?.names ?? issued?.names ?? [],
  };
}

const fieldOf = (fields: readonly InfoField[], ...names: string[]): string | undefined =>
  names.flatMap((wanted) => fields.filter(({ name }) => name === wanted)).find(({ value }) => value !== '')?.value;

const NUMBER =
  /^[（(【]?\s?([\p{Script=Han}A-Za-z]{1,16})\s?[〔[［（(【﹝]\s?((?:19|20)\d{2})\s?[〕\]］）)】﹞]\s?(第\s?)?(\d{1,5})\s?号/u;
const NUMBER_IN_TITLE = /[（(]([\p{Script=Han}A-Za-z]{1,16})〔((?:19|20)\d{2})〕(第)?(\d{1,5})号[)）]$/u;
const DECREE = /(?<body>[\p{Script=Han}]{2,24}令)\s*[（(]?\s?第?\s?(?<n>[\d〇零○一二三四五六七八九十百]{1,5})\s?号/u;

/** 《某办法》已经……通过，现予公布，自……起施行. */
const PASSED = /》已.{2,100}通过.{0,40}(?:公布|发布|颁布)/;
/** 制定了《某办法》，现予发布，自……起施行; 现将《某办法》印发给你们，自……起施行. */
const MADE_PUBLIC = /(?:现予|现将|予以|特此|现).{0,80}(?:公布|发布|颁布|颁发|印发).{0,80}(?:施行|实施|执行|生效)/;
const DECREE_AT_MOST = 400;
const isDecree = (text: string): boolean =>
  PASSED.test(text) || (text.length <= DECREE_AT_MOST && MADE_PUBLIC.test(text));

/** 某政办发[2023]12 号 → 某政办发〔2023〕12号. */
function docNumberIn(line: string): string | undefined {
  const words = narrow(line);
  const match = NUMBER.exec(words) ?? NUMBER_IN_TITLE.exec(words);
  if (!match) return undefined;
  const [, body = '', year, counted, number] = match;
  // 某局公告〔2020〕第21号 keeps its 第; a letter's number has none.
  return `${body}〔${year}〕${counted && /(?:公告|令)$/.test(body) ? '第' : ''}${number}号`;
}

/** 某市人民政府令 / 第5号, on one line or on two. */
function decreeIn(lines: readonly string[]): string | undefined {
  for (let index = 0; index < lines.length; index += 1) {
    const words = narrow(`${lines[index]}${lines[index + 1] ?? ''}`).replace(/\s/g, '');
    if ((lines[index] as string).length > 40) continue;
    const { body, n } = DECREE.exec(words)?.groups ?? {};
    const number = numberOf(n ?? '');
    if (body !== undefined && number !== undefined) return `${body}第${number}号`;
  }
  return undefined;
}

const MADE_BY_DECREE = new RegExp(`${DECREE.source}\\s?[)）]?(?:公布|发布|颁布)`, 'u');

/** 2003年7月1日某市人民政府令第45号公布: the decree of the first text, not those that amended it. */
function decreeOf(history: readonly string[]): string | undefined {
  for (const line of history) {
    const words = narrow(line).replace(new RegExp(WRITTEN_DAY, 'gu'), ' ');
    const { body, n } = MADE_BY_DECREE.exec(words)?.groups ?? {};
    const number = numberOf(n ?? '');
    if (body !== undefined && number !== undefined) return `${body}第${number}号`;
  }
  return undefined;
}

const ISO = /^\d{4}-\d{2}-\d{2}(?!\d)/;

function dayIn(line: string): PlainDate | undefined {
  const day = isoDay(narrow(line)) ?? ISO.exec(narrow(line))?.[0];
  return day !== undefined && isPlainDate(day) ? day : undefined;
}

const SIGNER = /^[\p{Script=Han}（）()\s]{2,40}$/u;
const NAMES_AT_MOST = 6;

/** The last line that is a day, and the names above it. */
function signatureOf(pieces: readonly Piece[]): { day: PlainDate; names: string[] } | undefined {
  for (let at = pieces.length - 1; at >= 0 && at >= pieces.length - SEARCHED; at -= 1) {
    const { text } = pieces[at] as Piece;
    if (!isDayLine(text.replace(/[（(]?(?:此页无正文|盖章)[)）]?/g, ''))) continue;
    const day = dayIn(text);
    if (day === undefined) continue;
    const names: string[] = [];
    for (let above = at - 1; above >= 0 && names.length < NAMES_AT_MOST; above -= 1) {
      const words = (pieces[above] as Piece).text;
      if (!SIGNER.test(words) || words.length > 40) break;
      names.unshift(...words.split(/[\s\u3000]{2,}/).map((name) => name.replace(/\s/g, '')));
    }
    return { day, names };
  }
  return undefined;
}

const DAY_AT_END = new RegExp(`(?<![自从于至到在])${WRITTEN_DAY.source}$`, 'u');

/** The line break before the day was lost: 附件：某办法2006年10月12日. */
function dayAtEnd(pieces: readonly Piece[]): { day: PlainDate; names: string[] } | undefined {
  for (const { text } of pieces.slice(-SEARCHED).toReversed()) {
    const match = isInfoLine(text) ? null : DAY_AT_END.exec(narrow(text));
    const day = match && /日$/.test(text) ? dayIn(match[0]) : undefined;
    if (day !== undefined) return { day, names: [] };
  }
  return undefined;
}

/** A signature stands among the last lines, above 附件 and （此件公开发布）. */
const SEARCHED = 12;

export const within = (pieces: readonly Piece[], span: Span | undefined): readonly Piece[] =>
  span ? piecesBetween(pieces, span.start, span.end) : [];

/** Every day the metadata carries, those of the history included. */
export const knownDays = ({ madeOn, publishedOn, history, printed }: OfficialHead): string[] => [
  ...[madeOn, publishedOn].filter((day) => day !== undefined),
  ...[...history, ...printed].flatMap((line) =>
    [...narrow(line).matchAll(new RegExp(WRITTEN_DAY, 'gu'))].flatMap(([day]) => isoDay(day) ?? []),
  ),
];
