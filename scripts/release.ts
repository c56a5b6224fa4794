/**
 * `npm run release [-- --to 文件夹] [--platforms linux-x64,linux-arm64]`: source archive, offline bundles, bill of materials,
 * licences and checksums of the commit that is checked out. Two releases of one commit are the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pack } from '#scripts/release/archive.ts';
import { licenceList, steadyBill } from '#scripts/release/bill.ts';
import { type Release, releaseOf } from '#scripts/release/commit.ts';
import { fillForOffline, PLATFORMS, type Platform } from '#scripts/release/offline.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { npmOutput } from '#scripts/setup/npm.mjs';

/** Fetched when a release is made: anyone who builds a board needs none of its packages. */
const BILL_MAKER = '@cyclonedx/cyclonedx-npm@6.0.1';
const BILL_OPTIONS = [
  '--package-lock-only',
  '--omit=dev',
  '--output-reproducible',
  '--ignore-npm-errors',
  '--output-file=-',
];

function platformsOf(text: string): readonly Platform[] {
  const names = text.split(',').filter(Boolean);
  const unknown = names.find((name) => !PLATFORMS.some((known) => known === name));
  if (unknown === undefined) return names as Platform[];
  throw new SetupFailed(
    `没有“${unknown}”这种离线安装包。`,
    `可以是 ${PLATFORMS.join('、')}，用逗号隔开；不要离线安装包就写 --platforms ""。`,
  );
}

/** The source of the commit in a folder of its own. */
function unpackSource(into: string, { version, commit }: Release): string {
  const name = `gongkailan-${version}`;
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-c',
      'set -o pipefail; git -C "$1" archive --format=tar --prefix="$2/" "$3" | tar -x -C "$4"',
      'unpack',
      projectRoot,
      name,
      commit,
      into,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new SetupFailed(`取出源代码没有成功：${stderr.trim()}`, '需要 git 和 tar。');
  return join(into, name);
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

await runCommand(async () => {
  const { to = 'release', platforms = PLATFORMS.join(',') } = optionsOf({
    to: { type: 'string' },
    platforms: { type: 'string' },
  });
  const wanted = platformsOf(platforms);
  const release = releaseOf(projectRoot);
  const folder = resolve(projectRoot, to, release.version);
  if (existsSync(folder)) throw new SetupFailed(`${folder} 已经有了。`, '请先移走它，或用 --to 指定另一个文件夹。');

  // Beside the release, so that it is moved into place whole.
  mkdirSync(resolve(projectRoot, to), { recursive: true });
  const work = mkdtempSync(join(resolve(projectRoot, to), '.making-'));
  const made = join(work, 'made');
  mkdirSync(made);
  const base = `gongkailan-${release.version}`;
  try {
    console.log(`正在打包 ${base}（${release.commit.slice(0, 12)}）…`);
    pack(unpackSource(work, release), join(made, `${base}.tar.gz`), release.at);
    // npm's own `sbom` refuses a tree with unmet peer dependencies; Decap's editor has some that its users override.
    const bill = npmOutput(['exec', '--yes', `--package=${BILL_MAKER}`, '--', 'cyclonedx-npm', ...BILL_OPTIONS], {
      cwd: join(work, base),
      what: '软件物料清单的工具',
    });
    writeFileSync(join(made, `${base}.cdx.json`), steadyBill(bill, release));
    writeFileSync(join(made, `${base}-licences.tsv`), licenceList(bill));
    for (const platform of wanted) {
      console.log(`正在做 ${platform} 的离线安装包…`);
      rmSync(join(work, base), { recursive: true, force: true });
      fillForOffline(unpackSource(work, release), platform);
      pack(join(work, base), join(made, `${base}-${platform}.tar.gz`), release.at);
    }
    const files = readdirSync(made).sort();
    writeFileSync(join(made, 'SHA256SUMS'), files.map((name) => `${sha256(join(made, name))}  ${name}\n`).join(''));
    renameSync(made, folder);
    console.log(`做好了：${folder}`);
    for (const name of readdirSync(folder).sort()) console.log(`  ${name}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
