import type { ReactElement } from 'react';
import type { FoundLoss } from '#admin/rules/import-protocol.ts';
import { settledFault } from '#admin/rules/import-recipe.ts';

interface Props {
  readonly losses: readonly FoundLoss[];
  readonly reasons: ReadonlyMap<string, string>;
  onChange(reasons: ReadonlyMap<string, string>): void;
}

/** What stands in no draft: each is corrected below, or settled here with a reason. */
export function Losses({ losses, reasons, onChange }: Props): ReactElement | null {
  if (losses.length === 0) return null;
  const open = openOf(losses, reasons);
  const write = (ids: readonly string[], reason: string) =>
    onChange(new Map([...reasons, ...ids.map((id): [string, string] => [id, reason])]));
  const [first] = losses;
  const common = reasons.get(first?.id ?? '') ?? '';
  return (
    <section aria-labelledby="losses" className="losses">
      <div className="bar">
        <h2 id="losses">没有导入、要先处理的</h2>
        <span role="status">
          {losses.length} 处，还剩 {open} 处
        </span>
      </div>
      <p>是制度内容的，在下面“逐行更正”里改；确实不用导入的，写一句为什么。都处理完才能导入。</p>
      <datalist id="loss-reasons">
        {['封面、目录或编写说明', '重复的内容', '图片另行上传为附件', '不公开的内部内容', '已在正文里'].map(
          (reason) => (
            <option key={reason} value={reason} />
          ),
        )}
      </datalist>
      <ul className="rows">
        {losses.map(({ id, message }) => (
          <li key={id}>
            <span className="loss">{message}</span>
            <label className="wide">
              为什么可以不导入
              <input
                list="loss-reasons"
                value={reasons.get(id) ?? ''}
                aria-invalid={settledFault(reasons.get(id) ?? '') !== undefined}
                onChange={(event) => write([id], event.target.value)}
              />
            </label>
          </li>
        ))}
      </ul>
      {losses.length > 1 && !settledFault(common) && open > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() =>
            write(
              losses.flatMap(({ id }) => (settledFault(reasons.get(id) ?? '') ? [id] : [])),
              common,
            )
          }
        >
          其余 {open} 处也写“{common}”
        </button>
      )}
    </section>
  );
}

/** How many are not settled. */
export const openOf = (losses: readonly FoundLoss[], reasons: ReadonlyMap<string, string>): number =>
  losses.filter(({ id }) => settledFault(reasons.get(id) ?? '') !== undefined).length;
