/**
 * Writes the files of one site into an empty folder, or into the folder of a site that is shown no more, and keeps what each is:
 * nobody has to read them again.
 */
import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { FileState, SiteState } from '#build/publication.ts';

/** A finished site whose unchanged files the new one shares; it is not written to. */
export interface EarlierSite {
  readonly folder: string;
  readonly files: SiteState;
}

/** Written into again by the seal of the ledger: a site has these for itself. */
const OWN = /^ledger\/(?!versions\/)/;
const VERSIONS = 'versions';

export class SiteWriter {
  readonly folder: string;
  readonly files = new Map<string, FileState>();
  /** Files that differ from the earlier site's, or are new. */
  changed = 0;
  readonly #earlier: EarlierSite | undefined;
  readonly #folders = new Set<string>();
  /** What lies in the folder and has not been put yet. */
  readonly #present = new Map<string, FileState>();

  /**
   * @param earlier the site shown now
   * @param present what lies in `folder` from an even earlier site, absent for an empty one: folders and links of some thousand
   *   files cost more than an edit. Nothing is written into a file that lies there, since others may share it
   */
  constructor(folder: string, earlier?: EarlierSite, present?: SiteState) {
    this.folder = folder;
    this.#earlier = earlier;
    for (const [path, state] of present ?? []) if (!OWN.test(path)) this.#present.set(path, state);
    if (present) this.#removeOwn();
  }

  /** @param path below the folder, with `/` */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const state = { bytes: bytes.length, sha256: hash('sha256', bytes) };
    const same = this.#earlier?.files.get(path)?.sha256 === state.sha256;
    if (!same) this.changed += 1;
    if (same && this.#stands(path, state)) return;
    // What stands there may be shared with an earlier site.
    if (this.files.has(path) || this.#present.delete(path)) rmSync(this.#placeOf(path), { force: true });
    if (same && !OWN.test(path) && this.#share(path)) {
      this.files.set(path, state);
      return;
    }
    writeFileSync(this.#placeOf(path), bytes);
    this.files.set(path, state);
  }

  /** Takes a file over from the earlier site. @returns false when that has none */
  keep(path: string): boolean {
    const state = this.#earlier?.files.get(path);
    if (!state) return false;
    if (this.#stands(path, state)) return true;
    if (this.files.has(path) || this.#present.delete(path)) rmSync(this.#placeOf(path), { force: true });
    if (!this.#share(path)) return false;
    this.files.set(path, state);
    return true;
  }

  /** All files below a folder of the earlier site. @returns false when it has none, or they are not there any more */
  keepFolder(folder: string): boolean {
    const paths = [...(this.#earlier?.files.keys() ?? [])].filter((path) => path.startsWith(folder));
    return paths.length > 0 && paths.every((path) => this.keep(path));
  }

  /** Copies all files of a folder, hidden ones left out. */
  copyFolder(from: string, to = ''): void {
    for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!item.isFile() || item.name.startsWith('.')) continue;
      const file = join(item.parentPath, item.name);
      this.put(`${to}${relative(from, file).replaceAll('\\', '/')}`, readFileSync(file));
    }
  }

  /** Removes what lay there and belongs to the site no more. */
  end(): void {
    const parents = new Set<string>();
    for (const path of this.#present.keys()) {
      rmSync(join(this.folder, path), { force: true });
      parents.add(dirname(path));
    }
    this.#present.clear();
    for (const parent of parents) this.#removeEmpty(parent);
  }

  /** Whether a file lies there already as it must be; it is the site's from then on. */
  #stands(path: string, state: FileState): boolean {
    if (this.files.has(path) || this.#present.get(path)?.sha256 !== state.sha256) return false;
    if (statSync(join(this.folder, path), { throwIfNoEntry: false })?.size !== state.bytes) return false;
    this.#present.delete(path);
    this.files.set(path, state);
    return true;
  }

  /** What the seal wrote is in no list. */
  #removeOwn(): void {
    const folder = join(this.folder, 'ledger');
    if (!statSync(folder, { throwIfNoEntry: false })) return;
    for (const name of readdirSync(folder)) if (name !== VERSIONS) rmSync(join(folder, name), { recursive: true });
  }

  #removeEmpty(folder: string): void {
    for (let path = folder; path !== '.'; path = dirname(path)) {
      try {
        rmdirSync(join(this.folder, path));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'ENOENT') return;
      }
    }
  }

  /** One file under two names: copying some thousand files takes longer than drawing them. */
  #share(path: string): boolean {
    const from = join(this.#earlier?.folder ?? '', path);
    const to = this.#placeOf(path);
    try {
      if (OWN.test(path)) copyFileSync(from, to);
      else linkSync(from, to);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return false;
      copyFileSync(from, to);
      return true;
    }
  }

  #placeOf(path: string): string {
    const file = join(this.folder, path);
    const parent = dirname(file);
    if (!this.#folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#folders.add(parent);
    return file;
  }
}
