import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { FoundEntry, FoundEverywhere } from '#admin/rules/corrections-protocol.ts';
import { anyKind } from '#domain/kinds.ts';
import { CorrectedRow } from '../screens/corrected-entry.tsx';

type Chosen = Pick<FoundEntry, 'kind' | 'id' | 'version'>;

interface Props {
  readonly found: FoundEverywhere;
  readonly busy: boolean;
  onChange(): void;
  onAccept(entries: readonly Chosen[], note: string): void;
}

const keyOf = ({ kind, id }: FoundEntry): string => `${kind}/${id}`;

/** Every entry that says it, as it would be; what was said on its day is only ticked by hand. */
export function FoundEntries({ found: { entries }, busy, onChange, onAccept }: Props): ReactElement {
  const free = entries.filter(({ faults }) => faults.length === 0);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(free.filter(({ official }) => !official).map(keyOf)));
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const toggle = (key: string) => {
    onChange();
    setKeys(new Set(keys.has(key) ? [...keys].filter((other) => other !== key) : [...keys, key]));
  };
  const chosen = free.filter((entry) => keys.has(keyOf(entry)));
  return (
    <section aria-labelledby="found">
      <div className="bar">
        <h2 id="found" tabIndex={-1} ref={heading}>
          {entries.length === 0 ? '没有找到' : '找到的'}
        </h2>
        <span role="status">
          {entries.length === 0 ? '公开的内容里没有这几个字' : `${entries.length} 条，勾选了 ${chosen.length} 条`}
        </span>
      </div>
      <ul className="rows">
        {entries.map((entry) => (
          <CorrectedRow
            key={keyOf(entry)}
            entry={entry}
            ticked={keys.has(keyOf(entry))}
            disabled={entry.faults.length > 0}
            place={`${anyKind(entry.kind).label}，编号 ${entry.id}`}
            onToggle={() => toggle(keyOf(entry))}
          >
            {entry.official && <span className="chip soon">当时就这样印发、公告、答复，一般不改</span>}
            {entry.faults.map((fault) => (
              <small key={fault} className="gate">
                现在不能改：{fault}
              </small>
            ))}
          </CorrectedRow>
        ))}
      </ul>
      {free.length > 0 && (
        <form
          className="tools"
          onSubmit={(event) => {
            event.preventDefault();
            onAccept(
              chosen.map(({ kind, id, version }) => ({ kind, id, version })),
              note,
            );
          }}
        >
          <label className="wide">
            更正说明（每一条都用这一句，公开显示）
            <input value={note} required maxLength={500} onChange={(event) => setNote(event.target.value)} />
          </label>
          <button type="submit" className="main" disabled={busy || chosen.length === 0}>
            把勾选的 {chosen.length} 条存为草稿
          </button>
        </form>
      )}
    </section>
  );
}
