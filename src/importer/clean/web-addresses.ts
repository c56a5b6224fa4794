/** Addresses of other websites inside the text. Those of governments stay: they may be part of the rule. */
import { type Removal, removal } from '../document.ts';

const ADDRESS = /[（(]?\s*(?:https?:\/\/|www\.)(?<host>[A-Za-z0-9.-]+)[A-Za-z0-9./?=&_%#:~+-]*\s*[)）]?/g;

export function foreignAddresses(text: string): Removal[] {
  const found: Removal[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    if (/\.gov\.cn$/i.test(match.groups?.['host'] ?? '')) continue;
    const whole = match[0];
    const open = /^[（(]/.test(whole);
    const close = /[)）]$/.test(whole);
    const start = match.index + (open && !close ? whole.search(/[^（(\s]/) : 0);
    const end = match.index + whole.length - (close && !open ? 1 : 0);
    found.push(removal(text, { start, end }, '外站网址'));
  }
  return found;
}
