/** 搜索. */
import { runSearch } from '#search/browser/search-page.ts';

const root = document.getElementById('results');
if (root) void runSearch(root);
