import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { FoundInTable, FoundRow } from '#admin/rules/table-protocol.ts';
import { ChangeText } from '../screens/change-text.tsx';
import { findingText } from '../screens/finding-text.ts';

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
              <Row key={row.id} row={row} ticked={ids.has(row.id)} onToggle={() => toggle(row.id)} />
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

interface RowProps {
  readonly row: FoundRow;
  readonly ticked: boolean;
  onToggle(): void;
}

function Row({ row: { row, id, title, isNew, note, changes, remarks }, ticked, onToggle }: RowProps): ReactElement {
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={ticked} onChange={onToggle} />
        {title}
      </label>
      {isNew && <span className="chip soon">新添</span>}
      <dl className="changes">
        {changes.map(({ field, parts }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <ChangeText parts={parts} />
            </dd>
          </div>
        ))}
      </dl>
      <small>
        第 {row} 行，编号 {id}
        {note && `。更正说明：${note}`}
      </small>
      {remarks.map((finding) => (
        <small key={`${finding.field}${finding.what}`} className={finding.gate ? 'gate' : undefined}>
          {finding.field && `${finding.field}：`}
          {findingText(finding)}
        </small>
      ))}
    </li>
  );
}
