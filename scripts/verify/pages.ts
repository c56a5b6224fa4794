/** Every page beside what the ledger says stands there. */

import { sha256Hex } from '#ledger/hash.ts';
import { missingWords } from '#ledger/page-words.ts';
import { type History, versionsOf } from '#ledger/replay.ts';
import { readVersion, textHash, type Version } from '#ledger/version.ts';
import { findEach } from '#scripts/verify/each.ts';
import { type Finding, problem } from '#scripts/verify/finding.ts';
import { type PageText, readPage } from '#scripts/verify/page-text.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import { readText, type Source } from '#scripts/verify/source.ts';

/** Claimed this many days before it was entered: late enough to be told, weekends and evenings allowed for. */
const LATE_DAYS = 3;
const SHOWN = 40;

export async function pageFindings(
  source: Source,
  ledger: PublishedLedger,
  tell?: (done: number, all: number) => void,
): Promise<Finding[]> {
  const histories = [...ledger.replay.histories.values()];
  const logged = new Set(histories.flatMap(({ live, events }) => (live ? [events.at(-1)?.entry.path] : [])));
  const known = await findEach(
    histories,
    async (history): Promise<Finding[]> => {
      const last = history.events.at(-1);
      if (!last) return [];
      const { path } = last.entry;
      const found = history.live ? await livePage(source, history, path) : await goneFrom(source, path);
      return [...found.map((finding) => ({ number: last.index + 1, path, ...finding })), ...told(history)];
    },
    tell,
  );
  const others = (await source.pages()).filter((path) => !logged.has(path));
  const unknown = await findEach(others, async (path): Promise<Finding[]> => {
    const page = await pageAt(source, path);
    const strange = page?.published !== undefined && !ledger.replay.histories.has(path.slice(1, -1));
    return strange ? [{ ...problem('页面没有入账'), path }] : [];
  });
  return [...known, ...unknown];
}

const pageAt = async (source: Source, path: string): Promise<PageText | undefined> => {
  const html = await readText(source, path);
  return html === undefined ? undefined : readPage(html);
};

type Unplaced = Omit<Finding, 'number' | 'path'>;

async function livePage(source: Source, history: History, path: string): Promise<Unplaced[]> {
  const { sha256 } = history;
  const page = await pageAt(source, path);
  if (!page || page.published === undefined) return [problem('已公布但页面不见了')];
  const text = await readText(source, `/ledger/versions/${sha256}.json`);
  if (text === undefined) return [problem('账上版本的内容缺失，无法与页面比对')];
  const version = readVersion(text, sha256 as string);
  if (!version) return [problem('账上版本的内容被改过', `versions/${sha256}.json 与账上的哈希值不符`)];
  return [...compared(page, version), ...lateNotice(history, version), ...(await fileFindings(source, version))];
}

/** A 公示 entered after the day it says it began: it runs from its entry, and nobody may call it over before. */
function lateNotice(history: History, { kind, data }: Version): Unplaced[] {
  const first = versionsOf(history)[0]?.entry;
  const startOn = data['startOn'];
  if (kind !== 'notices' || typeof startOn !== 'string' || !first || first.ev === 'import') return [];
  const entered = first.at.slice(0, 10);
  return entered > startOn
    ? [problem('公示补登', `写的是 ${startOn} 起，${entered} 才入账；公示从 ${entered} 起算`)]
    : [];
}

function compared(page: PageText, version: Version): Unplaced[] {
  const findings: Unplaced[] = [];
  if (textHash(page.marked) !== version.text_sha256) findings.push(problem('内容与账上不符', '条文的文字变了'));
  const missing = missingWords(version.data, page.main);
  if (missing.length > 0) {
    const shown = missing.slice(0, 3).map((words) => `“${words.slice(0, SHOWN)}”`);
    findings.push(
      problem(
        '内容与账上不符',
        `页面上没有 ${shown.join('、')}${missing.length > 3 ? ` 等 ${missing.length} 处` : ''}`,
      ),
    );
  }
  if (page.published !== version.data['publishedAt']) {
    findings.push(problem('页面写的公布时间与账上不符', `页面 ${page.published}，账上 ${version.data['publishedAt']}`));
  }
  return findings;
}

async function fileFindings(source: Source, { files }: Version): Promise<Unplaced[]> {
  const findings: Unplaced[] = [];
  for (const { path, sha256 } of files) {
    const bytes = await source.read(path);
    if (!bytes) findings.push(problem('附件不见了', path));
    else if (sha256Hex(bytes) !== sha256) findings.push(problem('附件与账上不符', path));
  }
  return findings;
}

async function goneFrom(source: Source, path: string): Promise<Unplaced[]> {
  const page = await pageAt(source, path);
  return page?.published === undefined ? [] : [problem('账上已撤下，页面还在')];
}

/** What the ledger itself admits: changes nobody explained, dates older than the entry. */
function told(history: History): Finding[] {
  const findings: Finding[] = [];
  for (const { index, entry } of history.events) {
    const place = { number: index + 1, path: entry.path };
    if ((entry.ev === 'update' || entry.ev === 'withdraw') && !entry.why) {
      findings.push({ level: '提示', ...place, what: entry.ev === 'update' ? '更正未说明理由' : '撤下未说明理由' });
    }
  }
  const first = versionsOf(history)[0];
  if (first?.entry.date && first.entry.ev !== 'import' && daysLate(first.entry.date, first.entry.at) > LATE_DAYS) {
    const detail = `落款 ${first.entry.date}，实际入账 ${first.entry.at.slice(0, 10)}`;
    findings.push({ level: '提示', number: first.index + 1, path: first.entry.path, what: '补登', detail });
  }
  return findings;
}

const daysLate = (day: string, at: string): number => (Date.parse(at.slice(0, 10)) - Date.parse(day)) / 86_400_000;
