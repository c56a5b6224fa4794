/** `npm run ledger:purge -- --entry 12 --why 理由`: deletes the kept text of one earlier version; all proofs stay valid. */
import { ledgerBoard } from '#scripts/ledger/board.ts';
import { signersFor } from '#scripts/ledger/keys.ts';
import { purgeVersion } from '#scripts/ledger/purge.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { momentNow } from '#site/clock.ts';

await runCommand(async () => {
  const { entry, why } = optionsOf({ entry: { type: 'string' }, why: { type: 'string' } });
  if (!/^[1-9]\d*$/.test(entry ?? '') || !why) {
    throw new SetupFailed(
      '要写明清除第几条、为什么。',
      '例如 npm run ledger:purge -- --entry 12 --why 含有个人身份证号。',
    );
  }
  const target = ledgerBoard();
  const signers = signersFor(target.content, target.book, target.board.site.sample);
  const file = purgeVersion(target, Number(entry), why, momentNow().at, signers);
  console.log(`已删除 ${file}，理由已记入账本。原有的条目和证明不变。`);
  console.log('还要做：重新生成、封存并上传网站；git 历史、备份和搜索引擎快照里的副本要另行清理。');
});
