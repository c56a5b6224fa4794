/** The number people know an entry by: anyone who types it in full wants this entry. */

import { numbersOf } from './doc-number.ts';
import type { Entry } from './kinds.ts';
import { phonesIn } from './phone-number.ts';

/** Telephone of a channel or office, 文号 or else 索引号 of a rule. */
export function ownNumberOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'hotlines':
      return entry.data.number && phonesIn(entry.data.number)[0];
    case 'offices':
      return entry.data.phone && phonesIn(entry.data.phone)[0];
    case 'regulations':
      return entry.data.docNumber ? numbersOf(entry.data.docNumber)[0] : entry.data.indexNumber;
    default:
      return undefined;
  }
}
