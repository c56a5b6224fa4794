/** One valid data object per kind, and what the tests of rules need around it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dataset } from '#domain/dataset.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { type NoticeType, noticeType } from '#domain/notice-types/notice-type.ts';
import { unsay } from '#domain/problem.ts';
import { validate } from '#domain/validate.ts';
import type { Calendar } from '#domain/working-days.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const reviewed = {
  collector: '信息员',
  collectedOn: '2026-11-18',
  reviewer: '办公室负责人',
  reviewedOn: '2026-11-19',
  approver: '保密组织负责人',
  approvedOn: '2026-11-20',
  operator: '网站管理员',
  opinion: '不涉密，同意公开',
};

const provenance = {
  audience: '社会公开',
  source: { document: '示例汇编', asOf: '2026-11-18' },
  publishedAt: '2026-11-20 09:00',
  checkedOn: '2026-11-21',
  register: [reviewed],
};

const agency = 'shili';
const basis = [{ kind: '本单位制度', title: '示例制度' }];

/** The rule of procedure of the fixture's own agency: what a 公示 of it must hold and what follows. */
export const ownNoticeType = {
  name: '重大事项公示',
  written: '公示',
  agencies: [agency],
  role: '公示',
  source: { title: '示例公示制度', clause: '第六条', evidence: 'C1' },
  mustHold: [
    '公示开始日',
    '期限',
    '基本情况',
    '必要性和可行性',
    '统计和调查数据',
    '论证情况',
    '合法性审查意见',
    '意见反馈渠道',
    '公示期间联系方式',
    '是否听证',
  ],
  term: { n: 10, unit: '工作日', bound: '满' },
  followUps: [
    { step: '决定是否听证', within: { n: 5, unit: '工作日' }, clause: '第十一条' },
    { step: '公示报告', clause: '第十条' },
    { step: '听证报告', within: { n: 7, unit: '日' }, clause: '第十四条' },
    { step: '意见反馈', within: { n: 15, unit: '日' }, clause: '第十五条' },
  ],
  decision: { needs: ['公示报告', '听证报告'], clause: '第十七条' },
} as const;
export const ownNoticeTypes: readonly NoticeType[] = [{ ...noticeType.parse(ownNoticeType), id: 'shili-zhongda' }];

/** The id each fixture has on a board. */
export const idOf: { readonly [Name in KindName]: string } = {
  agencies: agency,
  offices: 'shili-zonghe',
  procedures: 'shili-banshi',
  fees: 'shili-feiyong',
  hotlines: 'shili-dianhua',
  regulations: 'shili-zhidu',
  notices: 'shili-gongshi',
  catalogue: 'shili-mulu',
  feedback: 'shili-fankui',
  inspections: 'shili-ducha',
  reports: 'shili-nianbao',
  records: 'shili-xinxi',
  terms: 'gongshi',
  pages: 'guanyu',
};

