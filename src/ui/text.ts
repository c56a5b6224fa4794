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
  },
  /** 随机抽查, its form and its script. */
  sample: {
    seed: '起始号',
    count: '抽几条',
    body: '哪家机构',
    everybody: '全部机构',
    draw: '抽',
    failed: '抽查的名单没有打开，请检查网络后再试；下面常用的起始号不用脚本也能看。',
    nothing: '这家机构还没有公开的内容。',
  },
  /** The search page, spoken by its script. */
  search: {
    empty: '请在上面输入要找的词，用平常的说法就行。',
    searching: '正在搜索…',
    nothingToSearch: '请输入汉字、字母或数字。',
    none: (query: string) => `没有找到含有“${query}”的页面。可以换个说法，或少写几个字再试。`,
    found: (query: string, count: number) => `含有“${query}”的页面共 ${count} 个`,
    more: (left: number) => `再看 ${left} 个`,
    failed: '搜索没有打开，请检查网络后刷新页面；也可以到网站地图里找。',
    noScript: '搜索需要浏览器开启 JavaScript。没有开启时，请到这里找：',
    sitemap: '网站地图',
  },
} as const;
