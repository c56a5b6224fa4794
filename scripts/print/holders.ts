/** Names on cards: a CSV that stays on the printing machine and never comes into a repository. */
import { readFileSync, realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import Papa from 'papaparse';
import { SetupFailed } from '#scripts/setup/failure.mjs';

export interface Holder {
  readonly agency: string;
  readonly post: string;
  readonly place: string;
  readonly name: string;
}

const COLUMNS = ['机构', '岗位', '科室', '姓名'] as const;
const ADVICE = '第一行写：机构,岗位,科室,姓名；机构写简称、全称或文件名';

/**
 * @param forbidden folders that are under version control: program and content
 * @throws SetupFailed when the file cannot be read, lies in one of them, or has other columns
 */
export function readHolders(file: string, forbidden: readonly string[]): Holder[] {
  const path = realOr(file);
  for (const folder of forbidden) {
    const way = relative(realOr(folder), path);
    if (!way.startsWith('..') && !/^([a-zA-Z]:|\/)/.test(way)) {
      throw new SetupFailed(
        `姓名表 ${file} 放在 ${folder} 里面，会跟着内容进版本库。`,
        '请移到别处（如 /home/用户名/姓名.csv）再运行；姓名只印在纸上，不进网站和仓库。',
      );
    }
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new SetupFailed(`打不开姓名表 ${file}。`, '请检查路径；文件存成 UTF-8 的 CSV。');
  }
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const lacking = (['机构', '岗位', '姓名'] as const).filter((name) => !meta.fields?.includes(name));
  if (lacking.length > 0) throw new SetupFailed(`姓名表缺“${lacking.join('、')}”这一列。`, `${ADVICE}。`);
  return data.map((row) => {
    const [agency = '', post = '', place = '', name = ''] = COLUMNS.map((column) => (row[column] ?? '').trim());
    return { agency, post, place, name };
  });
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
