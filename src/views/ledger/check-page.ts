/** The frame of `/ledger/check/`; its four answers are spoken by the page's own script. */
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { ledgerFrame } from './frame.ts';

export const checkPage = (context: Context): Page => ({
  ...ledgerFrame(context, {
    title: '核验一页',
    about: '由你的浏览器当场比对：页面上的文字、附件，与公开账本里记的是不是一样',
    path: context.urls.ledger('check/'),
  }),
  blocks: [{ kind: 'check', base: context.urls.home, guide: context.urls.ledger('guide/') }],
});
