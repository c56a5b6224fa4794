import { type KeyboardEvent, memo, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { FoundInFile, FoundLine } from '#admin/rules/import-protocol.ts';
import { type Correction, MARK_NAMES, MARKS, type Recipe, recipeInWords } from '#admin/rules/import-recipe.ts';
import { markLines, markOf, moveBorder, nextOutside, rangeOf, type Selection } from './marking.ts';

interface Props {
  readonly found: FoundInFile;
  readonly busy: boolean;
  onRecipe(recipe: Recipe): void;
}

/** The source line by line on the left, the rules on the right; whatever is wrong is marked by mouse or one key. */
export function CorrectLines({ found, busy, onRecipe }: Props): ReactElement {
  const { lines, rules, recipe } = found;
  const [selection, setSelection] = useState<Selection>({ anchor: 0, active: 0 });
  const list = useRef<HTMLDivElement>(null);
  const [first, last] = rangeOf(selection);
  const go = (active: number, extend = false) => {
    const to = Math.max(0, Math.min(lines.length - 1, active));
    setSelection(({ anchor }) => ({ anchor: extend ? anchor : to, active: to }));
  };
  useEffect(() => {
    document.getElementById(`line-${selection.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [selection.active]);
  const add = (corrections: readonly Correction[]) => {
    if (corrections.length > 0 && !busy) onRecipe({ ...recipe, corrections: [...recipe.corrections, ...corrections] });
  };
  const undo = () => !busy && onRecipe({ ...recipe, corrections: recipe.corrections.slice(0, -1) });
  const outside = () => {
    const next = nextOutside(lines, selection.active);
    if (next !== undefined) go(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const mark = markOf(key);
    const moves: Readonly<Record<string, () => void>> = {
      arrowdown: () => go(selection.active + 1, event.shiftKey),
      arrowup: () => go(selection.active - 1, event.shiftKey),
      pagedown: () => go(selection.active + PAGE, event.shiftKey),
      pageup: () => go(selection.active - PAGE, event.shiftKey),
      home: () => go(0, event.shiftKey),
      end: () => go(lines.length - 1, event.shiftKey),
      g: () => add(moveBorder(lines, 'this', selection)),
      h: () => add(moveBorder(lines, 'next', selection)),
      u: undo,
      n: outside,
    };
    const act = mark ? () => add(markLines(lines, mark, selection)) : moves[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  // Lines are drawn again only when they change: they keep handlers that always reach the latest state.
  const latest = useRef(go);
  latest.current = go;
  const pick = useCallback((index: number, extend: boolean) => latest.current(index, extend), []);
  const corrected = recipeInWords(recipe);
  return (
    <section aria-labelledby="correct">
      <h2 id="correct">逐行更正</h2>
      <p>
        左边是原文，右边是拆出来的制度。选中一行（按住 Shift
        选几行），点按钮或按键。改了马上重新拆分，条款和事实一起重算。
      </p>
      <div className="buttons marks" role="toolbar" aria-label="把选中的行标为">
        {MARK_NAMES.map((mark) => (
          <button
            type="button"
            key={mark}
            disabled={busy}
            title={MARKS[mark].help}
            onClick={() => add(markLines(lines, mark, selection))}
          >
            {mark} <kbd>{MARKS[mark].key.toUpperCase()}</kbd>
          </button>
        ))}
        <button type="button" disabled={busy} onClick={() => add(moveBorder(lines, 'this', selection))}>
          本部从这里开始 <kbd>G</kbd>
        </button>
        <button type="button" disabled={busy} onClick={() => add(moveBorder(lines, 'next', selection))}>
          下一部从这里开始 <kbd>H</kbd>
        </button>
        <button type="button" className="quiet" onClick={outside}>
          下一处没导入的 <kbd>N</kbd>
        </button>
        <button type="button" className="quiet" disabled={busy || recipe.corrections.length === 0} onClick={undo}>
          撤销 <kbd>U</kbd>
        </button>
      </div>
      <p role="status">
        {corrected ? `已更正：${corrected}` : '还没有更正'}
        {last > first ? `，选中 ${last - first + 1} 行` : ''}
        {recipe.corrections.length > 0 && <Download recipe={recipe} />}
      </p>
      <div className="correcting">
        <div
          ref={list}
          className="lines"
          role="listbox"
          aria-label="原文"
          aria-multiselectable
          aria-activedescendant={`line-${selection.active}`}
          tabIndex={0}
          onKeyDown={onKey}
        >
          {lines.map((line, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, only what they are changes
              key={index}
              index={index}
              line={line}
              selected={index >= first && index <= last}
              onPick={pick}
            />
          ))}
        </div>
        <ol className="entries" aria-label="拆出来的制度">
          {rules.map(({ id, title, holds, warnings }, index) => (
            <li key={id}>
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  go(lines.findIndex(({ rule, kind }) => rule === index && kind === '标题'));
                  list.current?.focus();
                }}
              >
                {title}
              </button>
              <small>
                {holds}
                {warnings > 0 ? `，提醒 ${warnings}` : ''}
              </small>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

const PAGE = 12;

interface LineProps {
  readonly index: number;
  readonly line: FoundLine;
  readonly selected: boolean;
  onPick(index: number, extend: boolean): void;
}

const Line = memo(function Line({ index, line, selected, onPick }: LineProps): ReactElement {
  const { kind, text, rule, why } = line;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the active line
    <div
      id={`line-${index}`}
      role="option"
      aria-selected={selected}
      className={`line ${CLASSES[kind]}`}
      onClick={(event) => onPick(index, event.shiftKey)}
    >
      <span className="kind">
        {kind === '标题' && rule !== undefined ? `第 ${rule + 1} 部` : kind === '正文' ? '' : kind}
      </span>
      <span className="words">
        {text}
        {why && <small>　{why}</small>}
      </span>
    </div>
  );
});

const CLASSES: Readonly<Record<FoundLine['kind'], string>> = {
  标题: 'is-title',
  正文: 'is-text',
  附件: 'is-annex',
  表格: 'is-table',
  不在制度里: 'is-out',
};

/** For the command line: `npm run import -- … --recipe`. */
function Download({ recipe }: { readonly recipe: Recipe }): ReactElement {
  const json = encodeURIComponent(JSON.stringify(recipe));
  return (
    <a href={`data:application/json,${json}`} download="更正记录.json">
      下载更正记录
    </a>
  );
}
