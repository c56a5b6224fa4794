/** Wrong content, paths, files and people, as our own screens could send them. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { docx, paragraph, pdf, run } from '../../gate/files.ts';
import { type Case, entry, move, path, refusesAll, saving, upload } from './refusal-table.ts';

const FOLLOW_UP = '/api/desk/follow-up';
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
  ['要画的页面的编号越界', (b) => b.get('/api/desk/pages/terms/..%2F..%2Fsite'), 422, /编号/],
  [
    '补审的编号越界',
    async (_, o) => (await o.signedIn('zhongshen')).post(FOLLOW_UP, { kind: 'terms', id: '../x', opinion: '好' }),
    422,
    /编号/,
  ],
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
  [
    '有身份证号的 Word 文件',
    (b) => upload(b, 'a.docx', Buffer.from(docx(paragraph(run('331082190203170010'))))),
    422,
    /身份证号/,
  ],
  [
    '名字里有身份证号的上传',
    (b) => upload(b, '331082190203170010.pdf', Buffer.from(pdf('page text here'))),
    422,
    /身份证号/,
  ],
  ['名字越界的上传', (b) => upload(b, '../../evil.html', '<b>'), 422, /不是可以上传的文件/],
];

const roleCases: readonly Case[] = [
  ['采编自己公布', (b) => b.decap('publishUnpublishedEntry', entry), 404, /没有这份稿件/],
  [
    '采编紧急撤下',
    (b) => b.post('/api/desk/take-down', { kind: 'terms', id: 'gongshi', reason: '试' }),
    403,
    /紧急撤下需要/,
  ],
  [
    '没有紧急撤下的补审',
    async (_, o) => (await o.signedIn('zhongshen')).post(FOLLOW_UP, { kind: 'terms', id: 'gongshi', opinion: '好' }),
    404,
    /没有等着补审/,
  ],
  [
    '补审多写了一栏',
    (b) => b.post(FOLLOW_UP, { kind: 'terms', id: 'gongshi', opinion: '好', by: 'zhongshen' }),
    422,
    /by/,
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

refusesAll('内容不对的请求', contentCases);
refusesAll('路径不对的请求', pathCases);
refusesAll('上传不对的请求', uploadCases);
refusesAll('没有权限的请求', roleCases);
