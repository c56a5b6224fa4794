/** Notices changed content, no matter who changed it: an editor, the newsroom, `git pull`. */
import { relative, resolve } from 'node:path';
import { watch } from 'chokidar';
import { projectRoot } from '#scripts/setup/exec.ts';

/** Editors' swap files and the like; the content folder's own address may well contain a dotted folder. */
const isScratch = (folder: string, path: string) => /(^|[/\\])\.[^/\\.]|~$|\.tmp$/.test(relative(folder, path));

export interface ContentWatch {
  /** From now on; at once when something changed since the watch was made. */
  onChange(notify: () => void): void;
  close(): Promise<void>;
}

/** Watching begins here, before the first build, so that a change made while it runs is not lost. */
export function watchContent(content: string): ContentWatch {
  const watcher = watch(content, { ignoreInitial: true, ignored: (path) => isScratch(content, path) });
  let early = false;
  let notify = () => {
    early = true;
  };
  watcher.on('all', () => notify());
  return {
    onChange(next) {
      notify = next;
      if (early) next();
    },
    close: () => watcher.close(),
  };
}

/** Says once that the program itself changed: it is not read again. */
export function watchProgram(): void {
  watch(
    ['src', 'admin'].map((folder) => resolve(projectRoot, folder)),
    { ignoreInitial: true },
  ).once('all', () => console.log('程序代码有改动，重新启动后生效。'));
}
