/** report.html: the source on the left with everything removed marked, the entries found on the right. */
import type { Removal, Span } from '../document.ts';
import type { ImportResult } from '../import-document.ts';
import type { ImportedEntry } from '../imported-entry.ts';
import type { ReadingSummary } from '../split/readings.ts';
import { PAGE_STYLES } from './page-styles.ts';
import { draftFile } from './report.ts';

/** A page of its own: no script, nothing fetched, so that it opens from a disk or a mail. */
export function reportPage(result: ImportResult): string {
  const { source, sha256, entries, removed } = result;
  const warnings = entries.reduce((sum, entry) => sum + entry.warnings.length, 0);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>导入报告：${escapeHtml(source)}</title>
<style>${PAGE_STYLES}</style>
</head>
<body>
<header>
<h1>导入报告</h1>
<p>来源 <b>${escapeHtml(source)}</b>：找到 <b>${entries.length}</b> 部制度，去掉 ${removed.length} 处，提醒 ${warnings} 处。都是草稿，未经审查。</p>
<p class="small">SHA-256 ${sha256}</p>
</header>
<main>
<section class="source" tabindex="0" aria-labelledby="source">
<h2 id="source">原文</h2>
<p class="small"><del>划线的灰字</del>没有进入制度正文，把指针停在上面或看“去掉的文字”一栏，能看到原因；<mark>底色</mark>是提醒。</p>
<div class="text">${sourceHtml(result)}</div>
</section>
<section class="entries" tabindex="0" aria-labelledby="entries">
<h2 id="entries">拆分结果</h2>
${lossesHtml(result)}
${readingsHtml(result)}
${notesHtml(result)}
${entries.map((entry, index) => entryHtml(entry, index, result)).join('\n')}
${removedHtml(removed)}
</section>
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);

interface Mark {
  readonly at: number;
  readonly html: string;
  /** Closing marks come before opening ones at the same place. */
  readonly order: number;
}

function sourceHtml({ text, entries, removed }: ImportResult): string {
  const marks: Mark[] = [];
  const wrap = ({ start, end }: Span, open: string, close: string) => {
    marks.push({ at: start, html: open, order: 2 }, { at: end, html: close, order: 0 });
  };
  removed.forEach((one, index) => {
    if (one.text.trim() === '') wrap(one, `<del class="gap" title="${escapeHtml(one.reason)}">`, '</del>');
    else wrap(one, `<del id="r${index}" title="${escapeHtml(one.reason)}">`, '</del>');
  });
  entries.forEach((entry, index) => {
    const end = Math.max(entry.start, Math.min(entry.bodyStart, entry.end));
    marks.push({
      at: entry.start,
      html: `<b class="title" id="s${index}"><a href="#e${index}">${index + 1}</a> `,
      order: 3,
    });
    marks.push({ at: end, html: '</b>', order: 1 });
    entry.warnings.forEach((warning, number) => {
      marks.push({
        at: warning.start,
        html: `<mark id="w${index}-${number}" title="${escapeHtml(warning.message)}"></mark>`,
        order: 4,
      });
    });
  });
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let html = '';
  let at = 0;
  for (const mark of marks) {
    html += escapeHtml(text.slice(at, mark.at)) + mark.html;
    at = Math.max(at, mark.at);
  }
  return html + escapeHtml(text.slice(at));
}

function entryHtml(entry: ImportedEntry, index: number, { drafts, text }: ImportResult): string {
  const draft = drafts[index];
  const warnings = entry.warnings.map(
    ({ kind, message }, number) =>
      `<li><a href="#w${index}-${number}">${escapeHtml(kind)}</a>　${escapeHtml(message)}</li>`,
  );
  const facts = entry.facts.map((fact) => {
    const where = fact.article ? `（${escapeHtml(fact.article)}）` : '';
    const owner = fact.owner ? `　${escapeHtml(fact.owner)}` : '';
    return `<li>${fact.kind}　${escapeHtml(fact.text.replace(/\s+/g, ' '))}${where}${owner}${fact.quoted ? '　引自别的制度' : ''}</li>`;
  });
  const labels = entry.articles.map(({ label }) => escapeHtml(label.replace(/\s/g, ''))).join(' ');
  const length = [...text.slice(entry.bodyStart, entry.end)].length;
  return `<article id="e${index}">
<h3><a href="#s${index}">${index + 1}</a> ${escapeHtml(entry.title)}</h3>
<p class="small">位置 ${entry.start}–${entry.end}，正文 ${length} 字，草稿 ${escapeHtml(draftFile(draft?.id ?? ''))}</p>
${warnings.length > 0 ? `<ul class="warnings">${warnings.join('')}</ul>` : ''}
<details><summary>条款 ${entry.articles.length} 个</summary><p>${labels || '没有编号'}</p></details>
${facts.length > 0 ? `<details><summary>候选事实 ${facts.length} 条</summary><ul>${facts.join('')}</ul></details>` : ''}
<p class="small">还缺：${escapeHtml(draft?.missing.join('、') ?? '')}</p>
</article>`;
}

const lossesHtml = ({ losses }: ImportResult): string =>
  losses.length === 0
    ? ''
    : `<section class="losses" aria-labelledby="losses"><h3 id="losses">没有导入、要先处理的 ${losses.length} 处</h3><ul>${losses.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('')}</ul></section>`;

/** The reading taken and the next one, with what differs. */
function readingsHtml({ readings }: ImportResult): string {
  const [taken, next] = readings;
  if (!taken || !next) return '';
  const words = ({ what, rules, doubts }: ReadingSummary) =>
    `${escapeHtml(what)}（${rules} 部；${escapeHtml(doubts)}）`;
  const other = next.titles.filter((title) => !taken.titles.includes(title)).slice(0, 5);
  const only =
    other.length > 0 ? `。那样会多出：${other.map((title) => escapeHtml(title || '没有标题')).join('、')}` : '';
  return `<p class="small">读法：${words(taken)}。另一种：${words(next)}${only}。</p>`;
}

const notesHtml = ({ notes }: ImportResult): string =>
  notes.length === 0 ? '' : `<ul class="warnings">${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`;

/** Blanks closed up inside sentences are counted; everything that was words is listed. */
function removedHtml(removed: readonly Removal[]): string {
  const rows = removed.flatMap((one, index) => {
    const words = one.text.replace(/\s+/g, ' ').trim();
    return words === ''
      ? []
      : [
          `<li><a href="#r${index}">${escapeHtml(one.reason)}</a>　${escapeHtml(words.slice(0, 60))}${words.length > 60 ? '…' : ''}</li>`,
        ];
  });
  const blanks = removed.length - rows.length;
  return `<article id="removed"><h3>去掉的文字</h3>
<p class="small">另有句中空格和换行 ${blanks} 处，已接上。</p>
<ol>${rows.join('')}</ol></article>`;
}
