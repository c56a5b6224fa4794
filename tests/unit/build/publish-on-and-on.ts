/** A process that publishes one change after another as the newsroom does, until it is killed: `node … <content> <out>`. */
import { createLiveSite } from '#scripts/setup/live-site.ts';
import { createPublishedFolder } from '#scripts/setup/published-folder.ts';
import { write } from '../ledger/site-fixture.ts';
import { entryFile } from '../store/content-folder-fixture.ts';

const [, , content = '', out = ''] = process.argv;
const published = createPublishedFolder(out);
const live = createLiveSite({
  content,
  folders: published.folders,
  tell: (remark) => {
    throw new Error(remark);
  },
  show(dir) {
    published.publish(dir);
    process.send?.('shown');
  },
  failed(error) {
    throw error;
  },
});

for (let turn = 0; ; turn += 1) {
  write(content, 'terms/gongshi.yaml', entryFile('terms', turn % 2 === 0 ? {} : { explanation: '改过的解释' }));
  await live.begin();
}
