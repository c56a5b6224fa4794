/** What of the text will be formatted on the page, and which lines look like a slip; everything else stands as typed. */
import { type ReactElement, useMemo } from 'react';
import { doubtfulLines } from '#domain/official-text/doubtful.ts';
import { type Formatting, formattingOf } from '#domain/official-text/formatting.ts';
import { unsay } from '#domain/problem.ts';

export function FormattingNote({ text }: { readonly text: string }): ReactElement {
  const parts = useMemo(() => formattedParts(formattingOf(text)), [text]);
  const doubts = useMemo(() => doubtfulLines(text), [text]);
  return (
    <div className="nr-hint">
      <p role="status">
        {parts.length === 0
          ? '页面上照打的字显示，没有要排版的地方。'
          : `会排版的：${parts.join('；')}。其余照打的字显示。`}
      </p>
      {doubts.length > 0 && (
        <ul>
          {doubts.map(({ line, message }) => {
            const { what, fix } = unsay(message);
            return (
              <li key={`${line} ${message}`}>
                第 {line + 1} 行：{what}。{fix}。
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** Above this many the rest is only counted. */
const SHOWN = 5;

export function formattedParts({ headings, tables, items, emphasis, links }: Formatting): string[] {
  const counted = [
    [headings, '个标题'],
    [tables, '个表格'],
    [items, '项列表'],
  ] as const;
  const quoted = (words: readonly string[], label: string) =>
    words.length === 0
      ? []
      : [`${label}${words.slice(0, SHOWN).join('')}${words.length > SHOWN ? `等 ${words.length} 处` : ''}`];
  return [
    ...counted.flatMap(([count, label]) => (count > 0 ? [`${count} ${label}`] : [])),
    ...quoted(
      emphasis.map((words) => `“${words}”`),
      '加粗',
    ),
    ...quoted(
      links.map(({ text }) => `“${text}”`),
      '链接',
    ),
  ];
}
