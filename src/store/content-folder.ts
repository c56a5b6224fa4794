/** Which folder holds the content, and the files in it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { type Problem, say, unsay } from '#domain/problem.ts';
import type { CalendarSource } from './read-calendar.ts';
import type { ContentFile } from './read-entry.ts';
import { readUploads, type Upload } from './uploads.ts';

/** `GONGKAI_CONTENT` or `content/` of the project, absolute. */
export const contentFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env['GONGKAI_CONTENT'] || 'content');

/** A tombstone or a record of the gate as it lies in the content folder. */
export interface FileOfEntry extends SettingsFile {
  readonly kind: KindName;
  readonly id: string;
}

/** A single YAML file at the top of the content folder. */
export interface SettingsFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ContentFiles {
  readonly entries: readonly ContentFile[];
  readonly calendar: readonly CalendarSource[];
  /** The board's own kinds of notice, `notice-types/<id>.yaml`. */
  readonly noticeTypes: readonly CalendarSource[];
  /** Tombstones, `withdrawn/<kind>/<id>.yaml`. */
  readonly withdrawn: readonly FileOfEntry[];
  /** What was let stand with a reason, `gate/<kind>/<id>.yaml`. */
  readonly gate: readonly FileOfEntry[];
  /** Attachments by address, `/uploads/2026/form.pdf`. */
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Entries (`kind/id`) whose file is refused unread; a reference to one is no second mistake. */
  readonly unread: readonly string[];
  readonly site?: SettingsFile;
  /** Status of national laws; a board without it marks no citation. */
  readonly laws?: SettingsFile;
  /** Words the board watches. */
  readonly words?: SettingsFile;
  readonly problems: readonly Problem[];
}

/** What files hold instead of what lies in the folder, by path below it, `fees/fuyin.yaml`; undefined: as if it were not there. */
export type Instead = ReadonlyMap<string, Uint8Array | undefined>;

const NOTHING: Instead = new Map();

const EXTENSIONS = { yaml: '.yaml', md: '.md', mdx: '.mdx' } as const;

/** Lists and reads everything under `folder`; a file nobody would read is a problem, not a silence. */
export function readContentFiles(folder: string, instead: Instead = NOTHING): ContentFiles {
  const problems: Problem[] = [];
  const shown = (path: string) => join(basename(folder), relative(folder, path)).replaceAll('\\', '/');
  const below = (path: string) => relative(folder, path).replaceAll('\\', '/');
  const isLeftOut = (path: string) => instead.size > 0 && instead.has(below(path)) && !instead.get(below(path));
  const bytesOf = (path: string): Uint8Array => instead.get(below(path)) ?? readFileSync(path);
  const filesIn = (name: string) => plainFiles(join(folder, name)).filter((path) => !isLeftOut(path));
  const complain = (path: string, message: string) =>
    problems.push({ file: shown(path), line: 1, field: '', ...unsay(message), severity: 'error' });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    complain(folder, say(`找不到内容文件夹 ${folder}`, '请检查路径，或用 GONGKAI_CONTENT=<文件夹> 指明'));
    return {
      entries: [],
      calendar: [],
      noticeTypes: [],
      withdrawn: [],
      gate: [],
      uploads: new Map(),
      unread: [],
      problems,
    };
  }

  const entries: ContentFile[] = [];
  const unread: string[] = [];
  for (const kind of kindNames) {
    const extension = EXTENSIONS[anyKind(kind).format];
    const ids = new Map<string, string>();
    for (const path of filesIn(kind)) {
      const id = basename(path, extname(path));
      const twin = ids.get(id.toLowerCase());
      const fault =
        extname(path) !== extension
          ? say(`${anyKind(kind).label}的文件应以 ${extension} 结尾`, `请改名为 ${id}${extension}，或移出这个文件夹`)
          : dirname(path) !== join(folder, kind)
            ? say('文件放进了下一层文件夹', `请移到 ${shown(join(folder, kind))}/ 下`)
            : twin && say(`编号“${id}”与 ${twin} 重复`, '请改名或删去一个');
      if (fault) {
        complain(path, fault);
        unread.push(`${kind}/${id}`);
      } else entries.push({ kind, id, file: shown(path), bytes: bytesOf(path) });
      if (!twin) ids.set(id.toLowerCase(), shown(path));
    }
  }
  const known = new Set<string>([...kindNames, ...Object.keys(BESIDE)]);
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (
      item.isDirectory() &&
      !known.has(item.name) &&
      !item.name.startsWith('.') &&
      !isLeftOut(join(folder, item.name))
    ) {
      const meant = ELSEWHERE[item.name] ?? '';
      const fix = `${meant}文件夹只能是 ${[...known].join('、')}`;
      complain(join(folder, item.name), say(`没有“${item.name}”这种内容`, fix));
    }
  }
  const named = (name: string) =>
    filesIn(name).map((path) => ({ file: shown(path), name: basename(path, '.yaml'), bytes: bytesOf(path) }));
  const calendar = named('calendar');
  const settings = (name: (typeof SETTINGS)[number]): SettingsFile | undefined => {
    const path = join(folder, name);
    return instead.get(name) || (existsSync(path) && !isLeftOut(path))
      ? { file: shown(path), bytes: bytesOf(path) }
      : undefined;
  };
  const site = settings('site.yaml');
  const laws = settings('laws.yaml');
  const words = settings('words.yaml');
  if (!site) complain(join(folder, 'site.yaml'), say('缺少网站设置 site.yaml', '请从示例内容复制一份 site.yaml 再改'));
  const withdrawn = perEntry(folder, 'withdrawn', shown, complain);
  const gate = perEntry(folder, 'gate', shown, complain);
  const uploads = readUploads(folder);
  return {
    entries,
    calendar,
    noticeTypes: named('notice-types'),
    withdrawn,
    gate,
    uploads,
    unread,
    ...(site && { site }),
    ...(laws && { laws }),
    ...(words && { words }),
    problems,
  };
}

