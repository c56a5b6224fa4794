/**
 * A fifth set of siblings, 64 dirty texts, 41 dirty files and 122 clean texts, was tried once before mending: 61 and 40 were caught, no
 * clean one was asked about. The kinds behind the four stand here, newly written, beside what looks like them and is lawful.
 */
import { row, sheet, xlsx } from './files.ts';
import type { Dirty } from './siblings.ts';

export const fifthDirty: readonly Dirty[] = [
  ['外国人永久居留身份证号：CAN330104061902', 'permit', 'ask'],
  ['永久居留身份证 DEU440009081407 已核', 'permit', 'ask'],
  ['| 受助人 | 残疾类别 |\n|---|---|\n| 张示例 | 肢体二级 |\n| 李样本 | 听力三级 |', 'list', 'block'],
  ['| 被救助人 | 困难类型 |\n|---|---|\n| 张示例 | 因病支出型 |\n| 李样本 | 低保边缘 |', 'list', 'block'],
  ['已送至样本巷十七号二单元三○二室', 'address', 'ask'],
  ['样本街8号 1单元 601室', 'address', 'ask'],
];

export const fifthClean: readonly string[] = [
  '外国人永久居留身份证由公安机关签发，项目编号CAN330104061902',
  '外国人永久居留身份证办理咨询 0576-85115183',
  '台胞证、回乡证请打（0576）85115183',
  '居留许可窗口 0576 85115184',
  '| 受助人 | 资助项目 |\n|---|---|\n| 样本小学 | 图书室 |\n| 样本中学 | 操场 |',
  '样本街8号3号楼5楼501会议室',
  '样本街8号 1单元 601室（办事服务窗口）',
];

const ID = '331082190203170010';
const halves = (tag: string, reading: string) =>
  `<${tag}><r><t>${ID.slice(0, 9)}</t></r><rPh sb="0" eb="1"><t>${reading}</t></rPh><r><t>${ID.slice(9)}</t></r></${tag}>`;
const inline = (inner: string) => xlsx([{ xml: sheet(`<row r="1"><c r="A1" t="inlineStr">${inner}</c></row>`) }]);
const shared = (inner: string) =>
  xlsx([{ xml: sheet(`${row(['办事说明'])}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`) }], {
    'xl/sharedStrings.xml': `<sst>${inner}</sst>`,
  });
const named = (tag: string) => `<${tag}><t>张示例</t><rPh sb="0" eb="3"><t>15400001234</t></rPh></${tag}>`;

export const fifthDirtyFiles = [
  ['拼音在格内.xlsx', inline(halves('is', 'yi')), 'id', 'block'],
  ['拼音在字符串表.xlsx', shared(halves('si', 'yi')), 'id', 'block'],
  ['拼音里有手机，格内.xlsx', inline(named('is')), 'mobile', 'ask'],
  ['拼音里有手机，字符串表.xlsx', shared(named('si')), 'mobile', 'ask'],
] as const;

export const fifthCleanFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['拼音.xlsx', shared('<si><t>松岭县</t><rPh sb="0" eb="3"><t>songling</t></rPh></si>')],
  ['拼音，格内.xlsx', inline('<is><t>松岭县</t><rPh sb="0" eb="3"><t>songling</t></rPh></is>')],
];
