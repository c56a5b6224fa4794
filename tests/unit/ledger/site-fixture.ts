/** A small board with a ledger of its own, appended to and published as the commands do it, without a build of the site. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { createRenderer } from '#admin/preview/renderer.ts';
import { formatProblem } from '#domain/problem.ts';
import { sha256 } from '#ledger/hash.ts';
import { type Signer, signerOf } from '#ledger/note.ts';
import { type Appended, append } from '#scripts/ledger/append.ts';
import type { LedgerBoard } from '#scripts/ledger/board.ts';
import { prepareFolder, writeConfig } from '#scripts/ledger/folder.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import type { State } from '#scripts/verify/state.ts';
import { type Verified, type VerifyOptions, verifySite } from '#scripts/verify/verify-site.ts';
import type { SoundBoard } from '#store/load-board.ts';
import { publishLedger } from '#store/publish-ledger.ts';
import { readBoard } from '#store/read-board.ts';
import { asOf, type Changes, contentFolderWith } from '../store/content-folder-fixture.ts';

export const ORIGIN = 'ceshi.example/ledger';
export const signer: Signer = signerOf(ORIGIN, sha256('测试用密钥'));

export const FIRST = '2026-11-20T09:30:00+08:00';
export const SECOND = '2026-11-21T10:00:00+08:00';
export const THIRD = '2026-11-22T11:00:00+08:00';

/** A content folder with an opened, still empty ledger. Hand-written pages are left out: only a build draws them. */
export function contentWithLedger(t: TestContext, changes: Changes = {}, key: Signer = signer): string {
  const content = contentFolderWith(t, { 'pages/guanyu.mdx': null, ...changes });
  prepareFolder(content);
  writeConfig(content, { origin: ORIGIN, keys: [key], witnesses: [] });
  return content;
}

export function write(content: string, file: string, text: string): void {
  const path = join(content, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function targetOf(content: string, day = asOf): LedgerBoard {
  const board = readBoard(content, day);
  const errors = board.problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  if (errors.length > 0 || !board.ledger) throw new Error(`内容有错：\n${errors.join('\n')}`);
  return { content, board: board as SoundBoard, book: board.ledger };
}

export const appendTo = (content: string, at: string, signers: readonly Signer[] = [signer]): Appended =>
  append(targetOf(content), at, signers);

/** The whole site in a folder of its own. */
export async function publish(t: TestContext, content: string): Promise<string> {
  const { board, book } = targetOf(content);
  const site = mkdtempSync(join(tmpdir(), 'gongkailan-site-'));
  t.after(() => rmSync(site, { recursive: true }));
  for await (const { path, html } of (await createRenderer(board, asOf)).allPages()) {
    write(site, path.endsWith('/') ? `${path}index.html` : path, html);
  }
  publishLedger(book, site);
  return site;
}

/** A copy that a test may damage. */
export function copyOf(t: TestContext, site: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'gongkailan-copy-'));
  t.after(() => rmSync(copy, { recursive: true }));
  cpSync(site, copy, { recursive: true });
  return copy;
}

export const verify = (site: string, options: VerifyOptions = {}): Promise<Verified> =>
  verifySite(sourceOf(site), options);

/** What somebody keeps after a look. */
export function kept({ ledger }: Verified): State {
  if (!ledger) throw new Error('没有可留存的账头');
  const { checkpoint } = ledger;
  return {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: Buffer.from(checkpoint.root).toString('base64'),
    keys: [`${signer.name}+${signer.id}+${Buffer.from([1, ...signer.publicKey]).toString('base64')}`],
  };
}

/** Findings that count, as sentences; hints are left out. */
export const problemsOf = ({ findings }: Verified): string[] =>
  findings.filter(({ level }) => level !== '提示').map(({ path, what }) => `${path ?? ''} ${what}`.trim());
