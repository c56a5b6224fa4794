/** The domain of site.yaml for the build's configuration; a broken site.yaml is reported by the check, not here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig } from '#site/config.ts';
import { contentFolder } from './content-folder.ts';
import { readRecord } from './read-record.ts';

export function siteDomain(): string | null {
  const path = join(contentFolder(), 'site.yaml');
  return existsSync(path) ? (readRecord(path, readFileSync(path), siteConfig).value?.domain ?? null) : null;
}
