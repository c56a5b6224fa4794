/** What each kind of notice must hold, whose rule it is, and what a printed last day does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { calendarFile, entryFile, problemsWith } from '../../store/content-folder-fixture.ts';
import { type Fields, ownNoticeType } from '../fixtures.ts';
import { boardTable } from './table.ts';

const FILE = 'notices/shili-gongshi.yaml';
const groups: readonly (readonly [field: string, label: string, element?: string])[] = [
  ['startOn', '公示开始日'],
  ['term', '公示期', '期限'],
  ['facts', '基本情况'],
  ['necessity', '必要性和可行性'],
  ['statistics', '统计和调查数据'],
  ['argumentation', '论证情况'],
  ['legalOpinion', '合法性审查意见'],
  ['feedbackChannels', '意见反馈渠道'],
  ['contacts', '公示期间联系方式'],
  ['hearingNeeded', '是否听证'],
];
boardTable(
  groups.map(([field, label, element = label]) => [
    `本机构的公示制度要写${label}，缺了就拦`,
    { [FILE]: entryFile('notices', { [field]: undefined }) },
    [`${FILE} ${label}: 公示缺少“${element}”`],
  ]),
);

const bare = Object.fromEntries(groups.map(([field]) => [field, undefined]));
const opinions = [{ opinion: '太短', adopted: '采纳', reason: '有理' }];
const hearing = { heldAt: '2026-12-20 09:00', place: '三楼', howToJoin: '打电话', seats: 10, host: '主任' };
const report = { about: 'shili-gongshi', facts: '办过了', opinions, outcome: '通过' };
const as = (type: string, changes: Fields) => ({
  'notices/x.yaml': entryFile('notices', { ...bare, title: '另一件', type, ...changes }),
});
const later = { publishedAt: '2026-11-23 09:00', checkedOn: '2026-11-23' };
const xuke = { party: '某某公司', documentNumber: '示许准〔2026〕3号', settledOn: '2026-11-19', facts: '准予许可' };

boardTable([
  [
    '公示指着另一件公示',
    as('任前公示', {
      startOn: '2026-11-20',
      endOn: '2026-11-27',
      facts: '名单',
      contacts: ['shili-dianhua'],
      about: 'shili-gongshi',
    }),
    ['notices/x.yaml 对应的公示: 任前公示里填了“对应的公示”'],
  ],
  ['公示里填了听证会', { [FILE]: entryFile('notices', { hearing }) }, [`${FILE} 听证会: “公示”里填了听证会`]],
  ['听证公告没有听证会', as('听证公告', { about: 'shili-gongshi' }), ['notices/x.yaml 听证会: 听证公告缺少“听证会”']],
  [
    '听证报告没有基本情况',
    as('听证报告', { ...report, facts: undefined }),
    ['notices/x.yaml 基本情况: 听证报告缺少“基本情况”'],
  ],
  ['意见反馈不必写基本情况', as('意见反馈', { ...report, facts: undefined }), []],
  [
    '采纳情况要指明是哪一件',
    as('意见采纳情况', { opinions }),
    ['notices/x.yaml 对应的公示: 意见采纳情况缺少“对应的公示”'],
  ],
  ['采纳情况不必有结论', as('意见采纳情况', { about: 'shili-gongshi', opinions, ...later }), []],
  ['处罚决定写齐了', as('行政处罚决定公示', xuke), []],
  [
    '处罚决定没有写哪天作出的',
    as('行政处罚决定公示', { ...xuke, settledOn: undefined }),
    ['notices/x.yaml 决定或者结果的日期: 行政处罚决定公示缺少“决定或者结果的日期”'],
  ],
  ['采购结果不必有公示期', as('采购结果公告', { facts: '成交供应商一家', settledOn: '2026-11-19' }), []],
  ['种类写错了字', as('征求意件', {}), ['notices/x.yaml 种类: 没有“征求意件”这种公示公告 → 你是不是想写“征求意见”？']],
  [
    '别的机构的公示不用照它的制度写',
    {
      'agencies/bie.yaml': entryFile('agencies', { name: '别的局', shortName: '别局', order: 2 }),
      'hotlines/bie.yaml': entryFile('hotlines', { title: '别局电话', agency: 'bie', number: '5115184' }),
      ...as('公示', {
        agency: 'bie',
        startOn: '2026-11-20',
        term: { n: 7, unit: '日' },
        facts: '名单见附件',
        contacts: ['bie'],
      }),
    },
    [],
  ],
]);

const plain = { startOn: '2026-11-20', facts: '名单', contacts: ['shili-dianhua'] };
boardTable(
  [
    [
      '征求意见没有稿子，提醒',
      as('征求意见', { ...plain, term: { n: 30, unit: '日' } }),
      ['notices/x.yaml 征求意见稿: 征求意见缺少“征求意见稿”'],
    ],
    [
      '征求意见只有十天，提醒',
      as('征求意见', { ...plain, draft: '稿子', term: { n: 10, unit: '日' } }),
      ['notices/x.yaml 公示期: 公示期短于规定（《重大行政决策程序暂行条例》第十五条：不少于 30 日）'],
    ],
    [
      '一周比三十日短，提醒',
      as('征求意见', { ...plain, draft: '稿子', term: { n: 1, unit: '周' } }),
      ['notices/x.yaml 公示期: 公示期短于规定（《重大行政决策程序暂行条例》第十五条：不少于 30 日）'],
    ],
    ['五周比三十日长', as('征求意见', { ...plain, draft: '稿子', term: { n: 5, unit: '周' } }), []],
    [
      '六日不到五个工作日，提醒',
      as('任前公示', { ...plain, term: { n: 6, unit: '日' } }),
      ['notices/x.yaml 公示期: 公示期短于规定（《党政领导干部选拔任用工作条例》：不少于 5 工作日）'],
    ],
    ['七日正好是五个工作日', as('任前公示', { ...plain, term: { n: 7, unit: '日' } }), []],
    ['任前公示照印的日子不到五个工作日，不猜', as('任前公示', { ...plain, endOn: '2026-11-26' }), []],
    ['印的和算的一样，不提醒', as('任前公示', { ...plain, term: { n: 5, unit: '工作日' }, endOn: '2026-11-27' }), []],
    [
      '印的和算的不一样',
      as('任前公示', { ...plain, term: { n: 5, unit: '工作日' }, endOn: '2026-11-26' }),
      ['notices/x.yaml 公布的截止日: 公布的截止日是 2026-11-26，照公示期 5 工作日数出来是 2026-11-27'],
    ],
    [
      '正文里的起止日期和填的不一样',
      as('任前公示', { ...plain, facts: '公示期11月20日—26日', endOn: '2026-11-27' }),
      ['notices/x.yaml 公布的截止日: 截止日是 2026-11-27，正文写的是 2026-11-26'],
    ],
    [
      '别的事的起止日期不当公示期',
      as('任前公示', { ...plain, facts: '任职试用11月21日至12月20日', endOn: '2026-11-27' }),
      [],
    ],
  ],
  'warning',
);

const types: readonly (readonly [sentence: string, changes: Fields, problem: RegExp])[] = [
  ['没有这个机构', { agencies: ['meiyou'] }, /哪些机构用 第1项: 没有编号为“meiyou”的机构/],
  ['期限按小时', { term: { n: 3, unit: '小时', bound: '满' } }, /公示期 单位: 单位是“小时”，推算不出哪一天/],
  ['要写的项写错', { mustHold: ['基本情形'] }, /必须写明 第1项: .*基本情况/],
  ['听证公告有公示期', { role: '听证公告', followUps: undefined }, /只有“公示”一类才有公示期/],
];
for (const [sentence, changes, problem] of types) {
  test(`公示种类的文件里${sentence}，指到那一格`, (t) => {
    const file = stringify({ ...ownNoticeType, ...changes });
    const found = problemsWith(t, { 'notice-types/shili-zhongda.yaml': file }).filter((line) =>
      line.includes('notice-types'),
    );
    assert.ok(
      found.some((line) => problem.test(line)),
      found.join('\n'),
    );
  });
}

test('同一机构的同一种类写了两个文件，指出来', (t) => {
  const found = problemsWith(t, {
    'notice-types/you-yige.yaml': stringify(ownNoticeType),
    'calendar/2026.yaml': calendarFile({}),
  });
  assert.match(found.join('\n'), /“公示”在 content\/notice-types\/shili-zhongda\.yaml 里已经有了/);
});
