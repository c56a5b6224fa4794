/** Corrections of imports, one file per agency and compilation in `import-recipes/`: the next edition is split with them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptRecipe, recipeKey } from '#admin/rules/import-recipe.ts';
import { makeFolder, writeDurably } from '#store/durable-file.ts';

export interface Recipes {
  /** What was corrected in an earlier edition of this file. */
  find(agency: string, source: string): Promise<KeptRecipe | undefined>;
  /** All of them, the newest first. */
  all(): Promise<readonly KeptRecipe[]>;
  keep(recipe: KeptRecipe): Promise<void>;
}

export function openRecipes(newsroom: string): Recipes {
  const folder = join(newsroom, 'import-recipes');
  const fileOf = (agency: string, source: string) => {
    const name = createHash('sha256')
      .update(`${agency}\n${recipeKey(source)}`)
      .digest('hex')
      .slice(0, 20);
    return join(folder, `${name}.json`);
  };
  const read = (path: string): Promise<KeptRecipe | undefined> =>
    readFile(path, 'utf8').then(
      (text) => JSON.parse(text) as KeptRecipe,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      },
    );
  return {
    find: (agency, source) => read(fileOf(agency, source)),
    async all() {
      const names = await readdir(folder).catch(() => []);
      const kept = await Promise.all(
        names.filter((name) => /^[0-9a-f]{20}\.json$/.test(name)).map((name) => read(join(folder, name))),
      );
      return kept.filter((one) => one !== undefined).sort((a, b) => b.at.localeCompare(a.at));
    },
    async keep(recipe) {
      await makeFolder(folder);
      await writeDurably(fileOf(recipe.agency, recipe.source), `${JSON.stringify(recipe, undefined, 1)}\n`);
    },
  };
}
