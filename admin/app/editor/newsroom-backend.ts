/**
 * Decap's backend for our server: its proxy backend with the session, CSRF, revisions and readable refusals. Moving a draft back
 * is refused by the server, because a 退回 needs an opinion and Decap cannot ask for one.
 */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { addresses } from '#admin/rules/addresses.ts';
import type { Session } from '#admin/rules/protocol.ts';
import { NewsroomRefusal, signedIn, tell } from '../newsroom.ts';
import { openDraft } from './decap-store.ts';
import { REVISION, stampRevision } from './entry-format.ts';

/** What Decap's menu and events know of the person. */
interface User {
  readonly backendName: string;
  readonly login: string;
  readonly name: string;
}

/** Told of every refused save, with the text as it was sent. */
export type OnRefused = (refusal: NewsroomRefusal) => void;

/** Revisions of our own saves: newer than what the form was loaded from, and good for this very form only. */
const ownSave = { draftKey: '', revision: '' };

/** After a conflict: the next save of this form stands on the version that was shown. */
export function standOn(revision: string): void {
  Object.assign(ownSave, { draftKey: openDraft()?.key ?? '', revision });
}

const asUser = ({ person }: Session): User => ({ backendName: 'newsroom', login: person.id, name: person.name });

/** Decap signs in by itself when it remembers somebody; who it is, the server says. */
export const rememberForDecap = (session: Session): void =>
  localStorage.setItem('decap-cms-user', JSON.stringify(asUser(session)));

type Params = Readonly<Record<string, unknown>>;
/** A draft as lists and the board show it: what `unpublishedEntry` answers, and the short fields of its text. */
interface Head {
  readonly collection: string;
  readonly slug: string;
  readonly diffs: readonly { readonly id: string; readonly path: string; readonly newFile: boolean }[];
  readonly data: string;
}

/** Decap hands the id of a diff back when it asks for the text: this one asks for the short text of a list. */
const LIST = 'list:';

interface Answer {
  readonly revision?: string;
  readonly data?: string;
  readonly diffs?: readonly unknown[];
}

export function newsroomBackend(onRefused: OnRefused) {
  return class NewsroomBackend extends ProxyBackend {
    #heads: ReadonlyMap<string, Head> = new Map();

    /** One answer for all drafts; Decap then asks for each of them, and is told from that answer. */
    override async unpublishedEntries(): Promise<readonly string[]> {
      const heads = (await this.request({ action: 'unpublishedHeads', params: {} })) as readonly Head[];
      this.#heads = new Map(heads.map((head) => [`${head.collection}/${head.slug}`, head]));
      return [...this.#heads.keys()];
    }

    /** By id it is for a list; by collection and slug it is for a form, which wants what stands now. */
    override async unpublishedEntry(asked: { readonly id?: string }): Promise<unknown> {
      const head = asked.id === undefined ? undefined : this.#heads.get(asked.id);
      if (!head) return super.unpublishedEntry(asked);
      const { data: _, ...entry } = head;
      return { ...entry, diffs: head.diffs.map((diff) => ({ ...diff, id: `${LIST}${head.collection}/${head.slug}` })) };
    }

    override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
      const head = id.startsWith(LIST) ? this.#heads.get(id.slice(LIST.length)) : undefined;
      return head?.data ?? super.unpublishedEntryDataFile(collection, slug, path, id);
    }

    authenticate(): Promise<User> {
      return signedIn().then(asUser);
    }

    restoreUser(): Promise<User> {
      return this.authenticate();
    }

    logout(): Promise<void> {
      return tell(addresses.logout, {}).then(
        () => location.assign(addresses.login),
        () => location.assign(addresses.logout),
      );
    }

    override async request({ action, params }: { readonly action: string; readonly params: Params }): Promise<unknown> {
      if (action === 'deleteFiles')
        throw new Error('已经公布的内容不能直接删除：请到审稿台“撤下”，写明理由；泄密等紧急情形用“紧急撤下”');
      const sent = action === 'persistEntry' ? withBase(params) : params;
      try {
        const answer = await tell<Answer>(addresses.decap, { branch: this.branch, action, params: sent });
        return received(action, answer);
      } catch (error) {
        if (action === 'persistEntry' && error instanceof NewsroomRefusal) onRefused(error);
        throw notUnderWorkflow(action, error);
      }
    }
  };
}

function withBase(params: Params): Params {
  const draft = openDraft();
  const loaded = draft?.data[REVISION];
  const base = draft && draft.key === ownSave.draftKey ? ownSave.revision : loaded;
  return { ...params, ...(typeof base === 'string' && draft?.id !== undefined && { base }) };
}

/** The text carries its revision into the form, so that a save always names the version it was made from. */
function received(action: string, answer: Answer): unknown {
  const { revision, data } = answer ?? {};
  if (action === 'persistEntry' && revision) standOn(revision);
  const isText = (action === 'getEntry' || action === 'unpublishedEntryDataFile') && typeof data === 'string';
  return isText && revision ? { ...answer, data: stampRevision(data, revision) } : answer;
}

/** ProxyBackend looks at `status` to tell an entry without a draft from a failure. */
function notUnderWorkflow(action: string, error: unknown): unknown {
  if (action === 'unpublishedEntry' && error instanceof NewsroomRefusal && error.status === 404) {
    return Object.assign(new Error(error.message), { status: 404 });
  }
  return error;
}
