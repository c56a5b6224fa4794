/** Writes the files of one site into an empty folder, and keeps what each is: nobody has to read them again. */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FileState } from '#build/publication.ts';

export class SiteWriter {
  readonly folder: string;
  readonly files = new Map<string, FileState>();
  readonly #folders = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param path below the folder, with `/` */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = join(this.folder, path);
    const parent = dirname(file);
    if (!this.#folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#folders.add(parent);
    writeFileSync(file, bytes);
    this.files.set(path, { bytes: bytes.length, sha256: hash('sha256', bytes) });
  }

  /** Copies all files of a folder, hidden ones left out. */
  copyFolder(from: string, to = ''): void {
    for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!item.isFile() || item.name.startsWith('.')) continue;
      const file = join(item.parentPath, item.name);
      this.put(`${to}${relative(from, file).replaceAll('\\', '/')}`, readFileSync(file));
    }
  }
}
