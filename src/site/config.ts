/** `content/site.yaml`: who runs the site and which official marks it has been given. */

import { z } from 'zod';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import { oversightSettings } from '#domain/oversight/settings.ts';
import { phone } from '#domain/parts/contact.ts';
import { line, listOf, text } from '#domain/parts/text.ts';
import { say } from '#domain/problem.ts';

const notAssigned = (description: string) => ({ description: `${description}；还没有分配就写 null，页面显示“未分配”` });

/** Marks are null until assigned: a site without a code must not invent one (standards §1, §2.5). */
export const siteConfig = z.strictObject({
  name: line.meta({ title: '网站名称' }),
  organiser: line.meta({ title: '主办单位' }),
  undertaker: line.nullable().optional().meta({ title: '承办单位' }),
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
      error: say('域名写法不对', '只写域名，不带 https:// 和路径，如 www.example.gov.cn'),
    })
    .nullable()
    .meta({ title: '域名', ...notAssigned('如 www.example.gov.cn') }),
  siteIdCode: z
    .string()
    .regex(/^(?:bm\d{8}|\d{10})$/, { error: say('网站标识码写法不对', '10 位数字，或 bm 加 8 位数字') })
    .nullable()
    .meta({ title: '政府网站标识码', ...notAssigned('10 位') }),
  icp: line.nullable().meta({ title: 'ICP 备案号', ...notAssigned('如 京ICP备00000000号') }),
  police: z
    .string()
    .regex(/\d{14}号$/, { error: say('公安备案号写法不对', '以 14 位数字加“号”结尾') })
    .nullable()
    .meta({ title: '公安备案号', ...notAssigned('如 京公网安备11010202008000号') }),
  partyGovernmentMark: z
    .url({ error: say('网址写法不对', '如 https://bszs.conac.cn/sitename?method=show&id=…') })
    .nullable()
    .meta({ title: '党政机关网站标识', ...notAssigned('标识的查询网址') }),
  errorReport: z
    .url({ error: say('网址写法不对', '照“我为政府网站找错”分配的网址填写') })
    .nullable()
    .meta({ title: '我为政府网站找错', ...notAssigned('找错入口的网址') }),
  address: line.nullable().meta({ title: '地址' }),
  phone: phone.nullable().meta({ title: '联系电话' }),
  postcode: z
    .string()
    .regex(/^\d{6}$/, { error: say('邮政编码写法不对', "6 位数字，加引号，如 '317000'") })
    .nullable()
    .meta({ title: '邮政编码' }),
  sample: z
    .boolean({ error: say('应为 true 或 false', '示例站写 true，正式网站写 false') })
    .meta({ title: '是否示例', description: '正式上线前改为 false' }),
  sampleNote: text.optional().meta({ title: '示例说明', description: '示例站每页顶端的说明' }),
  keywords: listOf(line, 1).meta({ title: '网站关键词' }),
  commonQueries: listOf(line).meta({ title: '首页常用搜索' }),
  oversight: oversightSettings
    .optional()
    .meta({ title: `${DESK_NAME}的口径`, description: '不填照默认（docs/oversight.md）' }),
});
export type SiteConfig = z.infer<typeof siteConfig>;
