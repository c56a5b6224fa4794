/** Telephone numbers and the public information office an agency must name (条例 12). */
import { z } from 'zod';
import { isMobile, PHONE, remarksIn, suggestPhone } from '../phone-number.ts';
import { say } from '../problem.ts';
import { line } from './text.ts';

/** One telephone number, or several joined by 、, as the source gives them. */
export const phone = z
  .string({ error: say('电话应为带引号的文字', "请写成 '5115183'") })
  .regex(PHONE, { error: ({ input }) => phoneMessage(String(input)) });

function phoneMessage(written: string): string {
  if (isMobile(written)) return say('写了手机号码', '个人手机号不公开；请写值班座机，或热线如 12345');
  const right = suggestPhone(written);
  const remarks = remarksIn(written).map((words) => `“${words}”`);
  const kept = remarks.length > 0 ? `；${remarks.join('、')}写进名称、谁接或时间说明，不写在号码里` : '';
  if (right !== undefined) return say('电话写法不对', `请写成 '${right}'${kept}`);
  return say(
    '电话写法不对',
    "座机写成 '5115183'、'0576-85115183'，分机写成 '0576-85115183-8012'，热线如 '12345'、'0576-12345'、'400-820-1234'，几个号码用“、”隔开",
  );
}

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
