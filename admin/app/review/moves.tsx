/** The buttons a person may press, with the opinion they may or must give. */
import { type ReactElement, useId, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { DraftView, Finding, Move, Moved } from '#admin/rules/protocol.ts';
import { NewsroomRefusal, tell } from '../newsroom.ts';
import { editAddress } from '../screens/addresses.ts';
import { findingText } from '../screens/finding-text.ts';
import { missingOpinion, moveWords } from './move-words.ts';
import { Together } from './together.tsx';

export function Moves({ draft, onChanged }: { readonly draft: DraftView; onChanged(): void }): ReactElement {
  const [opinion, setOpinion] = useState('');
  const [said, setSaid] = useState<{
    readonly text: string;
    readonly bad: boolean;
    readonly findings?: readonly Finding[];
  }>();
  const [busy, setBusy] = useState(false);
  const [others, setOthers] = useState<readonly DraftView[]>([]);
  const [round, setRound] = useState(0);
  const id = useId();
  const actions = draft.may.filter((action): action is Move['action'] => action !== 'edit');
  const reviews = actions.includes('return') || actions.includes('pass') || actions.includes('publish');

  const go = async (action: Move['action']) => {
    const { sure, done } = moveWords[action];
    const missing = missingOpinion(action, opinion);
    if (missing) {
      setSaid({ text: missing, bad: true });
      document.getElementById(id)?.focus();
      return;
    }
    if (sure && !confirm(sure)) return;
    setBusy(true);
    const words = opinion.trim() === '' ? {} : { opinion: opinion.trim() };
    const together = action === 'publish' ? others.map(({ kind, id, revision }) => ({ kind, id, revision })) : [];
    const move: Move = {
      ...{ kind: draft.kind, id: draft.id, action, revision: draft.revision, ...words },
      ...(together.length > 0 && { together }),
    };
    try {
      await tell<Moved>(addresses.move, move);
      setSaid({ text: done, bad: false });
      setOpinion('');
      onChanged();
    } catch (error) {
      const findings = error instanceof NewsroomRefusal ? error.findings : [];
      const stale = error instanceof NewsroomRefusal && error.status === 409;
      setSaid({
        text: `${(error as Error).message}${stale ? '。已换成最新的，请重新看过再办' : ''}`,
        bad: true,
        findings,
      });
      if (stale) {
        // Any of them may have moved on: the choice is made again from the drafts as they are now.
        setOthers([]);
        setRound((before) => before + 1);
        onChanged();
      }
    }
    setBusy(false);
  };

  return (
    <section className="moves" aria-label="办理">
      {reviews && (
        <label htmlFor={id}>
          审查意见（退回必填）
          <textarea id={id} rows={2} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
        </label>
      )}
      {actions.includes('publish') && <Together key={round} draft={draft} chosen={others} onChoose={setOthers} />}
      <div className="buttons">
        {actions.map((action) => (
          <button
            key={action}
            type="button"
            disabled={busy}
            className={moveWords[action].forward ? 'main' : undefined}
            onClick={() => void go(action)}
          >
            {moveWords[action].button}
            {action === 'publish' && others.length > 0 && `（连同另外 ${others.length} 份）`}
          </button>
        ))}
        {draft.may.includes('edit') && draft.intent === '公布' && <a href={editAddress(draft)}>接着写</a>}
        {draft.may.length === 0 && <p>这份稿件现在由别的同志办理，您可以看，不能办。</p>}
      </div>
      {said && (
        <div className={`note ${said.bad ? 'late' : 'good'}`} role={said.bad ? 'alert' : 'status'}>
          <p>{said.text}</p>
          {said.findings?.map((finding) => (
            <p key={finding.what}>
              <b>{finding.field}</b> {findingText(finding)}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
