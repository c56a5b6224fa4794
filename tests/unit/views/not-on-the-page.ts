/** Fields of entries that are not on their page on purpose, each with its reason. */
import type { KindName } from '#domain/kinds.ts';

/** A path ends a field; `*` is any kind. */
const NOT_ON_THE_PAGE: Readonly<Record<string, string>> = {
  '*.register': '审查登记只公开岗位和日期，意见留在内部',
  '*.everyday': '口头说法只给搜索用',
  'terms.synonyms': '别的说法只给搜索用',
  '*.numberInSource': '来源里的编号，供工作人员对照',
  'pages.columnType': '网页标签，写在页头',
  'pages.description': '网页标签和列表里用',
  '*.attachments[].path': '附件的地址，页面是链接',
  '*.attachments[].sha256': '校验值，写在链接上和账本里',
  'agencies.notApplicable[].reason': '写在监督台的条例第二十条表里',
  'agencies.shortName': '列表、导航和搜索里用，页面写全称',
};

/** Known gaps are named, never silent. */
export const exempt = (path: string, kind: KindName): boolean =>
  Object.keys(NOT_ON_THE_PAGE).some((known) => {
    const at = known.replace(/^\*/, kind);
    return path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`);
  });
