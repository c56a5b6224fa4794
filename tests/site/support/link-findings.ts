/** Every address a site names, followed to the file and the anchor it promises. */
import type { Site, SitePage } from './site.ts';

const ADDRESSES = ['href', 'src', 'action', 'poster', 'data-bundle', 'data-worker'] as const;
const HOST = 'http://gongkailan.invalid';
const OUTWARD = new Set(['https:', 'http:', 'tel:', 'mailto:']);

export interface Address {
  readonly page: SitePage;
  readonly attribute: string;
  readonly value: string;
}

export const addressesOf = (site: Site): Address[] =>
  site.pages.flatMap((page) =>
    ADDRESSES.flatMap((attribute) =>
      page
        .$(`[${attribute}]`)
        .toArray()
        .map((element) => ({ page, attribute, value: page.$(element).attr(attribute) ?? '' })),
    ),
  );

export const isInternal = ({ page, value }: Address): boolean => new URL(value, HOST + page.path).origin === HOST;

/** Internal addresses that lead nowhere. */
export function brokenLinks(site: Site): string[] {
  const anchors = new Map(site.pages.map((page) => [page.path, idsOf(page)]));
  return addressesOf(site).flatMap((address) => {
    const { page, value } = address;
    const say = (what: string) => [`${page.path}: ${what} ${value}`];
    if (value.trim() === '') return [`${page.path}: ${address.attribute} 是空的`];
    if (!URL.canParse(value, HOST + page.path)) return say('不是网址');
    const url = new URL(value, HOST + page.path);
    if (!OUTWARD.has(url.protocol)) return say('不允许的协议');
    if (!isInternal(address)) return [];
    if (!url.pathname.startsWith(site.base)) return say('不在网站的路径下');
    if (site.fileOf(url.pathname) === undefined) return say('没有这个文件');
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (value.endsWith('#')) return say('空锚点');
    return anchor !== '' && !anchors.get(url.pathname)?.has(anchor) ? say('没有这个锚点') : [];
  });
}

const idsOf = ({ $ }: SitePage): Set<string> =>
  new Set(
    $('[id]')
      .toArray()
      .map((element) => $(element).attr('id') ?? ''),
  );
