/** 页面: hand-written MDX pages such as the disclosure guide (条例 12). */
import { defineKind } from '../kind.ts';
import { attachments } from '../parts/service.ts';
import { choice, count, line, listOf, ref } from '../parts/text.ts';

export const pages = defineKind({
  name: 'pages',
  label: '说明页面',
  measure: '页',
  format: 'mdx',
  about: '公开指南和关于本站',
  columnType: '信息公开指南',
  shape: {
    title: line.meta({ title: '标题', description: '好：政府信息公开指南。不好：说明' }),
    description: line.meta({
      title: '一句话说明',
      description: '这一页讲什么。好：怎么查公开的信息、查不到怎么申请。不好：欢迎浏览',
    }),
    columnType: choice(['信息公开指南', '依申请公开', '概况信息', '政策解读']).meta({ title: '栏目类别' }),
    related: listOf(ref('regulations'))
      .optional()
      .meta({ title: '解读或说明哪部制度', description: '政策解读填它解读的文件；两边的页面互相链接' }),
    form: choice(['文字', '图片配文字', '表格', '视频配文字稿', '问答'])
      .optional()
      .meta({ title: '解读的形式', description: '图片和视频要有文字稿，看不见、听不见的人也能用' }),
    order: count(1).meta({ title: '排序', description: '数字小的在前。好：1。不好：第一页' }),
    attachments,
  },
  title: (data) => data.title,
  summary: (data) => data.description,
});
