/** Keeps what is typed in this browser while it is unsaved, and offers it again when the entry is opened. */
import { type ReactElement, useEffect, useRef } from 'react';
import { titleFieldOf } from '#admin/form-fields.ts';
import { anyKind } from '#domain/kinds.ts';
import { allUnsaved, dropUnsaved, type KeptUnsaved, keeperFor } from '../screens/unsaved.ts';
import { fillForm, type OpenDraft, onChange, openDraft } from './decap-store.ts';
import { REVISION } from './entry-format.ts';
import { hide, show } from './panel.tsx';

const PAUSE_MS = 400;

/** @param wanted key of what the desk's list asked to restore, without asking again. */
export function keepAndOffer(person: string, wanted: string | null): void {
  const keeper = keeperFor(person);
  let seen = '';
  let typedIn = '';
  let pending: OpenDraft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    if (pending) keeper.keep({ ...pending, title: titleIn(pending) }, pending.key);
    pending = undefined;
  };
  onChange(() => {
    const draft = openDraft();
    if (!draft) return;
    const fresh = draft.key !== seen;
    seen = draft.key;
    if (draft.changed) {
      typedIn = draft.key;
      pending = draft;
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE_MS);
    } else if (draft.key === typedIn) {
      // Saved: what was typed is on the server now.
      pending = undefined;
      typedIn = '';
      keeper.forget(draft.kind, draft.id, draft.key);
    } else if (fresh) offer(person, draft, wanted);
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
}

const titleIn = ({ kind, data }: OpenDraft): string =>
  String(data[titleFieldOf(kind)] ?? '').trim() || `没有标题的${anyKind(kind).label}`;

/** Filling the form makes it a new one; that one is not asked about again. */
let filling = false;

function offer(person: string, draft: OpenDraft, wanted: string | null): void {
  if (filling) return;
  const kept = allUnsaved(person).filter(({ kind, id }) => kind === draft.kind && id === draft.id);
  const asked = kept.find(({ key }) => key === wanted);
  const found = asked ?? kept[0];
  if (!found || sameText(found.data, draft.data)) return;
  if (asked) restore(found);
  else show(<Found found={found} />);
}

const sameText = (a: KeptUnsaved['data'], b: OpenDraft['data']): boolean =>
  JSON.stringify({ ...a, [REVISION]: 0 }) === JSON.stringify({ ...b, [REVISION]: 0 });

/** The old revision comes back with the text: if somebody saved in between, the next save says so and shows both. */
function restore(found: KeptUnsaved): void {
  filling = true;
  fillForm(found.data);
  filling = false;
  if (found.id === undefined) dropUnsaved(found.key);
  hide();
}

function Found({ found }: { readonly found: KeptUnsaved }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const drop = () => {
    dropUnsaved(found.key);
    hide();
  };
  return (
    <dialog ref={dialog} className="nr-dialog" aria-labelledby="nr-found" onCancel={(event) => event.preventDefault()}>
      <h2 id="nr-found">找到了没有保存的内容</h2>
      <p>
        “{found.title}”在 {found.at} 写到一半，没有保存就关掉了。当时写的都在这台电脑上，要放回表单里接着写吗？
      </p>
      <p className="nr-actions">
        <button type="button" className="nr-button" onClick={drop}>
          不要了，用已保存的
        </button>
        <button type="button" className="nr-button nr-main" onClick={() => restore(found)}>
          找回来
        </button>
      </p>
    </dialog>
  );
}
