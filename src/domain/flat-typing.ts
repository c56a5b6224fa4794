/** Undoes what a spreadsheet does to dates and times when it saves a file. */

const DAY = /^(\d{4})[/年.-](\d{1,2})[/月.-](\d{1,2})日?(?:\s+(\d{1,2}:\d{2})(?::00)?)?$/;
const TIME = /^(\d{1,2}:\d{2})(?::00)?$/;

/**
 * `2026/1/5` → `2026-01-05`, `2026/1/5 9:00` → `2026-01-05 09:00`, `9:00` → `09:00`. Only a text its own pattern refuses
 * is touched, and only when the pattern accepts the result: what was right is never changed.
 */
export function mendTyping(text: string, pattern: string | undefined): string {
  if (pattern === undefined) return text;
  const accepts = new RegExp(pattern);
  if (accepts.test(text)) return text;
  const mended = rewrite(text);
  return accepts.test(mended) ? mended : text;
}

function rewrite(text: string): string {
  const [, year, month, day, time] = DAY.exec(text) ?? [];
  if (year && month && day)
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time ? ` ${time.padStart(5, '0')}` : ''}`;
  const [, clock] = TIME.exec(text) ?? [];
  return clock ? clock.padStart(5, '0') : text;
}
