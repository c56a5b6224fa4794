/**
 * Siblings of the alterations in `tests/site/ledger-alterations.test.ts`: what else can be changed, added, taken away or exchanged on
 * a published site, file by file and attribute by attribute. Each is found in a copied folder and, where it can be seen from outside,
 * over the network; what honest servers and operators do is not accused.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { createSiteFiles } from '#scripts/setup/site-files.ts';
import { answerFaults } from '#scripts/verify/answer-headers.ts';
import { closeConnections } from '#scripts/verify/http-get.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import { type Verified, verifySite } from '#scripts/verify/verify-site.ts';
import { sealedFixture } from './sealed-site.ts';

const s = await sealedFixture((undo) => after(undo));
const FEE = 'fees/shili-feiyong/index.html';
const RULE = 'regulations/shili-zhidu/index.html';
const HOME = 'index.html';

const told = ({ findings }: Verified) =>
  findings
    .filter(({ level }) => level !== '提示')
    .map(({ level, path, what, detail }) => `${level} ${path ?? ''} ${what} ${detail ?? ''}`);

/** Something a test may do to each answer before it goes out. */
let twist: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
const files = createSiteFiles(s.site, '/');
const server = createServer((request, response) => {
  if (!twist?.(request, response)) files.answer(request, response);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
after(() => {
  closeConnections();
  server.closeAllConnections();
  server.close();
});
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Into the first tag of that name. */
const attribute = (path: string, tag: string, text: string) =>
  s.edit(path, new RegExp(`<${tag}(?=[\\s>])`), `<${tag} ${text}`);
const into = (path: string, html: string) => s.edit(path, '</main>', `${html}</main>`);

type Alteration = readonly [what: string, path: RegExp, alter: () => void, where?: '只看文件夹'];

const inPages: readonly Alteration[] = [
  ['读屏听到的 aria-label 换了', /fees/, () => attribute(FEE, 'main', 'aria-label="已停用"')],
  ['aria-hidden 让读屏听不到', /fees/, () => attribute(FEE, 'main', 'aria-hidden="true"')],
  ['图片的 alt 换了', /fees/, () => into(FEE, '<img src="/images/tu.png" alt="已停用">')],
  ['鼠标停下时的 title 换了', /fees/, () => attribute(FEE, 'main', 'title="另收费"')],
  ['按日子说话的 data-days 换了', /fees/, () => attribute(FEE, 'main', 'data-days="2020-01-01:已结束"')],
  ['data- 属性换了', /fees/, () => attribute(FEE, 'main', 'data-now="{}"')],
  ['lang 换了，机器翻译会乱', /fees/, () => s.edit(FEE, /lang="[^"]+"/, 'lang="en"')],
  ['dir 倒过来写', /fees/, () => attribute(FEE, 'main', 'dir="rtl"')],
  ['inert 让整页点不动', /fees/, () => attribute(FEE, 'main', 'inert')],
  ['行内样式遮住', /fees/, () => attribute(FEE, 'main', 'style="opacity:0"')],
  ['事件属性带脚本', /fees/, () => attribute(FEE, 'body', 'onload="location=1"')],
  ['链接的地址差一个字', /fees/, () => s.edit(FEE, /href="\/[a-z]+\//, 'href="/zyzz/')],
  ['链接另开到别处（target）', /fees/, () => s.edit(FEE, '<a ', '<a target="evil" ')],
  ['链接的 rel 换了', /fees/, () => s.edit(FEE, '<a ', '<a rel="nofollow" ')],
  ['网页标题换了', /fees/, () => s.edit(FEE, /<title>[^<]*/, '<title>已停止收费')],
  [
    '摘要标签换了',
    /fees/,
    () =>
      s.edit(
        FEE,
        /name="Description" content="[^"]*"|name="description" content="[^"]*"/,
        'name="description" content="免费"',
      ),
  ],
  ['栏目标签换了', /fees/, () => s.edit(FEE, /name="ColumnName" content="[^"]*"/, 'name="ColumnName" content="通知"')],
  [
    '公布时间标签往前改',
    /fees/,
    () => s.edit(FEE, /name="PubDate" content="[^"]*"/, 'name="PubDate" content="2026-01-01 09:00"'),
  ],
  [
    '公布时间标签换了写法',
    /fees/,
    () => s.edit(FEE, /name="PubDate" content="(\d{4})-/, 'name="PubDate" content="$1/'),
  ],
  ['不让搜索引擎收录', /fees/, () => s.edit(FEE, '<head>', '<head><meta name="robots" content="noindex">')],
  ['base 把所有链接带走', /fees/, () => s.edit(FEE, '<head>', '<head><base href="https://example.net/">')],
  ['预先连到别的网站', /fees/, () => s.edit(FEE, '<head>', '<head><link rel="preconnect" href="https://example.net">')],
  ['隔几秒跳走', /fees/, () => s.edit(FEE, '<head>', '<head><meta http-equiv="refresh" content="30;url=/">')],
  [
    '内容安全策略去掉了',
    /fees/,
    () => s.edit(FEE, '<head>', '<head><meta http-equiv="Content-Security-Policy" content="script-src *">'),
  ],
  ['多一个外来脚本', /fees/, () => s.edit(FEE, '</body>', '<script src="https://example.net/t.js"></script></body>')],
  [
    '多一个 JSON-LD',
    /fees/,
    () => s.edit(FEE, '</body>', '<script type="application/ld+json">{"datePublished":"2020-01-01"}</script></body>'),
  ],
  ['多一个 iframe', /fees/, () => into(FEE, '<iframe src="https://example.net/"></iframe>')],
  ['多一个表单', /fees/, () => into(FEE, '<form action="https://example.net/"><input name="shenfenzheng"></form>')],
  ['多一句只给没有脚本的人看的话', /fees/, () => into(FEE, '<noscript>另收 50 元</noscript>')],
  ['多一个 template', /fees/, () => into(FEE, '<template>另收 50 元</template>')],
  ['多一句注释', /fees/, () => into(FEE, '<!-- 内部电话 5997731 -->')],
  ['数字里夹一个看不见的字符', /fees/, () => s.edit(FEE, /<h1[^>]*>./u, '$&\u200b')],
  ['文字方向控制符', /fees/, () => into(FEE, '\u202e元05\u202c')],
  ['同形的字母', /regulations/, () => s.edit(RULE, '公示', '公⽰')],
  ['全角和半角换了', /regulations/, () => s.edit(RULE, '。', '．')],
  ['换行变成 CRLF', /regulations/, () => s.write(RULE, s.read(RULE).replace(/\n|$/, '\r\n'))],
  ['条文重复一段', /regulations/, () => into(RULE, '<p>贴十个工作日。</p>')],
  ['条文的次序换了', /regulations/, () => s.edit(RULE, /(<h2[\s\S]*?)(<h2[\s\S]*?)(?=<h2|<\/main>)/, '$2$1')],
  ['网页被截断', /regulations/, () => s.write(RULE, s.bytes(RULE).subarray(0, 2000))],
  ['网页变成空的', /regulations/, () => s.write(RULE, '')],
  ['网页变成压缩的原样', /regulations/, () => s.write(RULE, gzipSync(s.read(RULE)))],
  ['网页套了十万层', /regulations/, () => into(RULE, '<div>'.repeat(100_000))],
  ['网页里有解不开的网址', /regulations/, () => into(RULE, '<a href="/%E0%A4%A">x</a><a href="/%">x</a>')],
  ['首页多一条链接', /^问题 \/ /, () => into(HOME, '<a href="/fees/">再点这里</a>')],
  ['列表页少一行', /fees\/ /, () => s.edit('fees/index.html', /<a [^>]*shili-feiyong[\s\S]*?<\/a>/, '')],
  ['旧版页面的字换了', /lishi/, () => s.edit('regulations/shili-zhidu/lishi/1/index.html', '七', '五')],
  ['旧版页面没有了', /lishi/, () => s.remove('regulations/shili-zhidu/lishi')],
];

const inFiles: readonly Alteration[] = [
  ['网站地图的 lastmod', /sitemap/, () => s.edit('sitemap.xml', '2026-11-20', '2026-11-23')],
  ['robots.txt 不让收录', /robots/, () => s.edit('robots.txt', 'Allow', 'Disallow')],
  ['订阅的 id', /feed/, () => s.edit('jiandu/feed.xml', 'urn:a', 'urn:b')],
  ['日历的结束日', /ics/, () => s.edit('jiandu/riqi.ics', '20261204', '20261201')],
  ['台账的两行互换', /duties/, () => s.edit('jiandu/duties.csv', /(公示.*\r\n)(报告.*\r\n)/, '$2$1')],
  ['台账的一行没有了', /duties/, () => s.edit('jiandu/duties.csv', /公示.*\r\n/, '')],
  ['表格开头的标记没有了', /hotlines/, () => s.edit('data/hotlines.csv', '\ufeff', '')],
  ['电话开头的零没有了', /hotlines/, () => s.edit('data/hotlines.csv', '05765115183', '5765115183')],
  ['JSON 的一个字段名', /hotlines/, () => s.edit('data/hotlines.json', '号码', '号碼')],
  ['xlsx 换了一份', /xlsx/, () => s.write('data/hotlines.xlsx', gzipSync('xlsx 13900000000'))],
  ['数据说明换了', /schema/, () => s.edit('data/schema.json', '["号码"]', '[]')],
  ['浏览器的检索入口换了', /opensearch/, () => s.edit('opensearch.xml', '/search/', 'https://example.net/')],
  ['装到桌面的名字换了', /webmanifest/, () => s.edit('site.webmanifest', '公开栏', '公开拦')],
  ['样式表藏起电话', /css/, () => s.edit('styles/board.css', 'block', 'none')],
  ['只在打印时藏起电话', /css/, () => s.edit('styles/board.css', '@media print', '@media all')],
  ['脚本换了', /form\.js/, () => s.edit('search/form.js', 'forms', 'body.remove()')],
  ['离线程序换了', /sw\.js/, () => s.edit('sw.js', 'fetch', 'push')],
  ['离线清单换了', /offline/, () => s.edit('offline/files.json', '/index', '/zhuye')],
  [
    '检索的片段换了',
    /fragment/,
    () => s.write('pagefind/fragment/zh_1a2b.pf_fragment', gzipSync('{"url":"/fees/","content":"13900000000"}')),
  ],
  ['检索的索引少一块', /pf_index/, () => s.remove('pagefind/index/zh_3c4d.pf_index')],
  ['检索的片段多一块', /zh_9z9z/, () => s.write('pagefind/fragment/zh_9z9z.pf_fragment', gzipSync('{}')), '只看文件夹'],
  ['检索的近义词换了', /tables/, () => s.edit('search/tables.json', '投诉', '咨询')],
  ['附件换了', /biao\.pdf/, () => s.edit('uploads/2026/biao.pdf', '两元', '三元')],
  [
    '两个附件互换',
    /biao\.pdf/,
    () => {
      const [a, b] = [s.bytes('uploads/2026/biao.pdf'), s.bytes('uploads/2026/tongzhi.docx')];
      s.write('uploads/2026/biao.pdf', b);
      s.write('uploads/2026/tongzhi.docx', a);
    },
  ],
  ['附件没有了', /tongzhi/, () => s.remove('uploads/2026/tongzhi.docx')],
  [
    '附件改了名',
    /biao\.pdf/,
    () => {
      const bytes = s.bytes('uploads/2026/biao.pdf');
      s.remove('uploads/2026/biao.pdf');
      s.write('uploads/2026/biao-2.pdf', bytes);
    },
  ],
  ['图里的字换了', /biaozhi/, () => s.edit('images/biaozhi.svg', '公开', '内部')],
  [
    '图的一个字节',
    /tu\.png/,
    () => s.write('images/tu.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 4])),
  ],
  ['图标没有了', /favicon/, () => s.remove('favicon.ico')],
  ['404 页换了', /404/, () => s.edit('404.html', '没有这一页', '请拨 13900000000')],
  ['核验工具的校验和换了', /sha256/, () => s.edit('ledger/gongkailan-verify.mjs.sha256', '0000', '1111')],
  ['以前账头的见证成了乱码', /cosignatures/, () => s.write('ledger/cosignatures.jsonl', 'x\n{"size":-1}\n[]\n')],
  ['清除记录多一条', /清除没有入账/, () => s.write('ledger/purges.jsonl', `{"sha256":"${'a'.repeat(64)}"}\n`)],
  ['版本文件换成别的版本', /版本的内容被改过/, () => s.write(s.first('ledger/versions', '.json'), '{}')],
  [
    '文件变成文件夹',
    /robots/,
    () => {
      s.remove('robots.txt');
      s.write('robots.txt/index.html', 'User-agent: *');
    },
  ],
];

const added: readonly Alteration[] = [
  ['转向规则 _redirects', /_redirects/, () => s.write('_redirects', '/fees/* https://example.net/ 302')],
  ['服务器规则 .htaccess', /htaccess/, () => s.write('fees/.htaccess', 'Redirect / https://example.net/')],
  ['服务器规则 web.config', /web\.config/, () => s.write('web.config', '<configuration/>')],
  ['抢在前面的 index.php', /index\.php/, () => s.write('fees/index.php', '<?php')],
  ['抢在前面的 index.htm', /index\.htm/, () => s.write('fees/index.htm', '另收费')],
  ['名字差一个大写', /Index\.html/, () => s.write('fees/Index.html', '另收费')],
  ['版本文件多一个', /versions/, () => s.write(`ledger/versions/${'b'.repeat(64)}.json`, '{}')],
  ['账本文件夹里藏一页', /tile\/beifen/, () => s.write('ledger/tile/beifen/index.html', '另收费')],
  ['瓦片旁边多一个', /tile\/0\/001/, () => s.write('ledger/tile/0/001', new Uint8Array(32))],
  ['清单文件夹里藏一页', /site\/beifen/, () => s.write('ledger/site/beifen/index.html', '另收费')],
  ['清单旁边多一张', /ledger\/site\/[0-9a-f]{16}\/zz/, () => s.write(`${s.lists}zz`, '另收费')],
  ['链到网站外面的文件', /lianjie/, () => s.link('fees/lianjie.html', '/etc/hostname')],
  ['链到网站外面的文件夹', /jia/, () => s.link('jia', '/etc')],
  ['只给要压缩的人看的另一份账', /entries\.jsonl\.gz/, () => s.write('ledger/entries.jsonl.gz', gzipSync('{}\n'))],
  ['压缩的一份没有原件', /dandu/, () => s.write('fees/dandu.html.gz', gzipSync('另收费'))],
  ['压缩的一份是乱码', /fees/, () => s.write(`${FEE}.br`, 'x')],
  ['第三种压缩的一份和原件不同', /fees/, () => s.write(`${FEE}.zst`, zstdCompressSync('另收费'))],
].map(([what, path, alter]) => [what, path, alter, '只看文件夹'] as Alteration);

const alterations = [...inPages, ...inFiles, ...added];

test('动过的地方至少六十种', () => assert.ok(alterations.length >= 90, String(alterations.length)));

/** Over the network the same bytes are judged the same way; so every seventh, and those that try the reader itself. */
const overNetwork = (at: number, what: string) => at % 7 === 0 || /十万层|网址|乱码|压缩的原样|空的/.test(what);

for (const [at, [what, where, alter, only]] of alterations.entries()) {
  test(`查得出：${what}`, async () => {
    const places = only || !overNetwork(at, what) ? [s.site] : [s.site, url];
    for (const place of places) {
      const result = await s.altered(alter, place);
      assert.equal(result.code, 1, `${place}\n${told(result).join('\n')}`);
      assert.ok(
        told(result).some((line) => line.startsWith('问题') && where.test(line)),
        `${place}\n${told(result).join('\n')}`,
      );
    }
  });
}

test('没有动过：文件夹和网上都不说什么', async () => {
  for (const place of [s.site, `${s.site}/`, url]) {
    const result = await verifySite(sourceOf(place));
    assert.deepEqual([result.code, told(result)], [0, []]);
  }
});

test('每个文件都压缩一份，账本自己的也压缩：不冤枉', async () => {
  const names = [FEE, 'ledger/entries.jsonl', 'ledger/checkpoint', `${s.lists}00`, 'styles/board.css'];
  const result = await s.altered(() => {
    for (const name of names) {
      s.write(`${name}.gz`, gzipSync(s.bytes(name)));
      s.write(`${name}.br`, brotliCompressSync(s.bytes(name)));
      s.write(`${name}.zst`, zstdCompressSync(s.bytes(name)));
    }
  });
  assert.deepEqual([result.code, told(result)], [0, []]);
});

/** Judged over the network with a server that does `how` to the answers for one path. */
async function withServer(
  path: RegExp,
  how: (response: ServerResponse, request: IncomingMessage) => boolean,
): Promise<Verified> {
  twist = (request, response) => path.test(request.url ?? '') && how(response, request);
  try {
    return await verifySite(sourceOf(url));
  } finally {
    twist = undefined;
  }
}

for (const [what, path, how, said] of [
  ['Refresh 头让浏览器跳走', /^\/fees\/shili/, { refresh: '0;url=https://example.net/' }, /Refresh/],
  ['Link 头加样式', /^\/fees\/shili/, { link: '<https://example.net/a.css>; rel="stylesheet"' }, /Link/],
  ['X-Robots-Tag 不让收录', /^\/fees\/shili/, { 'x-robots-tag': 'noindex' }, /X-Robots-Tag/],
] as const) {
  test(`字节都对，服务器的头不对，查得出：${what}`, async () => {
    const result = await withServer(path, (response) => {
      for (const [name, value] of Object.entries(how)) response.setHeader(name, value);
      return false;
    });
    assert.equal(result.code, 1);
    assert.match(told(result).join('\n'), said);
  });
}

for (const [path, headers, count] of [
  ['/a/', { 'content-type': 'text/html; charset=utf-8' }, 0],
  ['/a/', { 'content-type': 'text/html; charset="UTF-8"' }, 0],
  ['/a/', { 'content-type': 'text/html' }, 0],
  ['/a/', {}, 0],
  ['/a/', { 'content-type': 'text/html; charset=gbk' }, 1],
  ['/a/', { 'content-type': 'text/plain' }, 1],
  ['/a.css', { 'content-type': 'text/css' }, 0],
  ['/a.css', { 'content-type': 'text/plain' }, 1],
  ['/a.js', { 'content-type': 'application/javascript; charset=UTF-8' }, 0],
  ['/a.mjs', { 'content-type': 'text/javascript' }, 0],
  ['/a.csv', { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }, 0],
  ['/a/', { 'content-disposition': 'attachment; filename=a.html' }, 1],
  ['/a/', { link: '</sitemap.xml>; rel=sitemap', 'x-robots-tag': 'all' }, 0],
  ['/a/', { link: '</a.css>; rel=preload; as=style' }, 0],
] as const) {
  test(`服务器的头 ${JSON.stringify(headers)} 对 ${path}：${count === 0 ? '不说什么' : '说得出'}`, () => {
    assert.equal(answerFaults(path, headers).length, count);
  });
}

test('一页打不开（403、500、断线）：说打不开，不说改过、不见了；别处改过的照样说', async () => {
  const closed = (status: number) => (response: ServerResponse) => {
    response.writeHead(status).end('<script>challenge()</script>');
    return true;
  };
  // The connection itself: an answer that waits behind another one has none yet, and ending it would leave the asker waiting.
  const broken = (_: ServerResponse, request: IncomingMessage) => Boolean(request.socket.destroy());
  for (const how of [closed(403), closed(503), broken]) {
    const result = await withServer(/^\/fees\/shili/, how);
    assert.equal(result.code, 3, told(result).join('\n'));
    assert.match(told(result).join('\n'), /^打不开 {2}打不开 .*fees\/shili-feiyong/);
    assert.equal(told(result).length, 1);
  }
  twist = (request, response) => /^\/fees\/shili/.test(request.url ?? '') && closed(403)(response);
  const both = await s.altered(() => s.edit('robots.txt', 'Allow', 'Disallow'), url);
  twist = undefined;
  assert.equal(both.code, 1);
  assert.equal(told(both).length, 2);
});

test('一页转到别的网站：说转到了哪里', async () => {
  const result = await withServer(/^\/styles\//, (response) => {
    response.writeHead(302, { location: 'http://localhost:9/evil.css' }).end();
    return true;
  });
  assert.equal(result.code, 1);
  assert.match(told(result).join('\n'), /转到了 http:\/\/localhost:9\/evil\.css/);
});

test('整个网站打不开：退出码 3，不是一大串问题', async () => {
  const result = await withServer(/^\/(?!ledger\/(?:checkpoint|entries|policy|tile|site))/, (response) => {
    response.writeHead(502).end();
    return true;
  });
  assert.equal(result.code, 3);
  assert.equal(told(result).length, 1);
});
