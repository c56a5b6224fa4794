/** A page as its reader has it, as a list that two documents can be compared by: words, targets of links, what hides or styles them. */
import hits from '#styles/hits.css?inline';
import listen from '#styles/listen.css?inline';
import player from '#styles/player.css?inline';
import suggestions from '#styles/suggestions.css?inline';

const PASSED_OVER = new Set(['TEMPLATE', 'NOSCRIPT']);

/** They can hide or cover a page without a word or an attribute of their own. */
const COVERING = new Set(['STYLE', 'DIALOG', 'SCRIPT', 'LINK', 'IFRAME', 'OBJECT', 'EMBED']);

/** What readers themselves change by opening a part, and what the browser keeps about the state of a page. */
const STATE = new Set(['open', 'aria-busy']);

/** Attributes that a script of the page sets by the day or the minute. */
function scriptedAttributes(node: Element): readonly string[] {
  if (node.matches('[data-days], [data-now], [data-leaf]')) return ['class'];
  if (node.matches('[data-scale]')) return ['x1', 'x2'];
  return node.matches('.counted > form') ? ['hidden'] : [];
}

/** Every attribute counts: what is read aloud, where things lead, what hides or styles them, what a script goes by. */
function attributesOf(node: Element): string[] {
  const scripted = scriptedAttributes(node);
  // Extensions and translators of the reader's own browser leave their notes on the outermost elements.
  const outermost = node.tagName === 'HTML' || node.tagName === 'BODY';
  return [...node.attributes]
    .filter(({ name }) => !STATE.has(name) && !scripted.includes(name) && !(outermost && name.startsWith('data-')))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
}

/** Parts that the page's own scripts fill: notes on the visitor's day, the calculator's answer, the buttons of 朗读, this check. */
const FILLED = 'p.clock[role=status], .counted > output, .trail > button.listen, body > .player, [data-check]';

/** The search box offers words as one types; where it sends them counts. */
const isSearchBox = (node: Element): boolean => node.matches('form.ask');

const rulesOf = (sheet: CSSStyleSheet): string[] => [...sheet.cssRules].map(({ cssText }) => cssText);

function parsed(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return rulesOf(sheet);
}

/** What the site's own scripts put at the end of a page's sheet (search/browser/add-styles.ts). */
const ownRules = (): ReadonlySet<string> =>
  new Set([hits, listen, player, suggestions].flatMap((css) => parsed(`@media all{${css}}`)));

/** Rules of an inline style as the browser goes by them, beside those of its text: a script can add some without a trace. */
function addedRules(node: Element): string[] {
  // Browsers before 2023 cannot make one to compare with.
  if (!(node instanceof HTMLStyleElement) || !node.sheet || !('adoptedStyleSheets' in document)) return [];
  const written = parsed(node.textContent ?? '');
  const present = rulesOf(node.sheet);
  const own = ownRules();
  const same = written.every((rule, at) => rule === present[at]);
  return same && present.slice(written.length).every((rule) => own.has(rule)) ? [] : ['<style 规则被改过>'];
}

/**
 * Words between two elements with attributes, then their attributes. Words that depend on the day stand with all they can be.
 * @param drawn the page its scripts have worked on: of words for the day, one of those it came with must stand there; its shadow
 * trees and styles made by scripts are looked at too.
 */
export function viewOf(page: Document, { drawn }: { readonly drawn: boolean }): string[] {
  const lines: string[] = [];
  let words = '';
  const flush = () => {
    const squeezed = words.normalize('NFC').replace(/[\s\u200b\ufeff]+/gu, '');
    if (squeezed !== '') lines.push(squeezed);
    words = '';
  };
  const say = (...told: readonly string[]) => {
    if (told.length === 0) return;
    flush();
    lines.push(...told);
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue ?? '';
    if (node instanceof Element) {
      if (PASSED_OVER.has(node.tagName) || node.matches(FILLED)) return;
      const attributes = attributesOf(node);
      if (attributes.length > 0 || COVERING.has(node.tagName))
        say(`<${[node.tagName.toLowerCase(), ...attributes].join(' ')}>`);
      if (isSearchBox(node)) return;
      const days = node.getAttribute('data-days');
      if (days !== null && (!drawn || days.includes(node.textContent?.trim() ?? ''))) {
        words += days;
        return;
      }
      // Whether somebody answers this minute follows from the times; those are what was published.
      const times = node.getAttribute('data-now');
      if (times !== null) {
        words += times;
        return;
      }
      if (drawn) say(...addedRules(node));
      if (drawn && node.shadowRoot) {
        say('<影子内容>');
        for (const child of node.shadowRoot.childNodes) walk(child);
      }
    }
    if (!(node instanceof Element) && !(node instanceof Document)) return;
    for (const child of node.childNodes) walk(child);
  };
  walk(page.documentElement);
  flush();
  if (drawn && (page.adoptedStyleSheets ?? []).length > 0) lines.push('<脚本加的样式>');
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
