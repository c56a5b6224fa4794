import type { ReactElement } from 'react';
import type { Step } from '#admin/rules/protocol.ts';

/** Who did what when, with the opinions. */
export function Steps({ heading, steps }: { readonly heading: string; readonly steps: readonly Step[] }): ReactElement {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{heading}</h2>
      {steps.length === 0 && <p>还没有记录。</p>}
      <ol className="rows">
        {steps.map(({ at, by, what, opinion }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added; two may share a minute.
          <li key={index}>
            <b>{what}</b>
            <span>
              {by.name}（{by.post}）
            </span>
            <span>{at}</span>
            {opinion && <small>意见：{opinion}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
