/** The sheet of a sample, drawn at build for fixed start numbers and by the script for any other. */
import type { Drawable } from '#domain/oversight/sample.ts';
import type { Table } from '../page.ts';

/** An entry as the sheet shows it; `population.json` holds all of them for the script. */
export interface SampleItem extends Drawable {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly body: string;
  readonly agency: string;
  readonly published: string;
}

/** The sheet: what was drawn, and room to write what was found. Also drawn by the script. */
export const sampleTable = (items: readonly SampleItem[], seed: string, total: number): Table => ({
  kind: 'table',
  caption: `起始号 ${seed}，从 ${total} 条里抽 ${items.length} 条。用同一个起始号重抽，抽到的还是这些`,
  columns: ['内容', '打得开', '和来源一致', '备注'],
  rows: items.map(({ title, href, kind, body, published }) => ({
    cells: [
      { text: { text: title, href }, small: `${body} · ${kind} · ${published}公布` },
      '□是 □否',
      '□是 □否',
      '＿＿＿',
    ],
  })),
});
