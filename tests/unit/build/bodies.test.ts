import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareBodies } from '#build/bodies.ts';
import type { Entry } from '#domain/kinds.ts';
import { BuildRefused } from '#store/build-refused.ts';

const page = (id: string, body: string): Entry<'pages'> =>
  ({ kind: 'pages', id, body, file: `content/pages/${id}.mdx` }) as Entry<'pages'>;

test('说明页面是真正的 MDX：文字照写，引入的组件编译；没有写进文件的草稿也能预览', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-mdx-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'Sum.astro'), '---\nconst { of } = Astro.props;\n---\n<b>{of.length} 项</b>\n');
  const text = page('wenzi', '## 标题\n\n看[首页](/)。\n');
  const program = page(
    'chengxu',
    "import Sum from '../Sum.astro';\n\n<Sum of={['甲', '乙']} />\n\n年收入<5万元，{1} 项\n",
  );
  const bodies = await prepareBodies([text, program], folder, '/');
  assert.match(bodies.page(text), /<h[12][^>]*>标题<\/h[12]>\s*<p>看<a href="\/">首页<\/a>。<\/p>/);
  assert.match(bodies.page(program), /<b>2 项<\/b>\s*<p>年收入&lt;5万元，\{1\} 项<\/p>/);
});

test('编译不过的说明页面一次全部说出：哪个文件、哪一行、怎么改', async () => {
  const bad = [page('jia', '好的\n\nexport const a = ;\n'), page('yi', '<Unknown />\n')];
  await assert.rejects(prepareBodies(bad, '/nowhere', '/'), (error: unknown) => {
    assert.ok(error instanceof BuildRefused);
    assert.deepEqual(
      error.problems.map(({ file, line, fix }) => [file, line, fix !== '']),
      [
        ['content/pages/jia.mdx', 3, true],
        ['content/pages/yi.mdx', 1, true],
      ],
    );
    return true;
  });
});
