/** What a Word file holds beside its text, told with number and place: notes with their words, pictures, hidden text, headers. */
import { Parser } from 'htmlparser2';
import type { Unread } from '../document.ts';
import { ASIDES, type Aside, type AsideName } from './docx-paragraph.ts';
import type { Parts } from './open-package.ts';
import { formulaNote } from './text-builder.ts';

export interface PlacedAside extends Aside {
  /** Offset of the paragraph it stands in. */
  readonly start: number;
}

const PARTS: Readonly<Partial<Record<AsideName, readonly [part: string, tag: string]>>> = {
  脚注: ['word/footnotes.xml', 'w:footnote'],
  尾注: ['word/endnotes.xml', 'w:endnote'],
  批注: ['word/comments.xml', 'w:comment'],
};

/** Deleted text was meant to go, and a formula is written out: both are told, and nothing has to be settled. */
const QUIET = new Set<AsideName>(['修订中删去的文字', '公式']);

export function tellAsides(asides: readonly PlacedAside[], parts: Parts): { unread: Unread[]; notes: string[] } {
  const unread: Unread[] = [];
  const notes: string[] = [];
  for (const what of Object.keys(ASIDES) as AsideName[]) {
    const found = asides.filter((aside) => aside.what === what);
    const [first] = found;
    if (!first) continue;
    const texts = textsOf(what, found, parts);
    const text = texts.filter(Boolean).join('；');
    if (what === '公式') notes.push(`${formulaNote(found.length)}（位置 ${first.start}）`);
    else if (QUIET.has(what)) notes.push(`${what} ${found.length} 处没有导入：“${text}”（位置 ${first.start}）`);
    else unread.push({ what, count: found.length, start: first.start, ...(text !== '' && { text }) });
  }
  return { unread, notes: [...notes, ...edges(parts)] };
}

function textsOf(what: AsideName, found: readonly Aside[], parts: Parts): string[] {
  const part = PARTS[what];
  if (!part) return found.map(({ text }) => text ?? '');
  const notes = notesIn(parts.get(part[0]) ?? '', part[1]);
  return found.map(({ id }) => notes.get(id ?? '') ?? '');
}

/** Text by id. */
function notesIn(xml: string, tag: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let id: string | undefined;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === tag) id = attributes['w:id'] ?? '';
        else if (name === 'w:t') inText = true;
      },
      ontext(text) {
        if (id !== undefined && inText) notes.set(id, (notes.get(id) ?? '') + text);
      },
      onclosetag(name) {
        if (name === tag) id = undefined;
        else if (name === 'w:t') inText = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return new Map([...notes].map(([key, text]) => [key, text.trim()]));
}

/** Headers and footers with words in them; page numbers alone are none. */
function edges(parts: Parts): string[] {
  const told = new Set<string>();
  for (const [name, xml] of parts) {
    const [, kind] = /^word\/(header|footer)\d*\.xml$/.exec(name) ?? [];
    if (!kind) continue;
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, words]) => words)
      .join('')
      .trim();
    if (/\p{Script=Han}{2}/u.test(text.replace(/第|页|共/g, '')))
      told.add(`${kind === 'header' ? '页眉' : '页脚'}“${text}”没有导入`);
  }
  return [...told];
}
