/** 待办 for my role, and what else is under way. */
import type { ReactElement } from 'react';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView } from '#admin/rules/protocol.ts';
import { anyKind } from '#domain/kinds.ts';
import { editAddress, reviewAddress } from '../screens/addresses.ts';

interface Props {
  readonly drafts: readonly DraftView[];
  readonly person: Person;
}

/** A draft waits for everyone who may carry it on: its authors while it is being written, reviewers afterwards. */
const waitsForMe = ({ stage, authors, may }: DraftView, { id }: Person): boolean =>
  stage === '采编' ? authors.some((author) => author.id === id) : may.includes('pass') || may.includes('publish');

export function Todo({ drafts, person }: Props): ReactElement {
  const mine = drafts.filter((draft) => waitsForMe(draft, person));
  const others = drafts.filter((draft) => !mine.includes(draft));
  return (
    <>
      <section aria-labelledby="todo">
        <div className="bar">
          <h2 id="todo">等我办的</h2>
          <span>{mine.length} 份</span>
        </div>
        {mine.length === 0 ? <p>没有等您办的稿件。</p> : <Drafts drafts={mine} />}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <div className="bar">
            <h2 id="others">别人手里的</h2>
            <span>{others.length} 份</span>
          </div>
          <Drafts drafts={others} />
        </section>
      )}
    </>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly DraftView[] }): ReactElement {
  return (
    <ul className="rows">
      {drafts.map((draft) => (
        <li key={`${draft.kind}/${draft.id}`}>
          <a href={draft.may.includes('edit') ? editAddress(draft) : reviewAddress(draft)}>{draft.title}</a>
          <span className={`chip ${draft.stage === '采编' ? 'plain' : 'soon'}`}>
            {draft.intent === '撤下' ? `撤下·${draft.stage}` : draft.stage}
          </span>
          <a href={reviewAddress(draft)} aria-label={`审稿台：${draft.title}`}>
            审稿台
          </a>
          <small>
            {anyKind(draft.kind).label}，{draft.isNew ? '新写' : '修改已公布的'}，{draft.changedBy.name}{' '}
            {draft.changedAt}
            {draft.returned && `。${draft.returned.by.name}退回：${draft.returned.opinion}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
