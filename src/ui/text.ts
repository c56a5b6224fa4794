import { searchText as search } from './search-text.ts';

/** Every word of the interface that is not content. Parameters are functions. */
export const text = {
  /** Words the components and layouts set themselves. */
  parts: {
    skipLink: '跳到正文',
    mainNavigation: '主导航',
    breadcrumb: '当前位置',
    contents: '本页内容',
    related: '相关内容',
    searchLabel: '搜索',
    searchPlaceholder: '搜办事、电话、制度',
    searchButton: '搜索',
    footer: '网站信息',
    published: '公布',
    corrected: '更正',
    checked: '核对',
    publisher: '发布机构',
    source: '来源',
    reviewed: '审核',
    joiner: '　',
    offlineNoScript:
      '保存到这台设备需要浏览器开启 JavaScript。没有开启时，请打印要看的页面，或请工作人员拷一份 U 盘版。',
  },
  search,
} as const;
