/** Requests no screen of ours would send. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CSRF_HEADER } from '#admin/rules/addresses.ts';
import { type Case, move, refusesAll } from './refusal-table.ts';
import { type Browser, officeWith } from './server-fixture.ts';

const info = '{"action":"info","params":{}}';
const deep = (levels: number) => `{"action":"info","params":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;

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

const NONE = '0123456789ab';
const row = { word: '市府', level: 'note' };
const words = (b: Browser, more: object) => b.post('/api/desk/words', { revision: '-', words: [row], ...more });
const takeDown = (b: Browser, together: readonly object[]) =>
  b.post('/api/desk/take-down', { kind: 'terms', id: 'gongshi', reason: '误登', together });

const actCases: readonly Case[] = [
  ['同意撤下，没有写哪一次', (b) => b.post('/api/desk/take-down/agree', {}), 422, /act/],
  ['同意撤下，像路径', (b) => b.post('/api/desk/take-down/agree', { act: '../accounts' }), 422, /act/],
  ['同意撤下，多出来的键', (b) => b.post('/api/desk/take-down/agree', { act: NONE, by: 'x' }), 422, /by/],
  ['同意没有的一次', (b) => b.post('/api/desk/take-down/agree', { act: NONE }), 404, /没有等着同意/],
  ['整件恢复，一次写成几次', (b) => b.post('/api/desk/undo', { act: [NONE] }), 422, /act/],
  ['整件恢复，大写', (b) => b.post('/api/desk/undo', { act: NONE.toUpperCase() }), 422, /act/],
  ['整件恢复，没有的一次', (b) => b.post('/api/desk/undo', { act: NONE }), 404, /没有它的记录/],
  ['搁置，没有编号', (b) => b.post('/api/desk/set-aside', { kind: 'terms' }), 422, /id/],
  ['搁置，像路径的编号', (b) => b.post('/api/desk/set-aside', { kind: 'terms', id: '../../x' }), 422, /编号/],
  ['搁置，没有的类别', (b) => b.post('/api/desk/set-aside', { kind: '__proto__x', id: 'a' }), 422, /kind/],
  ['搁置，没有管理权限', (b) => b.post('/api/desk/set-aside', { kind: 'terms', id: 'gongshi' }), 403, /管理员/],
  ['用词表，不是一行一行', (b) => words(b, { words: { 0: row } }), 422, /words/],
  ['用词表，没有的级别', (b) => words(b, { words: [{ ...row, level: 'off' }] }), 422, /words\.0\.level/],
  ['用词表，多出来的键', (b) => words(b, { words: [{ ...row, regex: '.*' }] }), 422, /regex/],
  ['用词表，太多', (b) => words(b, { words: Array.from({ length: 2001 }, () => row) }), 422, /words/],
  ['用词表，没有版本', (b) => b.post('/api/desk/words', { words: [row] }), 422, /revision/],
  ['用词表，没有权限', (b) => words(b, {}), 403, /终审或管理/],
  [
    '一起撤下的太多',
    (b) =>
      takeDown(
        b,
        Array.from({ length: 201 }, () => ({ kind: 'terms', id: 'a' })),
      ),
    422,
    /together/,
  ],
  ['一起撤下的多出来的键', (b) => takeDown(b, [{ kind: 'terms', id: 'a', urgent: true }]), 422, /urgent/],
  [
    '申请撤下带上别的条目',
    (b) => b.post('/api/desk/withdraw', { kind: 'terms', id: 'gongshi', reason: '误登', together: [] }),
    422,
    /together/,
  ],
  ['采编紧急撤下', (b) => takeDown(b, []), 403, /权限/],
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

refusesAll('写法不对的请求', jsonCases);
refusesAll('撤下、恢复、搁置、用词表的坏请求', actCases);
refusesAll('不该进来的请求', doorCases);

test('写坏的账号文件不会让别人进来', async (t) => {
  const office = await officeWith(t);
  writeFileSync(join(office.folder, 'accounts/guanli.json'), '{"id":"guanli"}');
  const answer = await office.browser().signIn('guanli');
  assert.equal(answer.status, 500);
  assert.doesNotMatch(answer.text, /accounts/);
});
