/** Two hundred publications of an office that does nothing wrong, each verified by somebody who keeps the head: no accusation. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareBodies } from '#build/bodies.ts';
import { addDays, dayOf } from '#domain/plain-date.ts';
import { loadDraw } from '#draw/bundle.ts';
import { cosign, cosignerOf, headText } from '#ledger/checkpoint.ts';
import { isPageEntry } from '#ledger/entry.ts';
import { sha256, sha256Hex } from '#ledger/hash.ts';
import { isListed } from '#ledger/manifest-form.ts';
import { type Signer, signatureLine, signerOf } from '#ledger/note.ts';
import { rootOf } from '#ledger/tree.ts';
import { append } from '#scripts/ledger/append.ts';
import { addCosignature, writeConfig } from '#scripts/ledger/folder.ts';
import { purgeVersion } from '#scripts/ledger/purge.ts';
import { keptLists, sealFiles } from '#scripts/ledger/seal.ts';
import { keep, readState } from '#scripts/verify/state.ts';
import { verifySite } from '#scripts/verify/verify-site.ts';
import { siteAddress } from '#site/base.ts';
import { ledgerFiles } from '#store/publish-ledger.ts';
import { boardPages } from '#views/board-pages.ts';
import { contextOf } from '#views/context.ts';
import { makeShell } from '#views/shell-view.ts';
import { reviewed } from '../domain/fixtures.ts';
import { entryFile } from '../store/content-folder-fixture.ts';
import { type MemorySite, memorySource, switching } from './memory-site.ts';
import { contentWithLedger, ORIGIN, problemsOf, signer, targetOf, write } from './site-fixture.ts';

/** GONGKAI_PUBLICATIONS=200 was run by hand on 2026-11-30: nobody accused. */
const PUBLICATIONS = Number(process.env['GONGKAI_PUBLICATIONS'] ?? 50);
const START = '2026-11-24';

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

interface Term {
  words: string;
  readonly since: string;
  corrections: { at: string; note: string }[];
  checkedOn: string;
  withdrawn?: { at: string; reason: string };
}

