import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { decapStyles, exchanged } from '#admin/app/decap-look.ts';
import { type Messages, mergeMessages, ourWords } from '#admin/app/editor/locale.ts';
import { missingOpinion, moveWords } from '#admin/app/review/move-words.ts';
import { type FormField, formFieldsOf } from '#admin/form-fields.ts';
import { ACTIONS } from '#admin/rules/workflow.ts';
import { kindNames, kinds } from '#domain/kinds.ts';
import { repository } from '../../repository.ts';

const packages = repository('node_modules');

async function decapLocale(name: string): Promise<Messages> {
  // The package's main file is for browsers; its parts are plain modules without the name of one.
  const source = readFileSync(join(packages, `decap-cms-locales/dist/esm/${name}/index.js`), 'utf8');
  const module = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return module.default as Messages;
}

const flat = (tree: Messages, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

test('Decap 的每一句话都有中文，没有一句叫人上 GitHub', async () => {
  const en = await decapLocale('en');
  const ours = new Map(flat(mergeMessages(en, await decapLocale('zh_Hans'), ourWords)));
  // Forge names and a format that only carries a value.
  const plain = /^(?:Markdown|%\{details\}|%\{date\})$/;
  for (const [key, english] of flat(en)) {
    const words = ours.get(key) ?? '';
    if (plain.test(english)) continue;
    if (!/^(?:workflow\.workflowCard)/.test(key)) assert.match(words, /\p{Script=Han}/u, `${key}: ${words}`);
    assert.doesNotMatch(words, /Issue|上发布|帖子|就绪/u, `${key}: ${words}`);
  }
});

test('我们改的每一句都是 Decap 真有的', async () => {
  const known = new Set(flat(await decapLocale('en')).map(([key]) => key));
  for (const [key] of flat(ourWords)) assert.ok(known.has(key), key);
});

test('换掉的每一种颜色在 Decap 的样式里还找得到', () => {
  const file = join(packages, 'decap-cms-ui-default/dist/esm/styles.js');
  assert.match(pathToFileURL(file).href, decapStyles);
  const code = readFileSync(file, 'utf8');
  for (const [theirs] of exchanged) assert.ok(code.includes(theirs), theirs);
});

test('每一种办理都有按钮的话；退回要写意见', () => {
  for (const action of ACTIONS) if (action !== 'edit') assert.match(moveWords[action].button, /\p{Script=Han}/u);
  assert.match(missingOpinion('return', ' ') ?? '', /好：.+不好：/);
  assert.equal(missingOpinion('return', '电话少一位'), undefined);
  assert.equal(missingOpinion('pass', ''), undefined);
});

/** Why a required field needs no example of its own. */
const withoutExample: readonly (readonly [reason: string, fits: (field: FormField, path: string) => boolean])[] = [
  ['从列表里选，选项就是例子', ({ widget }) => widget === 'select' || widget === 'relation'],
  [
    '一组栏目，例子在每一栏',
    ({ widget, fields }) => (widget === 'object' || widget === 'list') && fields !== undefined,
  ],
  ['由“从标准目录添加”填写', (_field, path) => path.startsWith('catalogue.standard.')],
  ['上传时自动填写', (_field, path) => /attachments\.(?:path|bytes|sha256)$/.test(path)],
  ['表样里的数字，照表填', ({ widget }, path) => widget === 'number' && path.startsWith('reports.')],
  ['每项的例子在这一组的说明里', (_field, path) => path.endsWith('.item')],
];

const walk = (fields: readonly FormField[], path: string): [string, FormField][] =>
  fields.flatMap((field) => {
    const here = `${path}.${field.name}`;
    return [[here, field] as [string, FormField], ...walk(field.fields ?? [], here)];
  });

for (const kind of kindNames) {
  test(`${kinds[kind].label}的每个必填栏都说明怎么写，有好的和不好的例子`, () => {
    for (const [path, field] of walk(formFieldsOf(kind), kind)) {
      if (!field.required || field.widget === 'hidden') continue;
      if (withoutExample.some(([, fits]) => fits(field, path))) continue;
      assert.match(field.hint ?? '', /好：.+不好：/, `${path} ${field.label}`);
    }
  });
}

test('没有一句话里有要求的编号：同事看不懂（R3）是什么', () => {
  const folder = repository('admin');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:tsx?|html)$/.test(name),
  );
  const coded = sources.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .split('\n')
      .flatMap((line) => (/（R\d+/u.test(line) ? [`${name}: ${line.trim()}`] : [])),
  );
  assert.ok(sources.length > 100);
  assert.deepEqual(coded, []);
});
