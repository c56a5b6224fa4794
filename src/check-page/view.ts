/** A page as its reader has it, as a list that two documents can be compared by: words, targets of links, what hides or styles them. */

/** What of an element counts besides its words. */
const ATTRIBUTES = ['href', 'src', 'action', 'alt', 'hidden', 'style', 'class', 'value', 'content', 'rel'] as const;
const PASSED_OVER = new Set(['TEMPLATE', 'NOSCRIPT']);

/** The one attribute that a script of the page sets by the day or the minute. */
function scriptedAttribute(node: Element): (typeof ATTRIBUTES)[number] | undefined {
  if (node.matches('[data-days], [data-now], [data-leaf]')) return 'class';
  return node.matches('.counted > form') ? 'hidden' : undefined;
}

/**
 * Words between two elements with such attributes, then their attributes. Parts that the page's own scripts fill are left out: the
 * search box, notes on the visitor's day, this check. Words that depend on the day stand with all they can be.
 * @param drawn the page its scripts have worked on: of words for the day, one of those it came with must stand there.
 */
export function viewOf(page: Document, { drawn }: { readonly drawn: boolean }): string[] {
  const lines: string[] = [];
  let words = '';
  const flush = () => {
    const squeezed = words.normalize('NFC').replace(/[\s\u200b\ufeff]+/gu, '');
    if (squeezed !== '') lines.push(squeezed);
    words = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue ?? '';
    if (!(node instanceof Element) && node.nodeName !== '#document') return;
    if (node instanceof Element) {
      if (
        PASSED_OVER.has(node.tagName) ||
        node.matches('form.ask, p.clock[role=status], .counted > output, [data-check]')
      )
        return;
      const days = node.getAttribute('data-days');
      const times = node.getAttribute('data-now');
      const scripted = scriptedAttribute(node);
      const attributes = ATTRIBUTES.flatMap((name) => {
        const value = name === scripted ? null : node.getAttribute(name);
        return value === null ? [] : [`${name}=${value}`];
      });
      if (attributes.length > 0) {
        flush();
        lines.push(`<${node.tagName.toLowerCase()} ${attributes.join(' ')}>`);
      }
      if (days !== null && (!drawn || days.includes(node.textContent?.trim() ?? ''))) {
        words += days;
        return;
      }
      // Whether somebody answers this minute follows from the times; those are what was published.
      if (times !== null) {
        words += times;
        return;
      }
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(page.documentElement);
  flush();
  return lines;
}

export interface ViewDifference {
  /** Shown and not published, published and not shown, each shortened. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
  /** The same parts in another order. */
  readonly reordered: boolean;
}

const SHOWN = 40;
const short = (line: string): string => (line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line);

/** @returns undefined when the two are the same. */
export function viewDifference(seen: readonly string[], published: readonly string[]): ViewDifference | undefined {
  if (seen.length === published.length && seen.every((line, at) => line === published[at])) return undefined;
  const added = without(seen, published).map(short);
  const missing = without(published, seen).map(short);
  return { added, missing, reordered: added.length === 0 && missing.length === 0 };
}

/** Lines of `a` beyond those of `b`, each as often as it is too many. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
