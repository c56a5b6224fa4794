/** What visitors searched for and did not find: lists they handed over, and the way to a 名词解释 for each saying. */
import { type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { Person } from '#admin/rules/people.ts';
import type { MissedSearch } from '#admin/rules/protocol.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { tell } from '../newsroom.ts';
import { newAddress } from '../screens/addresses.ts';
import { Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';

const SHOWN = 20;

export function MissedSearches({ person }: { readonly person: Person }): ReactElement | null {
  const loaded = useLoaded<readonly MissedSearch[]>(addresses.missedSearches);
  const [changed, setChanged] = useState<readonly MissedSearch[]>();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  if (refusalOf('edit', newDraft, person)) return null;
  const rows = changed ?? loaded.value ?? [];
  const send = (address: string, body: object) =>
    tell<readonly MissedSearch[]>(address, body).then(
      (now) => {
        setChanged(now);
        setTrouble('');
        setText('');
      },
      (error: Error) => setTrouble(error.message),
    );
  return (
    <section aria-labelledby="missed">
      <h2 id="missed">访客没搜到的说法</h2>
      <p>
        访客自愿交来的清单：他们这样说，网站上没有。把说法写进名词解释的“平常怎么说”，下次就搜得到。网站自己不收集访客搜了什么。
      </p>
      {(trouble || loaded.trouble) && <Trouble message={trouble || (loaded.trouble?.message ?? '')} />}
      {rows.length > 0 && (
        <ul className="rows">
          {rows.slice(0, SHOWN).map(({ said, times, explained }) => (
            <li key={said}>
              <span>{said}</span>
              <span>{times} 次</span>
              {explained ? (
                <span className="chip">名词解释里已有</span>
              ) : (
                <a href={newAddress('terms')}>写一条名词解释</a>
              )}
              <button
                type="button"
                className="quiet"
                aria-label={`划去“${said}”`}
                onClick={() => void send(addresses.missedStrike, { said })}
              >
                划去
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length > SHOWN && <p>另有 {rows.length - SHOWN} 个说法搜的次数更少。</p>}
      <details>
        <summary>收下一份清单</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(addresses.missedSearches, { text });
          }}
        >
          <label>
            访客从搜索页复制或存下的清单，一行一个说法
            <textarea rows={6} value={text} onChange={(event) => setText(event.target.value)} required />
          </label>
          <label>
            或者打开文件
            <input
              type="file"
              accept=".txt,text/plain"
              onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
            />
          </label>
          <button type="submit" className="main">
            收下
          </button>
        </form>
      </details>
    </section>
  );
}
