/** What people may want of a board made by importing the five compilations alone: rules only, nothing explained yet. */
export const IMPORTED: Readonly<Record<string, string>> = {
  只有制度的栏: `
    迟到了怎么扣钱 | regulations/ji-guan-kao-qin regulations/kao-qin regulations/gong-zuo-ren-yuan regulations/guan-yu-xiu-gai regulations/mu-biao
    请病假要什么手续 | regulations/kao-qin regulations/ji-guan-kao-qin regulations/qing-jia regulations/guan-yu-xiu-gai regulations/gong-zuo-ren-yuan
    年休假怎么休 | regulations/qing-jia regulations/kao-qin regulations/ji-guan-kao-qin
    旷工几天算自动离职 | regulations/kao-qin regulations/ji-guan-kao-qin regulations/gong-zuo-ren-yuan regulations/qing-jia regulations/fu-wu
    党费收缴 | regulations/shou-jiao regulations/shi-guan-dang-fei
    交党费标准 | regulations/shou-jiao regulations/shi-guan-dang-fei
    转组织关系要什么材料 | regulations/dang-yuan-zu-zhi-guan-xi
    入党志愿书丢了 | regulations/bu-ban-ru-dang
    怎么投诉人防办 | regulations/lin-hai-shi-ren-fang-ban-tou-su
    投诉几天给答复 | regulations/lin-hai-shi-ren-fang-ban-tou-su regulations/xin-fang regulations/lai-xin regulations/lin-hai
    告状找谁 | regulations/lin-hai-shi-ren-fang-ban-tou-su regulations/xin-fang regulations/lai-xin
    上访 | regulations/xin-fang regulations/lai-xin
    听证会怎么开 | regulations/lin-hai-shi-ren-fang-ban-zhong-da
    公章谁管 | regulations/yin-zhang
    借用印章外出 | regulations/yin-zhang
    公车私用 | regulations/che-liang regulations/dang-yuan-lian regulations/dang-zu-cheng regulations/lin-hai-shi-ren-fang-ban-lian
    司机管理 | regulations/che-liang
    车辆加油 | regulations/che-liang
    食堂几点开饭 | regulations/shi-tang
    厨师要健康证吗 | regulations/shi-tang
    打扫厕所谁负责 | regulations/bao-jie regulations/huan-jing regulations/ze-ren-qu regulations/wei-sheng regulations/an-quan
    看大门的职责 | regulations/men-wei
    外人进机关大院要登记吗 | regulations/men-wei
    晚上值班可以睡觉吗 | regulations/zhi-ban regulations/ji-guan-zhi-ban regulations/jie-jia
    过年值班 | regulations/jie-jia regulations/zhi-ban regulations/ji-guan-zhi-ban regulations/dai-ban
    差旅费报销 | regulations/cai-wu regulations/lin-hai-shi-ren-fang-ban-ji-guan regulations/
    招待客人吃饭标准 | regulations/gong-wu-jie
    借公款多久要还 | regulations/cai-wu regulations/lin-hai-shi-ren-fang-ban-ji-guan
    U盘保密 | regulations/she-mi-yi regulations/ji-suan-ji-wai regulations/bao-mi
    涉密电脑能上网吗 | regulations/she-mi-ji regulations/ji-suan-ji regulations/bao-mi
    网上发消息要审查 | regulations/shang-wang regulations/xin-xi
    档案能借出去吗 | regulations/dang-an
    第一个接待的人要负责到底 | regulations/shou-wen regulations/lin-hai-shi-ren-fang-ban-shou
    不归我管怎么答复群众 | regulations/shou-wen regulations/zu-zhi-ke-wen
    一次说清要什么材料 | regulations/yi-ci regulations/fu-wu regulations/shou-wen
    办事窗口工作人员着装 | regulations/fu-wu regulations/gong-zuo-ren
    收礼上交 | regulations/ regulations/dang-yuan-lian
    操办红白喜事要报告 | regulations/da-shi regulations/ba-xiao
    下班以后打麻将 | regulations/ba-xiao
    党员大会多久开一次 | regulations/dang-yuan-da
    党课 | regulations/dang-ke regulations/dang-yuan-gan
    民主生活会一年几次 | regulations/dang-wei-min regulations/dang-zu-min regulations/ling-dao-ban-zi-min regulations/ji-guan-dang-wei-zhi
    谁决定大额开支 | regulations/cai-wu regulations/lin-hai-shi-ren-fang-ban-ji-guan regulations/dang-zu-hui regulations/qu-gong-xin-ju-dang regulations/zhong-da regulations/bian-ban
    监督员怎么聘 | regulations/pin-qing regulations/shi-gong
  `,
};
