/** Headers of an answer by which a server can make a browser show something else although every byte is right. */
import type { IncomingHttpHeaders } from 'node:http';

type Headers = Pick<IncomingHttpHeaders, 'content-type' | 'content-disposition'> &
  Readonly<Record<string, string | string[] | undefined>>;

const TYPES: readonly (readonly [ending: RegExp, type: RegExp, what: string])[] = [
  [/(?:\/|\.html)$/, /^text\/html$/, '网页'],
  [/\.css$/, /^text\/css$/, '样式表'],
  [/\.m?js$/, /^(?:text|application)\/(?:x-)?javascript$/, '脚本'],
];

/** @param path of the file asked for, `/fees/fuyin/`. @returns what is wrong, in Chinese. */
export function answerFaults(path: string, headers: Headers): string[] {
  const one = (name: string): string => [headers[name] ?? ''].flat().join(', ');
  const faults: string[] = [];
  const say = (name: string, why: string) => faults.push(`服务器的 ${name} 头${why}：${one(name)}`);
  if (one('refresh') !== '') say('Refresh', '让浏览器跳走');
  if (/;\s*rel\s*=\s*"?[^",;]*\bstylesheet\b/i.test(one('link'))) say('Link', '给页面加了样式');
  if (/\b(?:noindex|none)\b/i.test(one('x-robots-tag'))) say('X-Robots-Tag', '不让搜索引擎收录');
  const [type = '', ...parameters] = one('content-type').toLowerCase().split(';');
  const kind = TYPES.find(([ending]) => ending.test(path));
  if (kind && type.trim() !== '' && !kind[1].test(type.trim())) say('Content-Type', `说这不是${kind[2]}`);
  const charset = /charset\s*=\s*"?([^"\s]+)/.exec(parameters.join(';'))?.[1];
  if (charset !== undefined && !/^utf-?8$/.test(charset)) say('Content-Type', '把文字编码说错了');
  if (kind && /^\s*attachment/i.test(one('content-disposition'))) say('Content-Disposition', '让网页变成下载');
  return faults;
}
