import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { checkEntry } from '#check-page/check-entry.ts';
import { findingLine } from '#scripts/verify/finding.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import { verifySite } from '#scripts/verify/verify-site.ts';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite, kindOf } from './support/site.ts';

const site = builtSite();
const { ledger } = builtBoard();
assert.ok(ledger, '示例网站有账本');
const history = (kind: string, id: string) => {
  const found = ledger.history(kind, id);
  assert.ok(found);
  return found;
};

test('生成的网站核验得过：账上的每一页都在，每一句话都在页面上', async () => {
  const { code, findings, ledger: read } = await verifySite(sourceOf(site.folder));
  assertNone('核验的发现', findings.filter(({ level }) => level !== '提示').map(findingLine));
  assert.equal(code, 0);
  assert.equal(read?.checkpoint.size, ledger.tree.size);
});

const altered: readonly (readonly [page: string, from: RegExp, to: string])[] = [
  ['/procedures/linhai-mianjian/', /(?<!\d)2 ?个工作日/g, '12 个工作日'],
  ['/procedures/linhai-mianjian/', /不收费/g, '收费'],
  ['/hotlines/linhai-tousu-dianhua/', /5115183/g, '5115188'],
  ['/notices/linhai-gs-bianmin-liyong/', /(?<!\d)10 个工作日/g, '5 个工作日'],
  ['/feedback/linhai-fk-taidu/', /(\d+年\d+月)\d+日/g, '$130日'],
  ['/fees/linhai-xuke-bushoufei/', /不收费/g, '收费'],
  ['/inspections/linhai-ducha-2026-1/', /(\d+年)\d+月/g, '$112月'],
  ['/terms/gongshi/', /公示/g, '公告'],
];
for (const [path, from, to] of altered) {
  test(`页面上改一处查得出：${path} ${from.source} 改成 ${to}`, async () => {
    const real = sourceOf(site.folder);
    const alteredPage = async (asked: string) => {
      const bytes = await real.read(asked);
      return asked === path && bytes ? Buffer.from(Buffer.from(bytes).toString('utf8').replace(from, to)) : bytes;
    };
    const forms = async (asked: string) => {
      const bytes = await alteredPage(asked);
      return bytes ? [{ how: '', bytes }] : [];
    };
    const { code, findings } = await verifySite({ ...real, read: alteredPage, forms });
    assert.deepEqual(
      [code, new Set(findings.filter(({ level }) => level === '问题').map((one) => one.path))],
      [1, new Set([path])],
    );
  });
}

const elsewhere = mkdtempSync(join(tmpdir(), 'gongkailan-verify-'));
after(() => rmSync(elsewhere, { recursive: true }));

test('下载的核验工具单独一个文件就能用：留存、再核验、写出表格', () => {
  const tool = join(elsewhere, 'gongkailan-verify.mjs');
  copyFileSync(join(site.folder, 'ledger/gongkailan-verify.mjs'), tool);
  const [sum] = readFileSync(join(site.folder, 'ledger/gongkailan-verify.mjs.sha256'), 'utf8').split(' ');
  assert.equal(createHash('sha256').update(readFileSync(tool)).digest('hex'), sum);
  const run = (...args: string[]) => spawnSync(process.execPath, [tool, ...args], { cwd: elsewhere, encoding: 'utf8' });
  const first = run(site.folder, '--state', '某局.json', '--csv', '结果.csv');
  assert.equal(first.status, 0, first.stdout + first.stderr);
  assert.match(first.stdout, /结论：没有发现问题/);
  assert.match(run(site.folder, '--state', '某局.json').stdout, /^(?![\s\S]*没有留存的旧账头)/);
  assert.match(readFileSync(join(elsewhere, '结果.csv'), 'utf8'), /^\ufeff结论,账本条号,页面,发现,说明\r\n/);
  assert.equal(readFileSync(join(elsewhere, '某局.json.log'), 'utf8').trimEnd().split('\n').length, 2);
  assert.match(run('--new-witness', 'jiandu.example', '--out', '见证.txt').stdout, /jiandu\.example\+[0-9a-f]{8}\+B/);
  assert.match(run(site.folder, '--cosign', '见证.txt').stdout, /^— jiandu\.example \S+$/m);
  const nothing = run(join(elsewhere, '没有这个文件夹'));
  assert.deepEqual([nothing.status, run().status], [3, 3]);
});

test('每个内容页都写着账本怎么说，带条号、哈希和“核验本页”；没有见证的不说有', () => {
  const contents = site.pages.filter((page) => kindOf(page, site) === 'content');
  assert.ok(contents.length > 400);
  assertNone(
    '没有账本的话',
    contents
      .filter(({ $ }) => !/账本第 \d+ 条（[0-9a-f]{8}）.*演示账本，密钥公开，无证明力/.test($('.prov').text()))
      .map(({ path }) => path),
  );
});

test('“核验本页”的四项在浏览器的那段程序里都对得上', async () => {
  for (const [kind, id] of [
    ['regulations', 'linhai-gongshi-tingzheng'],
    ['fees', 'linhai-xuke-bushoufei'],
    ['terms', 'gongshi'],
  ] as const) {
    const link = site.page(`/${kind}/${id}/`).$('.prov a[href^="/ledger/check/"]').attr('href') ?? '';
    const answers = await checkEntry({
      number: Number(link.split('?')[1]),
      fetchBytes: async (path) => {
        const file = site.fileOf(path);
        return file && existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
      },
      readPage(html) {
        const $ = load(html);
        return { marked: $('[data-ledger]').text(), main: $('main').text() };
      },
    });
    const { page, words, missing, files, logged, signed } = answers;
    assert.deepEqual(
      { page, words, missing, files, logged, signed },
      { page: `/${kind}/${id}/`, words: true, missing: [], files: true, logged: true, signed: true },
    );
    assert.equal(answers.seen.length, 1);
  }
});

test('更正过的制度：变更记录写明理由，旧版本看得到，逐条比对指出补上的那一条', () => {
  const base = '/regulations/linhai-gongshi-tingzheng/history/';
  assert.equal(history('regulations', 'linhai-gongshi-tingzheng').events.length, 2);
  assert.match(site.page(base).$('table').text(), /补上首次公布时漏录的第六条/);
  assert.ok(!site.page(`${base}1/`).$('.articles').text().includes('公示十个工作日'));
  assert.match(site.page(`${base}1/`).$('main').text(), /这是旧版本，不是现在的内容/);
  assert.ok(site.page(`${base}2/`).$('.articles').text().includes('公示十个工作日'));
  const compared = site.page(`${base}1-2/`).$('.compare > div');
  assert.equal(compared.length, 1);
  assert.match(compared.text(), /第六条 公示多久 新增/);
  assert.match(compared.find('ins').text(), /公示十个工作日，法定节假日不算在内/);
});

test('别的种类更正过，只有变更记录，没有旧版本', () => {
  const base = '/notices/linhai-gs-fazhan-guihua/history/';
  assert.match(site.page(base).$('table').text(), /把“是否听证”由“待定”改为“需要”/);
  assert.ok(!site.pages.some(({ path }) => path.startsWith(`${base}1`)));
});

test('账本页面写着它不能证明什么', () => {
  const words = site.page('/ledger/').$('main').text();
  for (const limit of ['在第三方看到之前是本站自己报的', '没有人留存过更早的账头', '演示账本，密钥公开，无证明力']) {
    assert.ok(words.includes(limit), limit);
  }
});
