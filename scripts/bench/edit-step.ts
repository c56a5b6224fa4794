/**
 * Edits in a running process: `node scripts/bench/edit-step.ts <edits> <folder>` makes the site of GONGKAI_CONTENT once, then
 * changes the title of one rule after another, and prints what each complete publication cost, as JSON.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSiteMaker } from '#scripts/build/site-maker.ts';
import { contentFolder } from '#store/content-folder.ts';

export interface EditCost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly files: number;
}

const [, , count = '5', folder = ''] = process.argv;
const rules = join(contentFolder(), 'regulations');
const names = readdirSync(rules).sort();
const make = createSiteMaker(contentFolder());

async function publish(number: number): Promise<EditCost> {
  const dir = join(folder, String(number));
  mkdirSync(dir, { recursive: true });
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const { changed = 0 } = await make(dir);
  const { user, system } = process.cpuUsage(cpu);
  const cost = { cpuSeconds: (user + system) / 1e6, wallSeconds: (performance.now() - started) / 1000, files: changed };
  // As the newsroom keeps them: the one shown and the one before.
  rmSync(join(folder, String(number - 2)), { recursive: true, force: true });
  return cost;
}

await publish(0);
const costs: EditCost[] = [];
for (let edit = 1; edit <= Number(count); edit += 1) {
  const file = join(rules, names[(edit * 7919) % names.length] as string);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^(title: '?[^'\n]*)/m, '$1改'));
  costs.push(await publish(edit));
  writeFileSync(file, text);
}
console.log(JSON.stringify(costs));
