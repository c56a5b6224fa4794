/** What people type where a closed list, a length or a day is asked for, in the writing the field takes. */
import type { FieldSchema } from './field-labels.ts';
import { lengthIn } from './written-length.ts';
import { smallNumber } from './written-number.ts';

const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** Everyday words of closed lists; a word counts only where the list has what it stands for. */
const MEANT: Readonly<Record<string, string>> = {
  有效: '现行',
  现行有效: '现行',
  继续有效: '现行',
  失效: '已失效',
  废止: '已废止',
  修改: '已修改',
  天: '日',
  自然日: '日',
  日历日: '日',
  个工作日: '工作日',
  月: '个月',
  星期: '周',
  免收: '不收费',
  免费: '不收费',
  无: '不收费',
  收: '收费',
  节假日: '法定节假日',
  平日: '工作日',
  必须: '必要',
};

/** The words of `options` that `written` stands for: 周一至周五 → five of them. @returns none when there is no telling */
export function wordsMeant(written: string, options: readonly string[]): string[] {
  const plain = written
    .replace(/\s+/g, '')
    .replace(/(?:星期|礼拜)(?=[一二三四五六日天])/g, '周')
    .replace(/周天/g, '周日');
  const meant = options.includes(plain) ? [plain] : [MEANT[plain] ?? ''];
  if (meant[0] && options.includes(meant[0])) return meant;
  return options.includes('周一') ? daysMeant(plain) : [];
}

function daysMeant(plain: string): string[] {
  if (/^(?:每[天日]|天天|全[年周]|全年无休)$/.test(plain)) return WEEK;
  if (/^(?:周末|双休日)$/.test(plain)) return WEEK.slice(5);
  const days: string[] = [];
  for (const part of plain.replace(/^每(?=周)/, '').split(/[、，,和及]/)) {
    const [, first = '', last = first] =
      /^周?([一二三四五六日])(?:(?:至|到|-|—+|–|~|～)周?([一二三四五六日]))?$/.exec(part) ?? [];
    const [from, to] = [WEEK.indexOf(`周${first}`), WEEK.indexOf(`周${last}`)];
    if (from < 0 || to < from) return [];
    days.push(...WEEK.slice(from, to + 1));
  }
  return days;
}

/** A phrase where a group of fields belongs, as that group; undefined when there is no telling. */
export function groupMeant(written: string, field: FieldSchema | undefined): string | undefined {
  const parts = field?.properties ?? {};
  if (parts['days'] && parts['from']) return hoursMeant(written, parts['days'].items?.enum ?? []);
  if (parts['clauses'] && /^第[^、，,；;]{1,12}[条款项章]$/.test(written)) return `{ clauses: [${written}] }`;
  return lengthMeant(written, field);
}

/** 周四 08:30-11:30 */
function hoursMeant(written: string, options: readonly string[]): string | undefined {
  const CLOCK = '((?:[01]?\\d|2[0-3])[:：][0-5]\\d)';
  const [, days = '', from = '', to = ''] =
    new RegExp(`^(\\D+?)[:：\\s]*${CLOCK}\\s*[-~～—–至到]+\\s*${CLOCK}$`).exec(written.trim()) ?? [];
  const meant = wordsMeant(days, options);
  const clock = (time: string) => `'${time.replace('：', ':').padStart(5, '0')}'`;
  return meant.length === 0 ? undefined : `{ days: [${meant.join(', ')}], from: ${clock(from)}, to: ${clock(to)} }`;
}

/** 三年 → `{ n: 3, unit: 年 }`, of a time limit `{ kind: 限期, n: 20, unit: 工作日 }`; undefined where the field takes no length. */
function lengthMeant(written: string, field: FieldSchema | undefined): string | undefined {
  const parts = field?.properties;
  if (!parts?.['n'] || !parts['unit']) return undefined;
  const words = written.replace(/\s+/g, '').replace(/(?:以内|之内|内)$/, '');
  const kinds = parts['kind']?.enum ?? [];
  if (kinds.includes(words)) return `{ kind: ${words} }`;
  const [, count = '', unit = ''] = /^(.+?)个?(工作日|分钟|小时|周)$/.exec(words) ?? [];
  const n = smallNumber(count);
  const length = n === undefined ? lengthIn(words) : { n, unit };
  if (!length || !(parts['unit'].enum ?? []).includes(length.unit)) return undefined;
  return `{ ${kinds.includes('限期') ? 'kind: 限期, ' : ''}n: ${length.n}, unit: ${length.unit} }`;
}
