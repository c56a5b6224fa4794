/** The verifier as the one file an inspector downloads: everything it needs inside, readable, the same bytes every time. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#scripts/setup/exec.ts';

export const VERIFIER = 'gongkailan-verify.mjs';

/** Writes the file and its SHA-256 into `folder`. */
export async function bundleVerifier(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(projectRoot, 'scripts', 'verify.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rollupOptions: { output: { entryFileNames: VERIFIER, codeSplitting: false } },
    },
  });
  const file = join(folder, VERIFIER);
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  writeFileSync(`${file}.sha256`, `${sum}  ${VERIFIER}\n`);
}
