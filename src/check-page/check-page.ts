/** `/ledger/check/?12` in the browser: checks the page that entry 12 is about and draws four plain answers. Loaded on that page only. */
import { NODE_END } from '#ledger/page-words.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { text } from '#ui/text.ts';
import { type AnswerLine, append, drawAnswers, fetching } from './answer-list.ts';
import { type Answers, checkEntry } from './check-entry.ts';
import { checkFile, type FetchBytes, sealedSite } from './check-site.ts';

const words = text.check;

/** @param root the element that carries `data-base` and receives the answers. */
export async function runCheck(root: HTMLElement): Promise<void> {
  const number = location.search.slice(1);
  const status = append(root, 'p', '');
  status.setAttribute('role', 'status');
  if (!/^[1-9]\d{0,9}$/.test(number)) {
    status.textContent = words.noPage;
    return;
  }
  status.textContent = words.checking;
  try {
    const base = (root.dataset['base'] ?? '/').replace(/\/$/, '');
    const fetchBytes = fetching(base);
    const answers = await checkEntry({ number: Number(number), fetchBytes, readPage });
    const sealed = await isSealed(answers.page, fetchBytes);
    if (answers.page) {
      const link = append(append(root, 'p', ''), 'a', words.back(answers.page)) as HTMLAnchorElement;
      link.href = base + answers.page;
    }
    draw(root, answers, sealed);
    const fine = sealed === undefined ? words.fine : words.allFine;
    status.textContent = isFine(answers) && sealed !== false ? fine : words.notFine;
  } catch {
    status.textContent = words.failed;
  }
}

const isFine = ({ words: same, files, logged, signed }: Answers): boolean =>
  same === true && files === true && logged && signed;

function draw(root: HTMLElement, answers: Answers, sealed: boolean | undefined): void {
  const lines: AnswerLine[] = [];
  const line = (state: boolean | undefined, name: string, detail: string) => lines.push({ name, state, detail });
  const witness = answers.seen.map(({ witness, time }) => words.seen(witness, wallMinute(time))).join('');
  line(answers.words, words.words, answers.words === false ? words.differs(answers.missing) : words.wordsDetail);
  line(answers.files, words.files, answers.fileCount === 0 ? words.noFiles : words.filesDetail(answers.fileCount));
  line(answers.logged, words.logged, answers.logged ? words.loggedDetail : words.notLogged);
  line(
    answers.signed,
    words.signed,
    `${answers.signed ? words.signedDetail : words.notSigned}${witness || words.unseen}`,
  );
  if (sealed !== undefined) line(sealed, words.served, sealed ? words.servedDetail : words.servedDiffers);
  drawAnswers(root, lines);
}

/** Whether the page is the sealed one, byte for byte; undefined where the site was never sealed. */
async function isSealed(page: string | undefined, fetchBytes: FetchBytes): Promise<boolean | undefined> {
  const site = page === undefined ? undefined : await sealedSite(fetchBytes);
  if (!site) return undefined;
  return site.proved && (await checkFile(site, page as string, fetchBytes)).same === true;
}

function readPage(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const marked = [...page.querySelectorAll('[data-ledger]')].map((element) => element.textContent ?? '').join('');
  const main = page.querySelector('main');
  return { marked, main: main ? nodesOf(main) : '' };
}

const nodesOf = (node: Node): string =>
  node.nodeType === Node.TEXT_NODE
    ? `${node.nodeValue}${NODE_END}`
    : Array.from(node.childNodes, (child) => nodesOf(child)).join('');
