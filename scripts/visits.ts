/** `npm run visits -- access.log [access.log.2.gz …] [--base /zwgk/] [--csv]`: what was read and searched, counted, nobody followed. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allEntries } from '#domain/dataset.ts';
import { titleOf } from '#domain/kinds.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { countVisits, logText } from '#scripts/visits/count.ts';
import { siteAddress } from '#site/base.ts';
import { asOfDay } from '#site/clock.ts';
import { toCsv } from '#store/csv.ts';
import { readBoard } from '#store/read-board.ts';

const USAGE = '\n用法：npm run visits -- /var/log/nginx/access.log [更多日志，可以是 .gz] [--base /zwgk/] [--csv]';
const SHOWN = 20;

function read() {
  try {
    const options = { base: { type: 'string' }, csv: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    if (positionals.length > 0) return { files: positionals, ...values };
  } catch {}
  throw new SetupFailed('没有说明看哪个访问日志。', USAGE);
}

/** Title by address; an address without an entry is shown as it is. */
function titles(): ReadonlyMap<string, string> {
  const { dataset } = readBoard(demandContent(), asOfDay());
  if (!dataset) return new Map();
  return new Map([...allEntries(dataset)].map((entry) => [`/${entry.kind}/${entry.id}/`, titleOf(entry)]));
}

await runCommand(async () => {
  const { files, base = siteAddress(process.env).base, csv = false } = read();
  const lacking = files.filter((file) => !existsSync(file));
  if (lacking.length > 0) throw new SetupFailed(`找不到 ${lacking.join('、')}。`, USAGE);
  const visits = countVisits(
    files.map((file) => logText(readFileSync(file))),
    base,
  );
  const named = titles();
  const lists = { 页面: visits.pages, 搜索: visits.searches, 没有的页面: visits.missing };
  if (csv) {
    const rows = Object.entries(lists).flatMap(([what, counts]) =>
      [...counts].map(([key, count]) => [what, key, named.get(key) ?? '', String(count)]),
    );
    process.stdout.write(toCsv({ header: ['类别', '内容', '标题', '次数'], rows }));
    return;
  }
  for (const [what, counts] of Object.entries(lists)) {
    console.log(`\n── ${what}（${counts.size} 种，列前 ${Math.min(SHOWN, counts.size)}）──`);
    for (const [key, count] of [...counts].slice(0, SHOWN))
      console.log(`${String(count).padStart(7)}  ${named.get(key) ?? key}`);
  }
  console.log(`\n另有程序访问 ${visits.robots} 次、看不懂的 ${visits.unread} 行。只数次数，不保留任何访问者的地址。`);
});
