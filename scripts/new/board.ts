/** The first content of a board of one agency: everything 条例 12 and 20 want a place for, and nothing that nobody has said. */
import { pinyinOf } from '#admin/desk/pinyin.ts';
import type { KindName } from '#domain/kinds.ts';
import { NEW_BOARD_OPINION } from '#domain/parts/provenance.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Answers } from './answers.ts';
import { DUTIES } from './duties.ts';
import { APPLYING, GUIDE, SYSTEM } from './pages.ts';

export interface NewEntry {
  readonly kind: KindName;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const TODO = '还没有填写，请在编辑台补上';

/** The rows a version needs, saying what is true: the command made it, nobody has reviewed it. */
const unreviewed = (today: PlainDate) => ({
  audience: '社会公开',
  source: { document: '建站时的设置（单位自填）', asOf: today },
  publishedAt: `${today} 00:00`,
  checkedOn: today,
  register: [
    {
      ...{ collector: '建站程序', collectedOn: today, reviewer: '未初审', reviewedOn: today },
      ...{ approver: '未终审', approvedOn: today, operator: '未上网', opinion: NEW_BOARD_OPINION },
    },
  ],
});

/** Ids made of the Chinese words; a second one of the same letters gets a number. */
function idMaker(): (words: string) => string {
  const used = new Set<string>();
  return (words) => {
    const made = pinyinOf(words, 40) || 'tiaomu';
    let id = made;
    for (let n = 2; used.has(id); n += 1) id = `${made}-${n}`;
    used.add(id);
    return id;
  };
}

export function boardOf(answers: Answers, today: PlainDate): NewEntry[] {
  const from = unreviewed(today);
  const idOf = idMaker();
  const agency = idOf(answers.shortName);
  const [first = '', ...others] = answers.offices;
  const officeIds = [first, ...others].map((name) => idOf(`${answers.shortName}${name}`));
  const entry = (kind: KindName, id: string, data: object, body = ''): NewEntry => ({
    ...{ kind, id, body },
    data: { ...data, ...from },
  });
  const office = (name: string, index: number) =>
    entry('offices', officeIds[index] ?? '', {
      ...{ name, agency, type: '科室', order: index + 1, functions: [`${name}的职责${TODO}。`] },
      ...(index === 0 && answers.phone
        ? { phone: answers.phone, notStated: ['位置'] }
        : { notStated: ['位置', '电话'] }),
    });
  const facts = { name: answers.name, office: first, phone: answers.phone };
  return [
    entry('agencies', agency, {
      ...{ name: answers.name, shortName: answers.shortName, level: answers.level, order: 1 },
      functions: [`机关职能${TODO}。`],
      disclosureOffice: { name: first, ...(answers.phone && { phone: answers.phone }) },
      notStated: ['办公地址', '办公时间', '领导分工'],
    }),
    ...answers.offices.map(office),
    entry('hotlines', idOf(`${answers.shortName}投诉咨询`), {
      ...{ title: `${answers.shortName}咨询和投诉`, agency, owner: first, channel: '电话', purposes: ['咨询', '投诉'] },
      scope: [`受理范围${TODO}。`],
      rung: '本单位',
      ...(answers.phone ? { number: answers.phone } : { notGiven: '建站时还没有填写号码' }),
      unverified: '建站时填写，还没有拨打核实',
    }),
    ...DUTIES.map(({ name, limit, arises = '一直有', ...row }) =>
      entry('catalogue', idOf(`${answers.shortName}目录${name}`), {
        ...row,
        ...{ agency, office: officeIds[0], openTo: '全社会', method: '主动', block: '政府信息公开' },
        limits: [limit],
        levels: [answers.level === '省级' ? '来源未载明' : answers.level],
        arises,
        notPublished: `建站时列出，${TODO}。`,
      }),
    ),
    entry('pages', 'gongkai-zhinan', { ...GUIDE.data, order: 1 }, GUIDE.body(facts)),
    entry('pages', 'yishenqing-gongkai', { ...APPLYING.data, order: 2 }, APPLYING.body(facts)),
    entry('pages', 'gongkai-zhidu', { ...SYSTEM.data, order: 3 }, SYSTEM.body(facts)),
  ];
}

export const siteOf = ({ siteName, name, domain, phone }: Answers): Readonly<Record<string, unknown>> => ({
  ...{ name: siteName, organiser: name, domain: domain ?? null, siteIdCode: null, icp: null, police: null },
  ...{ partyGovernmentMark: null, errorReport: null, address: null, phone: phone ?? null, postcode: null },
  sample: true,
  sampleNote: '筹建中：内容还没有经过初审、终审，不是已公开的政务信息。',
  keywords: ['政务公开', '办事指南', '投诉电话'],
  commonQueries: ['投诉电话'],
});
