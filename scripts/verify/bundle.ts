/** The verifier as the one file an inspector downloads: everything it needs inside, readable, the same bytes every time. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledOnce, projectRoot } from '#draw/compiled-once.ts';

export const VERIFIER = 'gongkailan-verify.mjs';

/** Folder with the file and its SHA-256. */
export const verifierFolder = (): Promise<string> =>
  compiledOnce({
    name: 'verifier',
    from: ['package-lock.json', 'src/**/*.ts', 'scripts/**/*.ts'],
    make: bundleVerifier,
  });

async function bundleVerifier(folder: string): Promise<void> {
  const { build } = await import('vite');
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
