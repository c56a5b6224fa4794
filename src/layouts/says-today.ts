import type { Page } from '#views/page.ts';

/** Whether anything on the page depends on the day it is read. */
export const saysToday = ({ subtitle, lead, banner, keyFacts, answer, blocks, aside }: Page): boolean =>
  [subtitle, lead, banner, keyFacts, answer, blocks, aside].some(holds);

const holds = (part: unknown): boolean => {
  if (part === null || typeof part !== 'object') return false;
  if (Array.isArray(part)) return part.some(holds);
  if ('days' in part || ('kind' in part && part.kind === 'strip')) return true;
  return Object.values(part).some(holds);
};
