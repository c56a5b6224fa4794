/** Headings by style: which level of a Word file holds the rules, and its headings. */
import type { StyledParagraph } from '../document.ts';
import { type Heading, heading } from './heading.ts';
import { labelAt } from './labels.ts';
import { titleStrength } from './title-shape.ts';

export function styledHeadings(text: string, paragraphs: readonly StyledParagraph[]): Heading[] {
  const headings = paragraphs.filter((paragraph) => paragraph.heading !== undefined && !paragraph.contents);
  const level = ruleLevel(text, headings);
  if (level === undefined) return [];
  return headings
    .filter((paragraph) => (paragraph.heading as number) <= level)
    .map((paragraph) => {
      const words = text.slice(paragraph.start, paragraph.end);
      return heading(text, paragraph, labelAt(words), (paragraph.heading as number) < level);
    });
}

/** The level most of whose headings read like titles; of two, the one with more. */
function ruleLevel(text: string, headings: readonly StyledParagraph[]): number | undefined {
  const counts = new Map<number, { titles: number; all: number }>();
  for (const { start, end, heading: level = 0 } of headings) {
    const words = text.slice(start, end);
    const label = labelAt(words);
    const titled = titleStrength(words.slice(label?.length ?? 0)) !== undefined && label?.style !== '章';
    const count = counts.get(level) ?? { titles: 0, all: 0 };
    counts.set(level, { titles: count.titles + (titled ? 1 : 0), all: count.all + 1 });
  }
  const likely = [...counts].filter(([, { titles, all }]) => titles * 2 >= all && titles > 0);
  return likely.sort(([, a], [, b]) => b.titles - a.titles)[0]?.[0];
}
