/** Circles of imports between source files, types included: who is in a circle cannot be read or moved alone. */
import { posix } from 'node:path';
import { readSource } from './source.ts';

/** Path and text of every source file → one line for each circle, its files in order. */
export function circles(files: ReadonlyMap<string, string>, aliases: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of targetsOf(file, files, aliases)) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of files.keys()) visit(file);
  return found;
}

function targetsOf(file: string, files: ReadonlyMap<string, string>, aliases: Readonly<Record<string, string>>) {
  return new Set(
    readSource(file, files.get(file) ?? '')
      .imports.map(({ from }) => addressOf(file, from, aliases))
      .filter((target) => files.has(target) && target !== file),
  );
}

/** Where an import leads: `#domain/kinds.ts` → `src/domain/kinds.ts`; a package stays what it is. */
function addressOf(file: string, from: string, aliases: Readonly<Record<string, string>>): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(file), from);
  const [layer = '', ...rest] = from.split('/');
  const folder = aliases[`${layer}/*`];
  return folder ? posix.normalize(folder.replace('*', rest.join('/'))) : from;
}
