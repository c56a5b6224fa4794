/**
 * `npm run print`: the papers of the board as PDF files, from the same views as the pages. Refuses a board with errors.
 * Options: --agency --paper --size --out --names --seed --archive --fonts --font-folder (docs/print.md).
 */
import { join, resolve } from 'node:path';
import {
  PAPER_SORTS,
  type PaperSort,
  POSTER_SIZES,
  type PosterSize,
  sitePapers,
  standingPapers,
} from '#build/papers.ts';
import { loadSite, type Site } from '#build/site.ts';
import { openEngine } from '#print/engine.ts';
import { familiesFound, findFonts } from '#print/fonts.ts';
import { type Printed, printPapers } from '#print/print-papers.ts';
import { readHolders } from '#scripts/print/holders.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { progressOn } from '#scripts/setup/progress.ts';
import { BuildRefused } from '#store/build-refused.ts';

const sorts = Object.keys(PAPER_SORTS) as PaperSort[];
const sortList = sorts.map((sort) => `${sort}（${PAPER_SORTS[sort]}）`).join('、');

/** By its folder or its Chinese name; several with commas between. */
function sortsWanted(text: string | undefined): PaperSort[] {
  if (text === undefined) return sorts;
  return text.split(/[,，、]/).map((word) => {
    const found = sorts.find((sort) => sort === word.trim() || PAPER_SORTS[sort] === word.trim());
    if (!found) throw new SetupFailed(`没有“${word}”这种纸。`, `可以写：${sortList}。`);
    return found;
  });
}

function sizesWanted(text: string | undefined): readonly PosterSize[] {
  if (text === undefined) return ['a3'];
  if (text === 'all') return POSTER_SIZES;
  const size = POSTER_SIZES.find((one) => one === text.toLowerCase());
  if (!size) throw new SetupFailed(`没有“${text}”这种大小。`, '上墙的纸可以写 a4、a3、a1，或 all（三种都印）。');
  return [size];
}

function agencyWanted(id: string | undefined, { context }: Site): { agency?: string } {
  if (id === undefined) return {};
  const { agencies } = context.dataset.entries;
  const found = agencies.find((one) => one.id === id || one.data.shortName === id || one.data.name === id);
  if (!found) {
    const names = agencies.map((one) => `${one.id}（${one.data.shortName}）`).join('、');
    throw new SetupFailed(`没有“${id}”这家机构。`, `可以写：${names}。`);
  }
  return { agency: found.id };
}

async function loadSound(): Promise<Site> {
  try {
    return await loadSite();
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    throw new SetupFailed(
      error.message.replace('没有生成网站', '一张纸也没有印'),
      '改好上面各处再运行 npm run print。',
    );
  }
}

function report({ made, unchanged, removed, pages, remarks, missing }: Printed, folder: string): void {
  console.log(`\n印好了：${folder}`);
  console.log(`新印 ${made} 份，没有变的 ${unchanged} 份，共 ${pages} 页。`);
  if (removed.length > 0) console.log(`内容已经不在的 ${removed.length} 份删掉了：${removed.join('、')}`);
  for (const remark of remarks) console.log(`注意：${remark}`);
  for (const words of missing) console.error(`缺：${words}`);
}

async function showFonts(folder: string | undefined): Promise<void> {
  const engine = await openEngine(folder);
  const found = familiesFound(engine);
  console.log(`宋体（标题、数字）：${found.song.join('、') || '没有'}`);
  console.log(`黑体（正文）：${found.hei.join('、') || '没有'}`);
  const { song, hei } = findFonts(engine);
  console.log(`标题用 ${song}，正文用 ${hei}。`);
}

await runCommand(async () => {
  const options = optionsOf({
    agency: { type: 'string' },
    paper: { type: 'string' },
    size: { type: 'string' },
    out: { type: 'string' },
    names: { type: 'string' },
    seed: { type: 'string' },
    archive: { type: 'boolean' },
    fonts: { type: 'boolean' },
    'font-folder': { type: 'string' },
  });
  const fontFolder = options['font-folder'] ?? (process.env['GONGKAI_FONTS'] || undefined);
  if (options.fonts) return showFonts(fontFolder);
  const [wanted, sizes] = [sortsWanted(options.paper), sizesWanted(options.size)];
  const site = await loadSound();
  const agency = agencyWanted(options.agency, site);
  const holders = options.names ? readHolders(options.names, [projectRoot, site.folder]) : [];
  const seed = options.seed ?? site.context.asOf.replaceAll('-', '');
  const papers = sitePapers(site, wanted, { ...agency, sizes, holders, seed });
  if (papers.length === 0) throw new SetupFailed('没有要印的：这家机构没有这种纸。', '去掉 --agency 或 --paper 再试。');
  if (!site.context.origin) {
    console.log(
      '还没有网址，纸上不印二维码，不能扫码核对。有了网址写进 site.yaml 的 domain，或用 GONGKAI_URL=https://… 重印。',
    );
  }
  const whole = !options.agency && !options.paper && !options.size && !options.seed;
  const folder = resolve(options.out ?? join(projectRoot, 'print'));
  const printed = await printPapers({
    papers,
    folder,
    standard: options.archive ? 'a-2a' : 'ua-1',
    ...(fontFolder && { fontFolder }),
    ...(whole && { holds: standingPapers(site, papers) }),
    progress: progressOn().tell,
  });
  report(printed, folder);
  if (printed.missing.length > 0) process.exitCode = 1;
});
