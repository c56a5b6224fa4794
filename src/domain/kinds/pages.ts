/** 页面: hand-written MDX pages such as the disclosure guide (条例 12). */
import { defineKind } from '../kind.ts';
import { choice, count, line } from '../parts/text.ts';

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
    order: count(1).meta({ title: '排序', description: '数字小的在前。好：1。不好：第一页' }),
  },
  title: (data) => data.title,
  summary: (data) => data.description,
});
