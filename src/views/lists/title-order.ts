/**
 * Titles in the order people read them. `Intl.Collator('zh-CN')` goes by one reading per character: 长… stands under zhang,
 * 重庆 under zhong (docs/outside.md). Here words are read as words.
 */
import { pinyin } from 'pinyin-pro';

const collator = new Intl.Collator('zh-CN', { numeric: true });
const keys = new Map<string, string>();

/** Syllables without tones; a space after each keeps 安 before 昂. */
function keyOf(title: string): string {
  const known = keys.get(title);
  if (known !== undefined) return known;
  const key = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ').toLowerCase();
  keys.set(title, key);
  return key;
}

export function byReading(a: string, b: string): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return collator.compare(a, b);
}
