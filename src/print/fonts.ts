/** Which Chinese letters papers are set in: asked of the engine itself, so that nothing is taken silently for something else. */
import type { Engine } from './engine.ts';
import { PrintFailed } from './print-failed.ts';

/** 宋 for titles and figures, 黑 for reading; the first family found is taken. */
const ROLES = {
  song: ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', 'SimHei', 'SimSun'],
  hei: ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'SimHei'],
} as const;
type Role = keyof typeof ROLES;

export type Fonts = Readonly<Record<Role, string>>;

/** What the engine has of each role, in order of preference. */
export const familiesFound = (engine: Engine, roles: Readonly<Record<Role, readonly string[]>> = ROLES) =>
  ({
    song: roles.song.filter((family) => isKnown(engine, family)),
    hei: roles.hei.filter((family) => isKnown(engine, family)),
  }) satisfies Record<Role, string[]>;

/** @throws PrintFailed on a machine without a Chinese font: the engine would print empty boxes */
export function findFonts(engine: Engine, roles?: Readonly<Record<Role, readonly string[]>>): Fonts {
  const { song, hei } = familiesFound(engine, roles);
  const [anySong, anyHei] = [song[0] ?? hei[0], hei[0] ?? song[0]];
  if (anySong === undefined || anyHei === undefined) {
    throw new PrintFailed(
      '这台电脑没有中文字体，一张纸也没有印。',
      'Debian、Ubuntu、麒麟、统信：sudo apt install fonts-noto-cjk；不能装的，把思源宋体、思源黑体的 .otf 或 .ttf 放进一个文件夹，运行 GONGKAI_FONTS=文件夹 npm run print。',
    );
  }
  return { song: anySong, hei: anyHei };
}

function isKnown(engine: Engine, family: string): boolean {
  const result = engine.compile({ mainFileContent: `#set text(font: ${JSON.stringify(family)})\n永` });
  const warnings = result.takeWarnings();
  const known = !(warnings?.shortDiagnostics ?? []).some(({ message }) => String(message).includes('unknown font'));
  return known && !result.hasError();
}
