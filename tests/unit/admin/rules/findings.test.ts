import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardData } from '#admin/rules/board-data.ts';
import { boardFindings, type Candidate, findingsOf } from '#admin/rules/findings.ts';
import type { Finding } from '#admin/rules/protocol.ts';
import { type Entry, kindNames } from '#domain/kinds.ts';
import { typedLimits } from '#domain/standards/typed-limit.ts';
import { readStandards } from '#store/read-standards.ts';
import { entryOf, type Fields, idOf, valid } from '../../domain/fixtures.ts';
import { repository } from '../../repository.ts';

const withBody = (entry: Entry): Entry => ({ ...entry, body: '\n## 第六条 公示时间\n\n十个工作日。\n' }) as Entry;
const entries = kindNames.map((kind) => (kind === 'regulations' ? withBody(entryOf(kind)) : entryOf(kind)) as Entry);

const board = (more: Partial<BoardData> = {}): BoardData => ({
  entries,
  drafts: [],
  leaving: [],
  withdrawals: [],
  uploads: {},
  calendar: [],
  standards: { fields: [], laws: [] },
  asOf: '2026-11-23',
  sample: true,
  ...more,
});
const now = '2026-11-23 09:00';

const candidate = (kind: Candidate['kind'], changes: Fields, more: Partial<Candidate> = {}): Candidate => ({
  kind,
  id: idOf[kind],
  data: valid(kind, changes),
  body: '',
  published: valid(kind),
  note: '改了一处',
  ...more,
});
const told = ({ field, what, severity }: Finding): string => `${severity} ${field}：${what}`;
const foundIn = (given: Candidate, at: BoardData = board()): string[] => findingsOf(at, given, now).findings.map(told);

const fresh = { published: undefined, note: undefined } as unknown as Partial<Candidate>;

const table: readonly (readonly [sentence: string, Candidate, board: Partial<BoardData>, found: readonly string[]])[] =
  [
    ['没有问题的更正', candidate('terms', { explanation: '新话' }), {}, []],
    ['没有问题的新条目', candidate('terms', { word: '听证' }, { ...fresh, id: 'tingzheng' }), {}, []],
    [
      '更正不写说明',
      candidate('terms', { explanation: '新话' }, { note: ' ' }),
      {},
      ['error 更正说明：改动已公布的内容，却没有写更正说明'],
    ],
    [
      '写在别处、意思只有一种的（几家机构写在一栏）：照读，提醒写到哪里',
      candidate(
        'regulations',
        { agency: [idOf.agencies, '示例二局'] },
        { body: '\n## 第六条 公示时间\n\n十个工作日。\n' },
      ),
      {},
      ['warning 制定机构：几家机构写在了一栏，按第一家牵头、其余联合读取'],
    ],
    [
      '几处错误一次说完：字段、字段之间的规矩、更正说明',
      candidate('hotlines', { owner: '', verifiedOn: '2026-13-01' }, { note: '' }),
      {},
      [
        'error 更正说明：改动已公布的内容，却没有写更正说明',
        'error 谁接：为空、首尾有空格或分成了多行',
        'error 核实日期：不是有效的日期',
      ],
    ],
    [
      '引用不存在的条目',
      candidate('procedures', { consult: ['mei-you'] }),
      {},
      ['error 咨询电话 第1项：没有编号为“mei-you”的投诉举报'],
    ],
    [
      '引用只有草稿的条目：保存时只提醒',
      candidate('procedures', { consult: ['xin-dianhua'] }),
      { drafts: [entryOf('hotlines', { title: '新电话' }, 'xin-dianhua') as Entry] },
      ['warning 咨询电话 第1项：没有编号为“xin-dianhua”的投诉举报'],
    ],
    [
      '引用正在申请撤下的条目也放行，撤下那一份公布时会被拦住',
      candidate('procedures', { intro: '新话' }),
      { leaving: [{ kind: 'hotlines', id: 'shili-dianhua' }] },
      [],
    ],
    [
      '与别的条目同名',
      candidate('terms', { word: '公示' }, { ...fresh, id: 'a' }),
      { entries: [entryOf('terms', { word: '公示' }, 'b') as Entry] },
      ['error ：与 content/terms/b.yaml 的标题相同：“公示”'],
    ],
    [
      '改动使别的条目引用的条款不见了',
      candidate('regulations', {}, { body: '\n## 第一条 目的\n\n为了公开。\n' }),
      {
        entries: [
          ...entries,
          entryOf(
            'procedures',
            {
              title: '另一件事',
              legalBasis: [{ kind: '本单位制度', title: '示例制度', clause: '第六条', regulation: 'shili-zhidu' }],
            },
            'ling-yi-jian',
          ) as Entry,
        ],
      },
      ['error procedures/ling-yi-jian 设定依据 第1项 条款：《示例制度》里没有“第六条”'],
    ],
    [
      '把公布的内容改成机关内部',
      candidate('terms', { audience: '机关内部' }),
      {},
      ['error 公开范围：公开栏只公布“社会公开”的内容'],
    ],
    [
      '制度正文里的 HTML',
      candidate('regulations', {}, { body: '\n## 第六条\n\n<script>x</script>\n' }),
      {},
      ['error 正文 第4行：正文里有 HTML 标签“<script>”'],
    ],
    [
      '说明页面里夹带程序',
      candidate('pages', { title: '新页' }, { body: '好\nimport a from "b"\n\n一 {process.env.X}\n<Foo />\n' }),
      {},
      [
        'error 正文 第2行：正文里有一行程序（import、export 或组件）',
        'error 正文 第5行：正文里有一行程序（import、export 或组件）',
        'warning 正文 第4行：“{process.env.X}”会连花括号照样显示',
      ],
    ],
    [
      '附件没有上传',
      candidate(
        'regulations',
        { attachments: [{ path: '/uploads/a.pdf', title: '表', bytes: 1, sha256: 'a'.repeat(64) }] },
        {
          body: '\n## 第六条\n\n好。\n',
        },
      ),
      {},
      ['error 附件 第1项 路径：没有附件 /uploads/a.pdf'],
    ],
  ];

