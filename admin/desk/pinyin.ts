/** Chinese words → the lower-case letters, digits and dashes that ids and file names are made of. */
import { pinyin } from 'pinyin-pro';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** `首问责任制度` → `shouwen-zeren-zhidu`: one part per word, whole parts up to `longest` characters; may be empty. */
export function pinyinOf(text: string, longest: number): string {
  const parts: string[] = [];
  for (const { segment } of words.segment(text.normalize('NFKC'))) {
    const syllables = pinyin(segment, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
    const part = syllables
      .join('')
      .toLowerCase()
      .replaceAll('ü', 'v')
      .replace(/[^a-z0-9]/g, '');
    if (part !== '') parts.push(part);
  }
  let made = '';
  for (const part of parts) {
    const next = made === '' ? part : `${made}-${part}`;
    if (next.length > longest) break;
    made = next;
  }
  return made || (parts[0]?.slice(0, longest) ?? '');
}
