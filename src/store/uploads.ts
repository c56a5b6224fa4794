/** Attachments: files under `uploads/` of the content folder, served as `/uploads/…`. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allEntries, type Dataset } from '#domain/dataset.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';

/** What an entry must state of a file it offers. */
export interface Upload {
  readonly bytes: number;
  readonly sha256: string;
}

/** By address, `/uploads/2026/form.pdf`. Links are not followed, hidden files are skipped. */
export function readUploads(folder: string): ReadonlyMap<string, Upload> {
  const root = join(folder, 'uploads');
  if (!existsSync(root)) return new Map();
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return new Map(
    files.map((path) => {
      const content = readFileSync(path);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return [`/uploads/${relative(root, path).replaceAll('\\', '/')}`, { bytes: content.length, sha256 }];
    }),
  );
}

/** Puts the files that public entries offer into a built site; a file nobody offers has passed no review. */
export function copyUploads(folder: string, outDir: string, dataset: Dataset): void {
  for (const { address } of allEntries(dataset).flatMap(offeredFiles)) {
    cpSync(join(folder, address), join(outDir, address), { preserveTimestamps: true });
  }
}
