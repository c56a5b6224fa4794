/** 用词表: words this board watches, as rows; the gate examines every text by them. */
import { type FormEvent, type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { WatchedWord, WordList } from '#admin/rules/protocol.ts';
import { tell } from '../newsroom.ts';
import { Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';

const LEVELS: Readonly<Record<WatchedWord['level'], string>> = {
  block: '不能公开',
  ask: '初审说明理由',
  note: '只提醒',
};
const NEW: WatchedWord = { word: '', level: 'note' };

export function WordListForm(): ReactElement | null {
  const loaded = useLoaded<WordList>(addresses.words);
  const [changed, setChanged] = useState<WordList>();
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const list = changed ?? loaded.value;
  if (!list) return loaded.trouble ? <Trouble message={loaded.trouble.message} /> : null;
  const set = (at: number, part: Partial<WatchedWord>) => {
    setSaid('');
    setChanged({ ...list, words: list.words.map((word, index) => (index === at ? { ...word, ...part } : word)) });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const unnamed = list.words.flatMap((row, at) => (row.word.trim() === '' && saysMore(row) ? [at + 1] : []));
    if (unnamed.length > 0) {
      setSaid('');
      setTrouble(`第 ${unnamed.join('、')} 行没有写“词”，没有保存：请填写，或者删去这一行`);
      return;
    }
    const words = list.words.filter(({ word }) => word.trim() !== '').map(trimmed);
    tell<WordList>(addresses.words, { ...list, words }).then(
      (now) => {
        setChanged(now);
        setTrouble('');
        setSaid(`已保存，${now.words.length} 个词`);
      },
      (error: Error) => setTrouble(error.message),
    );
  };
  return (
    <section aria-labelledby="words">
      <h2 id="words">用词表</h2>
      <details>
        <summary>本单位要留意的词，{list.words.length} 个</summary>
        <p>例如停用的简称、容易写错的地名。公布前检查照它看每一条；公开着的也重新看一遍。</p>
        {trouble && <Trouble message={trouble} />}
        <form onSubmit={save}>
          {list.words.map((word, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its word is being typed
            <fieldset className="tools" key={at}>
              <legend>第 {at + 1} 行</legend>
              <label>
                词
                <input value={word.word} onChange={(event) => set(at, { word: event.target.value })} />
              </label>
              <label>
                怎么办
                <select
                  value={word.level}
                  onChange={(event) => set(at, { level: event.target.value as WatchedWord['level'] })}
                >
                  {Object.entries(LEVELS).map(([level, words]) => (
                    <option key={level} value={level}>
                      {words}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                应写（可不填）
                <input value={word.instead ?? ''} onChange={(event) => set(at, { instead: event.target.value })} />
              </label>
              <label>
                为什么（可不填）
                <input value={word.why ?? ''} onChange={(event) => set(at, { why: event.target.value })} />
              </label>
              <button
                type="button"
                className="quiet"
                onClick={() => setChanged({ ...list, words: list.words.toSpliced(at, 1) })}
              >
                删去这一行
              </button>
            </fieldset>
          ))}
          <div className="buttons">
            <button type="button" onClick={() => setChanged({ ...list, words: [...list.words, NEW] })}>
              加一行
            </button>
            <button type="submit" className="main">
              保存用词表
            </button>
            <output>{said}</output>
          </div>
        </form>
      </details>
    </section>
  );
}

/** A row without a word is dropped only when nothing at all was typed in it. */
const saysMore = ({ level, instead = '', why = '' }: WatchedWord): boolean =>
  level !== NEW.level || `${instead}${why}`.trim() !== '';

function trimmed({ word, level, instead = '', why = '' }: WatchedWord): WatchedWord {
  const [as, because] = [instead.trim(), why.trim()];
  return { word: word.trim(), level, ...(as && { instead: as }), ...(because && { why: because }) };
}
