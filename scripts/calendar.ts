/**
 * `npm run calendar -- 2027 --file 通知.txt [--notice 文号] [--date 日期] [--replace]`: the yearly holiday notice of the State Council,
 * saved as text, becomes `calendar/2027.yaml`. Nothing is written that the check would refuse.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readHolidayNotice } from '#domain/holiday-notice.ts';
import { formatProblem } from '#domain/problem.ts';
import { calendarYaml, checkedCalendar } from '#scripts/setup/calendar-file.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { contentFolder } from '#store/content-folder.ts';
import { writeDurablySync } from '#store/durable-file.ts';
import { decodeText } from '#store/read-text.ts';

const options = {
  file: { type: 'string' },
  notice: { type: 'string' },
  date: { type: 'string' },
  replace: { type: 'boolean' },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  const year = Number(positionals[0]);
  if (!/^20\d\d$/.test(positionals[0] ?? '') || !values.file || !existsSync(values.file))
    throw new SetupFailed(
      '要写明哪一年、通知存在哪个文件。',
      '把国务院办公厅的通知正文存成文本，例如 npm run calendar -- 2027 --file 通知.txt。',
    );
  const file = join(contentFolder(), 'calendar', `${year}.yaml`);
  if (existsSync(file) && !values.replace)
    throw new SetupFailed(
      `${file} 已经有了，没有覆盖。`,
      '确实要换，请加 --replace；年中调整过安排的，请在文件里改并写 amendedBy、amendedOn。',
    );
  const decoded = decodeText(readFileSync(values.file));
  if (!decoded) throw new SetupFailed('通知文件的编码读不出来。', '请另存为 UTF-8 文本。');
  const read = readHolidayNotice(decoded.text, year);
  if (!('off' in read))
    throw new SetupFailed(`通知读不出来：\n${read.join('\n')}`, '请核对是不是这一年的通知、正文有没有存全。');
  const notice = values.notice ?? read.notice;
  const date = values.date ?? read.noticeDate;
  if (!notice || !date)
    throw new SetupFailed(
      '通知里没有找到文号或日期。',
      '请加 --notice 国办发明电〔2026〕5号 --date 2026-11-04，照通知填写。',
    );
  const yaml = calendarYaml({ ...read, notice, noticeDate: date });
  const problems = checkedCalendar(file, year, yaml);
  if (problems.length > 0)
    throw new SetupFailed(`这份安排不对，没有写：\n${problems.map(formatProblem).join('\n')}`, '请对照通知原文。');
  mkdirSync(dirname(file), { recursive: true });
  writeDurablySync(file, yaml);
  for (const { name, from, to } of read.off) console.log(`  ${name}　${from} 到 ${to}`);
  console.log(`  调休上班　${read.work.join('、') || '无'}`);
  console.log(`已写好 ${file}。请对照通知看一遍，再运行 npm run check，和内容一起提交。`);
});
