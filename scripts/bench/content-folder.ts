/** The texts as a content folder of this project, valid against its model. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { addDays } from '#domain/plain-date.ts';
import { type BenchAgency, type BenchDocument, type BenchTexts, markdownOf } from './texts.ts';

/** The day every benchmark site is built for. */
export const BENCH_AS_OF = '2026-11-23';

/** Replaces `folder`. `project` lends its site.yaml and its calendar. */
export function writeContent(folder: string, { agencies, documents }: BenchTexts, project: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of ['agencies', 'hotlines', 'regulations', 'procedures', 'notices']) {
    mkdirSync(join(folder, kind), { recursive: true });
  }
  cpSync(join(project, 'content', 'calendar'), join(folder, 'calendar'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), readFileSync(join(project, 'content', 'site.yaml')));
  const put = (path: string, data: object, body?: string) => {
    const yaml = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
    writeFileSync(join(folder, path), body === undefined ? yaml : `---\n${yaml}---\n\n${body}\n`);
  };
  agencies.forEach((agency, index) => {
    put(`agencies/${agency.id}.yaml`, agencyData(agency, index));
    put(`hotlines/${hotlineId(agency.id)}.yaml`, hotlineData(agency));
  });
  for (const document of documents) {
    const path = `${document.genre}/${document.id}`;
    if (document.genre === 'regulations') put(`${path}.md`, regulationData(document), markdownOf(document));
    else put(`${path}.yaml`, document.genre === 'procedures' ? procedureData(document) : noticeData(document));
  }
}

const hotlineId = (agency: string): string => `${agency}-dianhua`;

function provenance(publishedOn: string) {
  const day = (before: number) => addDays(publishedOn, -before);
  return {
    audience: '社会公开',
    source: { document: '测速用生成文本', asOf: day(3) },
    publishedAt: `${publishedOn} 09:00`,
    checkedOn: BENCH_AS_OF,
    register: [
      {
        collector: '信息员',
        collectedOn: day(3),
        reviewer: '办公室负责人',
        reviewedOn: day(2),
        approver: '保密组织负责人',
        approvedOn: day(1),
        operator: '网站管理员',
        opinion: '不涉密，同意公开',
      },
    ],
  };
}

const agencyData = ({ name, shortName, phone }: BenchAgency, index: number) => ({
  name,
  shortName,
  level: '县级',
  order: index + 1,
  functions: [`${name}把自己的制度、办事步骤和公示都贴在这里`, '回答来人来电的询问'],
  disclosureOffice: { name: '办公室', phone },
  notStated: ['办公地址', '办公时间', '领导分工'],
  ...provenance('2021-01-04'),
});

const hotlineData = ({ id, name, phone }: BenchAgency) => ({
  title: `${name}投诉电话`,
  agency: id,
  owner: `${name}办公室`,
  channel: '电话',
  purposes: ['咨询', '投诉'],
  number: phone,
  scope: ['对办事快慢、态度和结果不满意的，都可以打'],
  rung: '本单位',
  hoursNote: '上班时间',
  unverified: '测速用生成文本，号码是编的',
  ...provenance('2021-01-04'),
});

const withinDays = (n: number) => ({ kind: '限期', n, unit: '工作日', from: '收到材料' });

const regulationData = (document: BenchDocument) => ({
  title: document.title,
  agency: document.agency,
  category: document.category,
  intro: document.intro,
  effectiveOn: document.publishedOn,
  validity: document.validity,
  ...(document.amends && { changes: [{ act: '修改', rule: document.amends, clauses: ['第一条'] }] }),
  appliesTo: ['办事的个人和单位', '工作人员'],
  ...(document.days === 10 && {
    facts: [{ what: document.title, kind: '时限', clause: '第二条', limit: withinDays(10) }],
  }),
  ...provenance(document.publishedOn),
});

const wordsOf = ({ paragraphs, items }: BenchDocument['sections'][number]): string =>
  [...paragraphs, ...items].join('');

const procedureData = (document: BenchDocument) => ({
  title: document.title,
  agency: document.agency,
  type: '公共服务',
  serves: ['个人', '单位'],
  intro: document.intro,
  conditions: ['材料齐全'],
  noMaterials: '说明来意即可',
  place: '办事大厅',
  hoursNote: '上班时间',
  consult: [hotlineId(document.agency)],
  steps: document.sections.map((section) => ({ name: section.heading, by: '经办科室', criteria: wordsOf(section) })),
  statutoryLimit: withinDays(20),
  promisedLimit: withinDays(document.days),
  charge: '不收费',
  result: '书面答复',
  handler: '经办科室负责人',
  notStated: ['设定依据'],
  ...provenance(document.publishedOn),
});

function noticeData(document: BenchDocument) {
  const words = document.sections.map(wordsOf);
  const [facts, necessity, statistics, argumentation, legalOpinion, ...others] = words;
  return {
    title: document.title,
    agency: document.agency,
    type: '公示',
    fictitious: '测速用生成文本，不是真实事项',
    basis: '测速用生成制度 第一条',
    startOn: document.publishedOn,
    term: { n: 10, unit: '工作日' },
    facts,
    necessity,
    statistics,
    argumentation,
    legalOpinion,
    feedbackChannels: others.join('') || '打公布的电话。',
    contacts: [hotlineId(document.agency)],
    hearingNeeded: '不需要',
    ...provenance(document.publishedOn),
  };
}
