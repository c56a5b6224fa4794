/** The two things of site.yaml the newsroom itself needs; read again, because somebody may edit it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig } from '#site/config.ts';
import { readRecord } from '#store/read-record.ts';

export interface SiteSettings {
  readonly name: string;
  readonly sample: boolean;
  readonly domain: string | null;
}

/** A file that cannot be read counts as a real board: the stricter rules hold. */
export function siteSettings(content: string): SiteSettings {
  const file = join(content, 'site.yaml');
  const settings = existsSync(file) ? readRecord(file, readFileSync(file), siteConfig).value : undefined;
  return { name: settings?.name ?? '公开栏', sample: settings?.sample ?? false, domain: settings?.domain ?? null };
}
