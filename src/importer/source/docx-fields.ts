/** Fields of a Word file that show something without holding it as text: signs made by EQ, and boxes to tick. */
import type { EqField } from './eq-field.ts';
import { OpenFields } from './open-fields.ts';

export class DocxFields {
  private readonly fields = new OpenFields();
  private inInstruction = false;
  private ticked: boolean | undefined;

  /** @returns what a field that ends here shows beside its result */
  open(tag: string, attributes: Readonly<Record<string, string>>): EqField | undefined {
    const value = attributes['w:val'] ?? '';
    if (tag === 'w:instrText') this.inInstruction = true;
    else if (tag === 'w:checkBox') this.ticked = false;
    else if ((tag === 'w:default' || tag === 'w:checked') && this.ticked !== undefined) this.ticked = isOn(value);
    return tag === 'w:fldChar' ? this.mark(attributes['w:fldCharType'] ?? '') : undefined;
  }

  text(text: string): void {
    if (this.inInstruction) this.fields.instruct(text);
  }

  close(tag: string): EqField | undefined {
    if (tag === 'w:instrText') this.inInstruction = false;
    if (tag !== 'w:checkBox') return undefined;
    const box = { text: this.ticked ? '☑' : '☐', drawn: false };
    this.ticked = undefined;
    return box;
  }

  private mark(type: string): EqField | undefined {
    if (type === 'begin') this.fields.begin();
    if (type === 'separate') this.fields.separate();
    return type === 'end' ? this.fields.end() : undefined;
  }
}

/** Of a property that may be switched off. */
export const isOn = (value: string): boolean => !/^(?:0|false|none)$/.test(value);
