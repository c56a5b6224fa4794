/** A published entry without a draft: look at it, confirm it, revise it, copy it, or take it away with a reason. */
import { type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { Person } from '#admin/rules/people.ts';
import type { EntryRow } from '#admin/rules/protocol.ts';
import { confirmRefusal, newDraft, refusalOf, takeDownRefusal } from '#admin/rules/workflow.ts';
import { tell } from '../newsroom.ts';
import { editAddress, publicAddress } from '../screens/addresses.ts';
import { Trouble } from '../screens/frame.tsx';
import { copyToForm } from './copy-entry.ts';
import { Withdrawal } from './withdrawal.tsx';

interface Props {
  readonly row: EntryRow | undefined;
  readonly person: Person;
  onChanged(): void;
}

export function PublishedEntry({ row, person, onChanged }: Props): ReactElement {
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean }>();
  if (!row) return <Trouble message="没有这一条：可能还没有保存过，或草稿已经删除" />;
  if (row.state === '已撤下') return <p className="note late">这一条已经撤下，原来的网址上写明了时间和理由。</p>;
  const { kind, id } = row;
  const confirmIt = () =>
    tell(addresses.confirm, { kind, id }).then(
      () => {
        setSaid({ text: '已记下核对日期', bad: false });
        onChanged();
      },
      (error: Error) => setSaid({ text: error.message, bad: true }),
    );
  const copyIt = () =>
    copyToForm(person.id, row).then(
      (form) => location.assign(form),
      (error: Error) => setSaid({ text: error.message, bad: true }),
    );
  return (
    <>
      <p className="note good">
        已公布{row.publishedAt && `，${row.publishedAt}`}
        {row.checkedOn && `；最近核对 ${row.checkedOn}`}
        {row.due && `；${row.due.on} ${row.due.why}`}。
      </p>
      <section className="moves" aria-label="办理">
        <div className="buttons">
          {!refusalOf('edit', newDraft, person) && (
            <a className="main" href={editAddress(row)}>
              修改
            </a>
          )}
          {!refusalOf('edit', newDraft, person) && (
            <button type="button" onClick={() => void copyIt()}>
              照这条再写一条
            </button>
          )}
          {!confirmRefusal(person) && (
            <button type="button" onClick={() => void confirmIt()}>
              核对无误
            </button>
          )}
          <a href={publicAddress(row)}>看网站上的这一页</a>
        </div>
        {said && (
          <p className={`note ${said.bad ? 'late' : 'good'}`} role={said.bad ? 'alert' : 'status'}>
            {said.text}
          </p>
        )}
      </section>
      {!refusalOf('edit', newDraft, person) && <Withdrawal entry={row} how="reviewed" onChanged={onChanged} />}
      {!takeDownRefusal(person) && <Withdrawal entry={row} how="at once" onChanged={onChanged} />}
    </>
  );
}
