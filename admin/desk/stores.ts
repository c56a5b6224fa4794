/** The parts of a newsroom, opened over its two folders. */
import { join, resolve } from 'node:path';
import type { Person } from '#admin/rules/people.ts';
import { kindNames } from '#domain/kinds.ts';
import { makeFolder, sweepTemporary } from '#store/durable-file.ts';
import { openAttachments } from './attachments.ts';
import { openAudit } from './audit.ts';
import { addressKey, openContent } from './content.ts';
import type { DeskContext } from './desk-context.ts';
import { openDrafts } from './draft-store.ts';
import { type Git, openGit } from './git.ts';
import { openJournal, type Recovery } from './journal.ts';
import { type MissedSearches, openMissedSearches } from './missed-searches.ts';
import { holdAlone, letGo } from './one-desk.ts';
import { openRecipes } from './recipes.ts';
import type { RendererNow } from './renderer.ts';
import { openTakeDownOrders } from './take-down-orders.ts';
import { openTombstones } from './tombstones.ts';

export interface DeskSetup {
  /** Content folder, in its own git repository, the project's, or none. */
  readonly content: string;
  /** Newsroom folder; made when it is not there. One desk at a time may use it. */
  readonly newsroom: string;
  /** Now, `2026-01-05 09:00` in Asia/Shanghai. */
  clock(): string;
  /** Draws pages for review; without one a review lists no pages. */
  readonly renderer?: RendererNow;
  /** Mail address of a commit's author; `<id>@newsroom.invalid` when not given. */
  mailOf?(person: Pick<Person, 'id'>): string;
  /** For tests. */
  readonly git?: Git;
}

/** A context without the moment: what stays from one operation to the next. */
export interface DeskStores extends Omit<DeskContext, 'now'> {
  readonly missedSearches: MissedSearches;
  /** Once: sweeps what killed writers left, finishes what was planned. @throws DeskRefused 503 when that cannot be. */
  start(): Promise<Recovery | undefined>;
  /** Before every change: what the start could not do is tried again. @throws DeskRefused 503 as long as it cannot be. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export function openStores(setup: DeskSetup): DeskStores {
  const content = openContent(resolve(setup.content));
  const newsroom = resolve(setup.newsroom);
  const drafts = openDrafts(newsroom);
  const git = setup.git ?? openGit(content.folder);
  const journal = openJournal({ content: content.folder, newsroom, drafts, git });
  const audit = openAudit(newsroom, setup.clock);
  let held = false;
  const hold = async (): Promise<void> => {
    if (held) return;
    await makeFolder(newsroom);
    await holdAlone(newsroom);
    held = true;
  };
  const takeBack = async (): Promise<void> => {
    const begun = await drafts.takeBackUnfinished();
    if (begun.length === 0) return;
    const on = begun.map(addressKey).join('、');
    await audit.record({ who: '-', what: '收回：导入到一半就断了，一部也没有留下', on });
  };
  return {
    content,
    drafts,
    journal,
    audit,
    recipes: openRecipes(newsroom),
    takeDownOrders: openTakeDownOrders(newsroom),
    missedSearches: openMissedSearches(newsroom, content),
    tombstones: openTombstones(content.folder),
    attachments: openAttachments(content.folder, newsroom),
    renderer: setup.renderer,
    mailOf: setup.mailOf ?? (({ id }) => `${id}@newsroom.invalid`),
    async ready() {
      await hold();
      await takeBack();
      await journal.recover();
    },
    async close() {
      if (held) await letGo(newsroom);
      held = false;
    },
    async start() {
      await hold();
      await sweepTemporary(newsroom);
      // Not the whole folder: its repository may be large.
      for (const name of [...kindNames, 'withdrawn', 'gate', 'uploads'])
        await sweepTemporary(join(content.folder, name));
      await takeBack();
      const found = await journal.recover();
      if (found) await audit.record(recoveryLine(found));
      return found;
    },
  };
}

const recoveryLine = ({ finished, entries }: Recovery) => ({
  who: '-',
  what: finished ? '启动时接着办完' : '启动时放弃：文件已被别的程序改动',
  on: entries.join('、'),
});
