/**
 * A second set, written on 2026-11-30 before the changes it then judged: how old people speak, officialese, dialect, what voice input
 * mishears. Every second one was kept aside.
 */
export const LATER: Readonly<Record<string, string>> = {
  老人说话: `
    大门几点关 | regulations/renshe-menwei
    收破烂的能进机关大院不 | regulations/renshe-menwei
    办事的小本子要钱不要钱 | fees/shufu procedures/shufu-suoqu procedures/zhaoshang-banshi terms/bianmin
    我不认得字能不能口头反映 | procedures/qilihe-xinfang hotlines/ procedures/yongding-laixin regulations/yongding-laixin regulations/qilihe-xinfang
    领导哪天坐堂接见老百姓 | hotlines/donghu-jiedairi hotlines/zhaoshang-lingdao procedures/yongding-laixin
    意见箱挂在哪 | hotlines/linhai-gongshi-yijianxiang hotlines/zhaoshang-yijianxiang hotlines/zigui hotlines/
    礼拜天有人值班没有 | regulations/yongding-zhiban regulations/renshe-zhiban terms/zhiban
    养牛养羊的归哪个衙门管 | agencies/daning offices/daning procedures/daning hotlines/daning
    人防那个洞放汽车收不收钱 | notices/linhai-gs-bianmin feedback/linhai-fk-wuye terms/renfang fees/linhai
    干部收了人家的礼要不要上交 | regulations/yongding-dashi regulations/renshe-dangyuan-lianjie regulations/linhai-lianjie regulations/renshe-dangzu-lianjie regulations/yongding-lianzheng
    单位请客吃饭一个人花多少钱 | regulations/qilihe-gongwu
    办不成给不给写个条子说明 | terms/yicixing procedures/renshe-dating regulations/renshe-yicixing terms/shouli procedures/
    头一个接待我的人就得管到底吧 | terms/shouwen regulations/ procedures/
  `,
  公文口气: `
    关于防空地下室免建的办理时限 | procedures/linhai-mianjian limits terms/mianjian
    党员组织关系跨县市接转程序 | procedures/zuzhike-zhuan regulations/zuzhike-zuzhi
    重大行政决策征求公众意见的范围 | procedures/yongding-juece procedures/renshe-juece regulations/yongding-xingzheng terms/zhengqiu
    机关工作人员考勤管理 | regulations/renshe-kaoqin regulations/qilihe-kaoqin terms/kaoqin
    涉密载体销毁审批 | terms/shemi regulations/renshe-shemi regulations/qilihe-baomi regulations/zuzhike-baomi regulations/yongding-baomi
    市管党费使用审批权限 | regulations/zuzhike-dangfei
    领导班子民主生活会召开次数 | terms/minzhu-shenghuohui regulations/
    政府信息公开申请的答复期限 | procedures/yishenqing pages/yishenqing terms/yishenqing limits terms/dafu
    行政许可事项承诺时限 | terms/chengnuo procedures/linhai limits regulations/linhai-chengnuo
    机关效能建设实施方案 | regulations/shufu-xiaoneng regulations/zigui-xiaoneng regulations/donghu-xiaoneng
    党务公开的内容和形式 | terms/dangwu regulations/dangwu
    责任追究的情形和方式 | terms/zeren regulations/
    公务用车派车手续 | regulations/renshe-cheliang regulations/qilihe-cheliang
  `,
  短碎: `
    传达室 | regulations/renshe-menwei
    请假 条 | regulations/yongding-qing regulations/renshe-kaoqin regulations/qilihe-kaoqin
    住宿费 报销 | regulations/qilihe-caiwu regulations/renshe-caiwu regulations/yongding-caiwu regulations/linhai-caiwu
    介绍信 过期 | terms/jieshaoxin procedures/zuzhike-zhuan regulations/zuzhike-zuzhi
    意见簿 | hotlines/zhaoshang-yijianbu
    小组 长 保密 | offices/qilihe-baomi offices/renshe-baomi regulations/
    首问 登记 | hotlines/qilihe-shouwen procedures/qilihe-shouwen terms/shouwen regulations/qilihe-shouwen procedures/ regulations/
    网上 投诉 | hotlines/linhai-tousu-wangshang
    旷工 几天 | regulations/renshe-kaoqin regulations/qilihe-kaoqin
    礼金 | regulations/
    婚丧 报告 | regulations/yongding-dashi regulations/renshe-
    窗口 态度 差 | hotlines/ feedback/linhai-fk-taidu procedures/ regulations/renshe-dating
    电话 监察科 | offices/renshe-jiancha hotlines/renshe-jiancha
  `,
  错字二: `
    信仿接待 | hotlines/ procedures/ offices/ regulations/qilihe-xinfang regulations/yongding-laixin terms/xinfang
    政务公开投拆 | hotlines/ procedures/
    行风监督圆 | terms/shehui hotlines/qilihe-jianduyuan procedures/qilihe-jianduyuan regulations/qilihe-hangfeng
    防空地下是免建 | procedures/linhai-mianjian terms/mianjian
    谈心淡话 | terms/tanxin regulations/renshe-tanxin
    限时办洁 | terms/xianshi procedures/shufu-mashang
    听正会报名 | procedures/linhai-tingzheng notices/linhai-gs-fazhan-guihua-tingzheng
    印张管理 | terms/yinzhang regulations/qilihe-yinzhang
    档安管理制度 | regulations/yongding-dangan
    工资富利科 | offices/renshe-gongzi
    考录调佩科 | offices/renshe-kaolu
    党风兼政建设 | terms/lianzheng regulations/renshe-lianzheng
    事业单位登计局 | offices/yongding-dengji
  `,
  拼音二: `
    menweiguanli | regulations/renshe-menwei
    canjia minzhu pingyi | procedures/qilihe-canjia
    buban rudang zhiyuanshu | procedures/zuzhike-bu regulations/zuzhike-rudang
    nianxiujia | terms/nianxiujia regulations/renshe-kaoqin regulations/yongding-qing
    yi zhi bi | terms/yizhibi
    lingdaojiefang | hotlines/zhaoshang-lingdao
    gōngshāng yīliáo bǎoxiǎn | offices/renshe-gongshang
    fangkongdixiashi | terms/fangkong procedures/linhai-mianjian
    fang'an | regulations/donghu-xiaoneng regulations/shufu-xiaoneng regulations/zigui-xiaoneng regulations/qilihe-shuangping
    dengjiju | offices/yongding-dengji
    xing zheng fu yi | terms/xingzheng-fuyi
    weisheng jiancha | regulations/yongding-weisheng regulations/renshe-huanjing regulations/qilihe-anquan regulations/renshe-shitang offices/yongding-weisheng regulations/renshe-zerenqu
  `,
  拼音手误二: `
    minzhupignyi | terms/minzhu-pingyi procedures/qilihe hotlines/qilihe-pingyi regulations/ offices/qilihe-pingyi
    nianxuijia | terms/nianxiujia
    jieshaoxni | terms/jieshaoxin procedures/ regulations/
    zenrenzhuijiu | terms/zeren regulations/
    yinzhagn | terms/yinzhang regulations/qilihe-yinzhang
    zhenfucaigou | terms/zhengfu-caigou
    xianshibanjei | terms/xianshi procedures/shufu-mashang
    tanxintanhau | terms/tanxin regulations/renshe-tanxin
    caiwuguanlli | regulations/
    dangyuandahiu | regulations/renshe-dangyuan-dahui
    nongminggong | hotlines/renshe-jiancha procedures/renshe-laodong offices/renshe-jiancha offices/ agencies/ regulations/
    sonhui | regulations/ terms/ procedures/ hotlines/
  `,
  语音输入: `
    喂你好我想问一下残疾人证在哪里办 | offices/shufu procedures/shufu agencies/shufu hotlines/shufu
    我要投诉那个窗口的工作人员他态度特别恶劣 | hotlines/ procedures/ feedback/linhai-fk-taidu
    请问一下咱们这个听证会怎么报名参加呀 | procedures/linhai-tingzheng notices/linhai-gs-fazhan-guihua-tingzheng
    帮我查一下我那个事办到哪一步了 | procedures/shufu-jindu
    我退伍回来组织关系往哪里转 | procedures/zuzhike-zhuan terms/zuzhi regulations/zuzhike-zuzhi
    老板不跟我签合同我该找哪个部门 | procedures/renshe-laodong hotlines/renshe-jiancha offices/renshe-jiancha offices/renshe-zhongcai
    你们那个举报信箱地址发给我一下 | hotlines/linhai-jubao hotlines/
    嗯那个政府的红头文件我想看一份怎么弄 | procedures/yishenqing pages/yishenqing terms/yishenqing pages/gongkai
    申请公开信息要不要掏钱啊 | fees/linhai-xinxi procedures/yishenqing pages/yishenqing
    我对处罚不服多少天以内可以申请复议 | terms/xingzheng-fuyi procedures/renshe-zhifa
    有没有电子邮箱可以发举报材料 | hotlines/qilihe-jianduyuan-youxiang hotlines/
    我想当社会监督员有什么条件 | terms/shehui regulations/renshe-pinqing offices/renshe-jianduyuan regulations/qilihe-hangfeng
    民主评议那个问卷在哪里填 | hotlines/qilihe-pingyi-wenjuan procedures/qilihe-canjia
  `,
  语音听错: `
    守问责任制 | terms/shouwen regulations/ procedures/
    亲政建设责任制 | terms/ regulations/
    一支比审批 | terms/yizhibi regulations/
    工开目录 | terms/gongkai-mulu pages/gongkai
    补正材枓 | terms/buzheng procedures/
    政府采够 | terms/zhengfu-caigou
    办正中心在哪 | agencies/donghu offices/donghu hotlines/donghu
    机构编织委员会 | agencies/yongding
    受里回执 | terms/shouli-huizhi
  `,
  方言: `
    屋头困难咋个申请补助 | offices/shufu procedures/shufu agencies/shufu
    啥子叫一次性告知 | terms/yicixing
    俺想问问公示贴几天 | limits terms/gongshi regulations/linhai-gongshi procedures/linhai-gongshi
    找边个投诉 | hotlines/ procedures/
    办事员骂人咋整 | hotlines/ procedures/ regulations/zuzhike-wenming feedback/linhai-fk-taidu
    党费咋交 | terms/dangfei regulations/renshe-dangfei
    几时开听证 | notices/linhai-gs-fazhan-guihua-tingzheng procedures/linhai-tingzheng terms/tingzheng regulations/linhai-gongshi
    恁们单位在哪疙瘩 | agencies/ offices/ hotlines/
    咋样才能当党员 | regulations/renshe-rudang procedures/zuzhike regulations/renshe-
    弄个证明要跑几道 | terms/yicixing procedures/ regulations/renshe-yicixing
    冇人接电话点算 | hotlines/ procedures/
    告当官的中不中 | hotlines/ procedures/ terms/
  `,
  数字二: `
    2663486 投诉 | hotlines/qilihe-gongkai-tousu
    二六六三四八六 | hotlines/qilihe-gongkai-tousu
    0931 2663486 | hotlines/qilihe-gongkai-tousu
    5115183转综合科 | hotlines/linhai-tousu-dianhua offices/linhai-zongheke
    三天以上病假 | regulations/renshe-kaoqin
    每人80元 | regulations/qilihe-gongwu
    八十元一顿 | regulations/qilihe-gongwu
    20块钱补助 | regulations/renshe-cheliang
    第514号令 | regulations/yongding-qing terms/nianxiujia
    早晨六点开门 | regulations/renshe-menwei
    7点关门 | regulations/renshe-menwei
    ２０个工作日 | limits procedures/ terms/ pages/
    迟到3次 | regulations/renshe-kaoqin regulations/qilihe-kaoqin
  `,
  繁体和异体: `
    黨員組織關係轉接 | procedures/zuzhike-zhuan regulations/zuzhike-zuzhi terms/zuzhi
    會議室使用規定 | regulations/renshe-huiyishi
    電腦保密 | regulations/renshe-shemi regulations/renshe-jisuanji regulations/renshe-waicun
    薪資福利科 | offices/renshe-gongzi
    意見箱 | hotlines/
    諮詢電話 | hotlines/
    勞動爭議仲裁 | offices/renshe-zhongcai
    民眾來信來訪 | procedures/ hotlines/ regulations/yongding-laixin regulations/qilihe-xinfang
    人⺠防空 | agencies/linhai terms/ procedures/linhai pages/ offices/linhai
    ⾷堂⽤餐 | regulations/renshe-shitang
    徵求意見 | terms/zhengqiu
    誡勉談話 | terms/jiemian
  `,
  中英混合: `
    xinxi公开申请 | procedures/yishenqing pages/yishenqing terms/yishenqing
    免jian | terms/mianjian procedures/linhai-mianjian
    组织ke电话 | hotlines/zuzhike-dianhua offices/zuzhike
    查dang案 | procedures/yongding-cha
    email投诉 | hotlines/
    工作ri | terms/gongzuori
    zhongcai科 | offices/renshe-zhongcai
    年度baogao | terms/niandu reports/
    Wi-Fi密码 | regulations/ pages/
    App下载 | pages/ procedures/ terms/
  `,
  首字母二: `
    mzpy | terms/minzhu-pingyi procedures/qilihe hotlines/qilihe-pingyi regulations/ offices/qilihe-pingyi
    dfsj | regulations/renshe-dangfei
    zrzj | terms/zeren regulations/
    mwgl | regulations/renshe-menwei
    xzfy | terms/xingzheng-fuyi
    ycxgz | terms/yicixing regulations/renshe-yicixing
    bmzn | terms/ regulations/ procedures/ fees/ offices/
  `,
  名称和意思: `
    自然日和工作日有什么区别 | terms/ziranri terms/gongzuori
    一支笔是什么意思 | terms/yizhibi
    年报什么时候公布 | terms/niandu reports/
    视为同意 | terms/shitong
    谁是行风建设领导小组的组长 | offices/renshe-hangfeng regulations/renshe-hangfeng
    十要十不要 | regulations/zuzhike-shiyao
    八小时以外 | regulations/renshe-baxiaoshi
    编办主任办公会 | regulations/yongding-zhuren offices/yongding-zhuren
    法定时限和承诺时限不一样吗 | terms/fading terms/chengnuo
    督查发现了什么问题 | inspections/
    听证代表怎么产生 | terms/tingzheng-daibiao procedures/linhai-tingzheng regulations/linhai-gongshi notices/
    公示收到了哪些意见 | notices/ feedback/ procedures/linhai-gongshi
  `,
};
