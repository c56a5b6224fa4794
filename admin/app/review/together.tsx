/** Other drafts that are ready to go out: those that need each other have to be published in one act. */
import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import { sameAddress } from '#admin/rules/board-data.ts';
import type { DraftView } from '#admin/rules/protocol.ts';
import { anyKind } from '#domain/kinds.ts';
import { reviewAddress } from '../screens/addresses.ts';
import { useLoaded } from '../screens/loaded.ts';

interface Props {
  readonly draft: DraftView;
  readonly chosen: readonly DraftView[];
  onChoose(chosen: readonly DraftView[]): void;
}

export function Together({ draft, chosen, onChoose }: Props): ReactElement | null {
  const { value: drafts = [] } = useLoaded<readonly DraftView[]>(addresses.drafts);
  const others = drafts.filter((other) => other.may.includes('publish') && !sameAddress(other, draft));
  if (others.length === 0) return null;
  return (
    <details>
      <summary>和别的稿件一起公布（{others.length} 份等终审）</summary>
      <p>互相要用到的稿件要一起公布，比如新机构和它的投诉渠道。请先逐份看过。</p>
      <ul className="rows">
        {others.map((other) => (
          <li key={`${other.kind}/${other.id}`}>
            <label className="tick">
              <input
                type="checkbox"
                checked={chosen.some((one) => sameAddress(one, other))}
                onChange={(event) =>
                  onChoose([
                    ...chosen.filter((one) => !sameAddress(one, other)),
                    ...(event.target.checked ? [other] : []),
                  ])
                }
              />
              {other.title}
            </label>
            <a href={reviewAddress(other)}>看这一份</a>
            <small>
              {anyKind(other.kind).label}，{other.changedBy.name} {other.changedAt}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
