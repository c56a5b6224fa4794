import type { LedgerEvent } from '#ledger/entry.ts';

/** Events of the ledger in the words people see. */
export const EVENT_WORDS: Readonly<Record<LedgerEvent, string>> = {
  import: '收入账本',
  publish: '公布',
  update: '更正',
  confirm: '核对无误',
  withdraw: '撤下',
  restore: '恢复公布',
};
