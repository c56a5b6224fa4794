/** Telephone numbers and the public information office an agency must name (条例 12). */
import { z } from 'zod';
import { say } from '../problem.ts';
import { line } from './text.ts';

/**
 * An office telephone as its source gives it: 7–8 digits with or without area code and extension, or a short number
 * such as 12345. A missing area code is never added. Mobile numbers are personal data and refused.
 */
export const phone = z
  .string({ error: say('电话应为带引号的文字', "请写成 '5115183'") })
  .regex(/^(?:(?:0\d{2,3}-)?[2-9]\d{6,7}(?:-\d{1,6})?|1(?:10|19|20|22)|1[02]\d{3}|9\d{4})$/, {
    error: say('电话写法不对', "座机写成 '5115183' 或 '0576-85115183'，不加空格，不写个人手机号"),
  });

export const email = z.email({ error: say('电子邮箱写法不对', '如 xxgk@example.gov.cn') });

/** 政府信息公开工作机构: the six facts of 条例 12. */
export const disclosureOffice = z.strictObject({
  name: line.meta({
    title: '机构名称',
    description: '承担信息公开工作的科室（条例 12）。好：市人防办综合科。不好：办公室',
  }),
  address: line.optional().meta({ title: '办公地址' }),
  hours: line.optional().meta({ title: '办公时间' }),
  phone: phone.optional().meta({ title: '联系电话' }),
  fax: phone.optional().meta({ title: '传真号码' }),
  email: email.optional().meta({ title: '互联网联系方式' }),
});
export type DisclosureOffice = z.infer<typeof disclosureOffice>;
