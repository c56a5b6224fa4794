/** Attachments: taken, checked by what is in them, kept waiting in the newsroom folder until an entry is published. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import { ATTACHMENT_PATH } from '#domain/attachment-path.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import type { Entry } from '#domain/kinds.ts';
import { yearOf } from '#domain/plain-date.ts';
import { cleanCopy } from '#gate/clean/clean-copy.ts';
import type { FileHit } from '#gate/read/examine-file.ts';
import { writeDurably } from '#store/durable-file.ts';
import { examineApart } from '#store/examined-files.ts';
import { readUploads, type Upload } from '#store/uploads.ts';
import { type PublishedEntry, refuseLinks } from './content.ts';
import type { AttachmentMove } from './journal.ts';
import { pinyinOf } from './pinyin.ts';
import { DeskRefused, refuseFindings } from './refused.ts';
import { attachmentType } from './upload-type.ts';

/** As it stands in an entry's 附件, with what the screen shows beside it. */
export interface Uploaded {
  /** `/uploads/2026/banshi-zhinan-1a2b3c4d.pdf` */
  readonly path: string;
  /** File name as it came, without extension. */
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly type: string;
  /** What the clean copy in its place lost. */
  readonly removed?: readonly string[];
  /** What 初审 will have to settle. */
  readonly questions?: readonly string[];
}

export interface Attachments {
  /** @throws DeskRefused 413 when too large, 422 when it is none of `ATTACHMENT_TYPES` by its content. */
  take(person: Person, bytes: Uint8Array, name: string, now: string): Promise<Uploaded>;
  /** What the gate finds in a public or waiting file; nothing for one that is not there. */
  examine(address: string): Promise<readonly FileHit[]>;
  /** Files not public yet, by address. */
  waiting(): Readonly<Record<string, Upload>>;
  /** Waiting files that become public with an entry: those in its fields and those linked in its text. */
  movesFor(entry: Pick<Candidate, 'data' | 'body'>): readonly AttachmentMove[];
  /** Public files that go with entries, and those that stay because others offer them too. */
  movesOut(going: readonly string[], staying: readonly Offering[]): Leaving;
  /** Bytes of a public or waiting file; undefined when there is none. */
  read(address: string): Uint8Array | undefined;
}

/** An entry, or a draft about to be one: by its words and, when it can be read, by what it offers. */
export type Offering = Pick<PublishedEntry, 'text' | 'entry'>;

export interface Leaving {
  readonly moves: readonly AttachmentMove[];
  /** Addresses. */
  readonly stay: readonly string[];
}

/** Largest attachment, bytes. */
export const LARGEST = 20 * 1024 * 1024;
const ADDRESS = /^\/uploads\/(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.[a-z]+$/;

export function openAttachments(content: string, newsroom: string): Attachments {
  const read = (folder: string, address: string): Uint8Array | undefined => {
    if (!ADDRESS.test(address) || !ATTACHMENT_PATH.test(address)) return undefined;
    refuseLinks(folder, address.slice(1));
    try {
      return readFileSync(join(folder, address));
    } catch {
      return undefined;
    }
  };
  return {
    async take(person, bytes, name, now) {
      if (!person.roles.includes('采编')) throw new DeskRefused(403, '上传附件需要“采编”权限');
      if (bytes.length === 0) throw new DeskRefused(422, '文件是空的');
      if (bytes.length > LARGEST)
        throw new DeskRefused(413, `附件超过 ${LARGEST / 1024 / 1024} MB，请压缩或拆分后再传`);
      const type = await attachmentType(bytes, name);
      const title = titleOf(name);
      const examining = join(newsroom, 'examining');
      const asCame = await examineNew(examining, `${title}.${type}`, bytes);
      const copy = asCame.some(({ level }) => level === 'strip' || level === 'block') && (await cleanCopy(name, bytes));
      const taken = copy ? copy.bytes : bytes;
      const hits = copy ? await examineNew(examining, `${title}.${type}`, taken) : asCame;
      refuseBlocked(name, hits);
      const sha256 = createHash('sha256').update(taken).digest('hex');
      const file = [pinyinOf(title, 40), sha256.slice(0, 8)].filter(Boolean).join('-');
      const path = `/uploads/${yearOf(now)}/${file}.${type}`;
      if (!read(content, path)) await writeDurably(join(newsroom, path), taken);
      const questions = hits.filter(({ level }) => level === 'ask').map(({ where, say }) => `${where}：${say}`);
      return {
        ...{ path, title, bytes: taken.length, sha256, type },
        ...(copy && { removed: copy.removed }),
        ...(questions.length > 0 && { questions }),
      };
    },
    async examine(address) {
      const folder = [content, newsroom].find((each) => read(each, address) !== undefined);
      if (folder === undefined) return [];
      const sha256 = createHash('sha256')
        .update(read(folder, address) as Uint8Array)
        .digest('hex');
      return examineApart({ path: join(folder, address), sha256 });
    },
    waiting: () => Object.fromEntries(readUploads(newsroom)),
    movesFor(entry) {
      const addresses = new Set(offeredFiles(entry as unknown as Entry).map(({ address }) => address));
      const waiting = readUploads(newsroom);
      const published = (address: string) => read(content, address) !== undefined;
      return [...addresses]
        .filter((address) => waiting.has(address) && !published(address))
        .map((address) => ({ waiting: address.slice(1), path: address.slice(1) }));
    },
    movesOut(going, staying) {
      // By their words: a file that cannot be read as an entry may be the leak.
      const named = [...readUploads(content).keys()].filter((address) => going.some((text) => names(text, address)));
      const offered = new Set(
        staying.flatMap(({ entry }) => (entry ? offeredFiles(entry) : [])).map((file) => file.address),
      );
      const stays = (address: string) => offered.has(address) || staying.some(({ text }) => names(text, address));
      const moves = named.filter((address) => !stays(address)).map((address) => address.slice(1));
      return { moves: moves.map((path) => ({ waiting: path, path })), stay: named.filter(stays) };
    },
    read: (address) => read(content, address) ?? read(newsroom, address),
  };
}

/** Whole: `biao.doc` is not named where `biao.docx` is. */
const names = (text: string, address: string): boolean =>
  [address, encodeURI(address)].some((form) =>
    text
      .split(form)
      .slice(1)
      .some((rest) => !/^\w/.test(rest)),
  );

/** Examines bytes that are not taken yet, under the name they came with. */
async function examineNew(folder: string, name: string, bytes: Uint8Array): Promise<readonly FileHit[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, sha256.slice(0, 8), name);
  await writeDurably(path, bytes);
  try {
    return await examineApart({ path, sha256 });
  } finally {
    await rm(join(folder, sha256.slice(0, 8)), { recursive: true, force: true });
  }
}

/** @throws DeskRefused 422 with every place: what must not be public is not even kept waiting. */
function refuseBlocked(name: string, hits: readonly FileHit[]): void {
  const blocked = hits.filter(({ level }) => level === 'block');
  if (blocked.length === 0) return;
  const findings = blocked.map(({ where, say: what, fix, rule, level, key }) => {
    return { field: `${name} ${where}`, path: [], what, fix, severity: 'error', gate: { rule, level, key } } as const;
  });
  refuseFindings(findings);
}

/** What a visitor reads beside the link; the field takes one line. */
function titleOf(name: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? '';
  const stem = file
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return stem.slice(0, 100) || '附件';
}
