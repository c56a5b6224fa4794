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
  /** 核验一页, spoken by its script. */
  check: {
    noPage: '请从要核验的页面底部点“核验本页”进来。',
    checking: '正在核验…',
    fine: '四项都对得上。',
    notFine: '有对不上的地方，见下面。',
    failed: '没有核验成：取不到账本文件，请检查网络后刷新页面。',
    back: (page: string) => `正在核验的页面：${page}`,
    yes: '一致',
    no: '不一致',
    unknown: '无法判断',
    words: '文字',
    wordsDetail: '条文与账上一字不差，账上其他各句也都在页面上。',
    differs: (missing: readonly string[]) =>
      missing.length > 0 ? `账上有、页面上没有：${missing.slice(0, 3).join('；')}` : '条文与账上不同。',
    files: '附件',
    noFiles: '账上没有附件。',
    filesDetail: (count: number) => `账上登记的 ${count} 个附件逐字节比对。`,
    logged: '在账中',
    loggedDetail: '这一条确实在签过名的账本里。',
    notLogged: '账本里找不到这一条，或者账本被改过。',
    signed: '签名与见证',
    signedDetail: '账头的签名有效。',
    notSigned: '账头没有有效的签名。',
    seen: (witness: string, minute: string) => `${witness} 于 ${minute} 看到过这一版账本。`,
    unseen: '尚无第三方见证，公布时间由本站自报。',
    notIndependent: '此按钮由本站提供；独立核验请用核验工具。',
    guide: '核验指南',
    noScript: '这一页需要浏览器开启 JavaScript。没有开启时，请用核验工具。',
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
} as const;
