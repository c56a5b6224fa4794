/** A file → the rules in it, as drafts with everything a reviewer needs. Pure: reads bytes, writes nothing. */
import { createHash } from 'node:crypto';
import type { PlainDate } from '#domain/plain-date.ts';
import { COLOPHON, saysDay } from './clean/colophon.ts';
import { withoutOverlap } from './clean/find-noise.ts';
import { type Removal, removal, type SourceDocument, type SourceTable, type Span } from './document.ts';
import { type Draft, makeDrafts } from './draft/make-drafts.ts';
import { findFacts } from './facts/find-facts.ts';
import type { ImportedEntry } from './imported-entry.ts';
import { CONTENTS, type Loss, lossesOf } from './losses.ts';
import type { Correction } from './recipe.ts';
import { ImportRefused } from './refused.ts';
import { readSource } from './source/read-source.ts';
import { contentsKey } from './split/contents.ts';
import { namedAbove } from './split/issuing-notices.ts';
import { rankOf } from './split/labels.ts';
import { cutAt, type Piece, piecesWithin } from './split/pieces.ts';
import { READINGS, type ReadingName, type ReadingSummary, summaries } from './split/readings.ts';
import { type Rule, type SplitResult, splitRules } from './split/split-rules.ts';
import { amendmentOf } from './structure/amendment.ts';
import { annexesFrom, annexesOf } from './structure/annexes.ts';
import { articlesOf } from './structure/articles.ts';
import { knownDays, officialHead, within } from './structure/official-head.ts';
import { paragraphsOf } from './structure/paragraphs.ts';
import { findWarnings } from './warnings/find-warnings.ts';
import { repeatsBetween } from './warnings/repeats.ts';

export interface ImportOptions {
  /** Day the facts are taken from the source. */
  readonly asOf: PlainDate;
  /** Id of the agency the rules belong to. */
  readonly agency?: string;
  /** How to read the file, when the clerk knows better than the evidence. */
  readonly reading?: ReadingName;
  /** What a clerk corrected, in this edition or the last one. */
  readonly corrections?: readonly Correction[];
  /** A text without any rule is no error: it is given back line by line, so that a clerk can mark the titles. */
  readonly correctable?: boolean;
}

export interface ImportResult {
  /** File name. */
  readonly source: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  readonly text: string;
  readonly tables: readonly SourceTable[];
  /** How the file was read, first, and how else it can be. */
  readonly readings: readonly ReadingSummary[];
  readonly entries: readonly ImportedEntry[];
  /** One per entry, in the same order. */
  readonly drafts: readonly Draft[];
  readonly removed: readonly Removal[];
  /** What stands in no entry and would be missed; the clerk settles it before drafts are made. */
  readonly losses: readonly Loss[];
  readonly notes: readonly string[];
}

/** @throws ImportRefused with one Chinese sentence when the file cannot be read or holds no rule. */
export async function importDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const document = await readSource(bytes, fileName);
  const split = splitRules(document, options);
  if (split.rules.length === 0 && !options.correctable) throw new ImportRefused(noneFound(document, fileName));
  const source = fileName.split(/[/\\]/).at(-1) as string;
  const proposed = source.replace(/\.[^.]+$/, '').trim() || source;
  const copies = repeatsBetween(split.pieces, split.rules);
  const shared: Shared = {
    proposed,
    lists: new Set(document.paragraphs.flatMap((one) => (one.list ? [one.start] : []))),
    printed: split.removed.filter(({ reason, text }) => reason === COLOPHON && saysDay(text)),
  };
  const found = split.rules.map((rule, index) => entryOf(rule, index, document, split, copies.get(rule), shared));
  const entries = found.map(({ entry }) => entry);
  const none = found.length === 0 ? split.pieces.map((piece) => removal(document.text, piece, '还没有标出标题')) : [];
  const removed = withoutOverlap([...split.removed, ...found.flatMap(({ blanks }) => blanks), ...none]);
  const days = entries.flatMap(({ head }) => [...knownDays(head), ...head.history, ...head.above]);
  return {
    source,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: document.text,
    tables: split.tables,
    readings: summaries(split),
    entries,
    drafts: makeDrafts(entries, document.text, { source, ...options }),
    removed,
    losses: lossesOf(removed, document.unread, new Set(days), listedIn(split, entries, removed)),
    notes: [
      ...(found.length === 0 ? [`${noneFound(document, fileName)}也可以在下面逐行标出标题。`] : []),
      ...document.notes,
      ...split.notes,
      ...readingNote(split, options.reading),
    ],
  };
}

const noneFound = ({ format }: SourceDocument, fileName: string): string =>
  format === 'word'
    ? `在“${fileName}”里没有找到制度标题；旧版 Word 的自动编号可能没有读全，请用 WPS 或 Word 另存为 .docx 再导入。`
    : `在“${fileName}”里没有找到制度标题（如“……制度”“……办法”单独成行），请确认文件内容后再导入。`;

