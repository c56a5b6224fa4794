/** The audit log by month, for 管理. */
import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import { Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';

export function Audit(): ReactElement {
  const { value, trouble } = useLoaded<{ readonly months: readonly string[] }>(addresses.audit);
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">操作日志</h2>
      {trouble && <Trouble message={trouble.message} />}
      <p>谁、什么时候、做了什么，每月一个文件，只增不改。</p>
      <ul className="rows">
        {value?.months.map((month) => (
          <li key={month}>
            <a href={`${addresses.audit}?month=${month}`} download>
              {month} 的日志
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
