/** 搜索, with what other pages load beside it: the waiting script of the search box, and the start of the worker. */
import { keepLargePrint } from '#live/large-print.ts';
import '#search/browser/search-boxes.ts';
import { runSearch } from '#search/browser/search-page.ts';
import './keep-offline.ts';

keepLargePrint();
const root = document.getElementById('results');
if (root) void runSearch(root);
