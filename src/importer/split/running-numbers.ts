/** Which numbers the rule being read has reached: a heading inside it is followed by the next one, a new rule starts again. */
import { type Label, type LabelStyle, labelAt, rankOf } from './labels.ts';
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
    return label.number > 1 && this.last.get(label.style) === label.number - 1;
  }

  /** The outermost numbering goes on with this label. */
  topContinuedBy(label: Label): boolean {
    return label.style === this.top && this.continuedBy(label);
  }

  isTop(style: LabelStyle): boolean {
    return this.top === style;
  }

  /** The label is of a style that belongs below the one in use. */
  deeper(label: Label): boolean {
    return this.top !== undefined && rankOf(label.style) > rankOf(this.top);
  }
}
