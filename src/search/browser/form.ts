/** On every page with a search form: what its boxes wait for, and 核验本页. */
import './search-boxes.ts';

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
