/** What cannot wait: take-downs to be reviewed afterwards, findings on the public board, drafts that cannot be read. */
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { FollowUpTask, Tasks } from '#admin/rules/tasks.ts';
import { anyKind } from '#domain/kinds.ts';
import { tell } from '../newsroom.ts';
import { editAddress, reviewAddress } from '../screens/addresses.ts';

interface Props {
  readonly tasks: Tasks;
  onChanged(): void;
}

export function UrgentTasks({ tasks: { followUps, found, damaged }, onChanged }: Props): ReactElement | null {
  const count = followUps.length + found.length + damaged.length;
  if (count === 0) return null;
  return (
    <section aria-labelledby="urgent">
      <div className="bar">
        <h2 id="urgent">不能等的</h2>
        <span>{count} 件</span>
      </div>
      <ul className="rows">
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
            <small>草稿文件被改动或缺失，打不开。请从备份恢复；不影响紧急撤下</small>
          </li>
        ))}
      </ul>
    </section>
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
