/**
 * The parts of Decap we reach for that its own types leave out. Decap is pinned exactly; decision 0017 says why the store is
 * taken from inside.
 */
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  import type { Map as ImmutableMap } from 'immutable';

  interface State {
    readonly entryDraft: ImmutableMap<string, unknown>;
    readonly collections: ImmutableMap<string, ImmutableMap<string, unknown>>;
    readonly notifications: {
      readonly notifications: readonly { readonly message: string | { readonly key?: string } }[];
    };
  }
  export const store: {
    getState(): State;
    dispatch(action: { readonly type: string; readonly payload: unknown }): void;
    subscribe(listener: () => void): () => void;
  };
}

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    branch: string;
    proxyUrl: string;
    request(payload: { readonly action: string; readonly params: Readonly<Record<string, unknown>> }): Promise<unknown>;
    unpublishedEntries(): Promise<readonly string[]>;
    unpublishedEntry(asked: {
      readonly id?: string;
      readonly collection?: string;
      readonly slug?: string;
    }): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
  }
}

declare module 'decap-cms-locales' {
  export const en: import('./locale.ts').Messages;
  export const zh_Hans: import('./locale.ts').Messages;
}

declare module 'decap-cms-lib-util' {
  export const localForage: {
    getItem(key: string): Promise<unknown>;
    setItem(key: string, value: unknown): Promise<unknown>;
  };
}

declare module 'decap-cms-widget-object' {
  import type { Component } from 'react';

  class ObjectControl extends Component<import('../widgets/control.ts').ControlProps> {
    childRefs: Record<string, unknown>;
  }
  const widget: { readonly controlComponent: typeof ObjectControl };
  export default widget;
}

declare module 'decap-cms-widget-list' {
  import type { Component } from 'react';

  interface Widget {
    readonly controlComponent: typeof Component<import('../widgets/control.ts').ControlProps>;
  }
  export const DecapCmsWidgetList: Widget;
}

declare module '*.css';
