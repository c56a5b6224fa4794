/** First texts of the pages that 条例 12 and the disclosure system want. Newly written; what only the agency knows is left open, visibly. */
import { DESK_NAME } from '#domain/oversight/desk-name.ts';

interface Facts {
  readonly name: string;
  readonly office: string;
  readonly phone: string | undefined;
}

interface FirstPage {
  readonly data: { readonly title: string; readonly description: string; readonly columnType: string };
  readonly body: (facts: Facts) => string;
}

const call = ({ phone }: Facts): string => (phone ? `电话 ${phone}` : '电话还没有填写');

export const GUIDE: FirstPage = {
  data: {
    title: '政府信息公开指南',
    description: '公开哪些信息、怎么排列、怎么找到、找不到该问谁',
    columnType: '信息公开指南',
  },
  body: (facts) => `本指南依照《政府信息公开条例》第十二条编制，由${facts.name}${facts.office}负责更新。

## 公开哪些信息

应当公开的事项列在[公开目录](/catalogue/)里，每一行写明内容、依据、时限和责任科室。常用的几类：

- [机构](/agencies/)和[职责](/offices/)：本单位做什么、每个科室管什么。
- [办事指南](/procedures/)：办一件事要什么条件、材料，走几步，多久办完，收不收费。
- [规章制度](/regulations/)：本单位的文件和制度。
- [公示公告](/notices/)：正在听取意见的事。
- [投诉举报](/hotlines/)：打哪个电话，不满意再找谁。

## 怎么排列

从[机构](/agencies/)进去，可以看到本单位的全部内容；从上面的分类进去，可以看到同一类的内容。每一条都写明来源和公布、更正、核对的日期。

## 怎么获取

上网浏览、搜索、打印、下载[数据表](/data/)都不用注册，不收费。也可以到本单位的公开栏查看。

## 多长时间内公开

自信息形成或者变更之日起 20 个工作日内公开；法律、法规另有规定的，照规定。

## 找不到时

先问${facts.office}（${call(facts)}）。仍然没有的，可以[申请公开](/pages/yishenqing-gongkai/)。

## 信息公开工作机构

- 名称：${facts.office}
- ${call(facts)}
- 办公地址、办公时间、传真、互联网联系方式：还没有填写
`,
};

export const APPLYING: FirstPage = {
  data: {
    title: '依申请公开',
    description: '没有公布的信息怎么申请，几天答复，不满意怎么办',
    columnType: '依申请公开',
  },
  body: (facts) => `没有主动公布的政府信息，可以向${facts.name}申请。

## 申请里写什么

1. 姓名或者单位名称、身份证明、联系方式。
2. 要的信息的名称、文号，或者便于查找的其他特征。
3. 要纸质的还是电子的，自己来取还是寄送。

书写有困难的，可以口头提出，由${facts.office}代为填写。

## 交给谁

${facts.office}（${call(facts)}）。当面交、寄送都可以。

## 几天答复

能当场答复的当场答复；不能的，自收到申请之日起 20 个工作日内答复。需要延长的，经信息公开工作机构负责人同意并告知，最多再延长 20 个工作日（条例第三十三条）。

## 收不收费

不收费。申请的数量、频次明显超过合理范围的，可以收取信息处理费（条例第四十二条）。

## 不满意怎么办

可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。
`,
};

export const SYSTEM: FirstPage = {
  data: {
    title: '信息公开工作制度',
    description: '谁采集、谁审查、谁发布，多久核对一次',
    columnType: '信息公开指南',
  },
  body: (facts) => `${facts.name}的信息先审查、后公开，谁上网、谁负责。

## 谁做什么

- 采编：各科室写明事实和来源，交初审。
- 初审：核对事实，审查是否涉及国家秘密、个人隐私。
- 终审：由另一人最后审定，才能公布。
- 更正：改动要说明改了什么、为什么改，重新经过两次审查。

## 多久核对

每条信息写明核对日期。到期没有核对的，${DESK_NAME}会列出来。

## 还要补上的

本单位自己的公开制度、领导小组和责任分工：还没有填写。
`,
};
