/** 核验一页. */
import { runCheck } from '#check-page/check-page.ts';

const root = document.getElementById('check');
if (root) void runCheck(root);
