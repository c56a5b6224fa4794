/** The newsroom's screens, built once for each state of their sources and kept under `.cache/admin/`. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/setup/exec.ts';

/** The screens also hold forms, labels and checks of the model. */
const INPUTS = [
  'package-lock.json',
  'admin/{app,rules}/**/*',
  'admin/*.ts',
  'src/{domain,ui}/**/*.ts',
  'src/styles/*.css',
];
const KEPT = 3;

/** The folder to serve at `/admin/`. */
export async function adminBundle(): Promise<string> {
  const parent = join(projectRoot, '.cache', 'admin');
  const folder = join(parent, digestOfInputs());
  if (existsSync(join(folder, 'index.html'))) return folder;
  console.log('正在准备编辑台（只在第一次和程序更新后需要）…');
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const { buildAdmin } = await import('#admin/app/build.ts');
    await buildAdmin(work);
    // Another process may have been faster.
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  removeOld(parent);
  return folder;
}

function digestOfInputs(): string {
  const hash = createHash('sha256');
  const files = INPUTS.flatMap((pattern) => globSync(pattern, { cwd: projectRoot })).sort();
  for (const file of files) {
    const path = join(projectRoot, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOld(parent: string): void {
  const byAge = readdirSync(parent)
    .map((name) => join(parent, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
