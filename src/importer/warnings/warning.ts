/** What a reviewer should look at. The text is never changed because of it. */
import type { Span } from '../document.ts';

export interface Warning extends Span {
  readonly kind:
    | '编号'
    | '疑似错字'
    | '乱码'
    | '个人信息'
    | '其他机关'
    | '重复'
    | '修改'
    | '缺正文'
    | '标题'
    | '公布前检查';
  readonly message: string;
}
