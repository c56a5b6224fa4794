/**
 * What the shown site was made from: a tree in the content's own repository, below a ref that no push carries. A file with errors
 * is read from it, so that one bad file does not hold up the others (hold-back.ts). Without a repository nothing is kept.
 */
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { EARLIER, type Instead } from './content-folder.ts';

const REF = 'refs/gongkailan/shown';

export interface ShownContent {
  /** Bytes of a file, by its path below the content folder; undefined when the shown site knows none. */
  bytesOf(path: string): Uint8Array | undefined;
}

/** @returns undefined when no site was made from this folder yet, or it lies in no repository */
export function shownContent(folder: string): ShownContent | undefined {
  const git = (...args: string[]): Buffer | undefined => {
    try {
      return execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 30 });
    } catch {
      return undefined;
    }
  };
  const tree = git('rev-parse', '--verify', '--quiet', REF)?.toString().trim();
  if (!tree) return undefined;
  return { bytesOf: (path) => git('cat-file', 'blob', `${tree}:${path}`) };
}

/**
 * Keeps what the site just shown was made from.
 * @param instead of it what was read from an earlier state
 * @returns why it could not be kept, in Chinese: the site stands, and the earlier state stays kept
 */
export async function keepShownContent(folder: string, instead: Instead): Promise<string | undefined> {
  const run = promisify(execFile);
  const plain = async (...args: string[]) => (await run('git', ['-C', folder, ...args])).stdout.trimEnd();
  const place = await plain('rev-parse', '--show-prefix', '--git-path', 'index').catch(() => undefined);
  if (place === undefined) return undefined;
  const [prefix = '', index = ''] = place.split('\n');
  const own = mkdtempSync(join(tmpdir(), 'gongkailan-index-'));
  const env = { ...process.env, GIT_INDEX_FILE: join(own, 'index'), GIT_OPTIONAL_LOCKS: '0' };
  const git = async (...args: string[]) => (await run('git', ['-C', folder, ...args], { env })).stdout.trim();
  try {
    // Its state of files saves reading them all again.
    const present = resolve(folder, index);
    if (existsSync(present)) copyFileSync(present, env.GIT_INDEX_FILE);
    await git('add', '--all', '--force', '--', ...EARLIER.filter((name) => existsSync(join(folder, name))));
    for (const [path, bytes] of instead) {
      const blob = bytes && (await git('rev-parse', '--verify', `${REF}:${path}`));
      if (blob) await git('update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${path}`);
      else await git('update-index', '--force-remove', '--', path);
    }
    const tree = await git('write-tree', `--prefix=${prefix}`);
    await git('update-ref', REF, tree);
    return undefined;
  } catch (error) {
    const why = (error as { stderr?: string }).stderr?.trim() || String(error);
    return `网站已更新，但没有记下它的内容，以后有文件写坏时只能退到更早的一版：${why}`;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
