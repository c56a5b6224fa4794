/** One page of every kind there is; of each kind of entry the longest, where most can go wrong. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindNames } from '#domain/kinds.ts';

export const dist = resolve(process.env['GONGKAI_DIST'] || 'dist');

const length = (path: string): number => statSync(join(dist, path, 'index.html')).size;

function longestIn(folder: string, isEntry: (name: string) => boolean = () => true): string[] {
  const parent = join(dist, folder);
  if (!existsSync(parent)) return [];
  const ids = readdirSync(parent).filter((name) => isEntry(name) && existsSync(join(parent, name, 'index.html')));
  const [longest] = ids.map((id) => `/${folder}/${id}/`).sort((a, b) => length(b) - length(a));
  return longest ? [longest] : [];
}

const filled = kindNames.filter((kind) => existsSync(join(dist, kind, 'index.html')));
export const longestEntry = (kind: string): string =>
  longestIn(kind, (name) => name !== 'page' && !name.startsWith('by-'))[0] ?? '/';

export const pageKinds: readonly string[] = [
  '/',
  '/limits/',
  '/limits/chengnuo/',
  '/sitemap/',
  '/data/',
  '/jiandu/',
  '/jiandu/self-check/',
  '/jiandu/sample/',
  ...longestIn('jiandu/by-agency'),
  '/search/',
  '/search/?q=%E6%8A%95%E8%AF%89',
  '/meiyou-zhege-yemian/',
  '/ledger/',
  '/ledger/slip/',
  '/ledger/check/?1',
  '/regulations/linhai-gongshi-tingzheng/history/',
  '/regulations/linhai-gongshi-tingzheng/history/1-2/',
  ...longestIn('handbooks'),
  ...filled.map((kind) => `/${kind}/`),
  ...filled.map(longestEntry),
];

/** Splits work over tests, so that two workers share it. */
export function inGroups<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, group) => all.filter((_, index) => index % count === group));
}
