/**
 * Questions as people type them, written before the ranking was, with the entries (beginnings of `<kind>/<id>`) that answer.
 * Every second one was kept aside while the ranking was made.
 */
import { IMPORTED } from './asked-imported.ts';
import { LATER } from './asked-later.ts';
import { THIRD } from './asked-third.ts';

export interface Asked {
  readonly group: string;
  readonly query: string;
  readonly answers: readonly string[];
}

const BY_GROUP: Readonly<Record<string, string>> = {
  口语: `
    被人推来推去没人管该找谁 | procedures/qilihe-shouwen procedures/qilihe-gongkai-tousu hotlines/ terms/shouwen-zeren regulations/qilihe-shouwen regulations/renshe-shouwen procedures/renshe-shouwen procedures/zhaoshang-shouwen
    办事的人给我脸色看 | hotlines/ procedures/linhai-tousu procedures/renshe-tousu feedback/linhai-fk-taidu regulations/linhai-tousu-chuli
    想告发当官的收礼 | hotlines/ procedures/renshe-tousu procedures/qilihe-gongkai-tousu
    厂里不给发工钱去哪说理 | procedures/renshe-laodong-jubao hotlines/renshe-jiancha offices/renshe-jiancha-ke offices/renshe-zhongcai
    盖楼不想修地下室行不行 | procedures/linhai-mianjian terms/mianjian terms/yidi
    交了材料好多天没动静 | procedures/shufu-jindu procedures/shufu-mashang feedback/linhai-fk-chaoqi terms/xianshi-banjie terms/duban
    想看看档案让不让看 | procedures/yongding-cha-dangan offices/yongding-danganshi
    公家钱买东西谁说了算 | terms/zhengfu-caigou terms/yizhibi terms/san-zhong regulations/linhai-caiwu regulations/renshe-caiwu regulations/qilihe-caiwu regulations/yongding-caiwu
    单位的车能不能办私事 | regulations/renshe-cheliang regulations/qilihe-cheliang
    上班打牌有人管吗 | regulations/ hotlines/ procedures/renshe-tousu
    我想给领导提点意见 | hotlines/ procedures/dangwu-tiyijian procedures/zhaoshang-yijian procedures/linhai-gongshi-yijian procedures/yongding-juece
    公章归谁管 | regulations/qilihe-yinzhang terms/yinzhang
    窗口的人不在怎么办 | regulations/renshe-dating offices/renshe-fuwu regulations/ procedures/renshe-dating
    家里穷想申请救济 | offices/shufu procedures/shufu agencies/shufu
  `,
  问句: `
    听证会结束后多少天给答复？ | limits regulations/linhai-gongshi procedures/linhai-tingzheng notices/linhai-gs-fazhan-guihua terms/ziranri terms/tingzheng
    防空地下室免建要交钱吗？ | procedures/linhai-mianjian fees/linhai-xuke
    查档案需要带介绍信吗？ | procedures/yongding-cha-dangan offices/yongding-danganshi regulations/yongding-dangan
    党员介绍信有效期多长？ | terms/jieshaoxin procedures/zuzhike-zhuan regulations/zuzhike-zuzhi
    申请公开信息多少天答复？ | procedures/yishenqing pages/yishenqing terms/yishenqing limits fees/linhai-xinxi
    谁来接待群众来访？ | procedures/qilihe-xinfang hotlines/ offices/ regulations/yongding-laixin regulations/qilihe-xinfang
    迟到早退怎么处理？ | regulations/qilihe-kaoqin regulations/renshe-kaoqin terms/kaoqin
    匿名举报受理吗？ | hotlines/ procedures/ regulations/qilihe-xinfang regulations/linhai-tousu
    公务接待一顿饭标准多少？ | regulations/qilihe-gongwu
    年休假有几天？ | terms/nianxiujia regulations/renshe-kaoqin regulations/yongding-qingxiu
    U盘能带出单位吗？ | regulations/renshe-waicun regulations/renshe-shemi terms/shemi
    组织科在什么地方办公？ | offices/zuzhike hotlines/zuzhike agencies/zuzhike procedures/zuzhike-laifang
    不服处罚怎么打官司？ | procedures/renshe-zhifa terms/xingzheng-susong terms/xingzheng-fuyi
    一个人可以同时投诉和复议吗？ | procedures/xinxi terms/xingzheng-fuyi procedures/
  `,
  语音: `
    麻烦问一下民政局办低保的电话是多少 | hotlines/shufu-keshi offices/shufu-yewu procedures/shufu agencies/shufu
    那个人防办上班时间是几点到几点 | agencies/linhai hotlines/linhai offices/linhai-zongheke procedures/linhai
    我想知道政务公开的监督电话 | hotlines/
    请问去编办办事先找哪个人 | procedures/yongding-banshi agencies/yongding regulations/yongding offices/yongding
    我家孩子入党的志愿书弄丢了怎么补办 | procedures/zuzhike-bu regulations/zuzhike-rudang
    你们这个公示要贴多少天啊 | limits terms/gongshi regulations/linhai-gongshi procedures/linhai-gongshi
    工作人员吃拿卡要我要举报他 | hotlines/ procedures/renshe-tousu procedures/qilihe-gongkai terms/xingfeng
    想参加听证会需要带身份证吗 | procedures/linhai-tingzheng notices/linhai-gs-fazhan-guihua-tingzheng terms/tingzheng
    哪里可以免费拿到办事指南的小册子 | procedures/shufu-suoqu procedures/zhaoshang-banshi terms/bianmin fees/shufu
    我反映的问题多长时间有回音呢 | limits terms/dafu procedures/ hotlines/ regulations/linhai-tousu
  `,
  老人: `
    衙门电话 | hotlines/ agencies/
    公社干部欺负人 | hotlines/ procedures/
    防空洞能不能停车 | terms/renfang notices/linhai-gs-bianmin terms/fangkong
    退休金归哪管 | offices/renshe-yanglao agencies/renshe
    开个介绍信 | terms/jieshaoxin procedures/zuzhike-zhuan procedures/yongding-cha regulations/qilihe-yinzhang
    看病报销的新农合 | offices/dangwu-xinnonghe regulations/dangwu-gongkai-xinnonghe catalogue/dangwu
    领结婚证 | offices/shufu procedures/shufu agencies/shufu
    打官司告公家 | terms/xingzheng-susong terms/xingzheng-fuyi procedures/renshe-zhifa
    字太小看不清 | feedback/linhai-fk-dazi pages/shiyong
    猪生病了找谁 | agencies/daning offices/daning procedures/daning hotlines/daning
  `,
  短词: `
    诫勉 | terms/jiemian regulations/
    党课 | terms/dangke regulations/renshe-dangke
    门卫 | regulations/renshe-menwei
    食堂 | regulations/renshe-shitang offices/renshe-shitang
    谈心 | terms/tanxin regulations/renshe-tanxin
    密级 | terms/miji regulations/
    值班 | regulations/yongding-zhiban regulations/renshe-zhiban terms/zhiban
    低保 | offices/shufu procedures/shufu agencies/shufu
    三重一大 | terms/san-zhong
    年报 | terms/niandu reports/
    接待日 | hotlines/donghu-jiedairi
    信箱 | hotlines/
    旷工 | regulations/renshe-kaoqin regulations/qilihe-kaoqin regulations/yongding-qing regulations/ terms/kaoqin
    公函 | regulations/qilihe-yinzhang
  `,
  拼音: `
    jubaodianhua | hotlines/ procedures/renshe-tousu procedures/qilihe-gongkai-tousu
    zu zhi guan xi | terms/zuzhi procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/jieshaoxin
    tingzhenghui | terms/tingzheng procedures/linhai-tingzheng notices/ regulations/linhai-gongshi
    shouwenzeren | terms/shouwen regulations/ procedures/
    minzhupingyi | terms/minzhu-pingyi procedures/qilihe hotlines/qilihe-pingyi regulations/ offices/qilihe-pingyi
    yanglaobaoxian | offices/renshe-yanglao
    banshizhinan | procedures/ fees/shufu terms/bianmin
    chailv | regulations/ terms/
    xinfang | terms/xinfang hotlines/ procedures/ offices/ regulations/qilihe-xinfang
    gong shi | terms/gongshi regulations/linhai-gongshi limits notices/ procedures/linhai-gongshi hotlines/linhai-gongshi
    rénfáng | terms/renfang agencies/linhai hotlines/linhai procedures/linhai notices/linhai
    rufa dang yuan | regulations/ terms/ procedures/zuzhike
  `,
  首字母: `
    dsfk | feedback/ regulations/ terms/ hotlines/ procedures/
    zwgk | regulations/ hotlines/ offices/ procedures/ pages/
    xxgk | terms/ procedures/ pages/ fees/
    zzgx | terms/zuzhi procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/jieshaoxin
    swzrz | terms/shouwen regulations/ procedures/
    mj | terms/mianjian procedures/linhai-mianjian terms/miji
    tzh | terms/tingzheng procedures/linhai-tingzheng notices/ regulations/linhai-gongshi
    gsl | hotlines/ notices/ terms/ procedures/ regulations/
  `,
  拼音手误: `
    tuosudianhua | hotlines/ procedures/
    xinxigonkai | terms/ procedures/ pages/ fees/ regulations/
    dnagfei | terms/dangfei regulations/renshe-dangfei regulations/zuzhike-dangfei
    tingzhen | terms/tingzheng procedures/linhai-tingzheng notices/ regulations/linhai-gongshi
    zuzhiguanix | terms/zuzhi procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/jieshaoxin
    jianduduianhua | hotlines/
    dangantchaxun | procedures/yongding-cha offices/yongding-dangan
    sousuozeren | terms/ regulations/ procedures/
    shouwenzheren | terms/shouwen regulations/ procedures/
    gongwujiedao | regulations/qilihe-gongwu
  `,
  错字: `
    投诉电活 | hotlines/ procedures/
    首门责任 | terms/shouwen regulations/ procedures/
    公式几天 | limits terms/gongshi regulations/linhai-gongshi procedures/linhai-gongshi
    党员关糸 | terms/zuzhi procedures/zuzhike-zhuan regulations/zuzhike-zuzhi
    信息公幵 | terms/ procedures/ pages/ fees/
    民主平议 | terms/minzhu-pingyi procedures/qilihe hotlines/qilihe-pingyi regulations/ offices/qilihe-pingyi
    介召信 | terms/jieshaoxin procedures/ regulations/
    考勒制度 | regulations/qilihe-kaoqin regulations/renshe-kaoqin terms/kaoqin
    一次姓告知 | terms/yicixing regulations/renshe-yicixing procedures/
    依申请公升 | terms/yishenqing procedures/yishenqing pages/yishenqing
    查挡案 | procedures/yongding-cha offices/yongding-dangan
    劳动堅察 | hotlines/renshe-jiancha offices/renshe-jiancha procedures/renshe-laodong
  `,
  混写: `
    组织guanxi | terms/zuzhi procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/jieshaoxin
    听证hui | terms/tingzheng procedures/linhai-tingzheng notices/ regulations/linhai-gongshi
    党fei | terms/dangfei regulations/renshe-dangfei regulations/zuzhike-dangfei
    jubao电话 | hotlines/ procedures/
    门wei | regulations/renshe-menwei
    人fang办 | agencies/linhai hotlines/linhai procedures/linhai offices/linhai
    xinfang接待 | hotlines/ procedures/ offices/ regulations/qilihe-xinfang regulations/yongding-laixin terms/xinfang
    公务jiedai | regulations/qilihe-gongwu
  `,
  繁体: `
    舉報電話 | hotlines/ procedures/
    檔案查詢 | procedures/yongding-cha offices/yongding-dangan
    資訊公開申請 | procedures/yishenqing pages/yishenqing terms/yishenqing fees/linhai-xinxi pages/gongkai
    門衞管理 | regulations/renshe-menwei
    瞭解辦事進度 | procedures/shufu-jindu
    行政覆議 | terms/xingzheng-fuyi procedures/
    養老保險 | offices/renshe-yanglao
    黨費收繳 | regulations/renshe-dangfei terms/dangfei regulations/zuzhike-dangfei
    批覆 | regulations/ terms/ procedures/
    電郵舉報 | hotlines/
  `,
  数字: `
    266 0087 | hotlines/qilihe-qu-gongkaiban
    702-1606 | hotlines/zhaoshang-tousu
    （0000）5115183 | hotlines/linhai-tousu-dianhua offices/linhai-zongheke
    511 5183 | hotlines/linhai-tousu-dianhua offices/linhai-zongheke
    七政办发[2004]48号 | regulations/qilihe-zhengwu
    七政办发（2004）48号 | regulations/qilihe-zhengwu
    国务院令第513号 | regulations/yongding-qing
    二十个工作日 | limits procedures/ terms/ pages/yishenqing
    十五日内答复 | limits terms/ziranri regulations/ procedures/ pages/
    公示10天 | limits terms/gongshi regulations/linhai-gongshi procedures/linhai-gongshi
    六十天内申请复议 | terms/xingzheng-fuyi procedures/xinxi
    四个工作日办完的许可 | procedures/linhai-qita limits regulations/linhai-chengnuo feedback/linhai-fk-chaoqi
    3个月介绍信 | terms/jieshaoxin procedures/zuzhike-zhuan regulations/zuzhike-zuzhi
    12345 | hotlines/ procedures/ pages/
  `,
  空格全角: `
    党 费 | terms/dangfei regulations/renshe-dangfei regulations/zuzhike-dangfei
    ５１１５１８３ | hotlines/linhai-tousu-dianhua offices/linhai-zongheke
    举 报 电 话 是 多 少 | hotlines/ procedures/
    公章 管理 | regulations/qilihe-yinzhang terms/yinzhang
    免建　审批 | procedures/linhai-mianjian terms/mianjian
    ⽤⻋管理 | regulations/renshe-cheliang regulations/qilihe-cheliang
    信 访 接 待 室 | hotlines/ offices/renshe-xinfang
    《首问责任制》 | regulations/ terms/shouwen
  `,
  材料和名称: `
    受理回执 | terms/shouli-huizhi
    入党积极分子培养 | regulations/renshe-rudang
    带班领导干什么 | regulations/renshe-daiban terms/zhiban
    保洁员打扫厕所 | regulations/renshe-baojie regulations/renshe-huanjing
    年度考核优秀名额 | regulations/qilihe-gongwuyuan regulations/renshe-jixiao regulations/
    人防工程初步设计 | procedures/linhai-chubu
    监督员怎么聘请 | regulations/renshe-pinqing terms/shehui regulations/qilihe-hangfeng
    车辆维修审批 | regulations/renshe-cheliang regulations/qilihe-cheliang
    廉政承诺书 | regulations/renshe-lianzheng-chengnuo
    会议室借用 | regulations/renshe-huiyishi
    党组织换名称要批吗 | procedures/zuzhike-dangzuzhi regulations/zuzhike-dangzuzhi
    调研报告奖励 | regulations/renshe-xinxi-diaoyan regulations/yongding-xuanchuan regulations/
  `,
  英文: `
    E-mail | hotlines/
    tousu tel | hotlines/ procedures/
    fax | hotlines/ procedures/zuzhike regulations/
    usb管理 | regulations/renshe-waicun regulations/renshe-shemi terms/shemi
    PC密码 | regulations/renshe-jisuanji regulations/renshe-shemi
    wifi | regulations/
  `,
};

const readQuestions = (groups: Readonly<Record<string, string>>): Asked[] =>
  Object.entries(groups).flatMap(([group, lines]) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [query = '', answers = ''] = line.split(' | ');
        return { group, query, answers: answers.split(' ') };
      }),
  );

/** Kept aside: not looked at while the ranking was made. */
const halves = (asked: readonly Asked[]) => ({
  seen: asked.filter((_, at) => at % 2 === 0),
  kept: asked.filter((_, at) => at % 2 === 1),
});

export const ASKED = readQuestions(BY_GROUP);
export const ASKED_IN_HALVES = halves(ASKED);
export const ASKED_LATER_IN_HALVES = halves(readQuestions(LATER));
export const ASKED_IMPORTED = readQuestions(IMPORTED);
export const ASKED_THIRD_IN_HALVES = halves(readQuestions(THIRD));
