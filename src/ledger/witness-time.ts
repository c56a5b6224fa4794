import { fromDayNumber } from '#domain/plain-date.ts';

/** POSIX seconds as wall time in Asia/Shanghai, `2026-11-21 10:12`. */
export function wallMinute(seconds: number): string {
  const minutes = Math.floor(seconds / 60) + 8 * 60;
  const day = Math.floor(minutes / 1440);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${fromDayNumber(day)} ${pad(Math.floor((minutes - day * 1440) / 60))}:${pad(minutes % 60)}`;
}
