/** The words of a page with their surroundings, without what nobody sees. */
import type { CheerioAPI } from 'cheerio';

/** The little of a DOM node this file needs. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

export interface TextRun {
  readonly text: string;
  /** True inside a link that dials. */
  readonly dials: boolean;
}

const UNSEEN = new Set(['script', 'style', 'template', 'desc']);

export function textRuns($: CheerioAPI): TextRun[] {
  const runs: TextRun[] = [];
  const walk = (node: Node, dials: boolean) => {
    if (node.type === 'text' && node.data?.trim()) runs.push({ text: node.data, dials });
    if (node.name && UNSEEN.has(node.name)) return;
    for (const child of node.children ?? []) walk(child, dials || Boolean(node.attribs?.['href']?.startsWith('tel:')));
  };
  walk($('body')[0] as unknown as Node, false);
  return runs;
}

/** All words a reader meets, elements set apart by a line break. */
export const visibleText = ($: CheerioAPI): string =>
  textRuns($)
    .map(({ text }) => text)
    .join('\n');