test(`${PUBLICATIONS} 次老实的公布，核验期间也在换：一条也不冤枉`, async (t) => {
  const pick = chance(7);
  const content = contentWithLedger(t);
  const state = join(content, '../我局.json');
  const draw = await loadDraw();
  const address = siteAddress(process.env, null);
  const witness = cosignerOf('jiandu.example', sha256('见证'));
  let signers: Signer[] = [signer];
  writeConfig(content, { origin: ORIGIN, keys: signers, witnesses: [witness] });
  const terms = new Map<string, Term>();

  const row = (day: string) => ({ ...reviewed, collectedOn: day, reviewedOn: day, approvedOn: day });
  const save = (id: string, { words, since, corrections, checkedOn, withdrawn }: Term) => {
    rmSync(join(content, `terms/${id}.yaml`), { force: true });
    rmSync(join(content, `withdrawn/terms/${id}.yaml`), { force: true });
    if (withdrawn) {
      const lines = [
        `publishedAt: '${since}'`,
        `withdrawnAt: '${withdrawn.at}'`,
        `reason: ${withdrawn.reason}`,
        'by: 办公室',
      ];
      write(content, `withdrawn/terms/${id}.yaml`, `${lines.join('\n')}\n`);
      return;
    }
    const register = [since, ...corrections.map(({ at }) => at)].map((at) => row(dayOf(at)));
    const fields = { word: `词${id}`, explanation: words, publishedAt: since, checkedOn, register };
    write(
      content,
      `terms/${id}.yaml`,
      entryFile('terms', corrections.length > 0 ? { ...fields, corrections } : fields),
    );
  };

  /** One thing an office does. */
  const act = (number: number, minute: string): void => {
    const live = [...terms].filter(([, { withdrawn }]) => !withdrawn);
    const [id, term] = live[pick(Math.max(1, live.length))] ?? [];
    const what = pick(7);
    if (!id || !term || what === 0) {
      const fresh: Term = { words: `第 ${number} 次写的话`, since: minute, corrections: [], checkedOn: dayOf(minute) };
      terms.set(`t${number}`, fresh);
      save(`t${number}`, fresh);
    } else if (what === 1 || what === 2) {
      Object.assign(term, {
        words: `第 ${number} 次改的话`,
        corrections: [...term.corrections, { at: minute, note: `改第 ${number} 次` }],
      });
      save(id, term);
    } else if (what === 3) {
      // Nobody said why: told as a hint, and no accusation.
      term.words = `第 ${number} 次悄悄改的话`;
      save(id, term);
    } else if (what === 4) {
      term.checkedOn = dayOf(minute);
      save(id, term);
    } else if (what === 5) {
      term.withdrawn = { at: minute, reason: '已过时' };
      save(id, term);
    }
    // Otherwise nothing changes but the day.
  };

  const purgeSomething = (at: string): void => {
    const { book } = targetOf(content, dayOf(at));
    const gone = book.entries.findIndex(
      (entry) =>
        isPageEntry(entry) &&
        entry.sha256 !== undefined &&
        !book.history(entry.kind, entry.id)?.live &&
        book.versionOf(entry.sha256),
    );
    if (gone >= 0) purgeVersion(targetOf(content, dayOf(at)), gone + 1, '含个人信息', at, signers);
  };

  /** Pages drawn before stay as they are unless the entry changed: the lists prove bytes, not how they came. */
  const publish = async (from: MemorySite | undefined, at: string): Promise<MemorySite> => {
    const site = new Map([...(from ?? [])].filter(([path]) => !/^(?:terms|ledger)\//.test(path)));
    const { board, book } = targetOf(content, dayOf(at));
    const context = contextOf(board, dayOf(at), address);
    const shell = makeShell(context);
    const bodyOf = await prepareBodies(board.dataset.entries.pages, content, address.base);
    for (const { path, make } of boardPages(context, bodyOf)) {
      const [, kind, id] = path.split('/');
      if (kind === 'terms' ? id !== '' : !from && id !== '' && kind !== 'ledger')
        site.set(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`, await draw(make(context), shell));
    }
    site.set('index.html', `<!doctype html><title>公开栏</title><main>数据截至 ${dayOf(at)}</main>`);
    for (const [path, bytes] of ledgerFiles(book)) site.set(`ledger/${path}`, bytes);
    const digests = new Map(
      [...site].filter(([path]) => isListed(path)).map(([path, bytes]) => [path, sha256Hex(bytes)]),
    );
    const { files } = sealFiles({ content, sample: true, asOf: dayOf(at), at, signers }, digests);
    for (const path of site.keys()) if (path.startsWith('ledger/tile/')) site.delete(path);
    const lists = keptLists(targetOf(content, dayOf(at)).book);
    for (const [path, bytes] of from ?? []) if (lists && path.startsWith(lists)) site.set(path, bytes);
    for (const [path, bytes] of files) site.set(path, bytes);
    return site;
  };

  let day = START;
  let site: MemorySite | undefined;
  const see = (seconds: number): void => {
    const { tree } = targetOf(content, day).book;
    const text = headText({ origin: ORIGIN, size: tree.size, root: rootOf(tree) });
    addCosignature(content, tree.size, signatureLine(cosign(text, witness, seconds)).trimEnd());
  };

  for (let number = 0; number < PUBLICATIONS; number += 1) {
    if (number % 4 === 0) day = addDays(day, 1);
    const minute = `${day} ${String(9 + (number % 4) * 2).padStart(2, '0')}:00`;
    const at = `${minute.replace(' ', 'T')}:30+08:00`;
    if (number === 120) {
      // The key is handed over by both; from the next publication on the new one signs alone with the old one.
      signers = [signer, signerOf(ORIGIN, sha256('新密钥'))];
      writeConfig(content, { origin: ORIGIN, keys: signers, witnesses: [witness] });
    }
    act(number, minute);
    append(targetOf(content, day), at, signers);
    if (number % 25 === 24) purgeSomething(at);
    const fresh = await publish(site, at);
    const [old, now] = [memorySource(site ?? fresh), memorySource(fresh)];
    site = fresh;
    const before = readState(state);
    const source = number % 5 === 4 ? switching(old, now, 1 + pick(400)) : now;
    const verified = await verifySite(source, { state: before });
    assert.deepEqual([verified.code, problemsOf(verified)], [0, []], `第 ${number + 1} 次公布，${at}`);
    assert.ok(verified.ledger);
    keep(state, verified.ledger, verified.ledger.policy, { before });
    if (number % 6 === 5) see(Date.parse(at) / 1000 + 600);
  }
});