const own: { readonly [Name in KindName]: Fields } = {
  agencies: {
    name: '示例局',
    shortName: '示例局',
    level: '县级',
    order: 1,
    functions: ['办理示例事项'],
    disclosureOffice: { name: '综合科' },
    notStated: ['办公地址', '办公时间', '领导分工'],
  },
  offices: { name: '综合科', agency, type: '科室', order: 1, functions: ['接电话'], notStated: ['位置', '电话'] },
  procedures: {
    title: '示例事项审批',
    agency,
    type: '行政许可',
    serves: ['个人'],
    intro: '需要办这件事的人来办',
    legalBasis: basis,
    conditions: ['年满十八周岁'],
    materials: [{ name: '身份证', form: '原件', required: '必要' }],
    place: '一楼大厅',
    hours: [{ days: ['周一'], from: '08:30', to: '12:00' }],
    consult: ['shili-dianhua'],
    steps: [{ name: '收件', by: '窗口' }],
    charge: '不收费',
    result: '批准书',
    handler: '窗口人员',
  },
  fees: { title: '复印费', agency, charge: '不收费', payer: '申请人', basis },
  hotlines: {
    title: '投诉电话',
    agency,
    owner: '综合科',
    channel: '电话',
    purposes: ['投诉'],
    number: '5115183',
    scope: ['服务态度'],
    rung: '本单位',
    unverified: '没有打通核实',
  },
  regulations: {
    title: '示例制度',
    agency,
    category: '政务公开',
    intro: '管公开的事',
    validity: '现行',
    appliesTo: ['工作人员'],
  },
  notices: {
    title: '示例规划公示',
    agency,
    type: '公示',
    basis: '公示制度 第六条',
    startOn: '2026-11-20',
    term: { n: 10, unit: '工作日' },
    facts: '基本情况',
    necessity: '必要',
    statistics: '统计',
    argumentation: '论证',
    legalOpinion: '合法',
    feedbackChannels: '打电话',
    contacts: ['shili-dianhua'],
    hearingNeeded: '待定',
  },
  catalogue: {
    item: '机构信息',
    subitem: '职责',
    elements: ['机关职能'],
    basis,
    limits: [{ kind: '长期公开' }],
    frequency: '每年',
    agency,
    channels: ['政府网站'],
    openTo: '全社会',
    method: '主动',
    levels: ['县级'],
    block: '政府信息公开',
    evidence: { agencies: [agency] },
  },
  feedback: {
    topic: '窗口排队太久',
    agency,
    receivedOn: '2026-11-02',
    channel: '电话',
    class: '意见反映',
    accepted: '受理',
    content: '排队两个小时',
    handling: '加开窗口',
  },
  records: {
    title: '示例权责清单',
    agency,
    category: '权责清单',
    intro: '列出示例局的权力和责任',
    formedOn: '2026-11-02',
    formedBy: '形成',
    items: [{ name: '示例事项审批', type: '行政许可', by: '综合科' }],
  },
  inspections: {
    title: '上半年督查',
    agency,
    type: '督查',
    heldOn: '2026-06-01',
    by: '领导小组',
    scope: ['公开栏'],
    findings: ['更新不及时'],
    basis: '监督制度 三',
  },
  reports: {
    year: 2025,
    agency,
    overview: '总体情况',
    proactive: '主动公开',
    requests: '申请情况',
    disputes: '复议诉讼',
    problems: '问题',
    others: '无',
  },
  terms: { word: '公示', explanation: '先贴出来给大家看' },
  pages: { title: '关于本站', description: '这个站做什么', columnType: '概况信息', order: 1 },
};

/** Valid front matter of a kind with some fields replaced; `undefined` takes a field away. */
export function valid(kind: KindName, changes: Fields = {}): Record<string, unknown> {
  const data = { ...own[kind], ...provenance, ...changes };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Front matter of a kind as an entry, refused when it is not valid. */
export function entryOf<Name extends KindName>(kind: Name, changes: Fields = {}, id: string = idOf[kind]): Entry<Name> {
  const result = validate(kind, valid(kind, changes));
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.issues));
  return { kind, id, data: result.data, body: '', file: `content/${kind}/${id}.yaml` } as unknown as Entry<Name>;
}

export function datasetOf(entries: readonly Entry[], calendar: Calendar = new Map()): Dataset {
  const groups = kindNames.map((name) => [name, entries.filter((entry) => entry.kind === name)]);
  const entriesOf = Object.fromEntries(groups) as Dataset['entries'];
  return { entries: entriesOf, withdrawals: [], calendar, noticeTypes: ownNoticeTypes };
}

/** What is wrong with a changed fixture: `path: what`, in the order found. */
export function faults(kind: KindName, changes: Fields): string[] {
  const result = validate(kind, valid(kind, changes));
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path.join('.')}: ${unsay(message).what}`);
}

/** One test per row: a change to a valid entry, and all that must be reported for it. */
export function ruleTable(
  kind: KindName,
  rows: readonly (readonly [sentence: string, changes: Fields, found: readonly string[]])[],
) {
  for (const [sentence, changes, found] of rows) {
    test(sentence, () => assert.deepEqual(faults(kind, changes), found));
  }
}
