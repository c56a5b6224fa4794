/** One entry as an outsider typed it, and the files such entries are made of. */
import { type Changes, entryFile } from '../../store/content-folder-fixture.ts';

export interface RealLifeCase {
  readonly name: string;
  /** Files laid over the sound board. */
  readonly files: Changes;
  /** By entry: what stands on its page, white space aside. */
  readonly says?: Readonly<Record<string, readonly RegExp[]>>;
  /** What must not stand there. */
  readonly never?: Readonly<Record<string, RegExp>>;
  /** What stops the board, in order; nothing may where this is missing. */
  readonly refused?: readonly RegExp[];
  /** Remarks that staff must get. */
  readonly remarks?: readonly RegExp[];
}

export const rule = (changes: object, text = '\n## 第一条 目的\n\n为了公开。\n\n## 第二条 标准\n\n每人五百元。\n') =>
  entryFile('regulations', { title: '见习补贴办法', ...changes }, text);
export const line = (changes: object) => entryFile('hotlines', { title: '见习补贴电话', ...changes });
export const fee = (changes: object) =>
  entryFile('fees', { title: '检定费', charge: '收费', approvedBy: '县发展改革局', ...changes });
export const notice = (changes: object) =>
  entryFile('notices', {
    ...NO_DECISION,
    title: '见习单位公示',
    startOn: '2026-11-23',
    term: undefined,
    ...changes,
  });
export const NO_DECISION = {
  necessity: undefined,
  statistics: undefined,
  argumentation: undefined,
  legalOpinion: undefined,
  hearingNeeded: undefined,
};
export const page = (text: string, changes: object = {}) =>
  entryFile('pages', { title: '见习补贴解读', ...changes }, text);
export const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
export const gone = { name: '示例县劳动局', shortName: '原劳动局', functions: ['2019年3月并入示例局，职责由它承担'] };
