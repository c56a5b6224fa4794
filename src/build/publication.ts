/**
 * What a publication changes, worked out from the files before and after: what is new or different, what is gone, and in which
 * order it must appear wherever the site is copied to. Anyone who sees an entry point must find what it promises, so those come last.
 */

export interface FileState {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** By path below the site's folder. */
export type SiteState = ReadonlyMap<string, FileState>;

/** Stages in their order. */
export const STAGES = ['immutable', 'content', 'lists', 'entry points'] as const;
export type Stage = (typeof STAGES)[number];

export interface Put extends FileState {
  readonly path: string;
  readonly stage: Stage;
  readonly isNew: boolean;
}

export interface Publication {
  /** Names the state: SHA-256 over all paths and contents, hex. */
  readonly digest: string;
  /** The state it replaces; absent for a first publication. */
  readonly from?: string;
  /** 数据截至, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** In the order in which they must appear. */
  readonly put: readonly Put[];
  /** To be deleted after everything else stands. */
  readonly gone: readonly string[];
}

/** The digest is given in, because hashing is not for a pure module. */
export interface DatedState {
  readonly digest: string;
  readonly files: SiteState;
}

export function publicationOf(before: DatedState | undefined, after: DatedState, asOf: string): Publication {
  const known: SiteState = before?.files ?? new Map();
  const put = [...after.files].flatMap(([path, state]): Put[] => {
    const old = known.get(path);
    return old?.sha256 === state.sha256 ? [] : [{ path, ...state, stage: stageOf(path), isNew: old === undefined }];
  });
  return {
    digest: after.digest,
    ...(before && { from: before.digest }),
    asOf,
    put: put.sort((a, b) => order(a) - order(b) || (a.path < b.path ? -1 : 1)),
    gone: [...known.keys()].filter((path) => !after.files.has(path)).sort(),
  };
}

const order = ({ stage }: Put): number => STAGES.indexOf(stage);

const ENTRY_POINTS: ReadonlySet<string> = new Set([
  'pagefind/pagefind-entry.json',
  'pagefind/pages.json',
  'ledger/checkpoint',
  'offline/files.json',
  'offline/board.json',
  'sw.js',
]);

/** Named by their content, or never changed once published. */
const IMMUTABLE =
  /^(?:scripts\/parts\/|search\/form\/|pagefind\/(?:index|fragment|weights|names)\/|uploads\/|ledger\/(?:tile|versions)\/)|\.pf_meta$/;
/** Home, lists, map and feed lead to the pages of entries, `<kind>/<id>/`. */
const LISTS = /^(?:index\.html|[^/]+\/index\.html|[^/]+\/(?:by-[^/]+|page)\/.*|jiandu\/feed\.xml)$/;

export function stageOf(path: string): Stage {
  if (ENTRY_POINTS.has(path)) return 'entry points';
  if (IMMUTABLE.test(path)) return 'immutable';
  return LISTS.test(path) ? 'lists' : 'content';
}
