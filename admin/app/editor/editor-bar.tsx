/** A thin bar over Decap: the way back to the desk, the real page of what is typed, the review, the guide. */
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import { tellForHtml } from '../newsroom.ts';
import { screens } from '../screens/addresses.ts';
import { onChange, openDraft } from './decap-store.ts';
import { toFile } from './entry-format.ts';

let route = location.hash;
const subscribe = (listener: () => void) => {
  const changed = () => {
    route = location.hash;
    listener();
  };
  addEventListener('hashchange', changed);
  onChange(changed);
  return () => removeEventListener('hashchange', changed);
};

/** Also follows a new entry becoming a saved one. */
const opened = (): string => {
  const draft = route.startsWith('#/collections/') && /\/(?:new|entries\/)/.test(route) ? openDraft() : undefined;
  return draft ? `${draft.kind}/${draft.id ?? ''}` : '';
};

export function EditorBar(): ReactElement {
  const address = useSyncExternalStore(subscribe, opened);
  const [html, setHtml] = useState<string>();
  const saved = address !== '' && !address.endsWith('/');
  const preview = async () => {
    const draft = openDraft();
    if (!draft) return;
    const body = { kind: draft.kind, id: draft.id ?? 'new', text: toFile(draft.kind, draft.data) };
    setHtml(await tellForHtml(addresses.preview, body).catch((error: Error) => `<p>${asText(error.message)}</p>`));
  };
  return (
    <>
      <nav className="nr-bar" aria-label="编辑台">
        <a href={screens.desk}>工作台</a>
        {address !== '' && (
          <button type="button" onClick={() => void preview()}>
            看公布后的样子
          </button>
        )}
        {saved && <a href={`/admin/review/?entry=${address}`}>审稿台</a>}
        <a href={screens.guide} target="_blank" rel="noreferrer">
          指南
        </a>
      </nav>
      {html !== undefined && <PreviewDialog html={html} onClose={() => setHtml(undefined)} />}
    </>
  );
}

const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function PreviewDialog({ html, onClose }: { readonly html: string; onClose(): void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="nr-dialog nr-preview" aria-label="公布后的样子" onClose={onClose}>
      <p className="nr-actions">
        <span>这是照现在写的内容生成的页面，还没有保存，也没有公布。</span>
        <button type="button" className="nr-button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </p>
      <iframe title="公布后的样子" srcDoc={html} sandbox="" />
    </dialog>
  );
}
