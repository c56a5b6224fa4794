/** On the page a result led to: marks the words that were looked for and shows the first of them under the article named. */
import { HIT } from '#search/address.ts';
import { mergeSpans, occurrences, type Span } from '#search/terms.ts';
import styles from '#styles/hits.css?inline';
import { addStyles } from './add-styles.ts';
import { element } from './elements.ts';

const PARAGRAPHS = 'p,li,td,th,dt,dd,h1,h2,h3,h4,caption,summary';
/** Beyond this a page is all marks, and old phones grow slow. */
const MOST = 300;

export function markHits(): void {
  const words = new URLSearchParams(location.search).getAll(HIT).filter(Boolean);
  const body = document.querySelector('[data-pagefind-body]');
  if (!body || words.length === 0) return;
  const marks = [...body.querySelectorAll<HTMLElement>(PARAGRAPHS)]
    .filter((paragraph) => !paragraph.closest('[data-pagefind-ignore]'))
    .flatMap((paragraph) => markParagraph(paragraph, words))
    .slice(0, MOST);
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const follows = (mark: Element) =>
    !target || (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 || target.contains(mark);
  const first = marks.find(follows) ?? marks[0];
  if (!first) return;
  addStyles(styles);
  first.closest('details')?.setAttribute('open', '');
  first.scrollIntoView({ block: 'center' });
}

/** Text may run through links: a mark is cut where an element begins or ends, and nowhere else. */
function markParagraph(paragraph: HTMLElement, words: readonly string[]): HTMLElement[] {
  const nodes = ownTexts(paragraph);
  const whole = nodes.map(({ data }) => data).join('');
  const spans = mergeSpans(words.flatMap((word) => occurrences(whole, word)));
  if (spans.length === 0) return [];
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of nodes) {
    const start = at;
    at += node.data.length;
    marks.push(
      ...markText(
        node,
        spans.map((span) => within(span, start, at)).filter((span) => span.start < span.end),
      ),
    );
  }
  return marks;
}

const within = ({ start, end }: Span, from: number, to: number): Span => ({
  start: Math.max(start, from) - from,
  end: Math.min(end, to) - from,
});

function markText(node: Text, spans: readonly Span[]): HTMLElement[] {
  return [...spans]
    .reverse()
    .flatMap(({ start, end }) => {
      const hit = node.splitText(start);
      hit.splitText(end - start);
      const mark = element('mark');
      hit.replaceWith(mark);
      mark.append(hit);
      return [mark];
    })
    .reverse();
}

/** Texts of the paragraph itself, not of paragraphs inside it. */
function ownTexts(paragraph: HTMLElement): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(PARAGRAPHS) === paragraph) texts.push(node as Text);
  }
  return texts;
}
