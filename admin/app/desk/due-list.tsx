/** What falls due next: entries to look over, notices that run out. */
import type { ReactElement } from 'react';
import type { EntryRow } from '#admin/rules/protocol.ts';
import { anyKind } from '#domain/kinds.ts';
import { reviewAddress } from '../screens/addresses.ts';

const SHOWN = 5;

export function DueList({ rows }: { readonly rows: readonly EntryRow[] }): ReactElement | null {
  const due = rows.filter(({ due: next }) => next).toSorted((a, b) => (a.due?.on ?? '').localeCompare(b.due?.on ?? ''));
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="due">
      <div className="bar">
        <h2 id="due">最近要办的</h2>
        <span>按日期先后</span>
      </div>
      <ul className="rows">
        {due.slice(0, SHOWN).map((row) => (
          <li key={`${row.kind}/${row.id}`}>
            <a href={reviewAddress(row)}>{row.title}</a>
            <span className="chip soon">{row.due?.why}</span>
            <span>{row.due?.on}</span>
            <small>{anyKind(row.kind).label}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
