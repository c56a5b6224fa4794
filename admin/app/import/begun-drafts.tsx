import { type ReactElement, useEffect, useRef } from 'react';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import { editAddress, reviewAddress } from '../screens/addresses.ts';
import { findingText } from '../screens/finding-text.ts';

interface Props {
  readonly begun: readonly BegunDraft[];
  readonly how?: string;
}

/** What came of a file: each draft, and what must be filled in before its 提交初审. */
export function BegunDrafts({ begun, how = '已导入' }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="begun">
      <h2 id="begun" tabIndex={-1} ref={heading}>
        {how} {begun.length} 份草稿
      </h2>
      <p>都在工作台“等我办的”里。下面列的补齐、改好以后才能送初审。</p>
      <ul className="rows">
        {begun.map(({ draft, findings }) => (
          <li key={draft.id}>
            <a href={editAddress(draft)}>{draft.title}</a>
            <a href={reviewAddress(draft)} aria-label={`审稿台：${draft.title}`}>
              审稿台
            </a>
            {findings.map((finding) => (
              <small key={`${finding.field}${finding.what}`}>
                {finding.field}：{findingText(finding)}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
