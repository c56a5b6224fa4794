/** First letters of readings, as people press them: 投诉电话 → tsdh. */
import { pinyin } from 'pinyin-pro';

export const lettersOf = (words: readonly string[]): string =>
  [
    ...new Set(
      words.map((word) =>
        pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' })
          .join('')
          .toLowerCase()
          .replace(/[^a-z0-9]/g, ''),
      ),
    ),
  ].join(' ');
