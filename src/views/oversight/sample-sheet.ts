/** The sheet of a sample, drawn at build for fixed start numbers and by the script for any other. */
import type { Drawable } from '#domain/oversight/sample.ts';
import type { Table } from '../page.ts';
import { tableOf } from '../parts/table.ts';

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
export const sampleTable = (items: readonly SampleItem[], seed: string, total: number): Table =>
  tableOf({
    caption: `起始号 ${seed}，从 ${total} 条里抽 ${items.length} 条。用同一个起始号重抽，抽到的还是这些`,
    columns: [
      {
        title: '内容',
        cell: ({ title, href, kind, body, published }) => ({
          text: { text: title, href },
          small: `${body} · ${kind} · ${published}公布`,
        }),
      },
      { title: '打得开', cell: () => '□是 □否' },
      { title: '和来源一致', cell: () => '□是 □否' },
      { title: '备注', cell: () => '＿＿＿' },
    ],
    rows: items,
  });
