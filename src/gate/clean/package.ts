/** docx, xlsx and ofd without properties, thumbnails, comments and what pictures carry. Packed again with a fixed time. */
import { zipSync } from 'fflate';
import { openPackage } from '#gate/read/package.ts';
import { cleanJpeg, cleanPng } from './picture.ts';

const DROPPED: readonly (readonly [RegExp, string])[] = [
  [/^docProps\/(?:custom\.xml|thumbnail\.[a-z]+)$/i, '自定义属性和预览图'],
  [/^word\/comments\w*\.xml$|^word\/people\.xml$/i, '批注'],
  [/^xl\/(?:comments\d*\.xml|threadedComments\/.*|persons\/.*)$/i, '批注'],
  [/^(?:xl|word)\/printerSettings\/.*$/i, '打印机设置'],
];
const CORE =
  /<(?<tag>(?:dc:(?:creator|description|subject)|cp:(?:lastModifiedBy|keywords|category|contentStatus|lastPrinted|revision)))(?:\s[^>]*)?>(?<value>[\s\S]*?)<\/\k<tag>>/g;
const APP = /<(?<tag>Company|Manager|Template|HyperlinkBase)(?:\s[^>]*)?>(?<value>[\s\S]*?)<\/\k<tag>>/g;
const COMMENT_MARKS =
  /<w:(?:commentRangeStart|commentRangeEnd|annotationRef)\b[^>]*\/>|<w:r\b[^>]*>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:commentReference\b[^>]*\/><\/w:r>/g;
const OFD_INFO = /<(?<tag>(?:\w+:)?(?:Author|Subject|Abstract|Keywords|CustomDatas))(?:\s[^>]*)?>[\s\S]*?<\/\k<tag>>/g;
const SIGNED = /^_xmlsignatures\/|\/Signs?\//i;
const EARLIEST = '1980-01-01T00:00:00';

/** @returns undefined for a signed file: its signature would not hold any more. */
export function cleanPackage(bytes: Uint8Array, removed: string[]): Uint8Array | undefined {
  const pack = openPackage(bytes);
  if (pack.names.some((name) => SIGNED.test(name))) return undefined;
  const dropped = new Map(
    pack.names.flatMap((name) => {
      const found = DROPPED.find(([pattern]) => pattern.test(name));
      return found ? [[name, found[1]] as const] : [];
    }),
  );
  removed.push(...dropped.values());
  const files: Record<string, Uint8Array> = {};
  for (const name of pack.names) {
    if (dropped.has(name)) continue;
    const content = pack.bytesOf(name) as Uint8Array;
    const text = () => pack.textOf(name) ?? '';
    const put = (changed: string, what: string) => {
      files[name] = changed === text() ? content : new TextEncoder().encode(changed);
      if (changed !== text()) removed.push(what);
    };
    if (/\.jpe?g$/i.test(name) && content[0] === 0xff) files[name] = cleanJpeg(content, removed);
    else if (/\.png$/i.test(name) && content[0] === 0x89) files[name] = cleanPng(content, removed);
    else if (/^docProps\/core\.xml$/i.test(name)) put(emptied(text(), CORE), '作者等属性');
    else if (/^docProps\/app\.xml$/i.test(name)) put(emptied(text(), APP), '单位等属性');
    else if (name === '[Content_Types].xml' || name.endsWith('.rels'))
      files[name] = new TextEncoder().encode(without(text(), name, dropped));
    else if (/^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name))
      put(text().replace(COMMENT_MARKS, ''), '批注');
    else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && [...dropped.keys()].some((part) => /comments/.test(part)))
      files[name] = new TextEncoder().encode(text().replace(/<legacyDrawing\b[^>]*\/>/g, ''));
    else if (/^OFD\.xml$/i.test(name)) put(text().replace(OFD_INFO, ''), '文件属性');
    else files[name] = content;
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, [content, { mtime: EARLIEST, level: 6 }]]),
    ),
  );
}

const emptied = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (whole, ...rest) => {
    const { tag, value } = rest.at(-1) as { tag: string; value: string };
    return value.trim() === '' ? whole : `<${tag}></${tag}>`;
  });

/** Relations and content types of parts that are gone go with them. */
function without(text: string, name: string, dropped: ReadonlyMap<string, string>): string {
  const base = name === '[Content_Types].xml' ? '' : name.replace(/_rels\/[^/]+$/, '');
  const isGone = (target: string): boolean => {
    const path = target.startsWith('/') ? target.slice(1) : resolved(base + target);
    return dropped.has(path);
  };
  return text
    .replace(/<Override\b[^>]*PartName="([^"]*)"[^>]*\/>/g, (whole, part: string) => (isGone(part) ? '' : whole))
    .replace(/<Relationship\b[^>]*?Target="([^"]*)"[^>]*\/>/g, (whole, target: string) =>
      isGone(target) ||
      (/attachedTemplate/.test(whole) && /External/.test(whole)) ||
      (/vmlDrawing/.test(target) && [...dropped.keys()].some((part) => /^xl\/comments/.test(part)))
        ? ''
        : whole,
    );
}

const resolved = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};
