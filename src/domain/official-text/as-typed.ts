/** Words that no one meant as marks, written so that they stand on the page as they are: what the importer and forms write. */
import { readMarks } from './marks.ts';

/** One line of a paragraph or a list item. */
export function lineAsTyped(words: string): string {
  const inner = marksAsTyped(words);
  if (/^[ \t]*\\[#\-+>=:|]/.test(inner)) return inner.replace('\\', '\\\\');
  if (/^[ \t]*\d{1,9}\\[.)]/.test(inner)) return inner.replace('\\', '\\\\');
  return inner.replace(/^([ \t]*)(?=#{2,4}\s|-[ \t]|\|)/, '$1\\');
}

/** One cell of a table. */
export const cellAsTyped = (words: string): string => marksAsTyped(words).replaceAll('|', '\\|');

function marksAsTyped(words: string): string {
  const signs = words.replace(/\\(?=[\\`*_[\]|~])/g, '\\\\');
  const plain = readMarks(signs).every((part) => typeof part === 'string' || ('href' in part && part.bare));
  return plain ? signs : signs.replace(/\*\*/g, '\\*\\*').replaceAll('[', '\\[');
}
