import { calendarFile, entryFile } from '../../store/content-folder-fixture.ts';
import { boardTable } from './table.ts';

const reg = (title: string, changes: object = {}) => entryFile('regulations', { title, ...changes });
const repealed = { validity: '已废止', repealedOn: '2026-01-01' };

boardTable([
  [
    '修改关系两头一致',
    { 'regulations/jiu.md': reg('旧', { validity: '已修改' }), 'regulations/xin.md': reg('新', { amends: ['jiu'] }) },
    [],
  ],
  [
    '修改了已废止的制度也行',
    { 'regulations/jiu.md': reg('旧', repealed), 'regulations/xin.md': reg('新', { amends: ['jiu'] }) },
    [],
  ],
  [
    '被修改的制度还写着现行',
    { 'regulations/jiu.md': reg('旧'), 'regulations/xin.md': reg('新', { amends: ['jiu'] }) },
    [
      'regulations/xin.md 修改了哪部制度 第1项: 被修改的制度有效性仍是“现行” → 请把 jiu 的有效性改为“已修改”，或删去这条修改关系',
    ],
  ],
  [
    '被废止的制度还写着试行',
    { 'regulations/jiu.md': reg('旧', { validity: '试行' }), 'regulations/xin.md': reg('新', { repeals: ['jiu'] }) },
    ['regulations/xin.md 废止了哪部制度 第1项: 被废止的制度有效性仍是“试行” → 请把 jiu 的有效性改为“已废止”'],
  ],
  [
    '废止关系两头一致',
    { 'regulations/jiu.md': reg('旧', repealed), 'regulations/xin.md': reg('新', { repeals: ['jiu'] }) },
    [],
  ],
  [
    '写着已修改，却没有哪部修改它',
    { 'regulations/jiu.md': reg('旧', { validity: '已修改' }) },
    ['regulations/jiu.md 有效性: 有效性是“已修改”，却没有哪部制度写明修改了它'],
  ],
  [
    '自己修改自己',
    { 'regulations/jiu.md': reg('旧', { validity: '已修改', amends: ['jiu'] }) },
    ['regulations/jiu.md 修改了哪部制度: 修改关系绕成了圈', 'regulations/jiu.md 修改了哪部制度 第1项: 引用了自己'],
  ],
  [
    '三部制度互相修改绕成圈',
    {
      'regulations/a.md': reg('甲', { validity: '已修改', amends: ['b'] }),
      'regulations/b.md': reg('乙', { validity: '已修改', amends: ['c'] }),
      'regulations/c.md': reg('丙', { validity: '已修改', amends: ['a'] }),
    },
    ['a', 'b', 'c'].map((id) => `regulations/${id}.md 修改了哪部制度: 修改关系绕成了圈`),
  ],
  [
    '先后两次修改同一部不是圈',
    {
      'regulations/a.md': reg('甲', { validity: '已修改' }),
      'regulations/b.md': reg('乙', { validity: '已修改', amends: ['a'] }),
      'regulations/c.md': reg('丙', { amends: ['a', 'b'] }),
    },
    [],
  ],
]);

const opinions = [{ opinion: '太短', adopted: '采纳', reason: '有理' }];
const bare = Object.fromEntries(
  [
    'startOn',
    'term',
    'necessity',
    'statistics',
    'argumentation',
    'legalOpinion',
    'feedbackChannels',
    'contacts',
    'hearingNeeded',
  ].map((field) => [field, undefined]),
);
/** The 公示 of the sound board runs from 2026-11-20 for ten working days, to 2026-12-04. */
const follow = (type: string, day: string, changes: object = {}) =>
  entryFile('notices', {
    ...bare,
    type,
    title: type,
    about: 'shili-gongshi',
    opinions,
    outcome: '通过',
    publishedAt: `${day} 09:00`,
    checkedOn: day,
    ...changes,
  });
const hearing = (day: string) => ({
  opinions: undefined,
  outcome: undefined,
  hearing: { heldAt: `${day} 09:00`, place: '三楼', howToJoin: '打电话', seats: 10, host: '主任' },
});
const later = '2027-01-10';

