/** One classic script from a module of this layer: workers of older browsers and pages on file:// know no modules. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * @param entry file name in this folder.
 * @param constants identifiers that the script declares, with their values.
 */
export async function bundleScript(entry: string, constants: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: ['chrome99', 'firefox97', 'safari15.4'],
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        output: { format: 'iife', codeSplitting: false },
        treeshake: { moduleSideEffects: true },
      },
    },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${entry} became no script`);
  return chunk.code;
}
