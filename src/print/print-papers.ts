/** Papers → a folder of PDFs. What did not change since the last time is left as it lies there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Paper } from '#views/paper/paper.ts';
import { ENGINE, openEngine, TEMPLATES } from './engine.ts';
import { type Fonts, findFonts } from './fonts.ts';
import type { Standard } from './set-paper.ts';
import { Setter } from './setters.ts';

export interface PrintJob {
  readonly papers: readonly Paper[];
  readonly folder: string;
  readonly standard: Standard;
  readonly fontFolder?: string;
  /** When all papers of the site are printed: whether one of an earlier run still holds; the others go. */
  readonly holds?: (file: string) => boolean;
  /** Told after each paper. */
  readonly progress: (done: number, all: number, title: string) => void;
}

export interface Printed {
  readonly made: number;
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly pages: number;
  /** What to shorten, by paper. */
  readonly remarks: readonly string[];
  /** Papers that were not printed, and why. */
  readonly missing: readonly string[];
  readonly fonts: Fonts;
}

interface Known {
  readonly digest: string;
  readonly pages: number;
  readonly remark?: string;
}
/** `about.json`: what the files were made with, so that a difference between two machines can be told. */
interface About {
  readonly engine: string;
  readonly fonts: Fonts;
  readonly standard: Standard;
  readonly papers: Readonly<Record<string, Known>>;
}

/** @throws PrintFailed where the engine or a Chinese font is missing */
export async function printPapers(job: PrintJob): Promise<Printed> {
  const { papers, folder, standard, fontFolder } = job;
  const fonts = findFonts(await openEngine(fontFolder));
  mkdirSync(folder, { recursive: true });
  const before = readAbout(folder);
  const base = digestOf(ENGINE, standard, JSON.stringify(fonts), templateBytes());
  const kept: Record<string, Known> = { ...before?.papers };
  const setter = new Setter();
  const remarks: string[] = [];
  const missing: string[] = [];
  let [made, unchanged, pages] = [0, 0, 0];
  try {
    for (const [at, paper] of papers.entries()) {
      const digest = digestOf(base, JSON.stringify(paper));
      const path = join(folder, paper.file);
      const known = kept[paper.file];
      if (known?.digest === digest && existsSync(path)) {
        unchanged += 1;
      } else {
        const answer = await setter.set({ paper, fonts, standard, ...(fontFolder && { fontFolder }) });
        if ('failed' in answer) {
          if (!answer.known) throw new Error(answer.failed);
          missing.push(answer.failed);
          delete kept[paper.file];
          rmSync(path, { force: true });
          continue;
        }
        writeWhole(path, answer.done.pdf);
        made += 1;
        const { pages: own, remark } = answer.done;
        kept[paper.file] = { digest, pages: own, ...(remark && { remark }) };
      }
      const now = kept[paper.file] as Known;
      pages += now.pages;
      if (now.remark) remarks.push(now.remark);
      job.progress(at + 1, papers.length, paper.title);
    }
  } finally {
    await setter.close();
    const { holds } = job;
    const removed = holds ? Object.keys(kept).filter((file) => !holds(file)) : [];
    for (const file of removed) {
      rmSync(join(folder, file), { force: true });
      delete kept[file];
    }
    writeAbout(folder, { engine: ENGINE, fonts, standard, papers: sorted(kept) });
  }
  const removed = Object.keys(before?.papers ?? {}).filter((file) => !(file in kept));
  return { made, unchanged, removed, pages, remarks, missing, fonts };
}

const digestOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

const templateBytes = (): string =>
  readdirSync(TEMPLATES)
    .sort()
    .map((name) => readFileSync(join(TEMPLATES, name), 'utf8'))
    .join('');

/** A folder with other things in it is not ours to empty: only files named in its own list are ever removed. */
function readAbout(folder: string): About | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')) as About;
  } catch {
    return undefined;
  }
}

const writeAbout = (folder: string, about: About): void =>
  writeWhole(join(folder, 'about.json'), Buffer.from(`${JSON.stringify(about, null, 1)}\n`));

/** Whole or not at all: anyone who prints from the folder never meets half a file. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

const sorted = (papers: Readonly<Record<string, Known>>): Record<string, Known> =>
  Object.fromEntries(Object.entries(papers).sort(([a], [b]) => (a < b ? -1 : 1)));
