/** Where a built site keeps the scripts of its components: their names hold a digest that only the build knows. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `SearchForm.astro` → `/_astro/SearchForm.astro_astro_type_script_index_0_lang.<digest>.js`. @param base starts and ends with a slash */
export function siteScripts(site: string, base: string): (component: string) => string | undefined {
  const folder = join(site, '_astro');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return (component) => {
    const file = files.find((name) => name.startsWith(`${component}_astro_type_script`) && name.endsWith('.js'));
    return file && `${base}_astro/${file}`;
  };
}
