/** An entry as it would be after a correction of many: ticked or not, field by field, with what is remarked. */
import type { ReactElement, ReactNode } from 'react';
import type { CorrectedEntry } from '#admin/rules/corrections-protocol.ts';
import { Changes } from './change-text.tsx';
import { findingText } from './finding-text.ts';

interface Props {
  readonly entry: CorrectedEntry;
  readonly ticked: boolean;
  readonly disabled?: boolean;
  /** Where it stands, said small below. */
  readonly place: string;
  readonly children?: ReactNode;
  onToggle(): void;
}

export function CorrectedRow({ entry, ticked, disabled = false, place, children, onToggle }: Props): ReactElement {
  const { title, isNew, note, changes, remarks } = entry;
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={ticked} disabled={disabled} onChange={onToggle} />
        {title}
      </label>
      {isNew && <span className="chip soon">新添</span>}
      {children}
      <Changes changes={changes} />
      <small>
        {place}
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
