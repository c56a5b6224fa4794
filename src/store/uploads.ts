/** Attachments: files under `uploads/` of the content folder, served as `/uploads/…`. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allEntries, type Dataset } from '#domain/dataset.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import type { Entry } from '#domain/kinds.ts';
import type { PublishedFile } from '#ledger/version.ts';

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
      return [`/uploads/${relative(root, path).replaceAll('\\', '/')}`, measured(path)];
    }),
  );
}

const known = new Map<string, Upload & { readonly state: string }>();

/** The newsroom looks at the folder with every save; a file nobody touched is not read again. */
function measured(path: string): Upload {
  const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
  const state = [size, mtimeNs, ctimeNs, ino].join();
  const before = known.get(path);
  if (before?.state === state) return { bytes: before.bytes, sha256: before.sha256 };
  const content = readFileSync(path);
  const upload = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  known.set(path, { ...upload, state });
  return upload;
}

/** What an entry offers, by the bytes that lie in `uploads/`. @throws Error for a file the check has not seen. */
export function publishedFiles(folder: string): (entry: Entry) => readonly PublishedFile[] {
  const uploads = readUploads(folder);
  return (entry) =>
    offeredFiles(entry).map(({ address }) => {
      const found = uploads.get(address);
      if (!found) throw new Error(`${entry.file}: no file ${address}`);
      return { path: address, ...found };
    });
}

/** Puts the files that public entries offer into a built site; a file nobody offers has passed no review. */
export function copyUploads(folder: string, outDir: string, dataset: Dataset): void {
  for (const { address } of allEntries(dataset).flatMap(offeredFiles)) {
    cpSync(join(folder, address), join(outDir, address), { preserveTimestamps: true });
  }
}
