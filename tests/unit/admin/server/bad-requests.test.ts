/** What must be refused, each with its status, a Chinese sentence, and not a byte changed on disk. */
import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CSRF_HEADER } from '#admin/rules/addresses.ts';
import { type Answer, type Browser, type Office, officeWith } from './server-fixture.ts';

const path = 'terms/gongshi.yaml';
const entry = { collection: 'terms', slug: 'gongshi' };

/** A save of a text that is wrong in one way, based on what stands. */
async function saving(browser: Browser, change: (text: string) => string, at = path): Promise<Answer> {
  const { data, revision } = (await browser.decap('getEntry', { path })).json<{ data: string; revision: string }>();
  const raw = `${change(data)}changeNote: 试\n`;
  return browser.decap('persistEntry', { dataFiles: [{ slug: 'x', path: at, raw }], assets: [], base: revision });
}

function upload(browser: Browser, name: string, bytes: Uint8Array | string): Promise<Answer> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n--b--\r\n')]);
  return browser.post('/api/desk/upload', body, { 'content-type': 'multipart/form-data; boundary=b' });
}

const move = (browser: Browser, more: object) =>
  browser.post('/api/desk/move', { kind: 'terms', id: 'gongshi', action: 'submit', revision: '1', ...more });

const info = '{"action":"info","params":{}}';
const deep = (levels: number) => `{"action":"info","params":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;

type Case = readonly [
  name: string,
  act: (browser: Browser, office: Office) => Promise<Answer>,
  status: number,
  says: RegExp,
];

const contentCases: readonly Case[] = [
  ['不认识的字段', (b) => saving(b, (text) => `${text}geheim: 1\n`), 422, /geheim/],
  ['缺少必填字段', (b) => saving(b, (text) => text.replace(/^explanation:.*\n/m, '')), 422, /需要改/],
  ['类型不对', (b) => saving(b, (text) => text.replace(/^word:.*/m, 'word: [1]')), 422, /需要改/],
  ['空的必填字段', (b) => saving(b, (text) => text.replace(/^word:.*/m, "word: ''")), 422, /需要改/],
  ['YAML 写坏了', (b) => saving(b, (text) => `${text}a: [\n`), 422, /需要改|读不懂|写法/],
  [
    '会执行程序的 ---js 头',
    (b) =>
      b.decap('persistEntry', {
        dataFiles: [{ path: 'regulations/a.md', raw: '---js\n{evil()}\n---\n正文' }],
        assets: [],
        base: '',
      }),
    422,
    /---/,
  ],
  [
    '改文件名',
    (b) => b.decap('persistEntry', { dataFiles: [{ path, newPath: 'terms/b.yaml', raw: 'a: 1' }], assets: [] }),
    422,
    /不能改名/,
  ],
  ['没有内容的保存', (b) => b.decap('persistEntry', { assets: [] }), 422, /没有要保存的内容/],
  ['直接删除已公布的文件', (b) => b.decap('deleteFiles', { paths: [path] }), 422, /撤下/],
];

const traversals = [
  '../site.yaml',
  'terms/../site.yaml',
  '/etc/passwd',
  '.git/config',
  'terms/.a.yaml',
  'terms/a.md',
  'terms/a b.yaml',
  'terms\\a.yaml',
  'content/../package.json',
  'pages/..%2fa.mdx',
];
const pathCases: readonly Case[] = [
  ...traversals.map(
    (bad): Case => [`getEntry 的路径 ${bad}`, (b) => b.decap('getEntry', { path: bad }), 422, /内容文件夹/],
  ),
  ['persistEntry 的路径越界', (b) => saving(b, (text) => text, '../../evil.yaml'), 422, /内容文件夹/],
  [
    'entriesByFolder 的路径越界',
    (b) => b.decap('entriesByFolder', { folder: '../..', extension: 'yaml', depth: 1 }),
    422,
    /内容文件夹/,
  ],
  [
    'entriesByFiles 的路径越界',
    (b) => b.decap('entriesByFiles', { files: [{ path: 'calendar/2026.yaml' }] }),
    422,
    /内容文件夹/,
  ],
  ['稿件名越界', (b) => b.decap('unpublishedEntryDataFile', { ...entry, slug: '../x', path, id: '1' }), 422, /对不上/],
  ['稿件键越界', (b) => b.decap('unpublishedEntry', { id: '../../x' }), 422, /没有这份稿件/],
  ['附件路径越界', (b) => b.decap('getMediaFile', { path: '../../accounts/caibian.json' }), 404, /没有这个附件/],
  ['网址里的编号越界', (b) => b.get('/api/desk/review/terms/..%2F..%2Fsite'), 422, /编号/],
  ['网址里没有的种类', (b) => b.get('/api/desk/review/__proto__/a'), 422, /kind/],
  ['移动时的编号越界', (b) => move(b, { id: '../x' }), 422, /编号/],
  [
    '内容里的链接',
    (b, { content }) => {
      symlinkSync('/etc/passwd', join(content, 'terms/lianjie.yaml'));
      return b.decap('getEntry', { path: 'terms/lianjie.yaml' });
    },
    422,
    /链接/,
  ],
];

const jsonCases: readonly Case[] = [
  ['不是 JSON', (b) => b.post('/api/v1', '{"action":'), 400, /JSON/],
  ['空的请求', (b) => b.post('/api/v1', ''), 400, /JSON|空/],
  ['只有一个数', (b) => b.post('/api/v1', '3'), 400, /没有内容/],
  ['同一个键两次', (b) => b.post('/api/v1', '{"action":"info","params":{},"action":"deleteFiles"}'), 400, /两次/],
  ['用转义写的同一个键', (b) => b.post('/api/v1', '{"action":"info","params":{},"\\u0061ction":"x"}'), 400, /两次/],
  [
    '伸进原型的键',
    (b) => b.post('/api/v1', '{"action":"info","params":{"__proto__":{"admin":true}}}'),
    400,
    /__proto__/,
  ],
  ['伸进构造函数的键', (b) => b.post('/api/v1', '{"action":"info","params":{"constructor":{}}}'), 400, /constructor/],
  ['原型上的操作名', (b) => b.post('/api/v1', '{"action":"toString","params":{}}'), 422, /不认识/],
  ['不存在的操作', (b) => b.decap('evalEntry', {}), 422, /不认识/],
  ['嵌套太深', (b) => b.post('/api/v1', deep(200)), 400, /嵌套太深/],
  ['NUL 字符', (b) => b.post('/api/v1', '{"action":"info\\u0000","params":{}}'), 400, /NUL/],
  [
    '坏的 UTF-8',
    (b) => b.post('/api/v1', Buffer.concat([Buffer.from('{"action":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])),
    400,
    /UTF-8/,
  ],
  ['多出来的键', (b) => move(b, { admin: true }), 422, /admin/],
  ['不是文字的编号', (b) => move(b, { id: { $ne: null } }), 422, /id/],
  ['像 SQL 的编号', (b) => move(b, { id: "a'; DROP TABLE terms;--" }), 422, /编号/],
  ['带换行的编号', (b) => move(b, { id: 'a\r\nSet-Cookie: x=1' }), 422, /编号/],
  ['不是 JSON 的类型', (b) => b.post('/api/v1', info, { 'content-type': 'text/plain' }), 415, /JSON/],
  ['XML', (b) => b.post('/api/v1', '<a/>', { 'content-type': 'application/xml' }), 415, /JSON/],
  [
    '表单冒充 JSON',
    (b) => b.post('/api/desk/move', 'kind=terms', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    /JSON/,
  ],
  ['太大的请求', (b) => b.post('/api/desk/check', JSON.stringify({ text: 'x'.repeat(2 << 20) })), 413, /太大/],
  ['太大的稿件', (b) => b.post('/api/v1', JSON.stringify({ text: 'x'.repeat(4 << 20) })), 413, /太大/],
  ['没有的地址', (b) => b.post('/api/desk/../../x', {}), 404, /没有这个地址/],
];

const uploadCases: readonly Case[] = [
  ['HTML 冒充 PDF', (b) => upload(b, 'a.pdf', '<script>alert(1)</script>'), 422, /不是可以上传的文件/],
  ['SVG', (b) => upload(b, 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'), 422, /不是可以上传的文件/],
  ['程序', (b) => upload(b, 'a.png', Buffer.from('7f454c46', 'hex')), 422, /不是可以上传的文件/],
  ['太大的文件', (b) => upload(b, 'a.pdf', Buffer.alloc((1 << 20) + 1)), 413, /太大/],
  [
    '没有文件',
    (b) => b.post('/api/desk/upload', '--b--\r\n', { 'content-type': 'multipart/form-data; boundary=b' }),
    422,
    /文件/,
  ],
  ['不是上传的格式', (b) => b.post('/api/desk/upload', '{}'), 415, /JSON|上传/],
  [
    'base64 不完整',
    (b) => b.decap('persistMedia', { asset: { path: 'a.pdf', content: 'JVBER%%%', encoding: 'base64' } }),
    422,
    /没有传完整/,
  ],
  ['名字越界的上传', (b) => upload(b, '../../evil.html', '<b>'), 422, /不是可以上传的文件/],
];

const doorCases: readonly Case[] = [
  [
    '没有登录',
    (b, o) => {
      b.cookies.clear();
      void o;
      return b.get('/api/desk/me');
    },
    401,
    /登录/,
  ],
  ['没有安全校验', (b) => b.post('/api/v1', info, { [CSRF_HEADER]: '' }), 403, /安全校验/],
  [
    '别的会话的安全校验',
    async (b, o) => b.post('/api/v1', info, { [CSRF_HEADER]: (await o.signedIn('chushen')).csrf }),
    403,
    /安全校验/,
  ],
  ['别的网站发来的请求', (b) => b.post('/api/v1', info, { origin: 'https://evil.example' }), 403, /别的网站/],
  [
    '没有来源的请求',
    (b) =>
      b.send('/api/v1', {
        method: 'POST',
        headers: { 'content-type': 'application/json', [CSRF_HEADER]: b.csrf },
        body: info,
      }),
    403,
    /别的网站/,
  ],
  ['来源为 null', (b) => b.post('/api/v1', info, { origin: 'null' }), 403, /别的网站/],
  ['别的主机名', (b) => b.get('/api/desk/me', { host: 'evil.example' }), 421, /不是编辑台的地址/],
  ['端口不对的主机名', (b) => b.get('/admin/', { host: '127.0.0.1:1' }), 421, /不是编辑台的地址/],
  [
    '冒充代理的主机名',
    (b) => b.get('/api/desk/me', { host: 'evil.example', 'x-forwarded-host': '127.0.0.1' }),
    421,
    /不是编辑台的地址/,
  ],
  [
    '改过的会话',
    (b) => {
      for (const [name, value] of b.cookies) b.cookies.set(name, `${value.slice(0, -2)}xx`);
      return b.get('/api/desk/me');
    },
    401,
    /登录/,
  ],
  [
    '退出后重放的会话',
    async (b) => {
      const kept = new Map(b.cookies);
      await b.post('/admin/logout', {});
      for (const [name, value] of kept) b.cookies.set(name, value);
      return b.get('/api/desk/me');
    },
    401,
    /登录/,
  ],
  [
    '表单里字段写两次',
    (b) =>
      b.send('/admin/login', {
        method: 'POST',
        headers: { origin: b.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'account=a&account=b',
      }),
    400,
    /表单内容不对/,
  ],
  ['切换到别人的身份', (b) => b.post('/api/desk/identity', { id: 'zhongshen' }), 403, /不能切换身份/],
];

const roleCases: readonly Case[] = [
  ['采编自己公布', (b) => b.decap('publishUnpublishedEntry', entry), 404, /没有这份稿件/],
  [
    '采编紧急撤下',
    (b) => b.post('/api/desk/take-down', { kind: 'terms', id: 'gongshi', reason: '试' }),
    403,
    /紧急撤下需要/,
  ],
  ['采编看操作记录', (b) => b.get('/api/desk/audit'), 403, /管理员/],
  ['初审改稿', async (_, o) => saving(await o.signedIn('chushen'), (text) => text.replace('先', '再')), 403, /采编/],
  ['管理改稿', async (_, o) => saving(await o.signedIn('guanli'), (text) => text.replace('先', '再')), 403, /采编/],
  [
    '管理核对',
    async (_, o) => (await o.signedIn('guanli')).post('/api/desk/confirm', { kind: 'terms', id: 'gongshi' }),
    403,
    /核对/,
  ],
  ['没有稿件可以通过', async (_, o) => move(await o.signedIn('chushen'), { action: 'pass' }), 404, /没有/],
];

async function expectRefusal(office: Office, [, act, status, says]: Case): Promise<void> {
  const browser = await office.signedIn('caibian');
  const before = office.disk();
  const answer = await act(browser, office);
  assert.equal(answer.status, status, answer.text);
  const told = /json/.test(String(answer.headers['content-type']))
    ? answer.json<{ error: string }>().error
    : answer.text;
  assert.match(told, says);
  assert.match(told, /\p{Script=Han}{4}/u);
  assert.doesNotMatch(answer.text, /node_modules|at .*\.ts:\d|\/tmp\//);
  const { 'terms/lianjie.yaml': _made, ...after } = office.disk();
  assert.deepEqual(after, before);
}

const groups = {
  内容: contentCases,
  路径: pathCases,
  请求: jsonCases,
  上传: uploadCases,
  入口: doorCases,
  权限: roleCases,
};

for (const [what, cases] of Object.entries(groups)) {
  test(`${what}不对的请求`, async (t) => {
    const office = await officeWith(t);
    for (const one of cases) await t.test(`${one[0]}被拒绝，磁盘不变`, () => expectRefusal(office, one));
  });
}

test('写坏的账号文件不会让别人进来', async (t) => {
  const office = await officeWith(t);
  writeFileSync(join(office.folder, 'accounts/guanli.json'), '{"id":"guanli"}');
  const answer = await office.browser().signIn('guanli');
  assert.equal(answer.status, 500);
  assert.doesNotMatch(answer.text, /accounts/);
});
