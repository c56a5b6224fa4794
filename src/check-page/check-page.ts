/** `/ledger/check/?12` in the browser: checks the page that entry 12 is about and draws four plain answers. Loaded on that page only. */
import { NODE_END } from '#ledger/page-words.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { text } from '#ui/text.ts';
import { type Answers, checkEntry } from './check-entry.ts';

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
    const answers = await checkEntry({ number: Number(number), fetchBytes: fetching(base), readPage });
    if (answers.page) {
      const link = append(append(root, 'p', ''), 'a', words.back(answers.page)) as HTMLAnchorElement;
      link.href = base + answers.page;
    }
    draw(root, answers);
    status.textContent = isFine(answers) ? words.fine : words.notFine;
  } catch {
    status.textContent = words.failed;
  }
}

const isFine = ({ words: same, files, logged, signed }: Answers): boolean =>
  same === true && files === true && logged && signed;

function draw(root: HTMLElement, answers: Answers): void {
  const list = append(root, 'ul', '');
  list.className = 'rows';
  const line = (state: boolean | undefined, name: string, detail: string) => {
    const item = append(list, 'li', '');
    append(item, 'b', name);
    const answer = append(item, 'span', state === undefined ? words.unknown : state ? words.yes : words.no);
    if (state === false) answer.className = 'soon';
    append(item, 'small', detail);
  };
  const witness = answers.seen.map(({ witness, time }) => words.seen(witness, wallMinute(time))).join('');
  line(answers.words, words.words, answers.words === false ? words.differs(answers.missing) : words.wordsDetail);
  line(answers.files, words.files, answers.fileCount === 0 ? words.noFiles : words.filesDetail(answers.fileCount));
  line(answers.logged, words.logged, answers.logged ? words.loggedDetail : words.notLogged);
  line(
    answers.signed,
    words.signed,
    `${answers.signed ? words.signedDetail : words.notSigned}${witness || words.unseen}`,
  );
}

const fetching =
  (base: string) =>
  async (path: string): Promise<Uint8Array | undefined> => {
    const answer = await fetch(base + path, { cache: 'no-store' });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };

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

function append(parent: HTMLElement, tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  parent.append(element);
  return element;
}
