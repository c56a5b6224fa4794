/** Runs of unchanged, removed and added text, told apart by marks as well as by colour. */
import type { ReactElement } from 'react';
import type { Change } from '#admin/rules/protocol.ts';

const LONGEST_SAME = 120;

/** Long unchanged stretches are shortened in the middle. */
const shortened = (text: string): string =>
  text.length > LONGEST_SAME ? `${text.slice(0, 50)} …… ${text.slice(-50)}` : text;

export function ChangeText({ parts }: { readonly parts: Change['parts'] }): ReactElement {
  return (
    <span className="change">
      {parts.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one comparison never move.
        if (kind === 'same') return <span key={index}>{shortened(text)}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        return <Mark key={index}>{text}</Mark>;
      })}
    </span>
  );
}

/** Field by field, in form order. */
export function Changes({ changes }: { readonly changes: readonly Change[] }): ReactElement {
  return (
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
  );
}
