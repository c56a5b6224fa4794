/** Every entry, found by word, kind, agency, state and date. */
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { EntryRow } from '#admin/rules/protocol.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { ask } from '../newsroom.ts';
import { editAddress, reviewAddress } from '../screens/addresses.ts';
import { everything, matching, valuesOf, type Wanted } from './filter-rows.ts';

const AT_ONCE = 40;

export function AllEntries({ rows: all }: { readonly rows: readonly EntryRow[] }): ReactElement {
  const [wanted, setWanted] = useState(everything);
  const [inText, setInText] = useState<InText>();
  const [shown, setShown] = useState(AT_ONCE);
  const settled = useDeferredValue(wanted);
  const rows = inText?.rows ?? all;
  // What was found in the texts need not say it in its title.
  const found = useMemo(() => matching(rows, inText ? { ...settled, words: '' } : settled), [rows, settled, inText]);
  const search = () =>
    ask<readonly EntryRow[]>(`${addresses.entries}?text=${encodeURIComponent(wanted.words)}`).then(
      (answer) => setInText({ words: wanted.words, rows: answer }),
      (error: Error) => setInText({ words: wanted.words, rows: [], trouble: error.message }),
    );
  const want = (part: Partial<Wanted>) => {
    setShown(AT_ONCE);
    if (part.words !== undefined) setInText(undefined);
    setWanted((before) => ({ ...before, ...part }));
  };
  return (
    <section aria-labelledby="all">
      <div className="bar">
        <h2 id="all">全部内容</h2>
        <span role="status">{found.length} 条</span>
      </div>
      <Filters rows={all} wanted={wanted} onWant={want} />
      {wanted.words.trim() !== '' && !inText && (
        <button type="button" onClick={() => void search()}>
          在全文里找“{wanted.words.trim()}”
        </button>
      )}
      {inText && (
        <p role="status">
          {inText.trouble ??
            `全文里写着“${inText.words.trim()}”的，${inText.rows.length} 条；号码不论带不带区号和横线。附件里的不在内。`}
        </p>
      )}
      <ul className="rows">
        {found.slice(0, shown).map((row) => (
          <Row key={`${row.kind}/${row.id}`} row={row} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + 200)}>
          再看 {Math.min(200, found.length - shown)} 条
        </button>
      )}
    </section>
  );
}

/** Found by the server in public texts and drafts. */
interface InText {
  readonly words: string;
  readonly rows: readonly EntryRow[];
  readonly trouble?: string;
}

interface FilterProps {
  readonly rows: readonly EntryRow[];
  readonly wanted: Wanted;
  onWant(part: Partial<Wanted>): void;
}

function Filters({ rows, wanted, onWant }: FilterProps): ReactElement {
  const titles = useMemo(
    () => new Map(rows.filter(({ kind }) => kind === 'agencies').map(({ id, title }) => [id, title])),
    [rows],
  );
  return (
    <search className="tools">
      <label className="wide">
        找标题、编号、文号或号码
        <input type="search" value={wanted.words} onChange={(event) => onWant({ words: event.target.value })} />
      </label>
      <Pick label="类别" value={wanted.kind} onPick={(kind) => onWant({ kind })}>
        {valuesOf(rows, 'kind').map((kind) => [kind, anyKind(kind as KindName).label])}
      </Pick>
      <Pick label="机构" value={wanted.agency} onPick={(agency) => onWant({ agency })}>
        {valuesOf(rows, 'agency').map((id) => [id, titles.get(id) ?? id])}
      </Pick>
      <Pick label="进度" value={wanted.state} onPick={(state) => onWant({ state })}>
        {valuesOf(rows, 'state').map((state) => [state, state])}
      </Pick>
      <label className="tick">
        <input type="checkbox" checked={wanted.due} onChange={(event) => onWant({ due: event.target.checked })} />
        只看有到期日的
      </label>
    </search>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly children: readonly (readonly [value: string, words: string])[];
  onPick(value: string): void;
}

function Pick({ label, value, children, onPick }: PickProps): ReactElement {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">全部</option>
        {children.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({ row }: { readonly row: EntryRow }): ReactElement {
  const published = row.state === '已公布';
  return (
    <li>
      <a href={reviewAddress(row)}>{row.title}</a>
      <span className={`chip ${published ? 'plain' : 'soon'}`}>{row.state}</span>
      {row.state !== '已撤下' && (
        <a href={editAddress(row)} aria-label={`修改：${row.title}`}>
          修改
        </a>
      )}
      <small>
        {anyKind(row.kind).label}
        {row.number && `，${row.number}`}
        {row.publishedAt && `，${row.publishedAt} 公布`}
        {row.due && `，${row.due.on} ${row.due.why}`}
      </small>
    </li>
  );
}
