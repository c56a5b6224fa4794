/**
 * What is being typed, kept in this browser until it is saved: survives a reload, a killed tab and a killed browser. Decap's own
 * backup asks and then shows the saved version (cms.md §2), so it is put out of action in main.ts.
 */
import type { KindName } from '#domain/kinds.ts';

const PREFIX = 'gongkailan.unsaved.';

export interface Unsaved {
  readonly kind: KindName;
  /** Undefined: an entry that has never been saved. */
  readonly id: string | undefined;
  readonly title: string;
  /** When it was last typed in, `2026-01-05 09:00`, by this computer's clock. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One per entry and person; entries never saved are told apart by the form they were typed in. */
const keyOf = (person: string, kind: string, id: string | undefined, draftKey: string): string =>
  `${PREFIX}${person}.${kind}/${id ?? `new:${draftKey}`}`;

export interface Keeper {
  /** @returns its key. */
  keep(unsaved: Omit<Unsaved, 'at'>, draftKey: string): string;
  forget(kind: KindName, id: string | undefined, draftKey: string): void;
}

export const keeperFor = (person: string, storage: Storage = localStorage): Keeper => ({
  keep(unsaved, draftKey) {
    const value: Unsaved = { ...unsaved, at: now() };
    const key = keyOf(person, unsaved.kind, unsaved.id, draftKey);
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // Full: the oldest goes, rather than the newest being lost.
      const oldest = allUnsaved(person, storage).at(-1);
      if (oldest) storage.removeItem(oldest.key);
    }
    return key;
  },
  forget(kind, id, draftKey) {
    storage.removeItem(keyOf(person, kind, id, draftKey));
  },
});

export type KeptUnsaved = Unsaved & { readonly key: string };

/** Newest first. What cannot be read is left out. */
export function allUnsaved(person: string, storage: Storage = localStorage): KeptUnsaved[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(`${PREFIX}${person}.`))
    .flatMap((key) => {
      const value = parsed(storage.getItem(key));
      return value ? [{ ...value, key }] : [];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

export const dropUnsaved = (key: string, storage: Storage = localStorage): void => storage.removeItem(key);

function parsed(text: string | null): Unsaved | undefined {
  try {
    const value = JSON.parse(text ?? '') as Partial<Unsaved>;
    return typeof value.kind === 'string' && typeof value.at === 'string' && value.data
      ? (value as Unsaved)
      : undefined;
  } catch {
    return undefined;
  }
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** For people's eyes only; nothing is decided by it. */
const now = (): string => shanghai.format();
