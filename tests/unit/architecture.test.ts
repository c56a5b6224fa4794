import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { circles } from './architecture/cycles.ts';
import { violations } from './architecture/rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = ['src', 'scripts', 'admin']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs,js,astro,css}`, { cwd: root }))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

test('检查到了源文件', () => assert.ok(files.length > 100, `${files.length} 个文件`));

test('源文件守层次、问时、用词和篇幅的规矩', () => {
  const found = files.flatMap((file) => violations(file, readFileSync(`${root}${file}`, 'utf8')));
  assert.equal(found.length, 0, `\n${found.join('\n')}`);
});

test('引用不绕圈，类型的引用也算', () => {
  const { imports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { imports: Record<string, string> };
  const sources = files.filter((file) => /\.(?:tsx?|mjs|js|astro)$/.test(file));
  const texts = new Map(sources.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]));
  assert.deepEqual(circles(texts, imports), []);
});

test('绕圈的引用报得出绕的是哪几个文件', () => {
  const texts = new Map([
    ['src/views/a.ts', "import type { B } from './b.ts';\nimport { z } from 'zod';"],
    ['src/views/b.ts', "export { C } from '#domain/c.ts';"],
    ['src/domain/c.ts', "type A = import('#views/a.ts').A;"],
    ['src/domain/d.ts', "import { a } from '#views/a.ts';"],
  ]);
  assert.deepEqual(circles(texts, { '#views/*': './src/views/*', '#domain/*': './src/domain/*' }), [
    'src/views/a.ts → src/views/b.ts → src/domain/c.ts → src/views/a.ts',
  ]);
});

const lines = (count: number) => 'x\n'.repeat(count);

