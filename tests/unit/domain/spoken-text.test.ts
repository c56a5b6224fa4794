import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardinal, figureByFigure, spokenDigits, spokenYuan } from '#domain/spoken-number.ts';
import { spokenText } from '#domain/spoken-text.ts';

const table = (cases: Readonly<Record<string, string>>, say: (written: string) => string): void => {
  assert.deepEqual(Object.fromEntries(Object.keys(cases).map((written) => [written, say(written)])), cases);
};

test('whole numbers in words', () => {
  table(
    {
      '0': '零',
      '2': '二',
      '10': '十',
      '11': '十一',
      '20': '二十',
      '100': '一百',
      '101': '一百零一',
      '110': '一百一十',
      '200': '二百',
      '1005': '一千零五',
      '1010': '一千零一十',
      '2000': '两千',
      '2200': '两千二百',
      '10000': '一万',
      '10010': '一万零一十',
      '20000': '两万',
      '20500': '两万零五百',
      '120000': '十二万',
      '100000000': '一亿',
      '100000001': '一亿零一',
      '200000000': '两亿',
      '1000010000': '十亿零一万',
      '0012': '十二',
    },
    cardinal,
  );
});

test('numbers to dial: figure by figure, 幺 for 1, in groups', () => {
  table(
    {
      '12345': '幺二三四五',
      '110': '幺幺零',
      '5115183': '五幺幺，五幺八三',
      '85115183': '八五幺幺，五幺八三',
      '0576-85115183': '零五七六，八五幺幺，五幺八三',
      '400-820-1234': '四零零，八二零，幺二三四',
    },
    spokenDigits,
  );
});

test('amounts of yuan with 角 and 分', () => {
  table(
    {
      '0': '零元',
      '0.5': '五角',
      '0.05': '五分',
      '2': '两元',
      '12.05': '十二元零五分',
      '12.30': '十二元三角',
      '1,234.56': '一千二百三十四元五角六分',
      '2.20': '两元二角',
    },
    spokenYuan,
  );
});

test('sentences as a voice says them', () => {
  table(
    {
      '请打 5115183': '请打五幺幺，五幺八三',
      '电话0576-85115183转8012': '电话零五七六，八五幺幺，五幺八三，转，八零幺二',
      '0576-85115183-802': '零五七六，八五幺幺，五幺八三，转，八零二',
      也可以打12345: '也可以打幺二三四五',
      '12345热线': '幺二三四五热线',
      '拨打“110”报警': '拨打“幺幺零”报警',
      '400-820-1234': '四零零，八二零，幺二三四',
      '手机 138 0013 8000': '手机幺三八，零零幺三，八零零零',
      一共12345人: '一共一万二千三百四十五人',
      '2026年11月30日（周一）截止': '二零二六年十一月三十日（周一）截止',
      '2026-11-30': '二零二六年十一月三十日',
      '2026.2.2': '二零二六年二月二日',
      '2026-13-40': '两千零二十六-十三-四十',
      '2024—2026年': '二零二四到二零二六年',
      '2年内': '两年内',
      '2年级': '二年级',
      '20年': '二十年',
      '2月2日': '二月二日',
      '2个工作日': '两个工作日',
      '12个工作日': '十二个工作日',
      '第2条、2号楼、2楼': '第二条、二号楼、二楼',
      第2个: '第二个',
      '2—3个工作日': '两到三个工作日',
      '5～10天': '五到十天',
      '8:30–12:00、14:00–17:30': '八点三十分到十二点、十四点到十七点三十分',
      '09:05': '九点零五分',
      '25:70': '二十五:七十',
      '收费 12.50 元': '收费十二元五角',
      '1,234元': '一千二百三十四元',
      '¥20': '二十元',
      '￥3.5万元': '三点五万元',
      '2万元': '两万元',
      '12.5万元': '十二点五万元',
      '20元/平方米': '二十元每平方米',
      '50%': '百分之五十',
      '5%': '百分之五',
      '3—5％': '百分之三到五',
      '2.5‰': '千分之二点五',
      '2/3以上': '三分之二以上',
      '国办发〔2019〕12号': '国办发，二零一九，十二号',
      办事大厅203室: '办事大厅二零三室',
      '邮编 317000': '邮编三幺七零零零',
      '120㎡': '一百二十平方米',
      '不超过3.5km': '不超过三点五公里',
      '≤500': '不超过五百',
      统一代码91330000MA27XL0A0B: '统一代码九幺三三零零零零 M A 二七 X L 零 A 零 B',
      '写信到 yijian@example.gov.cn': '写信到电子邮箱',
      '看 https://www.example.gov.cn/a。': '看网址。',
      '1. 身份证原件': '一，身份证原件',
      '（2）表格': '二，表格',
      带１２份: '带十二份',
      没有数字的话: '没有数字的话',
      '': '',
    },
    spokenText,
  );
});

test('no figure is left unsaid, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-:/%年月日元个（）〔〕 第号转') }), (written) => {
      assert.doesNotMatch(spokenText(written), /\d/);
    }),
  );
});

test('a whole number is said so that it can be told from every other', () => {
  const said = new Map<string, number>();
  for (let value = 0; value < 30_000; value += 1) {
    const words = cardinal(String(value));
    assert.equal(said.get(words), undefined, `${value}: ${words}`);
    said.set(words, value);
  }
  assert.equal(figureByFigure('2026'), '二零二六');
});
