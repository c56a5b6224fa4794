import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { writeContent } from '#scripts/bench/content-folder.ts';
import { makeTexts } from '#scripts/bench/texts.ts';
import { buildSite } from '#scripts/build.ts';

mkdirSync('.cache/test', { recursive: true });
const folder = mkdtempSync(resolve('.cache/test/determinism-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below `site` by its path, with its bytes. */
const bytesOf = (site: string): Map<string, Buffer> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [relative(site, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

test('同样的内容和同一个截止日，两次生成的网站连同搜索索引逐字节相同', async () => {
  const content = join(folder, 'content');
  writeContent(content, makeTexts(60), process.cwd());
  Object.assign(process.env, { GONGKAI_CONTENT: content, GONGKAI_AS_OF: '2026-11-23' });
  const outDirs = [join(folder, 'first'), join(folder, 'second-elsewhere')] as const;
  // One after the other: each takes both cores of a small machine anyway.
  for (const outDir of outDirs) await buildSite({ outDir });
  const [first, second] = [bytesOf(outDirs[0]), bytesOf(outDirs[1])];
  assert.ok(first.size > 100, `${first.size} 个文件`);
  assert.ok([...first.keys()].some((path) => path.startsWith('pagefind/')));
  assert.deepEqual([...second.keys()], [...first.keys()]);
  const differing = [...first].filter(([path, bytes]) => !second.get(path)?.equals(bytes)).map(([path]) => path);
  assert.deepEqual(differing, []);
});
