/** Rules, hours, notices, joint and merged bodies (01 to 13): what the page must say, or what the advice must be. */
import { entryFile } from '../../store/content-folder-fixture.ts';
import { gone, line, notice, type RealLifeCase, rule, WEEK } from './case.ts';

export const RULES_AND_NOTICES: readonly RealLifeCase[] = [
  {
    name: '01 同名的新旧两部',
    files: {
      'regulations/jiu.md': rule({ docNumber: '示人社规〔2019〕2号', validity: '已废止', repealedOn: '2024-03-01' }),
      'regulations/xin.md': rule({ docNumber: '示人社规〔2024〕1号', effectiveOn: '2024-03-01', repeals: ['jiu'] }),
    },
    says: {
      'regulations/jiu': [/已废止（2024年3月1日起）/, /示人社规〔2019〕2号/],
      'regulations/xin': [/本制度废止了/],
    },
  },
  {
    name: '03 向前适用',
    files: { 'regulations/a.md': rule({ madeOn: '2025-06-20', effectiveOn: '2025-01-01' }) },
    says: { 'regulations/a': [/2025年1月1日（早于成文日期，向前适用）/] },
    remarks: [/生效日期 2025-01-01 早于成文日期/],
  },
  {
    name: '04 有效期五年，已经到了',
    files: {
      'regulations/a.md': rule({ effectiveOn: '2021-11-01', effectiveNote: '自2021年11月1日起施行，有效期五年' }),
    },
    says: { 'regulations/a': [/已过有效期（2026年10月31日止）/, /自2021年11月1日起施行，有效期五年/] },
    remarks: [/validFor（有效期）：\{ n: 5, unit: 年 \}/],
  },
  ...[
    '示例局公告2025年第3号',
    '示人社规〔2025〕第6号',
    '示人社函〔2025〕12-1号',
    '示JQX12-2025-0001',
    '公告（2025年第2号）',
  ].map((docNumber) => ({
    name: `05 文号 ${docNumber}`,
    files: { 'regulations/a.md': rule({ docNumber }) },
    says: { 'regulations/a': [new RegExp(docNumber.replace(/[（）]/g, '.'))] },
  })),
  {
    name: '05 文号写法不对，给出对的',
    files: { 'regulations/a.md': rule({ docNumber: '示人社发[2025]9号' }) },
    refused: [/请写成“示人社发〔2025〕9号”/],
  },
  {
    name: '06 许可的法定时限是三个月',
    files: {
      'procedures/a.yaml': entryFile('procedures', {
        title: '办学审批',
        statutoryLimit: { kind: '限期', n: 3, unit: '个月', from: '受理之日' },
        promisedLimit: { kind: '限期', n: 30, unit: '工作日', from: '受理之日' },
        limitNote: '民办教育促进法第十七条规定三个月',
      }),
    },
    says: { 'procedures/a': [/3个月内（受理之日起）/, /30个工作日内/, /民办教育促进法第十七条规定三个月/] },
  },
  {
    name: '07 全天、跨夜、季节',
    files: {
      'hotlines/a.yaml': line({ title: '全天', hours: [{ days: WEEK, from: '00:00', to: '24:00' }] }),
      'hotlines/b.yaml': line({ title: '跨夜', hours: [{ days: WEEK, from: '17:30', to: '08:30' }] }),
      'hotlines/c.yaml': line({
        title: '季节',
        hours: [
          { days: ['工作日'], from: '14:30', to: '17:30', season: '夏季', seasonFrom: '05-01', seasonTo: '09-30' },
        ],
      }),
    },
    says: {
      'hotlines/a': [/24小时/],
      'hotlines/b': [/17:30–次日08:30/],
      'hotlines/c': [/夏季（5月1日至9月30日）工作日14:30–17:30/],
    },
    never: { 'hotlines/b': /undefined/ },
    remarks: [/写成 '次日08:30'/],
  },
  {
    name: '07 特殊日期写漏写反，一次说完',
    files: {
      'hotlines/a.yaml': line({
        hours: [{ days: ['周一'], from: '08:30', to: '12:00' }],
        exceptions: [
          { day: '2026-10-01', from: '17:00', to: '09:00', note: '反' },
          { day: '2026-10-02', from: '09:00', note: '漏' },
          { day: '2026-10-03', to: '11:00', note: '漏' },
        ],
      }),
    },
    refused: [/结束时刻不晚于开始时刻/, /有开始没有结束/, /有结束没有开始/],
  },
  {
    name: '08 只有对象、期限、渠道的公示；征求意见',
    files: {
      'notices/a.yaml': notice({
        type: '拟聘用公示',
        term: { n: 7, unit: '工作日' },
        facts: '拟聘用两人，名单见附件。',
      }),
      'notices/b.yaml': notice({ title: '办法征求意见', type: '征求意见', term: { n: 30, unit: '日' }, draft: '草案' }),
    },
    says: { 'notices/a': [/公示到2026年12月2日/, /拟聘用两人/], 'notices/b': [/2026年12月23日/, /草案/] },
  },
  {
    name: '09 印在正文里的截止日',
    files: {
      'notices/a.yaml': notice({
        type: '评优公示',
        facts: '公示7天（节假日除外），11月23日至12月1日',
        term: { n: 5, unit: '工作日' },
      }),
      'notices/b.yaml': notice({ title: '低保公示', type: '评优公示', facts: '公示时间23至28号，有异议请来电' }),
    },
    says: { 'notices/a': [/2026年12月1日/], 'notices/b': [/2026年11月28日/] },
    never: { 'notices/a': /没有公示、听证报告的，不得提交决策/ },
    remarks: [/正文写明截止到 2026-12-01/, /正文写明截止到 2026-11-28/],
  },
  {
    name: '10 正文里像 Markdown 的字',
    files: {
      'regulations/a.md': rule(
        {},
        '\n## 第一条 算法\n\n补贴=标准*人数*月数，8:30~12:00，14:00~17:30。\n\n2024. 本年起。\n\n3) 除外。\n\n联系人：______，{5万元}，<5万元。\n\n    缩进\n\n1986年5月1日\n---\n以上。\n',
      ),
    },
    says: {
      'regulations/a': [
        /标准\*人数\*月数，8:30~12:00，14:00~17:30/,
        /2024\.本年起/,
        /3\)除外/,
        /______，\{5万元\}，<5万元/,
        /1986年5月1日---以上/,
      ],
    },
  },
  {
    name: '11 部分废止没写哪几条；废止本站没有的',
    files: {
      'regulations/a.md': rule({ validity: '部分废止' }),
      'regulations/b.md': rule({ title: '清理决定', repeals: ['示人社规〔2010〕5号'], effectiveOn: '2025-03-01' }),
      'regulations/c.md': rule({ title: '分条废止', validity: '部分废止', repealedClauses: [{ clauses: ['第二条'] }] }),
    },
    says: {
      'regulations/a': [/部分废止（来源未载明的条款）/],
      'regulations/b': [/本制度废止了示人社规〔2010〕5号（2025年3月1日起）/],
      'regulations/c': [/部分废止（第二条）/],
    },
    remarks: [/部分废止却没有写哪几条/, /docNumber: 示人社规〔2010〕5号/],
  },
  {
    name: '12 几家联合',
    files: {
      'agencies/caizheng.yaml': entryFile('agencies', { name: '示例县财政局', shortName: '县财政局', order: 2 }),
      'hotlines/caizheng.yaml': line({ title: '财政电话', agency: 'caizheng' }),
      'regulations/a.md': rule({ agency: ['shili', 'caizheng', '示例县总工会'] }),
    },
    says: { 'regulations/a': [/示例局、县财政局、示例县总工会/], 'agencies/caizheng': [/见习补贴办法/] },
    remarks: [/jointAgencies: \[caizheng\]、jointNames: \[示例县总工会\]/],
  },
  {
    name: '13 撤并的机构',
    files: {
      'agencies/laodong.yaml': entryFile('agencies', { ...gone, abolishedOn: '2019-03-01', successor: 'shili' }),
      'agencies/gongshang.yaml': entryFile('agencies', {
        ...gone,
        name: '示例县工商局',
        shortName: '原工商局',
        order: 3,
      }),
      'regulations/a.md': rule({ agency: 'laodong' }),
      'regulations/b.md': rule({ title: '摊点办法', agency: 'gongshang' }),
    },
    says: {
      'regulations/a': [/本制度现由示例局实施/],
      'regulations/b': [/已经撤并：2019年3月并入示例局，职责由它承担/],
    },
    remarks: [/按已经撤并处理/],
  },
];
