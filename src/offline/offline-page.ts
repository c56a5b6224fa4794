/** The page 离线使用 in the browser: says what is kept, saves the whole board, takes it away again. */
import { offlinePageWords as words } from '#ui/offline-words.ts';
import type { BoardSummary } from './board-files.ts';
import { cacheNames, savedBoard } from './kept-copies.ts';
import { BoardChanged, fetchSummary, removeBoard, saveBoard } from './save-board.ts';

const READ_SHOWN = 30;

/** @param root the element that carries `data-worker` (address of sw.js) and receives the controls. */
export async function showOffline(root: HTMLElement): Promise<void> {
  const worker = new URL(root.dataset['worker'] as string, location.href).href;
  const status = append(root, 'p', words.checking);
  status.setAttribute('role', 'status');
  if (!('serviceWorker' in navigator)) {
    status.textContent = words.unsupported;
    return;
  }
  // Anyone who comes here wants it, also where data is to be saved.
  navigator.serviceWorker.register(worker).catch(() => undefined);
  await new Controls(root, status, worker.replace(/[^/]*$/, '')).refresh();
}

class Controls {
  readonly status: HTMLElement;
  readonly scope: string;
  readonly save: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly remove: HTMLButtonElement;
  readonly progress: HTMLProgressElement;
  /** Beside the bar, outside the status: a screen reader must not hear every per cent. */
  readonly percent: HTMLElement;
  readonly readPages: HTMLElement;
  offered: BoardSummary | undefined;
  stopping = new AbortController();

  constructor(root: HTMLElement, status: HTMLElement, scope: string) {
    this.status = status;
    this.scope = scope;
    this.progress = append(root, 'progress', '') as HTMLProgressElement;
    this.progress.setAttribute('aria-label', words.progress);
    this.percent = append(root, 'small', '');
    this.percent.setAttribute('aria-hidden', 'true');
    const button = (label: string, press: () => void) => {
      const made = append(buttons, 'button', label) as HTMLButtonElement;
      made.addEventListener('click', press);
      return made;
    };
    const buttons = append(root, 'p', '');
    this.save = button('', () => void this.start());
    this.stop = button(words.stop, () => this.stopping.abort());
    this.remove = button(words.remove, () => void this.clear());
    this.readPages = append(root, 'div', '');
    this.show({});
  }

  /** @param said a sentence that stands instead of the state, e.g. why the last attempt failed. */
  async refresh(said?: string): Promise<void> {
    const saved = (await savedBoard(this.scope))?.summary;
    this.offered = await fetchSummary(this.scope).catch(() => undefined);
    const outdated = saved && this.offered && this.offered.digest !== saved.digest;
    this.save.textContent = outdated ? words.update : words.save(sizeOf(this.offered));
    this.show({ save: this.offered && (!saved || outdated), remove: saved });
    const kept = saved && words.saved(dayOf(saved.asOf), sizeOf(saved));
    const state = this.offered
      ? outdated
        ? `${kept}${words.outdated(dayOf(this.offered.asOf))}`
        : (kept ?? words.none(sizeOf(this.offered)))
      : `${kept ?? ''}${words.unreachable}`;
    this.status.textContent = said ?? state;
    await this.listReadPages();
  }

  async start(): Promise<void> {
    const summary = this.offered;
    if (!summary) return;
    this.stopping = new AbortController();
    this.show({ stop: true, progress: true });
    this.stop.focus();
    this.status.textContent = words.saving(sizeOf(summary));
    this.progress.max = summary.bytes;
    const onProgress = (bytes: number) => {
      this.progress.value = bytes;
      this.percent.textContent = ` ${Math.floor((100 * bytes) / summary.bytes)}%`;
    };
    onProgress(0);
    try {
      if (await lacksRoom(summary.bytes)) return await this.refresh(words.noRoom);
      await saveBoard(this.scope, { summary, onProgress, signal: this.stopping.signal });
      await navigator.storage?.persist?.();
      await this.refresh();
    } catch (error) {
      const name = (error as Error).name;
      this.stopping.abort();
      await this.refresh(
        error instanceof BoardChanged ? words.changed : name === 'AbortError' ? words.stopped : words.failed,
      );
    }
    (this.remove.hidden ? this.save : this.remove).focus();
  }

  async clear(): Promise<void> {
    await removeBoard(this.scope);
    await this.refresh(words.removed);
    this.save.focus();
  }

  async listReadPages(): Promise<void> {
    const read = await caches.open(cacheNames(this.scope).read);
    const pages = (await read.keys()).toReversed();
    this.readPages.replaceChildren();
    if (pages.length === 0) return;
    append(this.readPages, 'p', words.read(pages.length));
    const list = append(this.readPages, 'ul', '');
    list.className = 'list';
    for (const page of pages.slice(0, READ_SHOWN)) {
      const html = (await (await read.match(page))?.text()) ?? '';
      const link = append(append(list, 'li', ''), 'a', titleOf(html) || page.url) as HTMLAnchorElement;
      link.href = page.url;
    }
  }

  private show(shown: { readonly [Part in 'save' | 'stop' | 'remove' | 'progress']?: unknown }): void {
    for (const part of ['save', 'stop', 'remove', 'progress'] as const) this[part].hidden = !shown[part];
    this.percent.hidden = !shown.progress;
  }
}

/** `undefined` where the browser does not tell counts as enough: it refuses by itself when it is not. */
async function lacksRoom(bytes: number): Promise<boolean> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota !== undefined && quota - usage < bytes;
}

const sizeOf = (summary: BoardSummary | undefined): string =>
  summary ? `${Math.max(0.1, summary.bytes / 1e6).toFixed(1)} MB` : '';

/** `2026-11-03` → 2026年11月3日; the formats of the pages would bring the whole model along. */
const dayOf = (day: string): string =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/** Of the title alone: parsed whole, the page's styles would be held against this page's policy. */
const titleOf = (html: string): string =>
  new DOMParser().parseFromString(/<title>[^<]*<\/title>/.exec(html)?.[0] ?? '', 'text/html').title;

function append(parent: HTMLElement, tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  parent.append(element);
  return element;
}
