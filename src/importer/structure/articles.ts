/** Chapters, articles and items of a rule in the order they stand, whatever their numbers say. */
import { familyOf, follows, type Label, type LabelStyle, labelAt, rankOf } from '../split/labels.ts';
import type { Piece } from '../split/pieces.ts';

export interface Article {
  /** 第一条, 一, (一), 1, ㈠, ⑴, ①: the text at `start` begins with it. */
  readonly label: string;
  readonly style: LabelStyle;
  readonly number: number;
  readonly start: number;
  /** First character behind the label. */
  readonly textStart: number;
}

/** What may stand directly before a number in the middle of a paragraph. */
const INSIDE =
  /(?<=[。；;：:！!？?%％）)”，,、][\s\u2060]*|[\s\u2060])(?=[第（(\d〇零一二三四五六七八九十①-⑳⑴-⒇㈠-㈩])/g;

/** @param body the pieces of a rule's body. */
export function articlesOf(body: readonly Piece[]): Article[] {
  const found: Article[] = [];
  const numbers = new Expected();
  for (const piece of body) {
    const at = piece.start;
    const first = labelAt(piece.text);
    if (first) found.push(numbers.take(first, at));
    INSIDE.lastIndex = first?.length ?? 1;
    for (let match = INSIDE.exec(piece.text); match; match = INSIDE.exec(piece.text)) {
      const label = labelAt(piece.text, match.index);
      if (label && match.index > 0 && standsInside(label, piece.text, match.index, numbers)) {
        found.push(numbers.take(label, at + match.index));
      }
      INSIDE.lastIndex = match.index + 1;
    }
  }
  return found;
}

function standsInside(label: Label, text: string, at: number, numbers: Expected): boolean {
  if (quoted(text, at)) return false;
  const before =
    text
      .slice(0, at)
      .replace(/[\s\u2060]+$/, '')
      .at(-1) ?? '';
  const ended = /[。；;！!？?]/.test(before);
  if (['㈠', '⑴', '①'].includes(label.style)) return label.number === 1 || numbers.next(label);
  if (label.style === '条' || label.style === '章') return ended && numbers.next(label);
  if (label.style === '(一)' || label.style === '(1)') {
    return numbers.next(label)
      ? /[。；;：:！!？?%％，,、]/.test(before)
      : label.number === 1 && /[。；;：:]/.test(before);
  }
  const heads = /\s/.test(text[at - 1] ?? '') && at <= 24;
  return label.number === 1 ? /[：:]/.test(before) || ended || heads : ended && numbers.next(label);
}

/** A number inside quotation marks belongs to another text. */
function quoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('“').length > before.split('”').length;
}

/** The number each style is expected to show next. */
class Expected {
  private readonly last = new Map<LabelStyle, number>();

  next(label: Label): boolean {
    const last = this.last.get(familyOf(label.style));
    return label.number > 1 && last !== undefined && follows(last, label.number);
  }

  take(label: Label, start: number): Article {
    for (const style of [...this.last.keys()]) {
      if (rankOf(style) > rankOf(label.style) && style !== '条') this.last.delete(style);
    }
    this.last.set(familyOf(label.style), label.number);
    return { label: label.label, style: label.style, number: label.number, start, textStart: start + label.length };
  }
}
