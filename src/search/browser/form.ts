/**
 * On every page with a search form: tells assistive technology that the box will suggest, and waits. Suggestions are
 * loaded at the first focus, marks only when the address carries the words of a search.
 */
for (const input of document.querySelectorAll<HTMLInputElement>('form.ask input[name=q]')) {
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
    void import('./late.ts').then(({ suggestFor }) => suggestFor(input, before));
  };
  if (document.activeElement === input) start();
  else input.addEventListener('focus', start, { once: true });
}

if (/[?&]hit=/.test(location.search)) void import('./late.ts').then(({ markHits }) => markHits());

/** 核验本页, in place: its script comes with the first click; without it the link leads to a page of its own. */
document.querySelector('.prov a[href*="/ledger/check/?"]')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, currentTarget } = event as MouseEvent;
  if (ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  const link = currentTarget as HTMLAnchorElement;
  void import('#check-page/check-here.ts').then(
    ({ checkHere }) => checkHere(link),
    () => location.assign(link.href),
  );
});

export {};
