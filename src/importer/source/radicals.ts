/**
 * Characters that a PDF gives as radicals or compatibility forms → the ordinary ones people type and search for.
 *
 * Kangxi radicals (U+2F00–2FD5) and compatibility ideographs (U+F900–FAFF) have a normal form in Unicode (NFKC). Of the radicals
 * supplement (U+2E80–2EF3) Unicode has one for two signs only; the table names those that stand for a whole character. U+2F3E is 户 here: its normal form is another character, 戶.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  '⼾户 ⺁厂 ⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);

export const foldRadicals = (text: string): string =>
  text
    .replace(/[\u2e80-\u2ef3\u2f3e]/g, (sign) => SUPPLEMENT[sign] ?? sign)
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff]/g, (sign) => sign.normalize('NFKC'));
