/** What cannot wait: take-downs to be reviewed afterwards, findings on the public board, drafts that cannot be read. */
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import type { FollowUpTask, Tasks } from '#admin/rules/tasks.ts';
import { anyKind } from '#domain/kinds.ts';
import { tell } from '../newsroom.ts';
import { editAddress, reviewAddress } from '../screens/addresses.ts';

interface Props {
  readonly tasks: Tasks;
  onChanged(): void;
}

export function UrgentTasks({
  tasks: { followUps, orders, undoable, found, damaged },
  onChanged,
}: Props): ReactElement | null {
  const count = followUps.length + orders.length + undoable.length + found.length + damaged.length;
  if (count === 0) return null;
  return (
    <section aria-labelledby="urgent">
      <div className="bar">
        <h2 id="urgent">不能等的</h2>
        <span>{count} 件</span>
      </div>
      <ul className="rows">
        {orders.map(({ act, at, by, entries, reason }) => (
          <ActRow
            key={act}
            title={`一次紧急撤下 ${entries.length} 条`}
            chip="等第二个人同意"
            says={`${by.name}（${by.post}）${at} 提出，30 分钟内有效。理由：${reason}`}
            entries={entries}
            button="同意，立即撤下"
            send={() => tell(addresses.takeDownAgree, { act })}
            onChanged={onChanged}
          />
        ))}
        {followUps.map((task) => (
          <FollowUpRow key={`${task.kind}/${task.id}`} task={task} onChanged={onChanged} />
        ))}
        {found.map((entry) => (
          <li key={`${entry.kind}/${entry.id}`}>
            <a href={reviewAddress(entry)}>{entry.title}</a>
            <span className="chip late">公开着，要看</span>
            <a href={editAddress(entry)} aria-label={`修改：${entry.title}`}>
              修改
            </a>
            <small>
              {anyKind(entry.kind).label}。公布前检查发现：{entry.rules.join('、')}
              。泄露的请紧急撤下；可以公开的请改一次，由初审写明理由
            </small>
          </li>
        ))}
        {damaged.map(({ kind, id }) => (
          <li key={`${kind}/${id}`}>
            <b>
              {anyKind(kind).label} {id}
            </b>
            <span className="chip late">草稿损坏</span>
            <small>草稿文件被改动或缺失，打不开。请从备份恢复，或先搁置：文件原样留着；不影响紧急撤下</small>
            <ActButton button="搁置" send={() => tell(addresses.setAside, { kind, id })} onChanged={onChanged} />
          </li>
        ))}
        {undoable.map(({ act, at, by, entries }) => (
          <ActRow
            key={act}
            title={`一起撤下的 ${entries.length} 条`}
            chip="可以整件恢复"
            says={`${by.name}（${by.post}）${at} 紧急撤下。整件恢复：每条起一份稿件，照常审查，可以一起公布`}
            entries={entries}
            button="整件恢复"
            send={() => tell(addresses.undoAct, { act })}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </section>
  );
}

interface ActProps {
  readonly button: string;
  send(): Promise<unknown>;
  onChanged(): void;
}

function ActRow({
  title,
  chip,
  says,
  entries,
  ...act
}: ActProps & {
  readonly title: string;
  readonly chip: string;
  readonly says: string;
  readonly entries: readonly EntryAddress[];
}): ReactElement {
  return (
    <li>
      <b>{title}</b>
      <span className="chip late">{chip}</span>
      <small>{says}</small>
      <small>{entries.map(({ kind, id }) => `${anyKind(kind).label} ${id}`).join('、')}</small>
      <ActButton {...act} />
    </li>
  );
}

function ActButton({ button, send, onChanged }: ActProps): ReactElement {
  const [trouble, setTrouble] = useState('');
  return (
    <>
      <button type="button" onClick={() => void send().then(onChanged, (error: Error) => setTrouble(error.message))}>
        {button}
      </button>
      {trouble && (
        <p className="note late" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

function FollowUpRow({ task, onChanged }: { readonly task: FollowUpTask; onChanged(): void }): ReactElement {
  const { kind, id, at, by, reason } = task;
  const [opinion, setOpinion] = useState('');
  const [trouble, setTrouble] = useState('');
  const field = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    tell(addresses.followUp, { kind, id, opinion }).then(onChanged, (error: Error) => setTrouble(error.message));
  };
  return (
    <li>
      <a href={reviewAddress({ kind, id })}>
        {anyKind(kind).label} {id}
      </a>
      <span className="chip late">等补审</span>
      <small>
        {by.name}（{by.post}）{at} 紧急撤下。理由：{reason}
      </small>
      <form className="tools" onSubmit={send}>
        <label htmlFor={field}>补审意见</label>
        <input id={field} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
        <button type="submit">记下补审</button>
      </form>
      {trouble && (
        <p className="note late" role="alert">
          {trouble}
        </p>
      )}
    </li>
  );
}
