/**
 * The boxes of search forms: tells assistive technology that the box will suggest, and waits. Suggestions are
 * loaded at the first focus, marks only when the address carries the words of a search.
 */
const boxes = [...document.querySelectorAll<HTMLInputElement>('form.ask input[name=q]')];

/** Beside the search page, whichever script this one is part of: one file, because a part shared with others is one request more. */
const loadLate = ({ form }: HTMLInputElement): Promise<typeof import('./late.ts')> =>
  import(/* @vite-ignore */ new URL('late.js', form?.action).href);

for (const input of boxes) {
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['autocomplete', 'off'],
  ] as const) {
    input.setAttribute(name, value);
  }
  const start = () => {
    const before = input.value;
    void loadLate(input).then(({ suggestFor }) => suggestFor(input, before));
  };
  if (document.activeElement === input) start();
  else input.addEventListener('focus', start, { once: true });
}

if (boxes[0] && /[?&]hit=/.test(location.search)) void loadLate(boxes[0]).then(({ markHits }) => markHits());

export {};
