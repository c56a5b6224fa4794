/**
 * `npm run ledger:seal [-- --site 文件夹] [--previous 文件夹]`: enters the root over every file of the finished site and writes the
 * lists that prove them into it. The last step before the site is uploaded.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ledgerBoard } from '#scripts/ledger/board.ts';
import { signersFor } from '#scripts/ledger/keys.ts';
import { sealSite } from '#scripts/ledger/seal.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { asOfDay, momentNow } from '#site/clock.ts';

await runCommand(async () => {
  const options = optionsOf({ site: { type: 'string' }, previous: { type: 'string' } });
  const folder = resolve(options.site ?? (process.env['GONGKAI_OUT'] || 'dist'));
  if (!existsSync(join(folder, 'ledger/entries.jsonl'))) {
    throw new SetupFailed(`${folder} 里没有生成好的网站。`, '请先运行 npm run build，或用 --site 写明网站文件夹。');
  }
  const { content, board, book } = ledgerBoard();
  const signers = signersFor(content, book, board.site.sample);
  const { sample } = board.site;
  const input = { folder, content, sample, asOf: asOfDay(), at: momentNow().at, signers };
  const { listed, number, added } = await sealSite({
    ...input,
    ...(options.previous && { previous: options.previous }),
  });
  console.log(
    added
      ? `全站 ${listed} 个文件已封存，记为账本第 ${number} 条。下一步：提交 ledger 文件夹，把 ${folder} 整个上传，不要再改动里面的文件。`
      : `全站 ${listed} 个文件与上次封存的一样（账本第 ${number} 条），没有再记。`,
  );
});
