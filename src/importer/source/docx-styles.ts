/** styles.xml: which paragraph styles are headings, titles or lines of a table of contents. */
import { Parser } from 'htmlparser2';

export interface ParagraphStyle {
  /** 1–9. */
  readonly heading?: number;
  readonly title?: boolean;
  readonly contents?: boolean;
  readonly list?: ListPlace;
}

export interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

interface RawStyle {
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  level?: number;
}

export function readStyles(xml: string | undefined): ReadonlyMap<string, ParagraphStyle> {
  const raw = rawStyles(xml ?? '');
  return new Map([...raw.keys()].map((id) => [id, resolve(id, raw, 0)]));
}

function rawStyles(xml: string): ReadonlyMap<string, RawStyle> {
  const styles = new Map<string, RawStyle>();
  let style: RawStyle | undefined;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? '';
        if (tag === 'w:style') {
          style = { name: '' };
          styles.set(attributes['w:styleId'] ?? '', style);
        } else if (!style) return;
        else if (tag === 'w:name') style.name = value;
        else if (tag === 'w:basedOn') style.basedOn = value;
        else if (tag === 'w:outlineLvl') style.outline = Number(value);
        else if (tag === 'w:numId') style.numId = value;
        else if (tag === 'w:ilvl') style.level = Number(value);
      },
      onclosetag(tag) {
        if (tag === 'w:style') style = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}

const MAX_DEPTH = 12;

function resolve(id: string, raw: ReadonlyMap<string, RawStyle>, depth: number): ParagraphStyle {
  const style = raw.get(id);
  if (!style || depth > MAX_DEPTH) return {};
  const base = style.basedOn === undefined ? {} : resolve(style.basedOn, raw, depth + 1);
  const named = /^(?:heading|标题)\s*(\d)$/i.exec(style.name);
  const level = named
    ? Number(named[1])
    : style.outline !== undefined && style.outline < 9
      ? style.outline + 1
      : undefined;
  return {
    ...base,
    ...(level !== undefined && { heading: level }),
    ...(/^(?:title|标题)$/i.test(style.name) && { title: true }),
    ...(/^(?:toc|目录)\s*(?:\d|heading)/i.test(style.name) && { contents: true }),
    ...(style.numId !== undefined && { list: { numId: style.numId, level: style.level ?? 0 } }),
  };
}
