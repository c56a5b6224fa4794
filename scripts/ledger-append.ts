/**
 * `npm run ledger:append [-- --live <网址|文件夹>] [--offline]`: enters what changed since the last time, and signs.
 * The only command that makes entries. Run it after the content is merged and before the site is built.
 */
import type { LedgerEntry } from '#ledger/entry.ts';
import { append } from '#scripts/ledger/append.ts';
import { type LedgerBoard, ledgerBoard } from '#scripts/ledger/board.ts';
import { signersFor } from '#scripts/ledger/keys.ts';
import { liveHead, refuseFork } from '#scripts/ledger/live-head.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { siteAddress } from '#site/base.ts';
import { momentNow } from '#site/clock.ts';

const WORDS = {
  import: '收入',
  publish: '公布',
  update: '更正',
  confirm: '核对无误',
  withdraw: '撤下',
  restore: '恢复',
};

const described = ({ ev, kind, id, why }: LedgerEntry): string => {
  const unexplained = (ev === 'update' || ev === 'withdraw') && !why;
  return `  ${WORDS[ev]}　${kind}/${id}${why ? `　${why}` : ''}${unexplained ? '　（未说明理由，已照实记入）' : ''}`;
};

async function refuseWhenForked({ board, book }: LedgerBoard, options: { live?: string; offline?: boolean }) {
  if (options.offline) return;
  const { origin, base } = siteAddress(process.env, board.site.domain);
  const source = options.live ?? (origin && `${origin}${base}`);
  const live = source && (await liveHead(source));
  if (live) refuseFork(live, book);
}

await runCommand(async () => {
  const options = optionsOf({ live: { type: 'string' }, offline: { type: 'boolean' } });
  const target = ledgerBoard();
  const signers = signersFor(target.content, target.book, target.board.site.sample);
  await refuseWhenForked(target, options);
  const { changes, size, signed } = append(target, momentNow().at, signers);
  if (changes.entries.length === 0) console.log(`内容没有变化，账本仍是 ${size} 条。`);
  else
    console.log(`记入 ${changes.entries.length} 条，账本共 ${size} 条：\n${changes.entries.map(described).join('\n')}`);
  console.log(
    signed
      ? '账头已签名。下一步：提交 ledger 文件夹，再生成和上传网站。'
      : '没有签名密钥：已入账，待签名。请设好 LEDGER_KEY 或放回 ledger/.key 后再运行一次。',
  );
});
