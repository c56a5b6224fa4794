/** `node import-step.ts FOLDER FILE…`: imports every file into a folder of its own, as `npm run import` does. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importDocument } from '#importer/import-document.ts';
import { writeImport } from '#importer/write-import.ts';
import { BENCH_AS_OF } from '#scripts/bench/content-folder.ts';

const [folder = '', ...files] = process.argv.slice(2);
const options = { asOf: BENCH_AS_OF };
for (const file of files) {
  const result = await importDocument(readFileSync(file), basename(file), options);
  writeImport(result, { folder: join(folder, basename(file)), ...options });
}
