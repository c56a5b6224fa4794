/** 名词解释: one official word in words a person without schooling in administration understands (R23). */
import { defineKind } from '../kind.ts';
import { line, listOf, ref, text } from '../parts/text.ts';

export const terms = defineKind({
  name: 'terms',
  label: '名词解释',
  measure: '个',
  format: 'yaml',
  about: '把公文里的词讲成大白话',
  columnType: '政策解读',
  shape: {
    word: line.meta({ title: '词', description: '公文里的说法。好：首问责任。不好：第一个问到的人要管' }),
    explanation: text.meta({
      title: '大白话',
      description: '没学过行政的人也能懂，一两句话。好：第一个接待你的人要负责到底。不好：指首问责任制',
    }),
    example: text.optional().meta({ title: '举个例子' }),
    synonyms: listOf(line).optional().meta({ title: '平常怎么说', description: '搜索时当作同一个意思' }),
    related: listOf(ref('regulations')).optional().meta({ title: '相关制度' }),
  },
  title: (data) => data.word,
  summary: (data) => data.explanation,
});