/**
 * Plain files only: hidden files are skipped, links are not followed. Sorted by path without extension, as Astro's
 * collections are: `a` before `a-b`, no matter who reads.
 */
function plainFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort((a, b) => (stem(a) < stem(b) ? -1 : 1));
}

const stem = (path: string) => path.slice(0, path.length - extname(path).length);

/** Folders that hold no entries, and whether an earlier state of their files may be read in the place of a faulty one (hold-back.ts). */
const BESIDE = {
  calendar: true,
  'notice-types': true,
  withdrawn: false,
  gate: false,
  uploads: false,
  ledger: false,
  standards: false,
} as const;
const SETTINGS = ['site.yaml', 'laws.yaml', 'words.yaml'] as const;

/** Folders and files that may be read from an earlier state. */
export const EARLIER: readonly string[] = [
  ...kindNames,
  ...Object.entries(BESIDE).flatMap(([name, may]) => (may ? [name] : [])),
  ...SETTINGS,
];

/** Whether an earlier state may stand in for the file at `path`, below the content folder. What is none of ours may be left out. */
export const mayStandIn = (path: string): boolean => BESIDE[path.split('/')[0] as keyof typeof BESIDE] ?? true;

/** Words people try first, and where such content goes. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  penalties: '处罚决定写成 notices 里的一件，种类填“行政处罚决定公示”；',
  licences: '许可决定写成 notices 里的一件，种类填“行政许可决定公示”；',
  licenses: '许可决定写成 notices 里的一件，种类填“行政许可决定公示”；',
};

const PER_ENTRY = {
  withdrawn: say('不是撤下记录', '撤下记录放在 withdrawn/<种类>/<编号>.yaml，由编辑台写入'),
  gate: say('不是公布前检查的记录', '记录放在 gate/<种类>/<编号>.yaml，由编辑台写入'),
} as const;

/** Files that stand beside an entry, `<folder>/<kind>/<id>.yaml`. */
function perEntry(
  folder: string,
  name: keyof typeof PER_ENTRY,
  shown: (path: string) => string,
  complain: (path: string, message: string) => void,
): FileOfEntry[] {
  return plainFiles(join(folder, name)).flatMap((path) => {
    const kind = kindNames.find((each) => join(folder, name, each) === dirname(path));
    if (kind && extname(path) === '.yaml') {
      return [{ kind, id: basename(path, '.yaml'), file: shown(path), bytes: readFileSync(path) }];
    }
    complain(path, PER_ENTRY[name]);
    return [];
  });
}
