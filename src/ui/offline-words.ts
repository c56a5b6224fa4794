/** Words about copies of the site, each set apart, so that a script carries no other's. */
import { formatDay } from './day-words.ts';

/** Lines the worker puts on copies. */
export const workerWords = {
  copy: (age: string) => `这是离线副本${age && `，${age}`}。现在连不上网站，内容可能已经更新。`,
  sent: (day: string) => `${formatDay(day)}从网站取来`,
  notSaved: '现在连不上网站，您要看的这一页没有保存在这台设备上。',
  noPaperCheck: '现在没有网络，不能核对这张纸。请过一会儿再扫，或打纸上的电话问；这台设备里的副本不知道后来改了什么。',
  about: '离线使用',
} as const;

/** The page 离线使用, spoken by its script. */
export const offlinePageWords = {
  unsupported:
    '这个浏览器不能离线保存（需要较新的浏览器和 https 网址）。断网要用的，请打印，或请工作人员拷一份 U 盘版。',
  checking: '正在查看…',
  none: (size: string) => `还没有保存全部内容。全部内容约占 ${size}，建议在无线网络下保存。`,
  unreachable: '现在连不上网站，不能保存或更新；已经保存的内容照常能用。',
  saved: (asOf: string, size: string) =>
    `全部内容和搜索已保存在这台设备上，数据截至 ${asOf}，占 ${size}。断网也能看、能搜。`,
  outdated: (asOf: string) =>
    `网站有了新的内容（数据截至 ${asOf}），保存的还是旧的那一份，没有掺杂。要新的，请按“更新”。`,
  saving: (all: string) => `正在保存，共 ${all}。关掉这一页就会停下，下次接着存。`,
  stopped: '已停下。没存完的不会被使用；再按“保存”接着存。',
  changed: '保存时网站正好在更新，新旧内容对不上，没有采用。请过一会儿再按“保存”。',
  noRoom: '这台设备的空间不够，没有保存。',
  failed: '没有存完：连不上网站，或者空间不够。没存完的不会被使用；再按“保存”接着存。',
  removed: '已删除保存在这台设备上的内容。',
  progress: '保存的进度',
  save: (size: string) => `保存全部内容（${size}）`,
  update: '更新',
  stop: '停下',
  remove: '删除保存的内容',
  read: (count: number) => `除了保存的内容，断网也能打开的页面有 ${count} 个：`,
} as const;

/** The copy on a USB stick. */
export const usbWords = {
  copy: (asOf: string) => `这是离线副本，${asOf}。以网站上的最新内容为准。`,
} as const;
