/**
 * What somebody may do to a published site behind its agency's back, on a real board built, sealed and signed as an office does it:
 * every alteration is found, and the untouched site is not accused.
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '#ledger/hash.ts';
import { signerOf } from '#ledger/note.ts';
import { sealSite } from '#scripts/ledger/seal.ts';
import { createStaticServer } from '#scripts/setup/static-server.ts';
import { closeConnections } from '#scripts/verify/http-get.ts';
import { rebuildFindings } from '#scripts/verify/rebuild.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import { type Verified, verifySite } from '#scripts/verify/verify-site.ts';
import { AS_OF, boardSite, realBoard } from './support/boards.ts';

const built = await boardSite(realBoard);
const work = mkdtempSync(join(tmpdir(), 'gongkailan-sealed-'));
after(() => rmSync(work, { recursive: true }));
const [site, content] = [join(work, 'site'), join(work, 'content')];
cpSync(built.folder, site, { recursive: true });
cpSync(join(built.folder, '../content'), content, { recursive: true });
const signers = [signerOf('www.example.gov.cn/ledger', sha256('测试用密钥'))];
const seal = (at: string, folder = site) => sealSite({ folder, content, sample: false, asOf: AS_OF, at, signers });
const sealed = await seal('2026-11-23T09:05:00+08:00');

const told = ({ findings }: Verified) =>
  findings
    .filter(({ level }) => level !== '提示')
    .map(({ path, what, detail }) => `${path ?? ''} ${what} ${detail ?? ''}`);

test('老老实实公布的网站：一条也不冤枉；再封一次，同样的文件不再记账', async () => {
  const result = await verifySite(sourceOf(site));
  assert.deepEqual([result.code, told(result)], [0, []]);
  assert.deepEqual(await seal('2026-11-23T10:00:00+08:00'), { ...sealed, added: false });
  assert.equal((await verifySite(sourceOf(site))).code, 0);
});

const file = (path: string) => join(site, path);
const read = (path: string) => readFileSync(file(path), 'utf8');
/** What the alteration under way has touched, to be put back. */
const touched = new Map<string, Buffer | undefined>();
function remember(path: string): void {
  if (!touched.has(path)) touched.set(path, existsSync(file(path)) ? readFileSync(file(path)) : undefined);
}
function write(path: string, text: string | Uint8Array): void {
  remember(path);
  mkdirSync(dirname(file(path)), { recursive: true });
  writeFileSync(file(path), text);
}
function remove(path: string): void {
  for (const one of statSync(file(path)).isDirectory()
    ? readdirSync(file(path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path]) {
    if (!statSync(file(one)).isDirectory()) remember(one);
  }
  rmSync(file(path), { recursive: true });
}
function edit(path: string, from: string | RegExp, to: string): void {
  const text = read(path);
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `${path} 里没有 ${from}`);
  write(path, changed);
}
const firstIn = (folder: string, ending: string): string => {
  const name = readdirSync(file(folder)).find((one) => one.endsWith(ending));
  assert.ok(name, `${folder} 里没有 ${ending}`);
  return `${folder}/${name}`;
};
const HOTLINE = 'hotlines/linhai-tousu-dianhua/index.html';
const FEE = 'fees/linhai-xuke-bushoufei/index.html';
const RULE = 'regulations/linhai-gongshi-tingzheng/index.html';
const search = () => {
  const found = readdirSync(file(''), { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('.pf_fragment'),
  );
  assert.ok(found);
  return found.replaceAll('\\', '/');
};

type Alteration = readonly [what: string, path: RegExp, alter: () => void];
const alterations: readonly Alteration[] = [
  ['大卡片上的电话错了，下面的没动', /hotlines/, () => edit(HOTLINE, '5115183', '5115188')],
  ['电话链接拨到别处，字没动', /hotlines/, () => edit(HOTLINE, /tel:[\d-]+/, 'tel:13900000000')],
  [
    '写给人看的公布日期改了，标签没动',
    /fees/,
    () => edit(FEE, /公布[^<]*20\d\d年\d+月\d+日|20\d\d年\d+月\d+日/, '2020年1月1日'),
  ],
  ['列表页上的电话错了', /^\/hotlines\//, () => edit('hotlines/index.html', '5115183', '5115188')],
  ['开放数据的 CSV 错了', /data/, () => edit('data/hotlines.csv', '5115183', '5115188')],
  ['开放数据的 JSON 错了', /data/, () => edit('data/hotlines.json', '5115183', '5115188')],
  ['订阅里的日期改了', /feed/, () => edit('jiandu/feed.xml', /2026-11-2\d/, '2026-10-01')],
  [
    '网站地图少了一页',
    /sitemap/,
    () => edit('sitemap/index.html', /<a [^>]*href="[^"]*\/fees\/[^"]*"[^>]*>.*?<\/a>/s, ''),
  ],
  [
    '只给机器看的 JSON-LD 改了',
    /hotlines/,
    () => edit(HOTLINE, /(<script type="application\/ld\+json">.*?)5115183/s, '$15115188'),
  ],
  ['没有入账的标签也没有的新页', /xinye/, () => write('fees/xinye/index.html', '<p>另收 200 元</p>')],
  ['正确的号码藏起来，露出错的', /hotlines/, () => edit(HOTLINE, '5115183', '<span hidden>5115183</span>5115188')],
  ['收费页上加一句话', /fees/, () => edit(FEE, '</main>', '<p>另收资料费 50 元。</p></main>')],
  ['制度上面加一句“已停止执行”', /regulations/, () => edit(RULE, /(<main[^>]*>)/, '$1<p>本制度已停止执行。</p>')],
  ['样式把收费藏起来', /fees/, () => write(FEE, read(FEE).replace('</style>', ' main p{display:none}</style>'))],
  [
    '检索的片段重新打包，搜出来的电话是错的',
    /pagefind/,
    () => {
      const path = search();
      write(
        path,
        gzipSync(
          gunzipSync(readFileSync(file(path)))
            .toString('latin1')
            .replace(/\d(?=\D*$)/, '9'),
        ),
      );
    },
  ],
  [
    '检索的脚本换了',
    /search\/form\.js/,
    () => write('search/form.js', `${read('search/form.js')}\nlocation.href='https://example.net'`),
  ],
  ['监督台上的话改了', /jiandu/, () => edit('jiandu/index.html', /按期/, '按期 ')],
  ['监督台的台账改了', /duties\.csv/, () => write('jiandu/duties.csv', `${read('jiandu/duties.csv')}x`)],
  [
    '打开就跳到别的网站',
    /fees/,
    () => edit(FEE, '<head>', '<head><meta http-equiv="refresh" content="0;url=https://example.net/">'),
  ],
  ['审核岗位的名字改了', /fees/, () => edit(FEE, '办公室', '财务室')],
  ['末尾加一个空格', /regulations/, () => write(RULE, `${read(RULE)} `)],
  ['开头加字节顺序标记', /regulations/, () => write(RULE, `\ufeff${read(RULE)}`)],
  [
    '两页互换',
    /fees|regulations/,
    () => {
      const [a, b] = [read(FEE), read(RULE)];
      write(FEE, b);
      write(RULE, a);
    },
  ],
  ['删了一页', /fees/, () => remove(dirname(FEE))],
  ['删了 404 页', /404/, () => remove('404.html')],
  ['多一个脚本文件', /extra\.js/, () => write('scripts/extra.js', 'alert(1)')],
  ['多一个没人链接的附件', /uploads/, () => write('uploads/2026/tongzhi.pdf', '%PDF-1.4')],
  ['压缩的一份和原件不同', /fees/, () => write(`${FEE}.gz`, gzipSync(read(FEE).replace('不收费', '收费')))],
  [
    '另一种压缩的一份和原件不同',
    /fees/,
    () => write(`${FEE}.br`, brotliCompressSync(read(FEE).replace('不收费', '收费'))),
  ],
  ['离线用的程序换了', /sw\.js/, () => write('sw.js', `${read('sw.js')}//`)],
  ['离线文件清单换了', /offline/, () => write('offline/files.json', '[]')],
  ['公钥文件加了假的见证方', /policy/, () => write('ledger/policy.txt', `${read('ledger/policy.txt')}\n`)],
  ['以前的见证没有了', /cosignatures/, () => write('ledger/cosignatures.jsonl', '{"size":1,"lines":[]}\n')],
  ['公布的核验工具换了', /verify/, () => write('ledger/gongkailan-verify.mjs', 'process.exit(0)')],
  ['版本文件换了', /fees|regulations|hotlines|versions/, () => write(firstIn('ledger/versions', '.json'), '{}')],
  ['版本文件删了', /versions/, () => remove(firstIn('ledger/versions', '.json'))],
];

/** The verdict on the altered site; everything is put back. */
async function altered(alter: () => void, place = site): Promise<Verified> {
  try {
    alter();
    return await verifySite(sourceOf(place));
  } finally {
    for (const [path, bytes] of touched) {
      if (bytes) write(path, bytes);
      else rmSync(file(path));
    }
    touched.clear();
  }
}

for (const [what, path, alter] of alterations) {
  test(`查得出：${what}`, async () => {
    const result = await altered(alter);
    assert.equal(result.code, 1, told(result).join('\n'));
    assert.ok(
      result.findings.some((finding) => finding.level === '问题' && path.test(`${finding.path} ${finding.detail}`)),
      told(result).join('\n'),
    );
  });
}

for (const [what, alter] of [
  ['一张清单改了一个字节', () => edit(firstIn(`ledger/site/${sealed.root.slice(0, 16)}`, '7f'), /[0-9a-f]{4}/, 'ffff')],
  ['一张清单不见了', () => remove(`ledger/site/${sealed.root.slice(0, 16)}/7f`)],
  ['清单的树改了', () => write(`ledger/site/${sealed.root.slice(0, 16)}/tile`, new Uint8Array(8192))],
  ['一小块证明改了', () => write(`ledger/site/${sealed.root.slice(0, 16)}/p3`, new Uint8Array(512))],
  ['通到账头的证明改了', () => edit('ledger/site/proof', /^index \d+/m, 'index 0')],
  ['账头改了', () => edit('ledger/checkpoint', /^\d+$/m, '1')],
] as const) {
  test(`账本不可信：${what}`, async () => {
    const result = await altered(alter);
    assert.equal(result.code, 2, told(result).join('\n'));
  });
}

test('没有封存就换上的网站说得出', async () => {
  const result = await altered(() => remove('ledger/site'));
  assert.deepEqual([result.code, told(result).length], [1, 1]);
  assert.match(told(result).join(), /现在的网站没有封存/);
});

test('电脑自己生成的文件只提示', async () => {
  assert.equal((await altered(() => write('fees/.DS_Store', 'x'))).code, 0);
});

test('从网上核验：压缩传送也逐字节比；改一页、藏一个版本、加一页链得到的，都查得出', async () => {
  const server = createStaticServer(site, realBoard.base);
  const { url } = await server.listen(4480);
  try {
    const honest = await verifySite(sourceOf(url));
    assert.deepEqual([honest.code, told(honest)], [0, []]);
    const add = () => {
      write('fees/linglei/index.html', '<p>另收 200 元</p>');
      edit(FEE, '</main>', `<a href="../linglei/">另收费</a></main>`);
    };
    const paths = (await altered(add, url)).findings.filter(({ level }) => level === '问题').map(({ path }) => path);
    assert.deepEqual(paths.sort(), ['/fees/linglei/', '/fees/linhai-xuke-bushoufei/']);
    const purged = await altered(() => remove(firstIn('ledger/versions', '.json')), url);
    assert.equal(purged.code, 1);
  } finally {
    closeConnections();
    await server.close();
  }
});

test('核验中途换上新的公布：看账头换了就重看，不冤枉人', async () => {
  const next = join(work, 'next');
  cpSync(site, next, { recursive: true });
  const page = join(next, FEE);
  writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', ' </main>'));
  rmSync(join(next, 'ledger/site'), { recursive: true });
  await seal('2026-11-23T11:00:00+08:00', next);
  for (const moment of [1, 2, 5, 40, 300]) {
    let asked = 0;
    const [old, fresh] = [sourceOf(site), sourceOf(next)];
    const now = () => {
      asked += 1;
      return asked > moment ? fresh : old;
    };
    const result = await verifySite({
      read: (path) => now().read(path),
      forms: (path) => now().forms(path),
      pages: () => now().pages(),
      files: () => now().files(),
    });
    assert.deepEqual([result.code, told(result)], [0, []], `第 ${moment} 次读取时换`);
  }
  assert.ok(existsSync(next));
});

test('单位自己封存了一页假的：用内容重新生成，只有这一页对不上，别的逐字节相同', async () => {
  const lie = join(work, 'lie');
  cpSync(site, lie, { recursive: true });
  writeFileSync(join(lie, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  rmSync(join(lie, 'ledger/site'), { recursive: true });
  await seal('2026-11-23T12:00:00+08:00', lie);
  const source = sourceOf(lie);
  const { code, ledger, sealed: lists } = await verifySite(source);
  assert.ok(code === 0 && ledger && lists);
  const found = await rebuildFindings({ source, ledger, ...lists, content });
  assert.deepEqual(
    found.filter(({ level }) => level === '问题').map(({ path, what }) => `${path} ${what}`),
    ['/robots.txt 重新生成的与封存的不同'],
  );
});
