/** From a finding's path to the widget in Decap's form, by the ids Decap gives its labels (`name-field-12`). */
import type { Finding } from '#admin/rules/protocol.ts';
import { findingText } from '../screens/finding-text.ts';
import { markWidget } from './decap-store.ts';

const labels = (name: string, within: ParentNode = document): HTMLLabelElement[] => [
  ...within.querySelectorAll<HTMLLabelElement>(`label[for^="${CSS.escape(name)}-field-"]`),
];

/** The label of the deepest part of the path that the form shows: a row that is folded hides its fields. */
export function labelOf(path: Finding['path']): HTMLLabelElement | undefined {
  const [first, ...rest] = path.filter((part) => typeof part === 'string');
  let found = first === undefined ? undefined : labels(first)[0];
  let place = typeof path[1] === 'number' ? path[1] : 0;
  for (const name of rest) {
    const container: ParentNode = found?.parentElement?.parentElement ?? document;
    const below = labels(name, container);
    const next = below[place] ?? below[0];
    if (!next) return found;
    found = next;
    place = 0;
  }
  return found;
}

export function goToField(path: Finding['path']): void {
  const label = labelOf(path);
  label?.scrollIntoView({ block: 'center' });
  const field = label && document.getElementById(label.htmlFor);
  (field ?? label?.parentElement?.parentElement?.querySelector<HTMLElement>('input, textarea, button'))?.focus();
}

/** Decap takes the marks off again when the widgets are checked at the next save. */
export function markFields(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const label = finding.severity === 'error' ? labelOf(finding.path) : undefined;
    if (label) markWidget(label.htmlFor, findingText(finding));
  }
}
