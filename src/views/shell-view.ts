/** The frame around every page, from site.yaml and what the board holds: nothing empty is linked. */
import { RUNGS } from '#domain/kinds/hotlines.ts';
import type { KindName } from '#domain/kinds.ts';
import type { Context } from './context.ts';
import { hasLimits } from './limits.ts';
import type { Inline, Text } from './page.ts';
import { phoneLinks } from './parts/contact.ts';
import type { Shell } from './shell.ts';

/** Words of the main navigation, in the order of the five questions people come with. */
const NAVIGATION: readonly (readonly [section: KindName | 'limits', word: string])[] = [
  ['offices', '职责'],
  ['procedures', '办事'],
  ['fees', '收费'],
  ['limits', '时限'],
  ['hotlines', '投诉'],
  ['regulations', '制度'],
  ['notices', '公示'],
  ['inspections', '监督'],
];

/** Kinds that make the oversight desk worth opening. */
const OVERSEEN: readonly KindName[] = ['inspections', 'notices', 'catalogue', 'feedback'];

const FOOTER: readonly (readonly [KindName, string])[] = [
  ['agencies', '机构'],
  ['catalogue', '公开目录'],
  ['feedback', '意见反馈'],
  ['reports', '年度报告'],
  ['records', '公开信息'],
  ['terms', '名词解释'],
];

export function makeShell(context: Context): Shell {
  const { site, urls, dataset } = context;
  const filled = (kind: KindName) => dataset.entries[kind].length > 0;
  return {
    siteName: site.name,
    home: urls.home,
    favicon: urls.file('favicon.svg'),
    navigation: NAVIGATION.filter(([section]) => {
      if (section === 'limits') return hasLimits(context);
      return section === 'inspections' ? OVERSEEN.some(filled) : filled(section);
    }).map(([section, text]) => ({ section, text, href: hrefOf(section, context) })),
    ...(site.sample && site.sampleNote && { sampleNote: site.sampleNote }),
    searchHref: urls.search,
    scripts: urls.file('scripts/'),
    ...complainOf(context),
    marks: marksOf(context),
    footerLinks: [
      ...FOOTER.flatMap(([kind, text]) => (filled(kind) ? [{ text, href: urls.list(kind) }] : [])),
      ...dataset.entries.pages
        .toSorted((a, b) => a.data.order - b.data.order)
        .map((page) => ({ text: page.data.title, href: urls.entry('pages', page.id) })),
      ...(context.ledger ? [{ text: '公开账本', href: urls.ledger() }] : []),
      { text: '开放数据', href: urls.openData },
      { text: '离线使用', href: urls.offline },
      { text: '网站地图', href: urls.sitemap },
    ],
    lang: 'zh-CN',
  };
}

/** 监督 opens the desk, which leads on to the list of inspections. */
function hrefOf(section: KindName | 'limits', { urls }: Context): string {
  if (section === 'limits') return urls.limits;
  return section === 'inspections' ? urls.oversight() : urls.list(section);
}

/** The nearest number of each level that has one: who answers, and the number. All others are one link away. */
function complainOf(context: Context): Pick<Shell, 'complain'> {
  const { hotlines } = context.dataset.entries;
  if (hotlines.length === 0) return {};
  const levels = RUNGS.flatMap((rung) => {
    const line = hotlines.find(({ data }) => data.rung === rung && data.number && SUPERVISE.test(data.purposes.join()));
    return line ? [['　', `${line.data.owner} `, ...phoneLinks(line.data.number as string)] satisfies Inline[]] : [];
  });
  const all = { text: '各级投诉、监督电话', href: context.urls.list('hotlines') };
  return { complain: ['对办事、公开不满意：', ...levels.flat().slice(1), ...(levels.length > 0 ? ['　'] : []), all] };
}
const SUPERVISE = /投诉|举报|监督/;

/** Marks of 底部功能区; one that is not assigned says so (standards §2.5). */
function marksOf({ site }: Context): Text[] {
  const assigned = (value: string | null | undefined) => value ?? '未分配';
  const contact: Inline[][] = [
    ...(site.address ? [[site.address]] : []),
    ...(site.phone ? [['电话 ', ...phoneLinks(site.phone)]] : []),
    ...(site.postcode ? [[`邮编 ${site.postcode}`]] : []),
  ];
  const stated = contact.flatMap((part, index) => (index > 0 ? ['　', ...part] : part));
  const mark = (name: string, href: string | null): Text => (href ? { text: name, href } : `${name}：未分配`);
  const record = site.police ? /\d{14}/.exec(site.police)?.[0] : undefined;
  return [
    `主办单位：${site.organiser}`,
    ...(site.undertaker ? [`承办单位：${site.undertaker}`] : []),
    stated.length > 0 ? ['联系方式：', ...stated] : '联系方式：未填写',
    `网站标识码：${assigned(site.siteIdCode)}`,
    site.icp ? ['ICP 备案：', { text: site.icp, href: 'https://beian.miit.gov.cn/' }] : 'ICP 备案：未分配',
    site.police && record
      ? ['公安备案：', { text: site.police, href: `https://beian.mps.gov.cn/#/query/webSearch?code=${record}` }]
      : '公安备案：未分配',
    mark('党政机关网站标识', site.partyGovernmentMark),
    mark('我为政府网站找错', site.errorReport),
  ];
}
