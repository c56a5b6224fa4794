/** Short makers of elements; text is always text, never HTML. */

type Attributes = Readonly<Record<string, string | undefined>>;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export const link = (href: string, ...children: readonly (Node | string)[]): HTMLAnchorElement =>
  element('a', { href }, ...children);

/** Plain, marked, plain, … as an excerpt comes. */
export const marked = (parts: readonly string[]): (Node | string)[] =>
  parts.map((part, index) => (index % 2 === 1 ? element('mark', {}, part) : part));
