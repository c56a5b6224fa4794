/** Which numbers the rule being read has reached: a heading inside it is followed by the next one, a new rule starts again. */
import { follows, type Label, type LabelStyle, labelAt, rankOf } from './labels.ts';
import type { Piece } from './pieces.ts';

export class RunningNumbers {
  private readonly last = new Map<LabelStyle, number>();
  private top: LabelStyle | undefined;

  read(piece: Piece): void {
    const label = labelAt(piece.text);
    if (!label) return;
    if (this.top === undefined || rankOf(label.style) < rankOf(this.top)) this.top = label.style;
    this.last.set(label.style, label.number);
  }

  reset(): void {
    this.last.clear();
    this.top = undefined;
  }

  /** `label` is the one expected next. */
  continuedBy(label: Label): boolean {
    const last = this.last.get(label.style);
    return label.number > 1 && last !== undefined && follows(last, label.number);
  }

  /** The outermost numbering goes on with this label. */
  topContinuedBy(label: Label): boolean {
    return label.style === this.top && this.continuedBy(label);
  }

  /** 第一条 where articles have been counted already. */
  restartsArticles({ style, number }: Label): boolean {
    return style === '条' && number === 1 && this.last.has(style);
  }

  isTop(style: LabelStyle): boolean {
    return this.top === style;
  }

  /** The label is of a style that belongs below the one in use. */
  deeper(label: Label): boolean {
    return this.top !== undefined && rankOf(label.style) > rankOf(this.top);
  }
}
