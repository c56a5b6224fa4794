import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { FoundInTable } from '#admin/rules/corrections-protocol.ts';
import { CorrectedRow } from '../screens/corrected-entry.tsx';

interface Props {
  readonly found: FoundInTable;
  readonly busy: boolean;
  onChange(): void;
  onAccept(ids: readonly string[], note: string): void;
}

/** What the table would change, row by row; or everything that has to be mended in it first. */
export function FoundRows({ found: { rows, same, issues }, busy, onChange, onAccept }: Props): ReactElement {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(rows.map(({ id }) => id)));
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const toggle = (id: string) => {
    onChange();
    setIds(new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]));
  };
  const noteless = rows.filter((row) => ids.has(row.id) && !row.isNew && row.note === '').length;
  const standing = same > 0 ? `，另有 ${same} 行没有改` : '';
  return (
    <section aria-labelledby="found">
      <div className="bar">
        <h2 id="found" tabIndex={-1} ref={heading}>
          {issues.length > 0 ? '先改好这些' : '改了这些'}
        </h2>
        <span role="status">
          {issues.length > 0
            ? `${issues.length} 处。改好表格再拿来，现在什么也不会保存`
            : `${rows.length} 行${standing}，勾选了 ${ids.size} 行`}
        </span>
      </div>
      {issues.length > 0 && (
        <ul className="rows">
          {issues.map(({ row, column, what, fix }) => (
            <li key={`${row} ${column} ${what}`}>
              <strong>
                第 {row} 行{column && `，${column}`}
              </strong>
              <span>
                {what}。{fix}
              </span>
            </li>
          ))}
        </ul>
      )}
      {issues.length === 0 && rows.length === 0 && <p>和已公布的一样，没有要保存的。</p>}
      {issues.length === 0 && rows.length > 0 && (
        <>
          <ul className="rows">
            {rows.map((row) => (
              <CorrectedRow
                key={row.id}
                entry={row}
                ticked={ids.has(row.id)}
                place={`第 ${row.row} 行，编号 ${row.id}`}
                onToggle={() => toggle(row.id)}
              />
            ))}
          </ul>
          <form
            className="tools"
            onSubmit={(event) => {
              event.preventDefault();
              onAccept([...ids], note);
            }}
          >
            {noteless > 0 && (
              <label className="wide">
                更正说明（表里没有写的 {noteless} 行用这一句）
                <input value={note} required maxLength={500} onChange={(event) => setNote(event.target.value)} />
              </label>
            )}
            <button type="submit" className="main" disabled={busy || ids.size === 0}>
              把勾选的 {ids.size} 行存为草稿
            </button>
          </form>
        </>
      )}
    </section>
  );
}
