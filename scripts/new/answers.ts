/** The eight questions of `npm run new`: one definition for the questions on the screen and for the file of answers. */
import { z } from 'zod';
import { phone } from '#domain/parts/contact.ts';
import { choice, line } from '#domain/parts/text.ts';
import { say } from '#domain/problem.ts';

const names = (text: string): string[] =>
  text
    .split(/[,，、;；\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

export const answers = z.strictObject({
  name: line.meta({ title: '单位全称', description: '与印章一致，如 青溪县人民防空办公室' }),
  shortName: line.meta({ title: '单位简称', description: '如 青溪县人防办' }),
  level: choice(['省级', '市级', '县级', '乡级']).meta({ title: '层级', description: '省级、市级、县级、乡级' }),
  siteName: line.meta({ title: '栏目名称', description: '如 青溪县人防办政务公开' }),
  domain: optional(
    z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
      error: say('域名写法不对', '只写域名，如 www.example.gov.cn；还没有就留空'),
    }),
  ).meta({ title: '域名', description: '如 www.example.gov.cn；还没有就留空' }),
  offices: z
    .preprocess(
      (value) => (typeof value === 'string' ? names(value) : value),
      z.array(line).min(1, { error: say('没有科室', '至少写一个，如 办公室') }),
    )
    .refine((list) => new Set(list).size === list.length, { error: say('科室有重名', '每个科室只写一次') })
    .meta({ title: '科室', description: '用顿号分开，第一个是承担信息公开工作的科室，如 综合科、工程科' }),
  phone: optional(phone).meta({
    title: '信息公开科室的电话',
    description: '座机，如 0576-85115183；还没有就留空',
  }),
  forge: choice(['不用', 'Gitee', 'GitLab', 'GitHub', 'Forgejo']).meta({
    title: '内容放在哪个代码平台',
    description: '不用、Gitee、GitLab、GitHub、Forgejo；放在平台上时每次改动自动检查',
  }),
});
export type Answers = z.infer<typeof answers>;

interface Question {
  readonly field: keyof Answers;
  readonly title: string;
  readonly hint: string;
}

/** In the order they are asked. */
export const questions: readonly Question[] = Object.entries(answers.shape).map(([field, schema]) => {
  const { title = field, description = '' } = schema.meta() ?? {};
  return { field: field as keyof Answers, title: String(title), hint: description };
});
