/** A rule's text: one plain text area, beside it the articles found in it, live, with what is wrong in their numbering. */
import { type ReactElement, useMemo, useRef } from 'react';
import { type Article, splitArticles } from '#domain/articles.ts';
import { markHeadings, numberingFaults } from './article-numbering.ts';
import type { ControlProps } from './control.ts';
import { FormattingNote } from './formatting-note.tsx';

export function ArticlesControl(props: ControlProps): ReactElement {
  const { forID, value, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === 'string' ? value : '';
  const marked = useMemo(() => markHeadings(text), [text]);
  return (
    <div className="nr-articles">
      <Outline text={text} onGo={(article) => goTo(area.current, article)} />
      <div>
        {marked !== text && (
          <p className="nr-hint">
            有的“第几章”“第几条”还不是标题。
            <button type="button" className="nr-button" onClick={() => onChange(marked)}>
              把它们设为标题
            </button>
          </p>
        )}
        <textarea
          ref={area}
          id={forID}
          className={`${classNameWrapper} nr-body`}
          value={text}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onFocus={setActiveStyle}
          onBlur={setInactiveStyle}
        />
        <FormattingNote text={text} />
      </div>
    </div>
  );
}

function Outline({ text, onGo }: { readonly text: string; onGo(article: Article): void }): ReactElement {
  const articles = useMemo(() => splitArticles(text), [text]);
  const faults = useMemo(() => numberingFaults(text), [text]);
  const faultAt = new Map(faults.map(({ article, what }) => [article.line, what]));
  return (
    <nav className="nr-outline" aria-label="正文目录">
      <p role="status">
        {articles.length} 个标题{faults.length > 0 ? `，${faults.length} 处编号要看` : '，编号连续'}
      </p>
      <ol>
        {articles.map((article) => (
          <li key={article.line} data-level={article.level}>
            <button type="button" onClick={() => onGo(article)}>
              {article.heading}
            </button>
            {faultAt.has(article.line) && <strong>{faultAt.get(article.line)}</strong>}
          </li>
        ))}
      </ol>
      {faults.length > 0 && <p>原文就是这样编号的，请在“编号说明”里写明，不要自己改号。</p>}
    </nav>
  );
}

/** Puts the caret at the article's heading and brings it into view. */
function goTo(area: HTMLTextAreaElement | null, { line }: Article): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = area.scrollHeight * (line / lines.length) - area.clientHeight / 3;
}
