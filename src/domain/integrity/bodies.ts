/** Bodies of rules: articles are headings, HTML is refused, anchors can be cited. */
import { splitArticles } from '../articles.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

/** Raw HTML could carry script into a government page, and no rule needs it. */
const HTML = /<\/?[a-zA-Z!][^>]*>/;

export const bodiesWellFormed: BoardCheck = ({ dataset }, report) => {
  for (const entry of dataset.entries.regulations) {
    if (entry.body.trim() === '') report(entry, [], say('没有正文', '请在字段下面逐条写正文'));
    else if (splitArticles(entry.body).length === 0) {
      report(entry, [], say('正文没有条款标题', '请把每条写成“## 第一条 …”这样的标题，以便引用和查找'));
    }
    entry.body.split('\n').forEach((line, index) => {
      if (HTML.test(line))
        report(entry, ['body', index], say('正文里有 HTML 标签', '请删去标签，只写文字；需要尖括号时用《》'));
      if (/^#\s/.test(line))
        report(entry, ['body', index], say('正文里用了一级标题', '标题已在字段里，正文从“## ”开始'));
    });
  }
};
