/** Words as paper has them: no links, nothing a script brings up to date. */
import type { Chip, Inline, TableCell, Text } from '../page.ts';

const one = (part: Inline): string => (typeof part === 'string' ? part : part.text);

/** A list of parts as one text. Words for a script stand as of the day of the build. */
export const plainWords = (text: Text): string => (Array.isArray(text) ? text : [text as Inline]).map(one).join('');

/** A cell with its mark and small words behind it. */
export function cellWords(cell: TableCell): string {
  if (!isRich(cell)) return plainWords(cell as Text);
  const { text, chip, small } = cell as { text: Text; chip?: Chip; small?: Text };
  return [plainWords(text), chip?.text, small && plainWords(small)].filter(Boolean).join('　');
}

type Rich = Extract<TableCell, { readonly chip?: unknown }>;
const isRich = (cell: TableCell): cell is Rich =>
  typeof cell === 'object' && 'text' in cell && !('href' in cell) && !('live' in cell) && !('days' in cell);
