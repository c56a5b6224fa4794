import type { BoardEntry } from '#ledger/board-entry.ts';
import type { LedgerEvent } from '#ledger/entry.ts';
import { formatDay } from '#ui/format.ts';

/** Events of the ledger in the words people see. */
export const EVENT_WORDS: Readonly<Record<LedgerEvent, string>> = {
  import: '收入账本',
  publish: '公布',
  update: '更正',
  confirm: '核对无误',
  withdraw: '撤下',
  restore: '恢复公布',
};

/** An entry about the whole board: what happened, to what, why. */
export function boardWords(entry: BoardEntry): { readonly what: string; readonly about: string; readonly why: string } {
  switch (entry.ev) {
    case 'site':
      return { what: '封存全站', about: `全站 ${entry.files} 个文件，${formatDay(entry.asOf)}的样子`, why: '' };
    case 'reviews':
      return { what: '审查记录入账', about: `编辑台的审查记录到第 ${entry.acts} 条`, why: '' };
    case 'purge':
      return { what: '清除旧版本', about: `版本 ${entry.sha256.slice(0, 16)}`, why: entry.why };
  }
}
