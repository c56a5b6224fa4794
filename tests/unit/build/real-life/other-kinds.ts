/** Pages, telephones, fees, links, penalties, calendars (14 to 29): what the page must say, or what the advice must be. */
import { calendarFile, entryFile } from '../../store/content-folder-fixture.ts';
import { fee, line, notice, page, type RealLifeCase, rule } from './case.ts';

export const OTHER_KINDS: readonly RealLifeCase[] = [
  {
    name: '14 说明页面里的尖括号和花括号',
    files: { 'pages/a.mdx': page('\n## 谁能领\n\n年收入<5万元的家庭，按 {标准 × 人数} 算。\n') },
    says: { 'pages/a': [/年收入<5万元的家庭，按\{标准×人数\}算/] },
  },
  ...['0576-12345', '400-820-1234', '962200', '0576-85110001、85110002', '0898-12385-3'].map((number) => ({
    name: `15 号码 ${number}`,
    files: { 'hotlines/a.yaml': line({ number }) },
    says: { 'hotlines/a': [new RegExp(number)] },
  })),
  {
    name: '15 号码写法不对，给出对的，别的字不丢',
    files: {
      'hotlines/a.yaml': line({ number: '0576-85110001转8012' }),
      'hotlines/b.yaml': line({ number: '传真0576-85110001' }),
    },
    refused: [/'0576-85110001-8012'/, /'0576-85110001'；“传真”/],
  },
  {
    name: '17 按比例、按范围、三位小数、分档',
    files: {
      'fees/a.yaml': fee({ standard: { amount: '0.5%', per: '按标的额' } }),
      'fees/b.yaml': fee({ title: '范围', standard: { amount: '100-500', per: '每件' } }),
      'fees/c.yaml': fee({ title: '小数', standard: { amount: '0.005', per: '每平方厘米每天' } }),
      'fees/d.yaml': fee({
        title: '分档',
        standard: [
          { upTo: '10000', amount: '50' },
          { over: '10000', rate: '2.5%' },
        ],
      }),
    },
    says: {
      'fees/a': [/0\.5%（按标的额）/],
      'fees/b': [/100-500元（每件）/],
      'fees/c': [/0\.005元（每平方厘米每天）/],
      'fees/d': [/不超过10000元的部分50元超过10000元的部分2\.5%/],
    },
    remarks: [/请把 standard 改成 tiers/],
  },
  {
    name: '17 千分号、万元、大写的数',
    files: {
      'fees/a.yaml': fee({ standard: { amount: '1,200' } }),
      'fees/b.yaml': fee({ title: '万', standard: { amount: '3万' } }),
      'fees/c.yaml': fee({ title: '字', standard: { amount: '一万零五百元' } }),
    },
    refused: [/'1200'/, /'30000'/, /'10500'/],
  },
  {
    name: '18 说明页面里链接到没有的地方',
    files: { 'pages/a.mdx': page('\n见 [办法](/regulations/mei-you/)。\n') },
    refused: [/链接到的 \/regulations\/mei-you\/ 本站没有/],
  },
  {
    name: '20 解读和文件互相链接',
    files: {
      'regulations/a.md': rule({}),
      'pages/a.mdx': page('\n讲清怎么领。\n', { columnType: '政策解读', related: ['a'] }),
    },
    says: { 'pages/a': [/解读的文件见习补贴办法/], 'regulations/a': [/见习补贴解读/] },
  },
  {
    name: '21 两个施行日期',
    files: {
      'regulations/a.md': rule({
        effectiveOn: '2021-11-01',
        effectiveNote: '自2021年11月1日起施行，第二条自2027年1月1日起施行',
      }),
    },
    says: { 'regulations/a': [/2021年11月1日；自2021年11月1日起施行，第二条自2027年1月1日起施行/] },
  },
  {
    name: '23 双公示；放错文件夹的说清写到哪里',
    files: {
      'notices/a.yaml': notice({
        type: '行政处罚决定公示',
        settledOn: '2026-11-20',
        documentNumber: '示人社罚字〔2026〕3号',
        party: '某某学校',
        facts: '未经批准招生。',
      }),
    },
    says: { 'notices/a': [/示人社罚字〔2026〕3号/, /某某学校/] },
  },
  {
    name: '23 没有的种类',
    files: { 'penalties/a.yaml': 'title: 罚字\n' },
    refused: [/处罚决定写成 notices 里的一件，种类填“行政处罚决定公示”/],
  },
  {
    name: '24 一年里的第二份放假通知',
    files: { 'calendar/2026.yaml': calendarFile({ amendedBy: '国办发明电〔2026〕3号', amendedOn: '2026-03-22' }) },
  },
  {
    name: '25 放假日期写成了上一年',
    files: { 'calendar/2026.yaml': calendarFile({ work: ['2025-02-14'] }) },
    refused: [/不在 2026 年/],
  },
  {
    name: '29 办理地点里的网址、来源照写的时间',
    files: {
      'procedures/a.yaml': entryFile('procedures', {
        title: '参保登记',
        type: '公共服务',
        hours: undefined,
        place: '网上办：https://rsj.example.gov.cn/canbao；也可到大厅四楼',
        hoursNote: '冬季（10月1日至次年4月30日）8:30–11:30；法定节假日有人轮值',
      }),
    },
    says: { 'procedures/a': [/https:\/\/rsj\.example\.gov\.cn\/canbao；也可到大厅四楼/, /法定节假日有人轮值/] },
  },
];
