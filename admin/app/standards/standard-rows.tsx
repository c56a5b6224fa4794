import { type ReactElement, useState } from 'react';
import type { StandardOnOffer, StandardRowOnOffer } from '#admin/rules/standards-on-offer.ts';
import { formatDisclosureLimits } from '#ui/disclosure-limit-words.ts';
import { reviewAddress } from '../screens/addresses.ts';

interface Props {
  readonly field: StandardOnOffer;
  readonly levels: readonly string[];
  readonly busy: boolean;
  onAdd(rows: readonly string[]): void;
}

/** The rows of a field, those of the chosen levels ticked unless something speaks against them. */
export function StandardRows({ field, levels, busy, onAdd }: Props): ReactElement {
  const fits = (row: StandardRowOnOffer) => row.levels.some((level) => levels.includes(level));
  const free = field.rows.filter(({ taken }) => taken === undefined);
  const proposed = free.filter((row) => fits(row) && row.doubt === undefined).map(({ id }) => id);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(proposed));
  const toggle = (id: string) => setIds(new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]));
  const fitting = field.rows.filter(fits).length;
  return (
    <section aria-labelledby="rows">
      <div className="bar">
        <h2 id="rows">{field.name}</h2>
        <span role="status">
          {field.rows.length} 项里有 {fitting} 项属于{levels.join('、')}，勾选了 {ids.size} 项
        </span>
      </div>
      <div className="buttons">
        <button type="button" className="quiet" onClick={() => setIds(new Set(proposed))}>
          照建议勾选
        </button>
        <button type="button" className="quiet" onClick={() => setIds(new Set())}>
          全不选
        </button>
      </div>
      <ul className="rows">
        {field.rows.map((row) => (
          <Row key={row.id} row={row} fits={fits(row)} ticked={ids.has(row.id)} onToggle={() => toggle(row.id)} />
        ))}
      </ul>
      <div className="buttons">
        <button
          type="button"
          className="main"
          disabled={busy || ids.size === 0}
          onClick={() => onAdd(field.rows.flatMap(({ id }) => (ids.has(id) ? [id] : [])))}
        >
          把勾选的 {ids.size} 项添加为草稿
        </button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: StandardRowOnOffer;
  readonly fits: boolean;
  readonly ticked: boolean;
  onToggle(): void;
}

function Row({ row, fits, ticked, onToggle }: RowProps): ReactElement {
  const understood = formatDisclosureLimits(row.limits);
  const title = `${row.no}. ${row.item}：${row.subitem}`;
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={ticked} disabled={row.taken !== undefined} onChange={onToggle} />
        {title}
      </label>
      {!fits && <span className="chip">属于{row.levels.join('、')}</span>}
      {row.doubt && <span className="chip soon">{row.doubt}</span>}
      {row.taken && (
        <a href={reviewAddress({ kind: 'catalogue', id: row.id })} aria-label={`已有，不会覆盖：${title}`}>
          已有（{row.taken}），不会覆盖
        </a>
      )}
      <small>
        {row.elements.join('、')}。公开主体：{row.publisher}。
      </small>
      <small>
        时限原文：{row.limitText}。读作：{understood}。
        {row.variants.length > 0 && `别处写法：${row.variants.join('；')}。`}
      </small>
    </li>
  );
}