boardTable([
  ['公示结束次日的报告', { 'notices/bg.yaml': follow('公示报告', '2026-12-05') }, [], later],
  [
    '公示结束当天的报告',
    { 'notices/bg.yaml': follow('公示报告', '2026-12-04') },
    ['notices/bg.yaml 公布时间: 公示还没结束就有了公示报告 → 公示到 2026-12-04 结束，报告应在其后'],
    later,
  ],
  ['听证会在公示结束次日', { 'notices/tz.yaml': follow('听证公告', '2026-11-23', hearing('2026-12-05')) }, []],
  [
    '听证会在公示结束当天',
    { 'notices/tz.yaml': follow('听证公告', '2026-11-23', hearing('2026-12-04')) },
    ['notices/tz.yaml 听证会 听证会时间: 听证会早于公示结束 → 公示到 2026-12-04 结束，听证会应在其后'],
  ],
  [
    '有了报告才作决定',
    {
      'notices/shili-gongshi.yaml': entryFile('notices', {
        hearingNeeded: '不需要',
        decision: { on: '2026-12-08', content: '照规划办' },
      }),
      'notices/bg.yaml': follow('公示报告', '2026-12-07'),
    },
    [],
    later,
  ],
  [
    '没有报告就作了决定',
    {
      'notices/shili-gongshi.yaml': entryFile('notices', {
        hearingNeeded: '不需要',
        decision: { on: '2026-12-06', content: '照规划办' },
      }),
      'notices/bg.yaml': follow('公示报告', '2026-12-07'),
    },
    [
      'notices/shili-gongshi.yaml 作出的决定 作出决定的日期: 2026-12-06 还不能作决定 → 这一天公示还在“待公示报告”；请先公布缺的报告，或改正日期',
    ],
    later,
  ],
  [
    '报告指着的不是公示',
    {
      'notices/tz.yaml': follow('听证公告', '2026-11-23', hearing('2026-12-05')),
      'notices/bg.yaml': follow('公示报告', '2026-11-23', { about: 'tz' }),
    },
    ['notices/bg.yaml 对应的公示: “听证公告”不是公示 → 请填写公示的编号'],
  ],
  [
    '报告指着别的机构的公示',
    {
      'agencies/bie.yaml': entryFile('agencies', { name: '别局' }),
      'hotlines/bie.yaml': entryFile('hotlines', { agency: 'bie', title: '别局电话' }),
      'notices/bg.yaml': follow('公示报告', '2026-12-05', { agency: 'bie' }),
    },
    ['notices/bg.yaml 对应的公示: 对应的公示属于另一机构'],
    later,
  ],
  [
    '报告指着没有的公示',
    { 'notices/bg.yaml': follow('公示报告', '2026-11-23', { about: 'shili-gongsi' }) },
    ['notices/bg.yaml 对应的公示: 没有编号为“shili-gongsi”的公示公告 → 你是不是想写 shili-gongshi？'],
  ],
  [
    '公示从公布前一天起算',
    { 'notices/shili-gongshi.yaml': entryFile('notices', { startOn: '2026-11-19' }) },
    ['notices/shili-gongshi.yaml 公示开始日: 公示开始日早于公布时间 → 公示从公布起算，应不早于 2026-11-20'],
  ],
  ['公示从公布以后起算', { 'notices/shili-gongshi.yaml': entryFile('notices', { startOn: '2026-11-21' }) }, []],
  [
    '公示期按响铃次数',
    {
      'notices/shili-gongshi.yaml': entryFile('notices', { term: { n: 3, unit: '次响铃' } }),
      'notices/bg.yaml': follow('公示报告', '2026-11-23'),
    },
    ['notices/shili-gongshi.yaml 公示期 单位: 公示期的单位是“次响铃”，推算不出截止日'],
  ],
  [
    '调休和放假算进公示的截止日',
    {
      'calendar/2026.yaml': calendarFile({
        off: [{ name: '假', from: '2026-12-01', to: '2026-12-04' }],
        work: ['2026-12-05'],
      }),
      'notices/bg.yaml': follow('公示报告', '2026-12-09'),
    },
    ['notices/bg.yaml 公布时间: 公示还没结束就有了公示报告 → 公示到 2026-12-09 结束'],
    later,
  ],
]);
