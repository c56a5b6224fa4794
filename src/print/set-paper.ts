/** A paper → PDF. Words reach the template as JSON beside it, never as source. */
import { join } from 'node:path';
import { longestTexts } from '#views/paper/notice-sheet.ts';
import type { Book, BookBlock, Design, NoticeSheet, Paper } from '#views/paper/paper.ts';
import { codesOf } from './codes.ts';
import { type Engine, TEMPLATES } from './engine.ts';
import type { Fonts } from './fonts.ts';
import { htmlBlocks } from './html-blocks.ts';
import { PrintFailed } from './print-failed.ts';

/** `ua-1` to be read aloud; `a-2a` for the archive. The engine writes one of them into a file. */
export type Standard = 'ua-1' | 'a-2a';

export interface SetPaper {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What the person who prints has to know, e.g. what to shorten. */
  readonly remark?: string;
}

interface Fit {
  readonly inputs: Readonly<Record<string, string>>;
  /** Pages it may take. */
  readonly most: number;
}

/** Ways to set a design, the best first; the first that keeps to its pages is taken. */
const FITS: Readonly<Record<Design, readonly Fit[]>> = {
  sheet: [
    ...[13, 12.5, 12, 11.5, 11, 10.5, 10].map((size) => ({ inputs: { size: `${size}` }, most: 1 })),
    { inputs: { size: '10.5', drop: '1' }, most: 1 },
    { inputs: { size: '10', drop: '1' }, most: 1 },
    { inputs: { size: '10', drop: '2' }, most: 1 },
    // Never smaller: the back of the sheet takes the rest, all of it.
    { inputs: { size: '11', 'both-sides': 'yes' }, most: 2 },
    { inputs: { size: '10', 'both-sides': 'yes' }, most: 2 },
  ],
  panel: [32, 28, 25, 22, 20, 18, 16].map((size) => ({ inputs: { size: `${size}` }, most: 1 })),
  poster: [],
  badges: [],
  'desk-cards': [],
  form: [],
  register: [],
  book: [],
};

export function setPaper(paper: Paper, engine: Engine, fonts: Fonts, standard: Standard): SetPaper {
  const data = join(TEMPLATES, 'data.json');
  engine.mapShadow(data, Buffer.from(JSON.stringify({ paper: plainBook(paper), codes: codesOf(paper), fonts })));
  try {
    return settled(paper, engine, standard);
  } finally {
    engine.unmapShadow(data);
    engine.evictCache(10);
  }
}

function settled(paper: Paper, engine: Engine, standard: Standard): SetPaper {
  const fits = FITS[paper.design];
  let inputs: Fit['inputs'] = {};
  let document = fits.length === 0 ? compile(paper, engine, inputs) : undefined;
  for (const fit of fits) {
    inputs = fit.inputs;
    document = compile(paper, engine, inputs);
    if (document.numOfPages <= fit.most) break;
  }
  const made = document as ReturnType<typeof compile>;
  const pages = made.numOfPages;
  const remark = remarkOn(paper, pages);
  return { pdf: pdfOf(made, paper, engine, standard), pages, ...(remark && { remark }) };
}

/** What does not fit is printed whole on more sheets, and says so. */
function remarkOn(paper: Paper, pages: number): string | undefined {
  if (pages === 1) return undefined;
  if (paper.design === 'sheet') return tooLong(paper, pages);
  if (paper.design !== 'panel') return undefined;
  return `${paper.title}一块写不下，排成 ${pages} 块；要排成一块，请先缩短职责或少列几项。`;
}

const tooLong = (sheet: NoticeSheet, pages: number): string =>
  `${sheet.title}一页放不下，排成 ${pages} 页，印在正反面。要排成一页，先缩短：${longestTexts(sheet).join('、')}。`;

function compile(paper: Paper, engine: Engine, inputs: Readonly<Record<string, string>>) {
  const result = engine.compile({ mainFilePath: join(TEMPLATES, `${paper.design}.typ`), inputs: { ...inputs } });
  const document = result.result;
  if (!document) {
    const faults = (result.takeError()?.shortDiagnostics ?? []).map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`template of ${paper.design} fails on ${paper.file}: ${faults.join('; ')}`);
  }
  return document;
}

function pdfOf(document: ReturnType<typeof compile>, paper: Paper, engine: Engine, standard: Standard): Uint8Array {
  try {
    return engine.pdf(document, { pdfStandard: standard });
  } catch (error) {
    const letters = [...String(error).matchAll(/the text `"(.+?)"` could not be displayed/g)].map(([, text]) =>
      (text as string).replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
    );
    if (letters.length === 0) throw error;
    throw new PrintFailed(
      `${paper.title}没有印：字体里没有“${[...new Set(letters)].join('、')}”。`,
      '请装收字更全的字体（如 fonts-noto-cjk 的思源宋体、思源黑体），或把有这个字的字体放进 GONGKAI_FONTS 的文件夹。',
    );
  }
}

/** The same paper with the text of its rules taken apart. */
function plainBook(paper: Paper): Paper {
  if (paper.design !== 'book') return paper;
  const flat = (block: BookBlock): readonly BookBlock[] => (block.kind === 'html' ? htmlBlocks(block.html) : [block]);
  const chapters: Book['chapters'] = paper.chapters.map(({ title, items }) => ({
    title,
    items: items.map((item) => ({ ...item, blocks: item.blocks.flatMap(flat) })),
  }));
  return { ...paper, chapters };
}
