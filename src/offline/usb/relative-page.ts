/** A page of the site as a page of a folder: addresses become relative, scripts of the server stay behind. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { usbWords } from '#ui/offline-words.ts';
import { asOfLine, withLine } from '../copy-line.ts';
import { ABOUT_FILE } from './about-copy.ts';

const ADDRESSES = ['href', 'src', 'action'];
/** Modules do not load on file://. */
const SCRIPT = /<script type="module"[^>]*><\/script>/g;

/**
 * @param html of a built page.
 * @param path of the page below the site, `` for home, else ending with `/`.
 * @param base of the site, starting and ending with a slash.
 * @param asOf 数据截至 … of the copy, for pages that do not say it themselves.
 */
export function relativePage(html: string, path: string, base: string, asOf: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const relative = attributesOf(html)
    .filter(({ value }) => value.startsWith(base) && !value.startsWith('//'))
    // From the end, so that the places of those before stay right.
    .toReversed()
    .reduce(
      (text, { name, value, start, end }) =>
        `${text.slice(0, start)}${name}="${escaped(up + fileOf(value.slice(base.length)))}"${text.slice(end)}`,
      html,
    );
  // A file has no origin that 'self' could mean.
  const own = relative
    .replace(SCRIPT, '')
    .replace(
      /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
      (_, tag, policy) => tag + policy.replaceAll("'self'", 'file:'),
    );
  return withLine(own, usbWords.copy(asOfLine(html) || asOf));
}

/** `fees/x/?a#b` → `fees/x/index.html?a#b`; the leaflet is what the copy has to say about itself. */
const fileOf = (address: string): string =>
  address === 'offline/' ? ABOUT_FILE : address.replace(/(^|\/)(?=$|[?#])/, '$1index.html');

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Attributes that hold an address, in the order they stand in. */
function attributesOf(html: string): Attribute[] {
  const found: Attribute[] = [];
  const walk = (node: Tree.Node) => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (place && ADDRESSES.includes(name))
          found.push({ name, value, start: place.startOffset, end: place.endOffset });
      }
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  return found.toSorted((a, b) => a.start - b.start);
}
