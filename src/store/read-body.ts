/** The Markdown body of one rule, read when a page needs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { splitFrontMatter } from './read-entry.ts';
import { decodeText } from './read-text.ts';

/** Empty for kinds stored as YAML. The file has been read and validated before, so it is there and sound. */
export function readBody(folder: string, kind: KindName, id: string): string {
  if (anyKind(kind).format !== 'md') return '';
  const decoded = decodeText(readFileSync(join(folder, kind, `${id}.md`)));
  return splitFrontMatter(decoded?.text ?? '')?.body ?? '';
}
