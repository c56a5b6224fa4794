/** Words of the calculator of last days; set apart, so that its script carries no others. */
import { formatFullDay } from './day-words.ts';

export const countWords = {
  last: (day: string, doubt: boolean) => `${doubt ? '暂估 ' : '最晚 '}${formatFullDay(day)}`,
  bounds: (first: string, last: string) =>
    `那一年的放假安排还没公布。按周末和日子固定的假日估；春节、清明、端午、中秋和调休还没定，最早 ${formatFullDay(first)}，最晚 ${formatFullDay(last)}。公布以后会变。`,
  calendar: '存到日历（.ics）',
  print: '打印',
  day: '第几天',
} as const;