/** Whether a line of contents, its number and page left out, is a line or a title of an entry. Made when first asked. */
function listedIn(
  { pieces }: SplitResult,
  entries: readonly ImportedEntry[],
  removed: readonly Removal[],
): (line: string) => boolean {
  const contents = removed.filter(({ reason }) => CONTENTS.has(reason));
  let at = 0;
  /** Asked in order. */
  const inContents = (start: number, end: number): boolean => {
    while (at < contents.length && (contents[at] as Removal).end <= start) at += 1;
    return ((contents[at] as Removal | undefined)?.start ?? Number.POSITIVE_INFINITY) < end;
  };
  const kept = ({ start, end }: Piece) => start >= (entries[0]?.start ?? 0) && !inContents(start, end);
  let lines: Set<string> | undefined;
  let whole: string | undefined;
  return (line) => {
    lines ??= new Set([
      ...entries.flatMap(({ title, part }) => [contentsKey(title), contentsKey(part ?? '')]),
      ...pieces.filter(kept).map(({ text }) => contentsKey(text)),
    ]);
    const key = contentsKey(line);
    if (key === '' || lines.has(key)) return true;
    whole ??= [...lines].join('');
    return whole.includes(key);
  };
}

/** The reading that was asked for finds no rule. */
function readingNote({ readings }: SplitResult, wanted: ReadingName | undefined): string[] {
  if (wanted === undefined || readings[0]?.name === wanted) return [];
  return [`按“${READINGS[wanted]}”读，一部也找不到，仍按原来的读法`];
}

/** Found once for the whole file. */
interface Shared {
  /** The name of the file, for a rule without a title. */
  readonly proposed: string;
  /** Where items of lists without numbers begin. */
  readonly lists: ReadonlySet<number>;
  /** Lines of the 版记 that say a day. */
  readonly printed: readonly Removal[];
}

/** @param original an earlier rule with mostly the same text. */
function entryOf(
  rule: Rule,
  index: number,
  { text }: SourceDocument,
  { rules, masked, pieces, tables: all, annexMarks, marked }: SplitResult,
  original: Rule | undefined,
  { proposed, lists, printed }: Shared,
): { entry: ImportedEntry; blanks: readonly Removal[] } {
  const { heading, start, end, bodyStart, part } = rule;
  const next = rules[index + 1];
  const tables = all.filter((table) => table.end > bodyStart && table.start < end);
  const span = { start: bodyStart, end };
  const body = piecesWithin(pieces, span);
  const title = heading.title === '' ? (namedAbove(body) ?? proposed) : heading.title;
  const behind = annexesFrom(body, annexMarks);
  const inTable = (piece: Piece) => tables.some((table) => piece.start >= table.start && piece.end <= table.end);
  const annexes = annexesOf(body.slice(behind), inTable, annexMarks);
  const ownEnd = body[behind]?.start ?? end;
  const articles = articlesOf(body.slice(0, behind));
  const first = rules.length === 1 ? { start: 0, end: rule.issue?.start ?? start } : undefined;
  const head = officialHead({
    body: annexes.length === 0 ? body : body.filter((piece) => piece.start < (annexes[0] as Span).start),
    issue: within(pieces, rule.issue),
    before: within(pieces, first),
    title,
    printed: printedIn(printed, { start: first?.start ?? rule.issue?.start ?? start, end: next?.start ?? text.length }),
  });
  const amendment = amendmentOf(heading.title, masked, span);
  const lines = cutAt(
    body,
    articles.filter(({ style }) => rankOf(style) <= rankOf('条')).map((article) => article.start),
  );
  const { paragraphs, removed: blanks } = paragraphsOf(text, masked, lines, tables);
  const own = ownNames(rule, rules[0], text);
  const entry = {
    title,
    start,
    end,
    bodyStart,
    articles,
    annexes,
    head,
    ownEnd,
    facts: findFacts(masked, rule, [...articles, ...annexes], amendment),
    warnings: findWarnings({ masked, rule, body, articles, amendment, own, ...(original && { original }) }),
    corrected: [...new Set(marked.filter((span) => span.start >= start && span.end <= end).map(({ mark }) => mark))],
    ...(part !== undefined && { part }),
    ...(heading.label && { label: heading.label.label }),
    paragraphs:
      lists.size === 0
        ? paragraphs
        : paragraphs.map((one) => (lists.has(one.spans[0]?.start ?? -1) ? { ...one, list: true } : one)),
  };
  return { entry, blanks };
}

/** Those between two offsets. */
const printedIn = (printed: readonly Removal[], { start, end }: Span): string[] =>
  printed.flatMap((one) => (one.start >= start && one.end <= end ? [one.text.replace(/\s+/g, ' ').trim()] : []));

/** The name of the compilation and of who publishes it. */
const COVER = 120;

/** Where a rule's own body may be named. */
const ownNames = (rule: Rule, first: Rule | undefined, text: string): string =>
  [
    text.slice(0, Math.min(COVER, first?.start ?? 0)),
    ...[rule.heading.title, rule.part, first?.part, first?.heading.title],
  ].join(' ');
