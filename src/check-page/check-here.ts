/**
 * 核验本页, on the page itself: what the reader sees beside what the server sends beside what was published. Only here can it be
 * found that somebody shows this reader another page, or that a script rewrote it.
 */
import { wallMinute } from '#ledger/witness-time.ts';
import { text } from '#ui/text.ts';
import { type AnswerLine, append, drawAnswers, fetching } from './answer-list.ts';
import { checkFile, type FetchBytes, type SealedSite, sealedSite } from './check-site.ts';
import { type ViewDifference, viewDifference, viewOf } from './view.ts';

const words = text.check;

/** @param link 核验本页, which leads to `/ledger/check/?12`; a board that was never sealed is checked there. */
export async function checkHere(link: HTMLAnchorElement): Promise<void> {
  const base = link.href.slice(location.origin.length, link.href.indexOf('/ledger/check/'));
  const address = location.pathname.slice(base.length);
  const fetchBytes = fetching(base);
  const panel = panelAfter(link);
  const status = append(panel, 'p', words.checking);
  status.setAttribute('role', 'status');
  try {
    const site = await sealedSite(fetchBytes);
    if (!site) {
      location.assign(link.href);
      return;
    }
    const lines = await answersFor(site, address, fetchBytes);
    drawAnswers(panel, lines);
    status.textContent = lines.every(({ state }) => state === true) ? words.allFine : words.notFine;
    append(panel, 'p', words.notIndependent);
  } catch {
    status.textContent = words.failed;
  }
}

/** In the place of an earlier answer. */
function panelAfter(link: HTMLElement): HTMLElement {
  document.querySelector('[data-check]')?.remove();
  const panel = document.createElement('div');
  panel.dataset['check'] = '';
  (link.closest('p') ?? link).after(panel);
  return panel;
}

async function answersFor(site: SealedSite, address: string, fetchBytes: FetchBytes): Promise<AnswerLine[]> {
  const bytes = (await fetchBytes(address)) ?? new Uint8Array();
  const served = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  const page = await checkFile(site, address, fetchBytes, bytes);
  const difference = viewDifference(viewOf(document, { drawn: true }), viewOf(served, { drawn: false }));
  const files = await attachments(site, fetchBytes, served, address);
  const witness = site.seen.map(({ witness: name, time }) => words.seen(name, wallMinute(time))).join('');
  return [
    { name: words.served, state: page.same, detail: servedWords(page.same, page.unlisted) },
    {
      name: words.shown,
      state: difference === undefined,
      detail: difference ? differsWords(difference) : words.shownDetail,
    },
    ...(files ? [files] : []),
    {
      name: words.logged,
      state: site.proved,
      detail: site.proved ? words.sealedDetail(site.number, site.files) : words.notLogged,
    },
    {
      name: words.signed,
      state: site.signed,
      detail: `${site.signed ? words.signedDetail : words.notSigned}${witness || words.unseen}`,
    },
  ];
}

function servedWords(same: boolean | undefined, unlisted: boolean): string {
  if (same) return words.servedDetail;
  if (unlisted) return words.servedUnlisted;
  return same === undefined ? words.servedUnknown : words.servedDiffers;
}

function differsWords({ added, missing, reordered }: ViewDifference): string {
  if (reordered) return words.reordered;
  const few = (lines: readonly string[]) => lines.slice(0, 3).join('；');
  return [added.length > 0 && words.added(few(added)), missing.length > 0 && words.lacking(few(missing))]
    .filter(Boolean)
    .join('');
}

/** Files the page offers for download. */
async function attachments(
  site: SealedSite,
  fetchBytes: FetchBytes,
  served: Document,
  address: string,
): Promise<AnswerLine | undefined> {
  const links = [...served.querySelectorAll('a[href*="/uploads/"]')].map((link) => link.getAttribute('href') ?? '');
  const base = location.pathname.slice(0, location.pathname.length - address.length);
  const paths = [
    ...new Set(links.filter((href) => href.startsWith(`${base}/uploads/`)).map((href) => href.slice(base.length))),
  ];
  if (paths.length === 0) return undefined;
  const answers = await Promise.all(paths.map((path) => checkFile(site, path, fetchBytes)));
  return {
    name: words.files,
    state: answers.every(({ same }) => same === true),
    detail: words.filesDetail(paths.length),
  };
}
