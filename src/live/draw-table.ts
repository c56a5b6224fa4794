/** A table block as elements, the way `Table.astro` writes it. */
import type { Inline, Table, TableCell, Text } from '#views/page.ts';

export function drawTable({ caption, columns, rows }: Table): HTMLElement {
  const table = element('table', { class: 'cards' });
  table.append(element('caption', {}, caption));
  const head = element('tr', {});
  head.append(...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = element('tbody', {});
  body.append(...rows.map((row) => drawRow(row.cells, columns)));
  const top = element('thead', {});
  top.append(head);
  table.append(top, body);
  return table;
}

function drawRow(cells: readonly TableCell[], columns: readonly string[]): HTMLElement {
  const row = element('tr', {});
  cells.forEach((cell, index) => {
    const drawn = index === 0 ? element('th', { scope: 'row' }) : element('td', { 'data-label': columns[index] ?? '' });
    const rich = isRich(cell) ? cell : { text: cell };
    drawn.append(...inlines(rich.text));
    if ('small' in rich && rich.small) {
      const small = element('small', {});
      small.append(...inlines(rich.small));
      drawn.append(small);
    }
    row.append(drawn);
  });
  return row;
}

const isRich = (cell: TableCell): cell is Exclude<TableCell, Text> =>
  typeof cell === 'object' && !Array.isArray(cell) && !('href' in cell || 'live' in cell || 'days' in cell);

const inlines = (words: Text): (Node | string)[] => ([words].flat() as Inline[]).map(inline);

function inline(part: Inline): Node | string {
  if (typeof part === 'string') return part;
  return 'href' in part ? element('a', { href: part.href }, part.text) : part.text;
}

function element(tag: string, attributes: Readonly<Record<string, string>>, words = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (words !== '') made.textContent = words;
  return made;
}
