/** What the screens of a hall say by themselves; apart, so that their scripts stay small. */

/** After how long without a touch a screen goes back to its first page. */
export const IDLE_SECONDS = 60;

export const hallWords = {
  leaving: (seconds: number) => `没有人碰，${seconds} 秒后回到首页`,
  stay: '我还在看',
  printAsk: '打印 1 张？',
  printYes: '打印',
  printNo: '取消',
  printWait: '刚打印过，过一分钟再打',
  asking: '正在核对…',
  /** The day of the data, when it is older than it should be. */
  old: (asOf: string) => `${asOf}，可能不是最新`,
  page: (now: number, all: number) => `第 ${now} 页，共 ${all} 页`,
} as const;
