/** `/offline/`: what can be read without network, in plain words; the controls are added by their script. */
import type { Context } from './context.ts';
import type { Page, Text } from './page.ts';
import { plainPage } from './site-pages.ts';

const ABOUT = '没有网络，或者网站连不上的时候，怎么接着看、接着搜';

const explained: readonly Text[] = [
  '打开过首页、搜索页或这一页的手机和电脑，断网也能打开首页、投诉电话和办事清单；看过的页面也留着一份，照样能看。',
  '要断网也看得到全部内容、搜得到每一句话，请在有网的时候按上面的“保存全部内容”。存不存由您定，占多大空间写在按钮上，随时可以删除。',
  '断网时看到的是离线副本，页面上方会写明，并写着数据截至哪一天。有网的时候看到的总是网站上最新的。',
  '网站更新以后，保存的那一份不会新旧掺杂：要么还是原来完整的一份，要么整份换成新的。',
  '多人共用的电脑，用完请按“删除保存的内容”，看过的页面也会一并删除。',
];

export const offlinePage = (context: Context): Page => ({
  ...plainPage(context, '离线使用', ABOUT, context.urls.offline),
  blocks: [
    { kind: 'keep', worker: context.urls.file('sw.js') },
    { kind: 'section', id: 'shuoming', title: '说明', blocks: [{ kind: 'list', items: explained }] },
    {
      kind: 'section',
      id: 'upan',
      title: '没有网络的地方',
      blocks: [
        {
          kind: 'prose',
          paragraphs: ['可以请工作人员把整个网站拷进 U 盘，插到任何电脑上，双击“index.html”就能看、能搜，不用联网。'],
        },
      ],
    },
  ],
});
