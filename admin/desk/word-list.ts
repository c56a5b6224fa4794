/** `<content>/words.yaml`: words this board watches. Edited whole, by 终审 or 管理; nobody overwrites what they have not seen. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { covers, type Person } from '#admin/rules/people.ts';
import type { WordList } from '#admin/rules/protocol.ts';
import { WORDS_FILE, wordsFile } from '#gate/record.ts';
import { noted } from './audit.ts';
import type { DeskContext } from './desk-context.ts';
import { fileIn, type Plan } from './journal.ts';
import { demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';

const revisionOf = (bytes: string | null): string =>
  bytes === null ? '-' : createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** @throws DeskRefused 409 for a file that cannot be read: a form would show no words, and a save would lose them all */
export function wordListOf({ content }: Pick<DeskContext, 'content'>): WordList {
  const [fault] = content.wordsProblems();
  if (fault) {
    const where = `${WORDS_FILE} 第 ${fault.line} 行`;
    throw new DeskRefused(409, `用词表打不开，没有改动：${where} ${fault.what}。请管理员改好这个文件后再试`);
  }
  return { words: content.words(), revision: revisionOf(fileIn(content.folder, WORDS_FILE)) };
}

/** @returns the list as it stands now */
export async function saveWordList(
  context: DeskContext,
  person: Person,
  { words, revision }: WordList,
): Promise<WordList> {
  const may = person.roles.includes('终审') || person.roles.includes('管理');
  demandNot(may ? undefined : '用词表由终审或管理人员改');
  // Every agency's texts are examined by it.
  demandNot(covers(person, undefined) ? undefined : '用词表管全站，请由不限机构的终审或管理人员改');
  wordListOf(context);
  const before = fileIn(context.content.folder, WORDS_FILE);
  if (revision !== revisionOf(before)) throw new DeskRefused(409, '用词表刚刚被别人改过，没有保存；请刷新后再改');
  const twice = words.find(({ word }, index) => words.findIndex((other) => other.word === word) !== index);
  if (twice) throw new DeskRefused(422, `“${twice.word}”写了两行，请只留一行`);
  const checked = wordsFile.safeParse({ words });
  if (!checked.success) {
    const at = checked.error.issues[0]?.path[1];
    throw new DeskRefused(422, `第 ${Number(at ?? 0) + 1} 行：词、应写、为什么各写一行文字，首尾不留空格`);
  }
  const after = stringify(checked.data, { lineWidth: 0, version: '1.1' });
  const plan: Plan = {
    files: [{ path: WORDS_FILE, before, after }],
    attachments: [],
    closings: [],
    commit: {
      author: { name: person.name, mail: context.mailOf(person) },
      message: `用词表：${words.length} 个词\n\n${person.name}（${person.post}）`,
    },
  };
  const line = { who: person.id, name: person.name, what: '改用词表', on: WORDS_FILE, detail: `${words.length} 个词` };
  await noted(context.audit, [line], () => context.journal.carryOut(plan));
  return wordListOf(context);
}
