/** Text typed on this computer and never saved, to be taken up again. */
import { type ReactElement, useState } from 'react';
import { anyKind } from '#domain/kinds.ts';
import { restoreAddress } from '../screens/addresses.ts';
import { allUnsaved, dropUnsaved } from '../screens/unsaved.ts';

export function UnsavedList({ person }: { readonly person: string }): ReactElement | null {
  const [list, setList] = useState(() => allUnsaved(person));
  if (list.length === 0) return null;
  const drop = (key: string, title: string) => {
    if (!confirm(`“${title}”没有保存过的内容将从这台电脑上删除，不能恢复。删除吗？`)) return;
    dropUnsaved(key);
    setList(allUnsaved(person));
  };
  return (
    <section aria-labelledby="unsaved">
      <div className="bar">
        <h2 id="unsaved">没有保存的</h2>
        <span>只在这台电脑上</span>
      </div>
      <ul className="rows">
        {list.map(({ key, kind, id, title, at }) => (
          <li key={key}>
            <a href={restoreAddress(kind, id, key)}>{title}</a>
            <button type="button" className="quiet" onClick={() => drop(key, title)}>
              不要了
            </button>
            <small>
              {anyKind(kind).label}，{at} 写到这里
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
