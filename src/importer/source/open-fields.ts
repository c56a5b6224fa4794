/** Fields of a Word file while they are read, one inside another: instruction, then perhaps a result. */
import { type EqField, eqField } from './eq-field.ts';

export class OpenFields {
  /** The innermost last. */
  private readonly fields: { instruction: string; hasResult: boolean }[] = [];

  /** What is read now is an instruction, or inside of one, and no text. */
  get inInstruction(): boolean {
    return this.fields.some(({ hasResult }) => !hasResult);
  }

  begin(): void {
    this.fields.push({ instruction: '', hasResult: false });
  }

  separate(): void {
    const field = this.fields.at(-1);
    if (field) field.hasResult = true;
  }

  instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }

  /** @returns what a field without a result shows */
  end(): EqField | undefined {
    const field = this.fields.pop();
    return field && !field.hasResult ? eqField(field.instruction) : undefined;
  }
}
