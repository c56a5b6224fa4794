/** The table a government site puts above a document: 索引号, 发文字号, 成文日期, 有效性. It says what the document is and is none of its text. */

const NAMES =
  '索引号|发文机关|发文机构|发布机构|制发机关|公开主体|公开机构|公开责任部门|主题分类|组配分类|信息分类|主题词|成文日期|发文日期|发布日期|公开日期|生成日期|印发日期|生效日期|生效时间|废止日期|废止时间|失效日期|实施日期|标题|名称|文件名称|信息名称|发文字号|文号|文件编号|登记号|统一登记号|规范性文件登记号|有效性|效力状态|时效性|文件状态|关键词|内容概述|信息来源|公开方式|公开属性|公开范围|体裁分类|服务对象|发布单位';
const spaced = NAMES.split('|')
  .map((name) => [...name].join('[\\s\\u3000]*'))
  .join('|');
const FIELD = new RegExp(`(?:^|[\\s\\u3000|｜]|[•·])\\[?\\s?(?<name>${spaced})\\s?\\]?\\s*[:：]\\s*`, 'gu');
const STARTS = new RegExp(`^[•·\\s]*\\[?\\s?(?:${spaced})\\s?\\]?\\s*[:：]`, 'u');
const LONGEST = 400;

export const isInfoLine = (text: string): boolean => text.length <= LONGEST && STARTS.test(text);

export interface InfoField {
  /** Without blanks: 发文字号. */
  readonly name: string;
  readonly value: string;
}

/** 索引号：001　发文字号：某政发〔2021〕3号 on one line are two fields. @param line one for which `isInfoLine` holds. */
export function infoFields(line: string): InfoField[] {
  const marks = [...line.matchAll(FIELD)];
  return marks.map(({ 0: mark, index, groups }, at) => ({
    name: (groups?.['name'] ?? '').replace(/\s/g, ''),
    value: line.slice(index + mark.length, marks[at + 1]?.index ?? line.length).trim(),
  }));
}
