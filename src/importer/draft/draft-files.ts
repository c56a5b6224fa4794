/** Drafts as files of a content folder of their own that can be checked, shown and built, marked as not reviewed throughout. */
import { dump } from 'js-yaml';
import { DRAFT_OPINION } from '#domain/parts/provenance.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { type Draft, UNKNOWN_AGENCY } from './make-drafts.ts';

export interface DraftFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
  /** Made once for the folder and left alone afterwards, whatever stands in it. */
  readonly setting: boolean;
}

export interface BoardOptions {
  /** Name of the imported file. */
  readonly source: string;
  readonly asOf: PlainDate;
  /** Id; without one the drafts belong to an agency that says it is unknown. */
  readonly agency?: string;
}

export const draftFiles = (drafts: readonly Draft[], options: BoardOptions): DraftFile[] => [
  ...drafts.map((draft) => ({
    path: `regulations/${draft.id}.md`,
    text: draftText(draft, options.asOf),
    setting: false,
  })),
  ...settingFiles(options),
];

/** The rows a version needs, saying what is true: the import collected it, nobody has reviewed it. */
const unreviewed = (asOf: PlainDate) => ({
  publishedAt: `${asOf} 00:00`,
  checkedOn: asOf,
  register: [
    {
      collector: '导入程序（采编）',
      collectedOn: asOf,
      reviewer: '未初审',
      reviewedOn: asOf,
      approver: '未终审',
      approvedOn: asOf,
      operator: '未上网',
      opinion: DRAFT_OPINION,
    },
  ],
});

const yaml = (value: unknown): string => dump(value, { lineWidth: -1, noRefs: true, quotingType: "'" });

export const draftText = ({ data, body }: Draft, asOf: PlainDate): string =>
  `---\n${yaml({ ...data, ...unreviewed(asOf) })}---\n\n${body}`;

function settingFiles({ source, asOf, agency = UNKNOWN_AGENCY }: BoardOptions): DraftFile[] {
  const from = { audience: '社会公开', source: { document: source, asOf }, ...unreviewed(asOf) };
  const name = agency === UNKNOWN_AGENCY ? '来源未载明的机构' : `编号为 ${agency} 的机构（名称未填）`;
  const file = (path: string, value: unknown): DraftFile => ({ path, text: yaml(value), setting: true });
  return [
    file('site.yaml', draftSite(source)),
    file(`agencies/${agency}.yaml`, {
      name,
      shortName: name,
      level: '未载明',
      order: 1,
      functions: ['导入制度时自动建的条目，机关职能没有填写。'],
      disclosureOffice: { name: '来源未载明' },
      notStated: ['办公地址', '办公时间', '领导分工'],
      ...from,
    }),
    file(`hotlines/${agency}-weizaiming.yaml`, {
      title: '投诉咨询渠道（未填写）',
      agency,
      owner: '来源未载明',
      channel: '电话',
      purposes: ['咨询', '投诉'],
      scope: ['导入制度时自动建的条目，受理范围没有填写。'],
      rung: '本单位',
      notGiven: '导入时不知道号码',
      unverified: '还没有号码，无从核实',
      ...from,
    }),
  ];
}

const draftSite = (source: string) => ({
  name: '公开栏（导入草稿）',
  organiser: '未填写',
  domain: null,
  siteIdCode: null,
  icp: null,
  police: null,
  partyGovernmentMark: null,
  errorReport: null,
  address: null,
  phone: null,
  postcode: null,
  sample: true,
  sampleNote: `草稿：由导入程序从“${source}”拆分，未经初审、终审，不是已公开的政务信息。`,
  keywords: ['规章制度'],
  commonQueries: [],
});
