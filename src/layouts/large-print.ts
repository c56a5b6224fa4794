/**
 * 大字版, before the first paint. The address alone (`#daziban`) makes letters large by style, also where no script runs; but browsers look
 * for the target of an address only after they have painted, and the pages that follow have other addresses: for those
 * live/large-print.ts keeps the choice. Inline, by its hash in the policy of the page (decision 0081). 核验本页 passes over `data-` of
 * the root.
 */
export const largePrint =
  'try{if(location.hash=="#daziban"||localStorage.dazi)document.documentElement.dataset.dazi=1}catch{}';
