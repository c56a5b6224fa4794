/** What stands behind the last article of a rule: the list 附件：1.… and the annexes themselves. */
import type { Span } from '../document.ts';
import { follows, type LabelStyle, labelAt, rankOf } from '../split/labels.ts';
import type { Piece } from '../split/pieces.ts';
import { isDayLine } from '../split/sentences.ts';

export interface Annex extends Span {
  /** 附件1, 附表, as the source has it. */
  readonly label: string;
  /** Empty when the source gives none. */
  readonly title: string;
  /** Label and title as the source has them, on one line. */
  readonly heading: string;
  /** Behind the label and the title. */
  readonly textStart: number;
}

const NUMBER = '(?:[〇零一二三四五六七八九十]{1,3}|[\\d０-９]{1,3})';
const MARK = new RegExp(
  `^[（(【]?\\s?(?<label>附\\s?(?:件|表|录|图)\\s?${NUMBER}?(?:[-－—]${NUMBER})?)\\s?[)）】]?(?:\\s*[:：.、．]?\\s*(?<title>[^。；;，,]{0,48}))$`,
  'u',
);
const LIST = new RegExp(`^附\\s?(?:件|表|录)\\s?[:：]\\s*(?:${NUMBER}\\s?[.、．].*)?$`, 'u');

export const isAnnexMark = (text: string): boolean =>
  text.length <= 64 && /^[（(【]?\s?附/.test(text) && MARK.test(text);

/**
 * Index of the first piece of a rule's body that is no longer its own text; `body.length` without annexes.
 * 附件 in the middle of a rule is none: its articles go on behind it.
 */
export function annexesFrom(body: readonly Piece[], marked: ReadonlySet<number> = NONE): number {
  const last = new Map<LabelStyle, number>();
  let top: LabelStyle | undefined;
  let from: number | undefined;
  const restarted = new Set<LabelStyle>();
  for (let index = 0; index < body.length; index += 1) {
    const { text, start } = body[index] as Piece;
    if (marked.has(start)) return from ?? index;
    if (from === undefined && isAnnexMark(text)) {
      from = index;
      restarted.clear();
    }
    const label = labelAt(text);
    if (!label) continue;
    if (from === undefined) {
      if (top === undefined || rankOf(label.style) <= rankOf(top)) top = label.style;
      last.set(label.style, label.number);
    } else if (label.number === 1) restarted.add(label.style);
    else if ((label.style === '条' || label.style === top) && !restarted.has(label.style)) {
      const before = last.get(label.style);
      if (before !== undefined && label.number > 1 && follows(before, label.number)) {
        from = undefined;
        last.set(label.style, label.number);
      }
    }
  }
  return from ?? body.length;
}

const NONE: ReadonlySet<number> = new Set();

/** @param tail the pieces from `annexesFrom` on. */
export function annexesOf(
  tail: readonly Piece[],
  inTable: (piece: Piece) => boolean,
  marked: ReadonlySet<number> = NONE,
): Annex[] {
  const end = tail.at(-1)?.end ?? 0;
  const marks = tail.flatMap((piece, index) => {
    const byHand = marked.has(piece.start);
    if (!byHand && (inTable(piece) || !isAnnexMark(piece.text) || isList(tail, index))) return [];
    const { label = '附件', title = byHand ? piece.text : '' } = MARK.exec(piece.text)?.groups ?? {};
    const next = tail[index + 1];
    const below = title === '' && next && !inTable(next) && isAnnexTitle(next) ? next : undefined;
    const heading = [piece.text, below?.text ?? '']
      .map((words) => words.replace(/\s+/g, ' '))
      .join(' ')
      .trim();
    const own = { label: label.replace(/\s/g, ''), title: (below?.text ?? title).trim(), heading };
    return [{ start: piece.start, ...own, textStart: below?.end ?? piece.end }];
  });
  return marks.map((mark, index) => ({ ...mark, end: marks[index + 1]?.start ?? end }));
}

/** 附件：1.水价表 lists what follows. */
function isList(tail: readonly Piece[], index: number): boolean {
  const { text } = tail[index] as Piece;
  if (namesAnnexBelow(tail, index)) return true;
  if (!LIST.test(text)) return false;
  if (/[:：]\s*\S/.test(text)) return true;
  const next = tail[index + 1];
  return (
    next !== undefined &&
    labelAt(next.text)?.number === 1 &&
    tail.slice(index + 1).some((piece) => isAnnexMark(piece.text))
  );
}

/** Lines of a signature. */
const SIGNATURE = 6;

/** 附件：补助标准表 above the signature, and further down 附件 with 补助标准表 below it. */
function namesAnnexBelow(tail: readonly Piece[], index: number): boolean {
  const name = /^附\s?(?:件|表|录)\s?[:：]\s*(?<name>.{3,})$/u.exec((tail[index] as Piece).text)?.groups?.['name'];
  if (name === undefined) return false;
  const words = name.replace(/\s/g, '');
  const rest = tail.slice(index + 1);
  // A signature behind it, and the annex itself stands somewhere else.
  if (rest.length > 0 && rest.length <= SIGNATURE && isDayLine((rest.at(-1) as Piece).text)) return true;
  return tail.some(({ text }, at) => {
    if (at <= index || !isAnnexMark(text)) return false;
    const own = MARK.exec(text)?.groups?.['title'] || (tail[at + 1]?.text ?? '');
    return own.replace(/\s/g, '') === words;
  });
}

const isAnnexTitle = ({ text }: Piece): boolean =>
  text.length <= 40 && labelAt(text) === undefined && !/[。；;：:，,\t]/.test(text) && !isAnnexMark(text);
