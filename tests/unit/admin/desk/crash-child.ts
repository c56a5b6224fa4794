/**
 * Works in several rooms at once until it is killed: `node crash-child.ts <minute> <seed> <folder>…`. Says on standard
 * output what it is about to do and what it was told is done; written before the next step, so that a kill loses no word.
 */
import { writeSync } from 'node:fs';
import type { Desk } from '#admin/desk/desk.ts';
import type { EntryAddress, Move } from '#admin/rules/protocol.ts';
import { entries, openRoom, RESTORED, stateWord, tokenOf, type Word } from './crash-rooms.ts';
import { caibian, chushen, guanli, zhongshen } from './desk-fixture.ts';

const [minute = '0', seed = '0', ...folders] = process.argv.slice(2);
let state = Number(seed) * 2_654_435_761 + 1;
/** Small and repeatable; the kill is what is random. */
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return (state >>> 8) % below;
};
const clock = { count: Number(minute) };
let token = 0;
const people = { submit: caibian, recall: caibian, discard: caibian, pass: chushen, publish: zhongshen } as const;

const say = (word: Word): void => {
  writeSync(1, `${JSON.stringify(word)}\n`);
};

async function work(room: number, desk: Desk): Promise<never> {
  await desk.started;
  for (;;) {
    const entry = entries[random(entries.length)] as EntryAddress;
    const opened = await desk.open(guanli, entry).catch(() => undefined);
    const published = opened?.published === undefined ? undefined : tokenOf(opened.published);
    const attempt = async (to: string, act: () => Promise<unknown>): Promise<void> => {
      const word = { room, entry: entry.id, to };
      say({ ...word, kept: false });
      await act();
      say({ ...word, kept: true });
    };
    if (!opened) {
      await attempt(stateWord('采编', RESTORED), () => desk.restore(caibian, entry));
    } else if (!opened.draft) {
      const next = `${seed}x${token++}`;
      const text = opened.text.replace(/版本\w+/, `版本${next}`);
      if (random(8) === 0) await attempt(stateWord(), () => desk.takeDown(guanli, { ...entry, reason: '试' }));
      else {
        const save = { ...entry, text: `${text}changeNote: 改\n`, base: opened.revision };
        await attempt(stateWord('采编', next, published), () => desk.save(caibian, save));
      }
    } else {
      const { stage, revision } = opened.draft;
      const draft = tokenOf(opened.text);
      const move = (action: keyof typeof people, to: string) =>
        attempt(to, () => desk.move(people[action], { ...entry, action, revision } satisfies Move));
      if (stage === '终审') await move('publish', stateWord(undefined, undefined, draft));
      else if (stage === '初审' && random(5) === 0) await move('recall', stateWord('采编', draft, published));
      else if (stage === '初审') await move('pass', stateWord('终审', draft, published));
      else if (random(8) === 0) await move('discard', stateWord(undefined, undefined, published));
      else await move('submit', stateWord('初审', draft, published));
    }
  }
}

await Promise.all(folders.map((folder, room) => work(room, openRoom(folder, clock))));
