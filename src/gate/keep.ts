/** What 初审 lets stand, and how a reason is tied to one finding. */
import { sha256 } from '#site/sha256.ts';
import type { Hit } from './finding.ts';
import { fold } from './fold.ts';

/** Why something found may stand all the same; the last is followed by words of one's own. */
export const REASONS = ['单位公用电话', '法定公示内容', '本人同意公开', '不是个人信息', '原件如此', '其他'] as const;
export type Reason = (typeof REASONS)[number];

const NEAR = 12;

/**
 * Names a finding by its rule, its folded text, 12 characters on each side in its line and the file it stands in: an edit elsewhere leaves
 * the reason valid, an edit here asks again.
 * @param file digest of the attachment; empty in a text.
 */
export function keepKey({ rule, start, end }: Pick<Hit, 'rule' | 'start' | 'end'>, text: string, file = ''): string {
  const folded = (value: string) => fold(value).text.replace(/\s+/g, '');
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split('\n')
    .at(-1) as string;
  const after = text.slice(end, end + NEAR).split('\n')[0] as string;
  const parts = [rule, folded(text.slice(start, end)), folded(before), folded(after), file];
  return sha256(parts.join('\n')).slice(0, 16);
}
