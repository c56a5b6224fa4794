/** Status of well-known national laws, so that citations of laws no longer in force can be marked (R22, 引用已失效文件). */
import { z } from 'zod';
import { choice, line, listOf } from './parts/text.ts';
import { plainDate } from './parts/time.ts';
import { say } from './problem.ts';

export const law = z.strictObject({
  title: line.meta({ title: '名称', description: '正式名称，不加书名号和“中华人民共和国”' }),
  alsoCited: listOf(line).optional().meta({ title: '也写作' }),
  status: choice(['现行', '已废止']).meta({ title: '现状' }),
  since: plainDate.meta({ title: '从哪天起', description: '现行的写首次施行日期，已废止的写废止日期' }),
  replacedBy: line.optional().meta({ title: '由什么代替', description: '已废止的必填' }),
});
export type Law = z.infer<typeof law>;

/** `content/laws.yaml`. */
export const lawsFile = z
  .strictObject({ laws: listOf(law).meta({ title: '法律现状' }) })
  .superRefine(({ laws }, context) => {
    laws.forEach(({ status, replacedBy }, index) => {
      if (status === '已废止' && replacedBy === undefined) {
        const message = say('已废止却没写由什么代替', '请填写 replacedBy；没有代替的写“无”');
        context.addIssue({ code: 'custom', path: ['laws', index, 'replacedBy'], message });
      }
    });
  });

/** The entry for a citation, whatever its brackets and prefix: `《中华人民共和国婚姻法》` finds 婚姻法. */
export const findLaw = (laws: readonly Law[], citation: string): Law | undefined =>
  laws.find(({ title, alsoCited = [] }) => [title, ...alsoCited].some((name) => bare(name) === bare(citation)));

const bare = (title: string): string =>
  title
    .replace(/[《》\s]/g, '')
    .replace(/^中华人民共和国/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
