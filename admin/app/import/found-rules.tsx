import { type ReactElement, useState } from 'react';
import type { FoundInFile, FoundRule } from '#admin/rules/import-protocol.ts';
import { reviewAddress } from '../screens/addresses.ts';

interface Props {
  readonly found: FoundInFile;
  readonly busy: boolean;
  /** Parts that are neither corrected nor settled. */
  readonly open: number;
  onChange(): void;
  onAccept(ids: readonly string[]): void;
}

/** The rules in the file, each to be taken over or not, and the report to judge by. */
export function FoundRules({ found: { rules, notes, report }, busy, open, onChange, onAccept }: Props): ReactElement {
  const free = rules.filter(({ taken }) => taken === undefined);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(free.map(({ id }) => id)));
  const choose = (next: Iterable<string>) => {
    onChange();
    setIds(new Set(next));
  };
  const toggle = (id: string) => choose(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]);
  return (
    <>
      <section aria-labelledby="found">
        <div className="bar">
          <h2 id="found">找到的制度</h2>
          <span role="status">
            {rules.length} 部，勾选了 {ids.size} 部
          </span>
        </div>
        {notes.map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
        <div className="buttons">
          <button type="button" className="quiet" onClick={() => choose(free.map(({ id }) => id))}>
            全选
          </button>
          <button type="button" className="quiet" onClick={() => choose([])}>
            全不选
          </button>
        </div>
        <ul className="rows">
          {rules.map((rule) => (
            <Row key={rule.id} rule={rule} ticked={ids.has(rule.id)} onToggle={() => toggle(rule.id)} />
          ))}
        </ul>
        <div className="buttons">
          <button
            type="button"
            className="main"
            disabled={busy || ids.size === 0 || open > 0}
            onClick={() => onAccept(rules.flatMap(({ id }) => (ids.has(id) ? [id] : [])))}
          >
            把勾选的 {ids.size} 部导入为草稿
          </button>
          {open > 0 && <span>还有 {open} 处没有导入的内容要先处理</span>}
        </div>
      </section>
      <section aria-labelledby="report">
        <h2 id="report">导入报告</h2>
        <p>原文、去掉的文字和每一处提醒。请先看部数对不对，每部的开头和末尾对不对。</p>
        <iframe className="preview" title="导入报告" srcDoc={report} sandbox="" />
      </section>
    </>
  );
}

interface RowProps {
  readonly rule: FoundRule;
  readonly ticked: boolean;
  onToggle(): void;
}

function Row({ rule, ticked, onToggle }: RowProps): ReactElement {
  const { id, title, holds, gate, warnings, missing, taken } = rule;
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={ticked} disabled={taken !== undefined} onChange={onToggle} />
        {title}
      </label>
      {warnings > 0 && <span className="chip soon">提醒 {warnings} 处</span>}
      {taken && (
        <a href={reviewAddress(rule)} aria-label={`已有，不会覆盖：${title}`}>
          已有（{taken}），不会覆盖
        </a>
      )}
      {gate.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may stand twice, and none moves
        <small key={index} className="gate">
          公布前检查：{message}
        </small>
      ))}
      <small>
        {holds}。编号 {id}。还缺：{missing.join('、')}
      </small>
    </li>
  );
}
