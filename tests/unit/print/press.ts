/** Sets papers and reads them back with another program (pdf.js). Where engine or font is missing, says so. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openEngine } from '#print/engine.ts';
import { findFonts } from '#print/fonts.ts';
import { type SetPaper, type Standard, setPaper } from '#print/set-paper.ts';
import type { Paper } from '#views/paper/paper.ts';

type Press = (paper: Paper, standard?: Standard) => SetPaper;

async function open(): Promise<{ press: Press } | { missing: string }> {
  try {
    const engine = await openEngine();
    const fonts = findFonts(engine);
    return { press: (paper, standard = 'ua-1') => setPaper(paper, engine, fonts, standard) };
  } catch (error) {
    return { missing: (error as Error).message };
  }
}
const opened = await open();
/** For the `skip` of a test: false where papers can be set, else why not. */
export const noPress: string | false = 'missing' in opened ? `not set here: ${opened.missing}` : false;
export const press: Press = (paper, standard) => {
  if (!('press' in opened)) throw new Error('no press');
  return opened.press(paper, standard);
};

export interface ReadBack {
  readonly pages: readonly {
    readonly text: string;
    readonly width: number;
    readonly height: number;
    readonly links: readonly string[];
  }[];
  readonly text: string;
  /** Roles of the structure tree, in order: H1, TH, Figure … */
  readonly roles: readonly string[];
}

const MM = 72 / 25.4;

/** Sizes in mm; text without spaces and line breaks, since where a line ends is no fact. */
export async function readBack(pdf: Uint8Array): Promise<ReadBack> {
  const loading = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: ReadBack['pages'][number][] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    const links = (await page.getAnnotations()).flatMap(({ url }) => (url ? [String(url)] : []));
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ text: squeezed(text), width: Math.round(width / MM), height: Math.round(height / MM), links });
    collect(await page.getStructTree(), roles);
  }
  await loading.destroy();
  return { pages, text: pages.map(({ text }) => text).join(''), roles };
}

/** Contents lines carry a word joiner. */
export const squeezed = (text: string): string => text.replace(/[\s\u2060\u200b]/g, '');

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
  readonly type?: unknown;
}
function collect(node: Node | null, roles: string[]): void {
  if (!node) return;
  if (node.role && node.role !== 'Root') roles.push(node.role);
  for (const child of node.children ?? []) collect(child, roles);
}
