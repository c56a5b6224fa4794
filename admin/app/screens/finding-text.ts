import type { Finding } from '#admin/rules/protocol.ts';

/** What is wrong and what to write instead, as one sentence. */
export const findingText = ({ what, fix, severity }: Finding): string =>
  `${severity === 'warning' ? '提醒：' : ''}${what}。${fix}`;
