/** 规则口径: every rule the desk counts by, with its source, how sure it is, and how days are counted. */
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import { ruleKeys, ruleOf } from '#domain/oversight/rules.ts';
import { siteCheckLimits } from '#domain/oversight/settings.ts';
import { limitsOf } from '#domain/oversight/site-check.ts';
import { formatDay, formatDuration, formatShortDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Facts, Page, Table } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { tableOf } from '../parts/table.ts';
import { deskPage } from './desk-frame.ts';
import { minimumTable, noticeTypesTable } from './notice-rules-tables.ts';
import { EVIDENCE_WORDS, sourceLink } from './rules-words.ts';

export const rulesPage = (context: Context): Page =>
  deskPage(context, {
    title: '规则口径',
    about: `${DESK_NAME}的每个数字照哪条规则、从哪天起、怎么数出来`,
    rest: 'rules/',
    lead: '同一套规则算网页、算台账、算日历。规则是公开的数据，谁都可以照着重算一遍。',
    blocks: [
      section('guize', '每条规则', rulesTable(context)),
      section('gongshi-zhonglei', '每种公示', noticeTypesTable(context)),
      section('suanfa', '日子怎么数', { kind: 'list', items: countingWords(context) }),
      section('zhuangtai', '每个状态的意思', statesTable),
      ...minimumTable(context).map((table) => section('baoliu', '至少公开多久', table)),
      section('jiexian', '检查指标的界线', limitsTable(context)),
      section('jiari', '用的是哪份放假通知（没有列出的年份还没有通知）', calendarFacts(context)),
    ],
  });

function rulesTable(context: Context): Table {
  return tableOf({
    caption: '没有写天数的规则不替它补天数',
    columns: [
      { title: '规则', cell: ({ label, requirement }) => ({ text: label, small: requirement }) },
      {
        title: '从哪天起',
        cell: ({ runsFrom, span, soonDays }) => ({
          text: span ? `${runsFrom}，${formatDuration(span)}` : runsFrom,
          small: `应办日前 ${soonDays} 天起算临期`,
        }),
      },
      {
        title: '出处',
        cell: ({ source }) => ({ text: sourceLink(source, context), small: EVIDENCE_WORDS[source.evidence] }),
      },
    ],
    rows: ruleKeys.map((key) => ({ key, ...ruleOf(key) })),
    id: ({ key }) => key,
  });
}

function countingWords({ dataset }: Context): string[] {
  const { restDay = '不顺延', graceDays = 0 } = dataset.oversight ?? {};
  return [
    '事情发生的当天不算，从第二天数起（民法典第二百零一条）。',
    '工作日：周末和放假不算，调休上班的周末算，照国务院办公厅每年的通知。',
    `写“日”的按自然日数；最后一天是休息日的，本站${restDay === '顺延' ? '顺延到下一个工作日' : '不顺延'}（民法典第二百零三条是顺延；单位内部制度按不按它算，由单位定）。`,
    `定期更新：从最近一次公布、更正或核对起，满一个周期为止${graceDays > 0 ? `，再宽限 ${graceDays} 天` : '，没有宽限'}。`,
    '数到还没有公布放假安排的年份，只写“暂估”，不判逾期。',
    '办完的，拿办完那天和应办日比，定格以后不再变；没办完的，拿今天比。',
    '网站开通以前形成的文件，不按“形成后公开”评判。',
  ];
}

const statesTable = tableOf({
  caption: '颜色只是辅助，字面就是意思',
  columns: [
    { title: '状态', cell: ([state]) => state },
    { title: '意思', cell: ([, meaning]) => meaning },
  ],
  rows: [
    ['还有 n 个工作日', '没到应办日'],
    ['今天到期、临期（红框）', '快到应办日了，提前几天见上表'],
    ['已逾期 n 天', '过了应办日还没办'],
    ['暂估', '应办日落在还没有公布放假安排的年份，等通知出来再算准'],
    ['没写期限', '规则只写要办，没有写几天'],
    ['按期完成、晚 n 天完成', '已经办完，定格'],
    ['尚未公开', '目录里列了，本站还没有对应的内容，原因写在那一项里'],
  ] as const,
});

function limitsTable({ dataset }: Context): Table {
  const limits = limitsOf(dataset);
  const changed = dataset.oversight?.siteCheck ?? {};
  const keys = Object.keys(siteCheckLimits.shape) as (keyof typeof limits)[];
  return tableOf({
    caption: '门户网站和部门网站的口径可能不同，可以在 site.yaml 里改',
    columns: [
      { title: '界线', cell: (key) => String(siteCheckLimits.shape[key].meta()?.title ?? key) },
      { title: '数', cell: (key) => String(limits[key]) },
      { title: '谁定的', cell: (key) => (changed[key] === undefined ? '默认' : '本站改过') },
    ],
    rows: keys,
  });
}

const calendarFacts = ({ dataset }: Context): Facts => ({
  kind: 'facts',
  items: [...dataset.calendar.values()]
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, notice, amended, off, work }) => ({
      term: `${year} 年`,
      detail: amended ? `${notice}；${formatDay(amended.on)}的${amended.by}调整` : notice,
      small: `放假 ${off.size} 天；调休上班 ${work.size} 天：${[...work].map(formatShortDay).join('、') || '没有'}`,
    })),
});
