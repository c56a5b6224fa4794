/**
 * What crosses the wire between the newsroom's screens (`admin/app`) and its server (`admin/server`). JSON, times as
 * `2026-01-05 09:00` in Asia/Shanghai, texts as they stand in files.
 *
 * Decap speaks its own proxy protocol at `POST /api/v1` (`{action, params}`); everything else is below `/api/desk/`.
 * Each address with its method and answer: addresses.ts.
 *
 * What we add to Decap's protocol: answers of `getEntry`, `unpublishedEntry`, `unpublishedEntryDataFile` and `persistEntry`
 * carry `revision`; `persistEntry` must send the one it was made from as `params.base` (absent: the entry is new to the
 * editor). A stale one is answered 409 `Refused` with `conflict`. Decap's status names
 * are draft = 采编, pending_review = 初审, pending_publish = 终审; moving back is refused, because it needs an opinion.
 */

import type { KindName } from '#domain/kinds.ts';
import type { WatchedWord } from '#gate/detect/words.ts';
import type { GateMark, Kept } from './gate-mark.ts';
import type { Person } from './people.ts';
import type { Action, Intent, Stage } from './workflow.ts';

export type { WatchedWord } from '#gate/detect/words.ts';
export type { GateMark, Kept } from './gate-mark.ts';

export interface EntryAddress {
  readonly kind: KindName;
  readonly id: string;
}

/** A search that found nothing, from lists visitors handed over. */
export interface MissedSearch {
  readonly said: string;
  readonly times: number;
  /** A 名词解释 names it by now. */
  readonly explained: boolean;
}

/** One thing wrong, or one remark, at a field. */
export interface Finding {
  /** Chinese label path, `办理材料 第2项 份数`; empty for the entry as a whole. */
  readonly field: string;
  /** Property names and positions, for marking the widget. */
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning';
  /** Present when the gate before publication found it. */
  readonly gate?: GateMark;
}

/** Every refusal. `error` is one Chinese line that Decap can show by itself. */
export interface Refused {
  readonly error: string;
  readonly findings?: readonly Finding[];
  /** A stale save (409): what stands now, so that both versions can be shown. */
  readonly conflict?: { readonly revision: string; readonly text: string; readonly by: string; readonly at: string };
}

/** A draft as the screens see it. */
export interface DraftView extends EntryAddress {
  readonly title: string;
  readonly agency?: string;
  readonly stage: Stage;
  readonly intent: Intent;
  /** Changes with every accepted step; a save or move names the one it was made from. */
  readonly revision: string;
  /** True when no version of it is public. */
  readonly isNew: boolean;
  readonly authors: readonly Named[];
  readonly reviewer?: Named;
  /** 更正说明, or the reason of a 撤下. */
  readonly note?: string;
  /** The newest opinion, when it was returned. */
  readonly returned?: { readonly by: Named; readonly at: string; readonly opinion: string };
  readonly changedAt: string;
  readonly changedBy: Named;
  /** What the signed-in person may do now. */
  readonly may: readonly Action[];
}

export type Named = Pick<Person, 'id' | 'name' | 'post'>;

/** `GET /api/desk/me`. `embedded`: started by `npm start`, one machine, trial identities. */
export interface Session {
  readonly person: Person;
  readonly embedded: boolean;
  /** Identities the embedded newsroom lets one person try. */
  readonly identities?: readonly Person[];
  /** Sent back as the `x-gongkailan-csrf` header of every request that changes something. */
  readonly csrf: string;
  readonly site: { readonly name: string; readonly sample: boolean };
  /** The password must be changed before anything else (first sign-in, reset). */
  readonly mustChangePassword?: boolean;
}

/**
 * `GET /api/desk/cms-config`: Decap's `backend`, chosen by `GONGKAI_CMS_BACKEND`. With a forge the screens talk to it directly
 * and the newsroom's own workflow, checks and accounts are out of play (docs/forges.md).
 */
export interface CmsConfig {
  readonly backend: ProxyBackend | ForgeBackend;
  readonly publishMode: 'editorial_workflow' | 'simple';
  /** Where the kinds' folders stand in the repository, without slashes around it; empty at its top. */
  readonly contentFolder: string;
  /** 种类 of 公示公告 that the board has of its own. */
  readonly noticeTypes?: readonly string[];
}

