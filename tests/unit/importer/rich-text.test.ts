/** RTF as Word, WPS and other programs write it: nothing bent, nothing left out in silence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '#importer/source/read-source.ts';

const bodies: readonly (readonly [what: string, body: string, text: string, unread?: readonly string[]])[] = [
  ['不断行的连字符留在原处', '0576\\_85110000\\par', '0576-85110000'],
  ['不断行的空格留在原处', 'a\\~b\\par', 'a b'],
  ['上标和下标', '20m{\\super 2}，H\\sub 2\\nosupersub O\\par', '20m²，H₂O'],
  [
    '划掉的字另外说明，不论怎么结束',
    'a\\strike b\\strike0 c{\\striked1 d}e\\par',
    'ace',
    ['带删除线的文字：b', '带删除线的文字：d'],
  ],
  ['隐藏的和删去的字', 'a{\\v b}c{\\deleted d}e\\par', 'ace', ['隐藏或删去的文字：b', '隐藏或删去的文字：d']],
  [
    '文本框的字连同说明，不拆开段落',
    'a{\\shp{\\*\\shpinst{\\shptxt box\\par}}{\\shprslt x}}b\\par',
    'ab',
    ['文本框：box'],
  ],
  [
    '隐藏的字里有脚注，各说各的；没有合上的括号也说',
    'a{\\v b{\\footnote c}d}e\\strike f',
    'ae',
    ['隐藏或删去的文字：b', '脚注：c', '隐藏或删去的文字：d', '带删除线的文字：f'],
  ],
  ['批注连同文字说明', 'a{\\*\\atnauthor x}{\\*\\annotation\\pard note\\par}b\\par', 'ab', ['批注：note']],
  [
    '域有结果的照结果，没有的照域',
    '{\\field{\\*\\fldinst eq \\\\f(1,2)}{\\fldrslt 0.5}}a{\\field{\\*\\fldinst eq \\\\f(1,2)}{\\fldrslt }}b\\par',
    '0.5a1/2b',
  ],
  ['脚注不拆开段落', 'a{\\footnote note\\par}b\\par', 'ab', ['脚注：note']],
  ['统一码的一份和旧的一份，只要一份', 'a{\\upr{x}{\\*\\ud{y}}}b\\par', 'ayb'],
  ['图片只算一张', 'a{\\*\\shppict{\\pict\\pngblip 00}}{\\nonshppict{\\pict 00}}b\\par', 'ab', ['图片']],
  ['字后面给旧程序的两个字节不再读一遍', "\\uc2\\u21150\\'b0\\'ec\\u20107\\'ca\\'c2\\par", '办事'],
  [
    '表格里的表格，格子不连在一起',
    '\\trowd\\cellx1\\intbl a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}c\\cell\\row\\pard d\\par',
    'a b c\nd',
  ],
  ['链接只要显示的字', '{\\field{\\*\\fldinst HYPERLINK "http://example.cn"}{\\fldrslt link}}\\par', 'link'],
];
for (const [what, body, text, unread = []] of bodies) {
  test(`RTF：${what}`, async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ${body.replaceAll('，', '\\u65292?')}}`;
    const read = await readSource(new TextEncoder().encode(rtf), '文.rtf');
    assert.equal(read.text.replace(/\t/g, ' ').trim(), text);
    assert.deepEqual(
      read.unread.map((one) => (one.text === undefined ? one.what : `${one.what}：${one.text}`)),
      unread,
    );
  });
}
