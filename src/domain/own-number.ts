/** The number people know an entry by: whoever types it in full wants this entry. */
import type { Entry } from './kinds.ts';

/** Telephone of a channel or office, 文号 or else 索引号 of a rule. */
export function ownNumberOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'hotlines':
      return entry.data.number;
    case 'offices':
      return entry.data.phone;
    case 'regulations':
      return entry.data.docNumber ?? entry.data.indexNumber;
    default:
      return undefined;
  }
}
