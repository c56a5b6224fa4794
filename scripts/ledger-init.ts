/**
 * `npm run ledger:init [-- --origin 名称] [--replace-key]`: opens the ledger of a site with a key of its own, or replaces
 * its key: the next head is then signed by the old and the new one, if the old one is still there.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import type { LedgerBook } from '#ledger/book.ts';
import { formatVerifier, NoteFault, type Signer, signerOf } from '#ledger/note.ts';
import { prepareFolder, writeConfig } from '#scripts/ledger/folder.ts';
import { saveKey, signersFor } from '#scripts/ledger/keys.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { siteAddress } from '#site/base.ts';
import { type SiteConfig, siteConfig } from '#site/config.ts';
import { contentFolder, readContentFiles } from '#store/content-folder.ts';
import { ledgerFolder, readLedger } from '#store/read-ledger.ts';
import { readRecord } from '#store/read-record.ts';

const BACKUP =
  '请现在就备份这个文件（两份，离线保管）：丢了要换密钥，泄露了别人能冒名签账。它不会进 git，也不要放到网站上。';

function siteOf(content: string): SiteConfig {
  const { site } = readContentFiles(content);
  const read = site && readRecord(site.file, site.bytes, siteConfig);
  if (!read?.value) throw new SetupFailed('网站设置 site.yaml 有错。', '请先运行 npm run check 改好。');
  return read.value;
}

function originFor(site: SiteConfig, wanted: string | undefined): string {
  const { origin } = siteAddress(process.env, site.domain);
  const name = wanted ?? (origin && `${new URL(origin).host}/ledger`);
  if (name) return name;
  throw new SetupFailed(
    '账本还没有名称。',
    '请在 site.yaml 填写域名，或加 --origin www.example.gov.cn/ledger。名称定下后永不改变。',
  );
}

function newSigner(origin: string): Signer {
  try {
    return signerOf(origin, new Uint8Array(randomBytes(32)));
  } catch (error) {
    if (!(error instanceof NoteFault)) throw error;
    throw new SetupFailed(`账本名称“${origin}”不行。`, '名称里不能有空格和加号，如 www.example.gov.cn/ledger。');
  }
}

function open(content: string, origin: string): void {
  const signer = newSigner(origin);
  prepareFolder(content);
  writeConfig(content, { origin, keys: [signer], witnesses: [] });
  const file = saveKey(content, [signer]);
  console.log(`账本 ${origin} 已建立。\n密钥：${file}\n公钥：${formatVerifier(signer)}\n${BACKUP}`);
  console.log('下一步：npm run ledger:append。第一次会把现有内容全部“收入”：此前的公布时间无法证明。');
}

function replaceKey(content: string, book: LedgerBook, sample: boolean): void {
  const old = signersFor(content, book, sample);
  const signer = newSigner(book.origin);
  writeConfig(content, { origin: book.origin, keys: [...book.keys, signer], witnesses: book.witnesses });
  const file = saveKey(content, [...old, signer]);
  console.log(`新公钥：${formatVerifier(signer)}\n密钥：${file}\n${BACKUP}`);
  console.log(
    old.length > 0
      ? '下一次 ledger:append 由新旧两把密钥同签。见证方都见过以后，请从 config.yaml 和密钥文件里删去旧的一行。'
      : '旧密钥不在：下一次只由新密钥签。请书面告知见证方和上级机关新公钥；他们留存的账头仍能证明历史没有改过。',
  );
}

await runCommand(async () => {
  const options = optionsOf({ origin: { type: 'string' }, 'replace-key': { type: 'boolean' } });
  const content = contentFolder();
  const site = siteOf(content);
  const { book, problems } = readLedger(content, true);
  if (problems.length > 0) throw new SetupFailed('现有的账本有错，没有动它。', '请先运行 npm run check 看是哪里。');
  if (options['replace-key']) {
    if (!book) throw new SetupFailed('还没有账本，谈不上换密钥。', '请运行 npm run ledger:init。');
    replaceKey(content, book, site.sample);
    return;
  }
  if (book && !book.demonstration) {
    throw new SetupFailed(
      `账本 ${book.origin} 已经有 ${book.tree.size} 条，不能重新开始。`,
      '换密钥请用 --replace-key。',
    );
  }
  if (site.sample) throw new SetupFailed('示例网站用演示账本。', '正式开账前，请先在 site.yaml 把 sample 改成 false。');
  const origin = originFor(site, options.origin);
  // A demonstration proves nothing; entries of the sample board have no place in the ledger of a real site.
  if (existsSync(ledgerFolder(content))) rmSync(ledgerFolder(content), { recursive: true });
  open(content, origin);
});
