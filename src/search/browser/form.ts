/** On every page with a search form: what its boxes wait for, 大字版, 朗读 and 核验本页. */
import { keepLargePrint } from '#live/large-print.ts';
import { offerReading } from '#live/read-aloud/offer.ts';
import listen from '#styles/listen.css?inline';
import { addStyles } from './add-styles.ts';
import './search-boxes.ts';

keepLargePrint();
offerReading({
  style: () => addStyles(listen),
  start: (button) =>
    void loadBeside<typeof import('./read-aloud.ts')>('read-aloud.js').then(({ readAloud }) => readAloud(button)),
});

/** 核验本页, in place: its script comes with the first click; without it the link leads to a page of its own. */
document.querySelector('.prov a[href*="/ledger/check/?"]')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey, currentTarget } = event as MouseEvent;
  if (ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  const link = currentTarget as HTMLAnchorElement;
  void loadBeside<typeof import('#check-page/check-here.ts')>('check-here.js').then(
    ({ checkHere }) => checkHere(link),
    () => location.assign(link.href),
  );
});

/** By its fixed address (`bundleForm`): an import that the bundler sees brings a helper larger than this script. */
function loadBeside<T>(name: string): Promise<T> {
  return import(/* @vite-ignore */ new URL(name, import.meta.url).href);
}