export interface ProxyBackend {
  readonly name: 'proxy';
  readonly proxy_url: string;
  readonly branch: string;
}

/** Keys as Decap wants them. */
export interface ForgeBackend {
  readonly name: 'gitlab' | 'gitea' | 'forgejo';
  readonly repo: string;
  readonly branch: string;
  readonly base_url: string;
  readonly api_root: string;
  readonly app_id: string;
  readonly auth_type: 'pkce';
}

/** An entry as the form has it, not saved; `changeNote` among its fields when a public entry is changed. */
export interface EntryText extends EntryAddress {
  readonly text: string;
}

/** `POST /api/desk/upload`. */
export interface UploadedFile {
  /** As it stands in an entry, `/uploads/2026/zhiban-biao.pdf`. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** What the clean copy in its place lost, e.g. 作者等属性; the file as it came is not kept. */
  readonly removed?: readonly string[];
  /** What 初审 will have to settle. */
  readonly questions?: readonly string[];
}

/** `GET /api/desk/entries?kind=&agency=&state=&due=&text=`: published entries and drafts in one list. */
export interface EntryRow extends EntryAddress {
  readonly title: string;
  readonly agency?: string;
  readonly state: '已公布' | '已撤下' | Stage;
  /** 文号, 索引号 or telephone number, as people know the entry by. */
  readonly number?: string;
  readonly publishedAt?: string;
  readonly checkedOn?: string;
  /** Next day something must be done, with the reason, e.g. 应核对 / 公示到期. */
  readonly due?: { readonly on: string; readonly why: string };
}

/** `GET /api/desk/review/<kind>/<id>`: everything a reviewer looks at. */
export interface Review {
  readonly draft: DraftView;
  /** The text as it would stand after publication, and what is public now. */
  readonly proposed: string;
  readonly published?: string;
  /** Field by field, in form order; bodies clause by clause. */
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
  /** What 初审 of this text let stand. */
  readonly kept?: readonly Kept[];
}

export interface Change {
  readonly field: string;
  /** Runs of unchanged, removed and added text. */
  readonly parts: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[];
}

/** `GET /api/desk/pages/<kind>/<id>`: a page of the site that would change with the draft. */
export interface PageChange {
  readonly href: string;
  readonly title: string;
  readonly how: '新增' | '修改' | '删除';
}

/** One step in the life of a draft, or of the entry after publication. */
export interface Step {
  readonly at: string;
  readonly by: Named;
  readonly what: string;
  readonly opinion?: string;
}

/** `POST /api/desk/move`. `opinion` is required for `return`. */
export interface Move extends EntryAddress {
  readonly action: Exclude<Action, 'edit'>;
  readonly revision: string;
  readonly opinion?: string;
  /**
   * Others that go the same way, all or none: drafts of one correction, or such as cannot stand one without the other (a new agency and
   * its complaint line). Published in one commit. Each must be at the same stage.
   */
  readonly together?: readonly (EntryAddress & { readonly revision: string })[];
  /** Only for `pass`: a reason for every question of the gate. */
  readonly kept?: readonly Kept[];
}

/** What a move, a take-down or a confirmation leads to: the draft as it is now, or what became of it. */
export type Moved = { readonly draft: DraftView } | { readonly closed: string; readonly commit?: string };

/** `GET /api/desk/words` and what `POST` sends back whole. */
export interface WordList {
  readonly words: readonly WatchedWord[];
  /** Of the file; a save names the one it was made from. */
  readonly revision: string;
}

/** `GET /api/desk/status`: what an editor should know of the machinery. */
export interface DeskStatus {
  readonly build: {
    readonly state: '正常' | '生成中' | '失败';
    readonly at?: string;
    readonly error?: string;
    /** Files with errors: the site goes on without what changed in them. One line each. */
    readonly heldBack?: readonly string[];
  };
  readonly push: {
    readonly state: '未配置' | '已同步' | '等待重试' | '失败';
    readonly waiting: number;
    readonly error?: string;
    readonly nextTryAt?: string;
  };
  /** Only where the newsroom itself keeps the public ledger. */
  readonly ledger?: { readonly state: '已记账' | '失败'; readonly at: string; readonly error?: string } | undefined;
}
