/** Word files made for a test: headings by style, automatic numbers, a table, a table of contents. Every word is invented. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const cell = (words: string, options: { columnSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(words)], ...options });

const numbered = (words: string, reference: string, instance = 0, level = 0) =>
  new Paragraph({ text: words, numbering: { reference, level, instance } });

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, at = 0) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

export async function wordFile(): Promise<Uint8Array> {
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'articles',
          levels: [level(LevelFormat.CHINESE_COUNTING, '第%1条'), level(LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%2', 1)],
        },
        { reference: 'items', levels: [level(LevelFormat.CHINESE_COUNTING, '%1、')] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '某局制度汇编', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '第一部分 日常管理', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: '印章使用制度', heading: HeadingLevel.HEADING_2 }),
          numbered('印章由办公室专人保管。', 'articles'),
          numbered('用印前填写登记表：', 'articles'),
          numbered('写明事由；', 'articles', 0, 1),
          numbered('写明份数。', 'articles', 0, 1),
          numbered('不得带出办公室。', 'articles'),
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            children: [new TextRun('某局机关'), new TextRun({ text: '车辆使用办法', break: 1 })],
          }),
          numbered('车辆由办公室统一调派。', 'items', 1),
          numbered('每月公布一次用车情况。', 'items', 1),
          new Table({
            rows: [
              new TableRow({ children: [cell('车牌号'), cell('用车登记', { columnSpan: 2 })] }),
              new TableRow({ children: [cell('甲'), cell('上午'), cell('下午')] }),
            ],
          }),
          new Paragraph({ text: '值班安排', heading: HeadingLevel.HEADING_2 }),
          numbered('每天安排一人值班。', 'items', 2),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