/** file, content, and the violations the checker must find (beginning of each). */
const samples: readonly (readonly [sentence: string, file: string, content: string, found: readonly string[]])[] = [
  ['domain 引用 zod 和自己', 'src/domain/a/b.ts', "import { z } from 'zod';\nimport { c } from '../c.ts';", []],
  [
    'domain 引用框架',
    'src/domain/a.ts',
    "\nimport { x } from 'astro';",
    ['src/domain/a.ts:2 src/domain/ 不能引用“astro”'],
  ],
  ['domain 引用 node', 'src/domain/a.ts', "export { x } from 'node:fs';", ['src/domain/a.ts:1 src/domain/ 不能引用']],
  ['domain 动态引用 store', 'src/domain/a.ts', "await import('#store/a.ts');", ['src/domain/a.ts:1 src/domain/ 不能']],
  [
    'domain 在类型里引用 store',
    'src/domain/a.ts',
    "type A = import('#store/a.ts').A;",
    ['src/domain/a.ts:1 src/domain/ 不能'],
  ],
  [
    '相对路径跨层',
    'src/store/a.ts',
    "import { x } from '../domain/kinds.ts';",
    ['src/store/a.ts:1 相对路径“../domain/kinds.ts”走出了'],
  ],
  ['ui 取 domain 的类型', 'src/ui/a.ts', "import { type A, type B } from '#domain/kinds.ts';", []],
  ['ui 取 domain 的值', 'src/ui/a.ts', "import { type A, b } from '#domain/kinds.ts';", ['src/ui/a.ts:1 src/ui/ 从']],
  ['组件取 views 的类型', 'src/components/A.astro', "---\nimport type { Page } from '#views/page.ts';\n---\n<p />", []],
  [
    '组件取 views 的值',
    'src/components/A.astro',
    "---\n\nimport { page } from '#views/page.ts';\n---\n",
    ['src/components/A.astro:3 src/components/ 从'],
  ],
  [
    '组件引用 astro:content',
    'src/components/A.astro',
    "---\nimport { x } from 'astro:content';\n---\n",
    ['src/components/A.astro:2 src/components/ 不能'],
  ],
  [
    '组件的脚本里引用 store',
    'src/components/A.astro',
    "---\n---\n<p />\n<script>\n  import '#store/a.ts';\n</script>",
    ['src/components/A.astro:5 src/components/ 不能'],
  ],
  ['页面引用总清单', 'src/pages/a.astro', "---\nimport { loadSite } from '#build/site.ts';\n---\n", []],
  [
    'views 引用 store',
    'src/views/a.ts',
    "import { x } from '#store/load-board.ts';",
    ['src/views/a.ts:1 src/views/ 不能'],
  ],
  [
    'views 自己看日历',
    'src/views/a.ts',
    "import { asOfDay } from '#site/clock.ts';",
    ['src/views/a.ts:1 src/views/ 不能'],
  ],
  ['别人引用脚本', 'src/store/a.ts', "import { x } from '#scripts/build.ts';", ['src/store/a.ts:1 src/store/ 不能']],
  ['脚本引用页面', 'scripts/a.ts', "import { x } from '#pages/_board.ts';", ['scripts/a.ts:1 scripts/ 不能']],
  ['脚本引用脚本和包', 'scripts/a.ts', "import { x } from '#scripts/b.ts';\nimport sirv from 'sirv';", []],
  ['不认识的层', 'src/utils/a.ts', '', ['src/utils/a.ts:1 不属于任何一层']],
  ['注释里的引用不算', 'src/domain/a.ts', "// import { x } from 'astro';\n/* await import('astro') */", []],
  ['new Date', 'src/views/a.ts', 'const a = 1;\nconst b = new Date(a);', ['src/views/a.ts:2 只有 src/site/clock.ts']],
  ['Date.now', 'scripts/a.ts', 'Date.now();', ['scripts/a.ts:1 只有 src/site/clock.ts']],
  ['Date()', 'admin/a.ts', 'Date();', ['admin/a.ts:1 只有 src/site/clock.ts']],
  [
    '模板里的 new Date',
    'src/layouts/A.astro',
    '---\n---\n<p>{new Date().getFullYear()}</p>',
    ['src/layouts/A.astro:3 只有'],
  ],
  ['Date.UTC 和注释', 'src/domain/a.ts', '// new Date()\nDate.UTC(2026, 0, 1);', []],
  ['时钟自己', 'src/site/clock.ts', 'new Date();', []],
  ['组件的中文字符串', 'src/components/a.ts', "const a = '更多';", ['src/components/a.ts:1 这一层不写中文：“更多”']],
  [
    '页面的中文模板字符串',
    'src/pages/a.ts',
    'const a = 1;\nconst b = `第$' + '{a}页`;',
    ['src/pages/a.ts:2 这一层', 'src/pages/a.ts:2 这一层'],
  ],
  [
    '组件标记里的中文',
    'src/components/A.astro',
    '---\nconst a = 1;\n---\n<p>\n  更多\n</p>',
    ['src/components/A.astro:5 这一层不写中文'],
  ],
  [
    '组件属性里的中文',
    'src/layouts/A.astro',
    '<nav aria-label="目录"></nav>',
    ['src/layouts/A.astro:1 这一层不写中文'],
  ],
  [
    '中文注释',
    'src/components/A.astro',
    '---\n// 说明\n/** 说明 */\n---\n<!-- 说明 -->\n{/* 说明\n 说明 */}\n<p />',
    [],
  ],
  ['views 的中文', 'src/views/a.ts', "const a = '更多';", []],
  ['250 行', 'src/styles/a.css', lines(250), []],
  ['251 行', 'scripts/a.mjs', lines(251), ['scripts/a.mjs:251 文件有 251 行，上限 250 行']],
  ['121 行的内容种类', 'src/domain/kinds/a.ts', lines(121), ['src/domain/kinds/a.ts:121 文件有 121 行，上限 120 行']],
];

for (const [sentence, file, content, expected] of samples) {
  test(`检查器看「${sentence}」：${expected.length === 0 ? '放行' : '报出文件、行号和规矩'}`, () => {
    const found = violations(file, content);
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [index, start] of expected.entries())
      assert.ok(found[index]?.startsWith(start), `${found[index]} ← ${start}`);
  });
}
