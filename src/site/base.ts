/** Where the site will stand: origin and base path, from GONGKAI_URL (e.g. `https://www.example.gov.cn/zwgk/`). */

export interface SiteAddress {
  /** Absolute origin without a trailing slash; undefined while no address is configured. */
  readonly origin?: string;
  /** Starts and ends with a slash; `/` at the top of a host. */
  readonly base: string;
}

/** @throws Error with a Chinese sentence when GONGKAI_URL is no http(s) address. */
export function siteAddress(
  env: Readonly<Record<string, string | undefined>>,
  domain: string | null = null,
): SiteAddress {
  const configured = env['GONGKAI_URL'] ?? (domain ? `https://${domain}/` : undefined);
  if (configured === undefined || configured === '') return { base: '/' };
  const url = URL.canParse(configured) ? new URL(configured) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `GONGKAI_URL=${configured} 不是网址，请写成 https://www.example.gov.cn/ 或带子路径 https://www.example.gov.cn/zwgk/`,
    );
  }
  return { origin: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
