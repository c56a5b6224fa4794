/** Lines of the ledger about the board as a whole, not about one page: the sealed site, purges, keys, inputs of deadlines. */
import { isPlainDate, type PlainDate } from '#domain/plain-date.ts';

interface BoardLine {
  readonly v: 2;
  /** When it was entered, as in entries of pages. */
  readonly at: string;
}

/** A publication: every file of the site under one root (`manifest-form.ts`). */
export interface SiteEntry extends BoardLine {
  readonly ev: 'site';
  /** The day the site was drawn for. */
  readonly asOf: PlainDate;
  /** Git tree id of the content folder without `ledger/`, 40 hex: what a rebuild starts from. */
  readonly content?: string;
  readonly files: number;
  readonly root: string;
  /** SHA-256 over the lists of the manifest. */
  readonly sha256: string;
  /** Release and commit the site was drawn with, `0.2.0+a0e8557`. */
  readonly software?: string;
}

/** A version taken out of the world for good; its hash stays. */
export interface PurgeEntry extends BoardLine {
  readonly ev: 'purge';
  readonly sha256: string;
  readonly why: string;
}

/** The head of the newsroom's log of acts: who reviewed what stays inside, that it was so by then is public. */
export interface ReviewsEntry extends BoardLine {
  readonly ev: 'reviews';
  /** How many acts the log holds. */
  readonly acts: number;
  /** Hash of its newest line, which names the one before. */
  readonly sha256: string;
}

export type BoardEntry = SiteEntry | PurgeEntry | ReviewsEntry;

const HASH = /^[0-9a-f]{64}$/;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isHash = (value: unknown): boolean => typeof value === 'string' && HASH.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isTree = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && isPlainDate(value);

type Check = (value: unknown) => boolean;

/** The fields of each event besides `v`, `ev`, `at`; `optional` ones may be absent. */
const SHAPES = {
  site: {
    required: { asOf: isDay, files: isCount, root: isHash, sha256: isHash },
    // The golden vectors of the design leave out what only a rebuild needs.
    optional: { content: isTree, software: isText },
  },
  purge: { required: { sha256: isHash, why: isText }, optional: {} },
  reviews: { required: { acts: isCount, sha256: isHash }, optional: {} },
} as const satisfies Record<BoardEntry['ev'], { required: Record<string, Check>; optional: Record<string, Check> }>;

export const isBoardEvent = (ev: unknown): ev is BoardEntry['ev'] =>
  typeof ev === 'string' && Object.hasOwn(SHAPES, ev);

type Fields = Readonly<Record<string, unknown>>;

/** Every field is one this release knows. */
export function isKnownBoardLine(value: Fields): boolean {
  if (value['v'] !== 2 || !isBoardEvent(value['ev'])) return false;
  const { required, optional } = SHAPES[value['ev']];
  const known = new Set(['v', 'ev', 'at', ...Object.keys(required), ...Object.keys(optional)]);
  return Object.keys(value).every((key) => known.has(key));
}

/** @param value passed `isKnownBoardLine`. @returns what is wrong with it, in Chinese. */
export function boardLineFault(value: Fields): string | undefined {
  const { required, optional } = SHAPES[value['ev'] as BoardEntry['ev']];
  const wrong = ([name, check]: [string, Check]) => !check(value[name]);
  const bad =
    Object.entries<Check>(required).find(wrong) ??
    Object.entries<Check>(optional).find((field) => value[field[0]] !== undefined && wrong(field));
  return bad && `“${bad[0]}”缺失或写法不对`;
}
