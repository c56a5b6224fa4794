/** By label of the kind: how likely a page is what somebody with a question wants. */
export const KIND_WORTH: Readonly<Record<string, number>> = {
  办事指南: 5,
  投诉举报: 5,
  收费: 4.4,
  时限: 4,
  名词解释: 2.4,
  公示公告: 3,
  职责: 3,
  机构: 2.4,
  说明页面: 1.8,
  公开信息: 0.8,
  规章制度: 0.8,
  监督检查: 0.6,
  年度报告: 0.6,
  意见反馈: 0.6,
  // A row of the catalogue says that something is published; the page itself answers.
  公开目录: -2,
};
/** States in which a page tells of something that no longer holds: it comes last, and says so. */
const OVER: readonly string[] = ['已废止', '已失效', '已过有效期', '已停止执行', '已撤销', '已停用'];
export const isOver = (validity: string | undefined): boolean => validity !== undefined && OVER.includes(validity);
