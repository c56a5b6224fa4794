/** Bodies of rules and 说明页面: articles are headings, and nothing stands there that was hardly meant so. */
import { splitArticles } from '../articles.ts';
import { allEntries } from '../dataset.ts';
import { anyKind } from '../kinds.ts';
import { doubtfulLines } from '../official-text/doubtful.ts';
import { textOnly } from '../official-text/programs.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const bodiesWellFormed: BoardCheck = ({ dataset }, report) => {
  for (const entry of allEntries(dataset)) {
    if (anyKind(entry.kind).format === 'yaml') continue;
    if (entry.body.trim() === '') report(entry, [], say('没有正文', '请在字段下面逐条写正文'));
    else if (entry.kind === 'regulations' && splitArticles(entry.body).length === 0) {
      report(entry, [], say('正文没有条款标题', '请把每条写成“## 第一条 …”这样的标题，以便引用和查找'));
    }
    for (const { line, message, severity } of doubtfulLines(
      entry.kind === 'pages' ? textOnly(entry.body) : entry.body,
    )) {
      report(entry, ['body', line], message, severity);
    }
  }
};
