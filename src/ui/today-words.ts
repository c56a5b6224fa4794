/** Words about the visitor's clock; set apart, so that the script of every page carries no others. */
import { formatDay } from './day-words.ts';

export const todayWords = {
  /** The server's day is another one. */
  differs: (device: string, server: string) =>
    `这台设备的日期是${formatDay(device)}，网站那边是${formatDay(server)}，有一个不对：请以写明的日期为准。`,
  /** The page cannot have been read before it was made. */
  tooEarly: (device: string, built: string) =>
    `这台设备的日期是${formatDay(device)}，比本页生成的${formatDay(built)}还早，多半不对：本页只写日期。`,
} as const;
