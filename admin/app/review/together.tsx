/** Other drafts that can go the same way in one act: of one correction, or such as need each other. */
import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import { sameAddress } from '#admin/rules/board-data.ts';
import type { DraftView } from '#admin/rules/protocol.ts';
import { anyKind } from '#domain/kinds.ts';
import { reviewAddress } from '../screens/addresses.ts';
import { useLoaded } from '../screens/loaded.ts';

interface Props {
  readonly draft: DraftView;
  readonly action: TogetherAction;
  readonly chosen: readonly DraftView[];
  onChoose(chosen: readonly DraftView[]): void;
}

export type TogetherAction = keyof typeof WORDS;

const WORDS = {
  submit: '送初审',
  pass: '通过',
  publish: '公布',
} as const;

export const isTogether = (action: string): action is TogetherAction => action in WORDS;

/** Saved with one reason by the same person: drafts of one correction. */
const sameSet = (a: DraftView, b: DraftView): boolean =>
  a.note !== undefined &&
  a.note === b.note &&
  a.authors.map(({ id }) => id).join() === b.authors.map(({ id }) => id).join();

export function Together({ draft, action, chosen, onChoose }: Props): ReactElement | null {
  const { value: drafts = [] } = useLoaded<readonly DraftView[]>(addresses.drafts);
  const others = drafts.filter(
    (other) => other.may.includes(action) && other.stage === draft.stage && !sameAddress(other, draft),
  );
  if (others.length === 0) return null;
  const set = others.filter((other) => sameSet(draft, other));
  return (
    <details open={set.length > 0}>
      <summary>
        和别的稿件一起{WORDS[action]}（{others.length} 份）
      </summary>
      <p>同一件事改的几条、互相要用到的稿件（比如新机构和它的投诉渠道）可以一起办。请先逐份看过。</p>
      {set.length > 0 && (
        <div className="buttons">
          <button type="button" onClick={() => onChoose(set)}>
            勾选同一批的 {set.length} 份
          </button>
          <span>更正说明都是“{draft.note}”</span>
        </div>
      )}
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