for (const [sentence, given, at, found] of table) {
  test(`${sentence}：${found.length === 0 ? '放行' : found.length === 1 ? '报一处' : `报 ${found.length} 处`}`, () => {
    assert.deepEqual(foundIn(given, board(at)), found);
  });
}

test('每处都说明怎样改，并指到表单里的格子', () => {
  const { findings } = findingsOf(board(), candidate('procedures', { consult: ['mei-you'] }), now);
  assert.deepEqual(findings[0]?.path, ['consult', 0]);
  assert.match(findings[0]?.fix ?? '', /content\/hotlines/);
});

test('别处早有的错误不算这一份的', () => {
  const broken = entryOf('procedures', { title: '坏的', consult: ['mei-you'] }, 'huai') as Entry;
  assert.deepEqual(foundIn(candidate('terms', { explanation: '新' }), board({ entries: [...entries, broken] })), []);
});

test('公布的那一分钟之内也可以检查下一份草稿', () => {
  const published = valid('terms', { publishedAt: '2026-11-23 09:00', checkedOn: '2026-11-23' });
  assert.deepEqual(foundIn(candidate('terms', { explanation: '新' }, { published })), []);
  const late = valid('terms', { publishedAt: '2026-11-22 23:59', checkedOn: '2026-11-22' });
  assert.deepEqual(
    findingsOf(board(), candidate('terms', { explanation: '新' }, { published: late }), '2026-11-22 23:59').findings,
    [],
  );
});

test('撤下别人离不开的条目：列出它们', () => {
  const found = boardFindings(
    board(),
    { removed: [{ kind: 'hotlines', id: 'shili-dianhua' }] },
    { kind: 'hotlines', id: 'shili-dianhua' },
    '公布',
  );
  assert.deepEqual(found.map(told).sort(), [
    'error agencies/shili：没有任何投诉咨询渠道',
    'error notices/shili-gongshi 公示期间联系方式 第1项：没有编号为“shili-dianhua”的投诉举报',
    'error procedures/shili-banshi 咨询电话 第1项：没有编号为“shili-dianhua”的投诉举报',
  ]);
});

test('时限比标准目录长、没有写理由的：编辑台和生成网站时一样拦下；写了理由就过', () => {
  const { standards } = readStandards([repository('standards')]);
  const [row] = standards.fields.flatMap((field) =>
    field.rows.flatMap(({ item, subitem, limit }) => {
      const limits = typedLimits(limit).filter(({ n, unit }) => n === 20 && unit === '工作日');
      return limits.map((one) => ({ standard: { field: field.id, item, subitem, version: field.version }, one }));
    }),
  );
  assert.ok(row);
  const longer = { standard: row.standard, limits: [{ ...row.one, n: 30 }] };
  const at = board({ standards });
  const refused = foundIn(candidate('catalogue', longer), at);
  assert.ok(
    refused.some((words) => /^error .*：时限比标准目录长$/.test(words)),
    refused.join('\n'),
  );
  const reasoned = foundIn(candidate('catalogue', { ...longer, longerBecause: '市里的制度写 30 个工作日' }), at);
  assert.ok(!reasoned.some((words) => words.includes('时限比标准目录长')), reasoned.join('\n'));
});
