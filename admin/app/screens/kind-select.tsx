import type { ReactElement } from 'react';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';

interface Props {
  readonly label: string;
  readonly kind: KindName;
  onChange(kind: KindName): void;
}

/** One of the kinds, in the order people meet them. */
export function KindSelect({ label, kind, onChange }: Props): ReactElement {
  return (
    <label>
      {label}
      <select value={kind} onChange={(event) => onChange(event.target.value as KindName)}>
        {kindNames.map((name) => (
          <option key={name} value={name}>
            {anyKind(name).label}
          </option>
        ))}
      </select>
    </label>
  );
}
