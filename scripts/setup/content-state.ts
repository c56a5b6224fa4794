import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Written by the program itself when it seals what it has drawn: no reason to draw again. */
const OF_SEALING = /^ledger[/\\](?:entries\.jsonl|checkpoint|sizes\.txt|seal\.json)$/;

/** Names, sizes and times of all files of the content, hidden ones left out: equal while nobody changed anything. */
export function contentState(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return files
    .map((item) => join(item.parentPath, item.name))
    .filter(
      (path) => !/(^|[/\\])\./.test(path.slice(folder.length + 1)) && !OF_SEALING.test(path.slice(folder.length + 1)),
    )
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return `${path} ${found?.size} ${found?.mtimeMs}`;
    })
    .sort()
    .join('\n');
}
