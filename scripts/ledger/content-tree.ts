/** The git tree id of a content folder without its ledger, worked out from the files: what a sealed site was drawn from. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER } from '#store/read-ledger.ts';

const object = (type: 'blob' | 'tree', body: Uint8Array): Buffer =>
  createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest();

/** 40 hex digits. Hidden files are left out: no page is made from them. Empty folders do not count, as in git. */
export function contentTree(content: string): string {
  return (treeOf(content, [LEDGER.folder]) ?? object('tree', Buffer.alloc(0))).toString('hex');
}

function treeOf(folder: string, without: readonly string[] = []): Buffer | undefined {
  const items = readdirSync(folder, { withFileTypes: true })
    .filter(
      (item) => !item.name.startsWith('.') && !without.includes(item.name) && (item.isFile() || item.isDirectory()),
    )
    // Git sorts a folder as if its name ended with a slash.
    .map((item) => ({ item, key: Buffer.from(item.isDirectory() ? `${item.name}/` : item.name) }))
    .sort((a, b) => Buffer.compare(a.key, b.key));
  const lines = items.flatMap(({ item }) => {
    const path = join(folder, item.name);
    const id = item.isDirectory() ? treeOf(path) : object('blob', readFileSync(path));
    const mode = item.isDirectory() ? '40000' : '100644';
    return id ? [Buffer.from(`${mode} ${item.name}\0`), id] : [];
  });
  return lines.length === 0 ? undefined : object('tree', Buffer.concat(lines));
}
