/** What the server is told; the commands decide (scripts/start.ts, scripts/newsroom.ts), tests decide otherwise. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from '#admin/desk/desk.ts';
import type { CmsConfig, DeskStatus } from '#admin/rules/protocol.ts';
import type { ScryptCost } from './accounts/password.ts';
import type { NoteAudit } from './audit-notes.ts';
import type { PushStatus } from './push/push-queue.ts';
import type { SessionLimits } from './sessions/session-files.ts';

/** The public site as it stands, and the making of the next one. */
export interface SiteBeside {
  /** Answers a request for a page of the site. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  status(): DeskStatus['build'];
  /** A publication happened. */
  changed(): void;
}

export interface NewsroomOptions {
  /** Closed with the server. */
  readonly desk: Desk;
  /** Content folder, for the name of the site. */
  readonly content: string;
  /** `embedded`: one machine, one-time code, trial identities. `office`: accounts, behind HTTPS. */
  readonly mode: 'embedded' | 'office';
  /** Newsroom folder: sessions, accounts. */
  readonly folder: string;
  /** Addresses browsers may use, the first is shown to people. Asked again each time: a port may come late. */
  readonly origins: () => readonly string[];
  /** Proxies whose `X-Forwarded-*` is believed, e.g. `127.0.0.1,::1`; none when absent. */
  readonly trustedProxy?: string;
  /** Folder of the built screens. */
  readonly adminFolder: string;
  readonly site: SiteBeside;
  readonly cmsConfig: CmsConfig;
  readonly sessionLimits: SessionLimits;
  /** Of one session, or of one address while nobody is signed in; 1,200 when absent. */
  readonly requestsPerMinute?: number;
  /** Bytes of one attachment. */
  readonly uploadLimit: number;
  readonly now: () => number;
  readonly note: NoteAudit;
  /** Prints the one-time code; embedded only. */
  readonly showCode?: (code: string) => void;
  readonly ledger?: { status(): DeskStatus['ledger'] };
  readonly push?: { request(): void; status(): Promise<PushStatus> };
  /** Where log lines go; nothing is logged without it. */
  readonly log?: { write(line: string): void };
  /** Cheaper hashing, for tests only. */
  readonly scryptCost?: ScryptCost;
}
