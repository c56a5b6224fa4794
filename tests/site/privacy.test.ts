import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { boardSite, INTERNAL_WORDS, realBoard } from './support/boards.ts';
import { assertNone } from './support/findings.ts';

test('机关内部、党内公开的内容不出现在网站的任何一个字节里', async () => {
  const site = await boardSite(realBoard);
  const wanted = INTERNAL_WORDS.map((word) => word.toLowerCase());
  const findings = site.files.flatMap((file) => {
    const text = unpacked(readFileSync(join(site.folder, file))).toLowerCase();
    return wanted.filter((word) => text.includes(word) || file.includes(word)).map((word) => `${file}: ${word}`);
  });
  assertNone('不该公开的内容', findings);
});

test('检查本身有效：公开的文字在搜索索引里找得到', async () => {
  const site = await boardSite(realBoard);
  const fragments = site.files.filter((file) => file.endsWith('.pf_fragment'));
  const found = fragments.some((file) => unpacked(readFileSync(join(site.folder, file))).includes('公示多久'));
  assertNone('搜索索引读不出来', found ? [] : [`${fragments.length} 个索引片段`]);
});

/** Pagefind packs its files; others are read as they are. */
function unpacked(bytes: Buffer): string {
  for (const unpack of [gunzipSync, brotliDecompressSync]) {
    try {
      return unpack(bytes).toString('utf8');
    } catch {
      // Not packed this way.
    }
  }
  return bytes.toString('utf8');
}
