/** The real compilations. They are not part of the repository: a clone without them skips what needs them and says so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/setup/exec.ts';

const FOLDERS = [
  process.env['GONGKAI_CORPUS'],
  join(projectRoot, '../shared/corpus'),
  join(projectRoot, '../../shared/corpus'),
];

const folder = FOLDERS.find((path) => path !== undefined && existsSync(join(path, 'compilation-1.txt')));

/** Why a test is skipped, or false. */
export const withoutCorpus: string | false =
  folder === undefined ? '没有真实汇编：把它们放到 ../shared/corpus，或用 GONGKAI_CORPUS 指明文件夹' : false;

export const corpusFile = (name: string): Uint8Array => readFileSync(join(folder ?? '', name));

export type GoldenRule = readonly [
  title: string,
  start: number,
  bodyStart: number,
  end: number,
  articles: number,
  sha256: string,
];

/** Offsets, counts and digests only: no sentence of the compilations stands in the repository. */
export const golden: Readonly<Record<string, { readonly sha256: string; readonly rules: readonly GoldenRule[] }>> =
  JSON.parse(readFileSync(new URL('./fixtures/corpus.json', import.meta.url), 'utf8'));
