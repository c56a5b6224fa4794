/** Button and window: paste a table from Excel or WPS, look at it, then take it. */
import { type ReactElement, useId, useRef, useState } from 'react';
import { type Column, type PastedTable, readTable, rowsOf } from './table-paste.ts';

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  /** Existing rows stay, or are replaced. */
  onTake(rows: readonly Readonly<Record<string, string | number>>[], how: 'add' | 'replace'): void;
}

export function PasteTable({ label, columns, onTake }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const id = useId();
  const table = readTable(text, columns);
  const take = (how: 'add' | 'replace') => {
    if (table)
      onTake(
        rowsOf(table).map(({ values }) => values),
        how,
      );
    setText('');
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" className="nr-button" onClick={() => dialog.current?.showModal()}>
        从 Excel 或 WPS 粘贴
      </button>
      <dialog ref={dialog} className="nr-dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>粘贴表格：{label}</h2>
        <p>
          在表格软件里选中几行几列，复制，再粘贴到这里。第一行是列名的，按列名对；没有列名的，按这个顺序：
          {columns.map((column) => column.label).join('、')}。
        </p>
        <label htmlFor={id}>粘贴到这里</label>
        <textarea id={id} rows={5} value={text} onChange={(event) => setText(event.target.value)} />
        {table && <Pasted table={table} />}
        <p className="nr-actions">
          <button type="button" className="nr-button" onClick={() => dialog.current?.close()}>
            不用了
          </button>
          <button type="button" className="nr-button" disabled={!table} onClick={() => take('replace')}>
            替换原来的
          </button>
          <button type="button" className="nr-button nr-main" disabled={!table} onClick={() => take('add')}>
            接在后面
          </button>
        </p>
      </dialog>
    </>
  );
}

/** What will be taken, row by row, with what is wrong in it. */
function Pasted({ table }: { readonly table: PastedTable }): ReactElement {
  const rows = rowsOf(table);
  const taken = table.columns.filter((column) => column !== undefined);
  const ignored = table.columns.length - taken.length;
  const wrong = rows.filter(({ remarks }) => remarks.length > 0).length;
  return (
    <>
      <p role="status">
        认出 {rows.length} 行{table.byHeader ? '（按列名）' : '（按顺序，第一行不是列名）'}
        {ignored > 0 && `，${ignored} 列没有对应的栏目，不取`}
        {wrong > 0 && `，${wrong} 行有要改的地方`}。
      </p>
      <div className="nr-scroll">
        <table>
          <thead>
            <tr>
              {taken.map(({ name, label }) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">要改的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ values, remarks }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have no identity but their place.
              <tr key={index}>
                {taken.map(({ name }) => (
                  <td key={name}>{values[name] ?? ''}</td>
                ))}
                <td>{remarks.join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
