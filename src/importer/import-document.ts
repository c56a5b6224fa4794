/** A file → the rules in it, as drafts with everything a reviewer needs. Pure: reads bytes, writes nothing. */
import { createHash } from 'node:crypto';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Removal, SourceTable } from './document.ts';
import { type Draft, makeDrafts } from './draft/make-drafts.ts';
import type { Fact } from './facts/fact.ts';
import { findFacts } from './facts/find-facts.ts';
import { ImportRefused } from './refused.ts';
import { readSource } from './source/read-source.ts';
import { withoutOverlap } from './clean/find-noise.ts';
import { piecesWithin } from './split/pieces.ts';
import { type Rule, splitRules } from './split/split-rules.ts';
import { amendmentOf } from './structure/amendment.ts';
import { type Article, articlesOf } from './structure/articles.ts';
import { type Paragraph, paragraphsOf } from './structure/paragraphs.ts';
import { findWarnings } from './warnings/find-warnings.ts';
import { repeatsBetween } from './warnings/repeats.ts';
import type { Warning } from './warnings/warning.ts';

export interface ImportOptions {
  /** Day the facts are taken from the source. */
  readonly asOf: PlainDate;
  /** Id of the agency the rules belong to. */
  readonly agency?: string;
}

/** Offsets are UTF-16 units into `ImportResult.text`. */
export interface ImportedEntry {
  readonly title: string;
  /** First character of the heading, its number included. */
  readonly start: number;
  /** Behind the last character of the body. */
  readonly end: number;
  readonly bodyStart: number;
  readonly articles: readonly Article[];
  readonly facts: readonly Fact[];
  readonly warnings: readonly Warning[];
  /** Heading of the part it stands in. */
  readonly part?: string;
  /** Its number in the source, e.g. `1` or `十二`. */
  readonly label?: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface ImportResult {
  /** File name. */
  readonly source: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly entries: readonly ImportedEntry[];
  /** One per entry, in the same order. */
  readonly drafts: readonly Draft[];
  readonly removed: readonly Removal[];
  readonly notes: readonly string[];
}

/** @throws ImportRefused with one Chinese sentence when the file cannot be read or holds no rule. */
export async function importDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const document = await readSource(bytes, fileName);
  const { rules, removed, masked, pieces, notes } = splitRules(document);
  if (rules.length === 0) {
    throw new ImportRefused(
      `在“${fileName}”里没有找到制度标题（如“……制度”“……办法”单独成行），请确认文件内容后再导入。`,
    );
  }
  const copies = repeatsBetween(pieces, rules);
  const blanks: Removal[] = [];
  const entries = rules.map((rule): ImportedEntry => {
    const body = { start: rule.bodyStart, end: rule.end };
    const inside = piecesWithin(pieces, body);
    const articles = articlesOf(inside);
    const amendment = amendmentOf(rule.heading.title, masked, body);
    const { paragraphs, removed: joins } = paragraphsOf(document.text, masked, inside, document.tables);
    blanks.push(...joins);
    const original = copies.get(rule);
    return {
      title: rule.heading.title,
      start: rule.start,
      end: rule.end,
      bodyStart: rule.bodyStart,
      articles,
      facts: findFacts(masked, rule, articles, amendment),
      warnings: findWarnings({
        masked,
        rule,
        body: inside,
        articles,
        amendment,
        own: ownNames(rule, rules[0]),
        ...(original && { original }),
      }),
      ...(rule.part !== undefined && { part: rule.part }),
      ...(rule.heading.label && { label: rule.heading.label.label }),
      paragraphs,
    };
  });
  const source = fileName.split(/[/\\]/).at(-1) as string;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    source,
    sha256,
    text: document.text,
    tables: document.tables,
    entries,
    drafts: makeDrafts(entries, document.text, { source, ...options }),
    removed: withoutOverlap([...removed, ...blanks]),
    notes: [...document.notes, ...notes],
  };
}

/** Where a rule's own body may be named. */
const ownNames = (rule: Rule, first: Rule | undefined): string =>
  [rule.heading.title, rule.part, first?.part, first?.heading.title].join(' ');
