/** Where the editor's own windows appear, beside Decap's tree: what is wrong, a conflict, something found again. */
import { type ReactElement, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

let shown: ReactElement | undefined;
const listeners = new Set<() => void>();

function set(next: ReactElement | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}

export const show = (element: ReactElement): void => set(element);
export const hide = (): void => set(undefined);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function Panel({ bar }: { readonly bar: ReactElement }): ReactElement {
  const element = useSyncExternalStore(subscribe, () => shown);
  return (
    <>
      {bar}
      {element}
    </>
  );
}

export const mountPanel = (host: HTMLElement, bar: ReactElement): void => createRoot(host).render(<Panel bar={bar} />);
