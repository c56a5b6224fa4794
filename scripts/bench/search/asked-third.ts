/**
 * A third set, written on 2026-11-30 from the titles of the entries alone, before it was asked once and before anybody looked at the
 * words the program knows. Every second one was kept aside and asked once, at the end of that day's changes.
 */
export const THIRD: Readonly<Record<string, string>> = {
  上年纪的人: `
    我去你们那儿告个状上哪个屋 | hotlines/ procedures/linhai-tousu procedures/renshe-tousu procedures/zhaoshang-yijian procedures/qilihe-gongkai-tousu
    打官司告公家 | terms/xingzheng-susong terms/xingzheng-fuyi procedures/renshe-zhifa procedures/xinxi-gongkai-tousu
    老板跑了工钱还没结 | procedures/renshe-laodong hotlines/renshe-jiancha offices/renshe-jiancha
    同志，我要找你们一把手 | hotlines/zhaoshang-lingdao hotlines/donghu-jiedairi procedures/yongding-laixin hotlines/ catalogue/linhai-ml-chuchuang-lingdao
    党票的钱怎么交 | terms/dangfei regulations/renshe-dangfei regulations/zuzhike-dangfei catalogue/renshe-mulu-d24-dangfei catalogue/dangwu-jijian-renshi-dangfei
    儿子当兵回来党员关系往哪落 | procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/zuzhi-guanxi terms/jieshaoxin
    我眼神不好有没有人念给我听 | procedures/ regulations/renshe-shouwen regulations/qilihe-shouwen hotlines/ pages/help
    干部下班打麻将谁管 | regulations/renshe-baxiaoshi hotlines/renshe-lianzheng
    镇上的干部吃拿卡要 | hotlines/ procedures/renshe-tousu regulations/shufu-xiaoneng regulations/linhai-lianjie regulations/renshe-dangyuan-lianjie
    公家的车接孩子上学 | regulations/renshe-cheliang regulations/qilihe-cheliang regulations/renshe-dangyuan-lianjie regulations/linhai-lianjie
    多咱能给个回话 | terms/dafu terms/banjie procedures/shufu-jindu procedures/ limits
    盖房子不想挖地下室 | procedures/linhai-mianjian terms/mianjian terms/fangkong terms/yidi
  `,
  方言口气: `
    搁哪儿能投个诉 | procedures/linhai-tousu procedures/renshe-tousu procedures/zhaoshang-yijian hotlines/ terms/tousu
    俺们村修路的事找哪个部门答复 | terms/dafu records/linhai-jianyi procedures/ hotlines/
    啥叫一次告知 | terms/yicixing procedures/renshe-dating regulations/renshe-yicixing
    咋个申请看政府的文件 | procedures/yishenqing terms/yishenqing
    侬晓得人防办电话伐 | hotlines/linhai
    莫得人接电话咋整 | procedures/xinxi-gongkai-tousu hotlines/ procedures/linhai-tousu regulations/renshe-shouwen regulations/qilihe-shouwen terms/shouwen
    信访的搁几楼嘞 | hotlines/renshe-xinfang offices/renshe-xinfang hotlines/qilihe-xinfang hotlines/linhai-gongshi-jiedaishi hotlines/shufu-xinfang hotlines/yongding hotlines/linhai
    唔该，边度可以举报 | hotlines/ procedures/renshe-tousu procedures/renshe-laodong procedures/qilihe-gongkai-tousu terms/jubao
    恁们单位谁当家 | offices/ agencies/ catalogue/linhai-ml-chuchuang-lingdao catalogue/qilihe-ml-zhineng
    公家人上班耍手机可以告不 | hotlines/ procedures/linhai-tousu procedures/renshe-tousu regulations/renshe-dating regulations/renshe-gongzuo-renyuan terms/tousu
  `,
  错字: `
    受理回直 | terms/shouli-huizhi
    申请公开政府信息要多少前 | fees/linhai-xinxi procedures/yishenqing catalogue/tiaoli-shoufei
    首问则任制 | terms/shouwen regulations/renshe-shouwen regulations/qilihe-shouwen regulations/zuzhike-shouwen regulations/zhaoshang-shouwen
    限时办节 | terms/xianshi
    举抱信箱 | hotlines/linhai-jubao hotlines/
    行证复议 | terms/xingzheng-fuyi procedures/renshe-zhifa
    组织关系介绍性 | terms/jieshaoxin procedures/zuzhike-zhuan regulations/zuzhike-zuzhi
    民主平议 | terms/minzhu-pingyi regulations/renshe-minzhu procedures/qilihe-canjia hotlines/qilihe-pingyi records/qilihe-pingyi offices/qilihe-pingyi
    防空地下是 | terms/fangkong procedures/linhai-mianjian terms/
    车俩管理 | regulations/renshe-cheliang regulations/qilihe-cheliang
    入党志原书 | procedures/zuzhike-bu regulations/zuzhike-rudang
    涉秘载体 | terms/shemi regulations/renshe-shemi
  `,
  拼音和夹拼音: `
    bgs电话 | hotlines/ offices/
    shouwen责任 | terms/shouwen regulations/
    jubaoxinxiang | hotlines/linhai-jubao
    kaoqin怎么扣 | regulations/renshe-kaoqin regulations/qilihe-kaoqin terms/kaoqin
    组织guanxi怎么转 | procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/zuzhi-guanxi
    xinxigongkaishenqing | procedures/yishenqing terms/yishenqing fees/linhai-xinxi catalogue/tiaoli-shenqing
    nianxiujia | terms/nianxiujia
    menwei guanli zhidu | regulations/renshe-menwei
    tingzhenghui怎么报名 | procedures/linhai-tingzheng notices/linhai-gs-fazhan-guihua-tingzheng
    zhaopin gongshi | notices/renshe-pinyong
    xzfy | terms/xingzheng-fuyi procedures/renshe-zhifa
    查da案 | procedures/yongding-cha regulations/yongding-dangan offices/yongding-dangan catalogue/yongding-dangan
  `,
  数字和号码: `
    5115 183 | hotlines/linhai-tousu offices/linhai-zongheke
    266-0087 | hotlines/qilihe-qu-gongkaiban
    七零二一六零六 | hotlines/zhaoshang-tousu
    二十个工作日内答复 | catalogue/tiaoli-ershi procedures/yishenqing terms/dafu limits terms/fading
    迟到30分钟算旷工吗 | regulations/renshe-kaoqin regulations/qilihe-kaoqin regulations/renshe-gongzuo terms/kaoqin
    2个工作日办结 | procedures/linhai-mianjian procedures/linhai-chubu procedures/linhai-qita regulations/linhai-chengnuo limits
    第12号建议 | records/linhai-jianyi
    2025年年报 | reports/ terms/niandu
    靖江花城9号楼 | hotlines/linhai procedures/linhai offices/linhai agencies/linhai
    介绍信3个月过期 | procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/jieshaoxin
    2026年第10次办公会 | records/linhai-zhuren
    第3期公报 | records/linhai-gongbao
  `,
  完整的问句: `
    我想知道我的事情现在办到哪一步了 | procedures/shufu-jindu catalogue/shufu-jindu
    对罚款决定不服怎么办 | procedures/renshe-zhifa terms/xingzheng-fuyi terms/xingzheng-susong
    办事指南可以免费拿一份吗 | procedures/shufu-suoqu fees/shufu procedures/zhaoshang-banshi catalogue/shufu-mianfei
    档案能不能借出去复印 | procedures/yongding-cha regulations/yongding-dangan
    入党材料丢了能补吗 | procedures/zuzhike-bu regulations/zuzhike-rudang
    公示期间我有不同意见向谁说 | procedures/linhai-gongshi hotlines/linhai-gongshi terms/gongshi
    听证会老百姓可以参加吗 | procedures/linhai-tingzheng terms/tingzheng regulations/linhai-gongshi
    怎样才能当上社会监督员 | regulations/renshe-pinqing terms/shehui offices/renshe-jianduyuan regulations/qilihe-hangfeng offices/linhai-jianduyuan
    举报老板不签合同会不会泄露我的名字 | procedures/renshe-laodong hotlines/renshe-jiancha procedures/renshe-tousu
    单位新成立党支部需要报谁批准 | procedures/zuzhike-dangzuzhi regulations/zuzhike-dangzuzhi
    预备党员要不要交党费 | regulations/renshe-dangfei terms/dangfei
    局长接访是每个月几号 | hotlines/zhaoshang-lingdao hotlines/donghu-jiedairi procedures/yongding-laixin
    人防工程平时可以停车吗 | notices/linhai-gs-bianmin feedback/linhai-fk-wuye terms/renfang records/linhai-jianyi
    培训机构违规被罚了多少钱 | notices/renshe-chufa
  `,
  几个词: `
    投诉 人防 地址 | hotlines/linhai-tousu procedures/linhai-tousu
    监督电话 工信局 | hotlines/qilihe
    民政局 电话 | hotlines/shufu agencies/shufu offices/shufu
    公款吃喝 规定 | regulations/
    请假 审批 权限 | regulations/yongding-qingxiujia regulations/renshe-kaoqin regulations/qilihe-kaoqin
    差旅费 报销 | regulations/ terms/baoxiao
    值班 电话记录 | regulations/renshe-zhiban regulations/yongding-zhiban terms/zhiban
    预算 2026 | records/linhai-yusuan
    权力清单 | records/linhai-quanze
    行政处罚 公开 | records/linhai-chufa notices/renshe-chufa catalogue/
    食堂 卫生 | regulations/renshe-shitang
    会议室 烟 | regulations/renshe-huiyishi
  `,
  有气的人: `
    打了八个电话都说不归他管 | terms/shouwen hotlines/ procedures/qilihe-shouwen procedures/qilihe-gongkai-tousu regulations/qilihe-shouwen regulations/renshe-shouwen procedures/renshe-shouwen
    跑了三趟材料还不齐到底要几样 | terms/yicixing procedures/renshe-dating regulations/renshe-yicixing
    窗口中午没人 | hotlines/ procedures/ offices/ regulations/renshe-dating
    公务员态度恶劣去哪投诉 | hotlines/ procedures/linhai-tousu procedures/renshe-tousu feedback/linhai-fk-taidu
    拖了半年不给办 | terms/xianshi feedback/linhai-fk-chaoqi procedures/linhai-tousu procedures/shufu procedures/ hotlines/
    有人拿回扣 | hotlines/ procedures/renshe-tousu regulations/
    投诉了没有下文怎么办 | procedures/ hotlines/ regulations/linhai-tousu terms/tousu
    欠薪 | procedures/renshe-laodong hotlines/renshe-jiancha offices/renshe-jiancha
    凭什么不让我建 | procedures/linhai procedures/renshe-zhifa terms/xingzheng-fuyi terms/xingzheng-xuke
    太黑了乱收费 | hotlines/ procedures/ fees/ terms/
  `,
  单位里的人: `
    出差回来多久报账 | regulations/ terms/baoxiao
    请年休假找谁签字 | terms/nianxiujia regulations/yongding-qingxiujia regulations/renshe-kaoqin regulations/qilihe-kaoqin
    公车加油在哪加 | regulations/renshe-cheliang
    开涉密会手机放哪 | regulations/renshe-huiyishi regulations/yongding-baomi regulations/qilihe-baomi regulations/zuzhike-baomi regulations/
    U盘能不能带回家 | regulations/renshe-shemi-jiezhi regulations/renshe-waicun regulations/yongding-baomi terms/shemi
    党课多久上一次 | terms/dangke regulations/renshe-dangke regulations/renshe-lianzheng-dangke
    领导怎么分工签字报销 | terms/yizhibi regulations/ terms/baoxiao
    盖章要谁批 | regulations/qilihe-yinzhang terms/yinzhang
    文件传阅可以自己转给别人吗 | terms/chuanyue regulations/zuzhike-wenjian regulations/zuzhike-wendang regulations/qilihe-wendang
    写一篇信息稿奖多少 | regulations/yongding-xuanchuan regulations/renshe-xinxi-diaoyan
    婚丧嫁娶要不要报告 | regulations/yongding-dashi regulations/renshe-baxiaoshi
    病假条要医院证明吗 | regulations/renshe-kaoqin regulations/qilihe-kaoqin regulations/renshe-gongzuo
    谈心谈话多久一次 | terms/tanxin regulations/renshe-tanxin
    人走了公家东西要交回吗 | regulations/zuzhike-caichan regulations/
  `,
  语音听错: `
    手问责任制 | terms/shouwen regulations/
    头诉电话是多少 | hotlines/
    新访接待室在哪 | hotlines/renshe-xinfang offices/renshe-xinfang hotlines/
    正务公开 | regulations/ terms/ procedures/
    免见审批 | procedures/linhai-mianjian terms/mianjian
    当费收多少 | terms/dangfei regulations/renshe-dangfei regulations/zuzhike-dangfei
    小能建设 | terms/xiaoneng regulations/donghu regulations/shufu regulations/zigui
    诫免谈话 | terms/jiemian
    易地建社 | terms/yidi
    三中一大 | terms/san-zhong
  `,
};
