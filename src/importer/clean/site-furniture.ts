/** Lines a document-sharing site put around the text: its header, download notices, disclaimers, recommendations. */
import { type Removal, removal } from '../document.ts';
import type { Piece } from '../split/pieces.ts';

const LINES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['网站页头', /^(?:发布|上传|更新)?时间[:：]\s*\d{4}[-/年].*$/],
  ['网站页头', /^(?:内容)?(?:简介|导读|摘要)[:：].*(?:文库|小编|范文|本站|网友).*$/],
  ['网站页头', /^[•·●\s]*\d+(?:\.\d+)?\s*[KMG]B$/i],
  ['网站页头', /^[•·●\s]*\d{4}-\d{1,2}-\d{1,2}\s*(?:发布|上传|更新)?$/],
  ['网站页头', /^[•·●\s]*\d+\s*页$/],
  [
    '网站页头',
    /^(?:责任编辑|编辑|来源|作者|上传者|编辑整理)[:：]\s*(?:本站\S{0,6}|小编|佚名|网络|未知|会员上传|互联网)$/,
  ],
  ['网站提示', /^.{0,6}(?:本文|文章|资料|内容)(?:来源|来自|转自|出处)[:：].*(?:www\.|https?:|\.com|\.cn).*$/i],
  [
    '网站提示',
    /^.{0,6}(?:当前文档|本文档|本文|该文档).{0,20}(?:用户上传|版权归|整理发布|网站不保证|本站不保证|由.{0,10}上传).*$/,
  ],
  ['网站提示', /^.{0,12}(?:网站客服|客服QQ|客服电话|投诉邮箱|举报邮箱|联系客服).{0,80}$/i],
  ['网站提示', /^(?:特别)?(?:声明|免责声明|版权声明)[:：].*(?:互联网|网站|版权|侵权|本站).*$/],
  ['网站提示', /^(?=.{0,120}$).*(?:小编|文库|范文网|本站|第一范文).{0,40}(?:整理|收集|精心|搜集|分享|推荐|欢迎).*$/],
  ['下载提示', /^(?:点击)?下载.{0,60}(?:word|docx?|pdf|格式|文档|全文).*$/i],
  [
    '下载提示',
    /^.{0,4}(?:将本文档下载|点(?:击)?此处下载|文档为\s?\w{3,4}\s?格式|请勿使用迅雷|付费下载|免费下载|下载积分).*$/,
  ],
  ['下载提示', /^.{0,20}(?:VIP|会员)(?:专享|免费|可|用户).{0,20}(?:下载|阅读).*$/i],
  ['网站导航', /^(?:上一篇|下一篇|返回首页|返回顶部|收藏本文|打印本页|关闭窗口|分享到)[:：]?.{0,40}$/],
  ['网站提示', /^.{0,10}(?:扫码|扫一扫|关注).{0,12}(?:公众号|微信|二维码).{0,30}$/],
];

/** From here on only recommendations follow. */
const TAIL = /^(?:相关|热门|猜你喜欢的?|更多|推荐)(?:范文|文章|文档|阅读|推荐|内容|搜索)(?:推荐|列表)?[:：]?$/;

export function siteFurniture(text: string, pieces: readonly Piece[]): Removal[] {
  const found: Removal[] = [];
  for (const piece of pieces) {
    if (piece.after === 'line' && TAIL.test(piece.text) && piece.start > text.length / 2) {
      found.push(removal(text, { start: piece.start, end: (pieces.at(-1) as Piece).end }, '网站的相关推荐'));
      break;
    }
    const reason = piece.text.length > 600 ? undefined : LINES.find(([, pattern]) => pattern.test(piece.text))?.[0];
    if (reason) found.push(removal(text, piece, reason));
  }
  return found;
}
