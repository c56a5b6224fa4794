/** Word: what is read, what is hidden, what was taken out and is still there. */
import { hiddenStyles, isOn, type Look, looksHidden } from './docx-look.ts';
import { readParts } from './office-parts.ts';
import type { Package } from './package.ts';
import { fact, piece, type Reading, sweep } from './reading.ts';
import type { Attributes } from './xml.ts';

const STORIES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/comments\w*\.xml$/, '批注'],
];
/** Field codes that start or fetch something. */
const ACTIVE =
  /^\s*(?:DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|EMBED|AUTOTEXT(?:LIST)?|CONTROL|PRINT|RD|SUBSCRIBER)\b/i;
const CHANGE = /^(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)$/;

export function readDocx(reading: Reading, pack: Package): void {
  const styles = hiddenStyles(pack);
  const done = new Set<string>();
  for (const name of pack.names) {
    const where = STORIES.find(([pattern]) => pattern.test(name))?.[1];
    if (!where) continue;
    done.add(name);
    readStory(reading, pack, name, where, styles);
  }
  readParts(reading, pack, done);
}

function readStory(reading: Reading, pack: Package, name: string, where: string, styles: ReadonlySet<string>): void {
  let shown = '';
  let hidden = '';
  let pale = '';
  let removed = '';
  const numbers: string[] = [];
  const codes: { code: string; at: 'code' | 'result' }[] = [];
  let at = '';
  let fallback = 0;
  let cells = 0;
  const shaded: boolean[] = [];
  let paragraph: Look = {};
  let run: Look = {};
  let inRun = false;
  let inMark = 0;
  let change = false;
  let comments = 0;
  const put = (text: string) => {
    const look = { ...paragraph, ...run };
    const state = looksHidden(look, styles, shaded.some(Boolean));
    if (state === 'hidden') hidden += text;
    else if (state === 'pale') pale += text;
    shown += text;
  };
  const open = (tag: string, attributes: Attributes) => {
    at = tag;
    // Choices of a list, names of bookmarks: nobody sees them, everybody gets them.
    for (const value of Object.values(attributes)) if (/\d{15}/.test(value)) numbers.push(value.replaceAll('_', ' '));
    if (tag === 'Fallback') fallback += 1;
    if (fallback > 0) return;
    if (tag === 'comment') comments += 1;
    if (
      CHANGE.test(tag) &&
      (attributes['author'] !== undefined || attributes['date'] !== undefined || tag === 'del' || tag === 'moveFrom')
    )
      change = true;
    if (tag === 'p') {
      paragraph = {};
      run = {};
    } else if (tag === 'r') {
      run = {};
      inRun = true;
    } else if (tag === 'rPr' && !inRun) inMark += 1;
    else if (tag === 'tc') {
      cells += 1;
      shaded.push(false);
    } else if (
      tag === 'shd' &&
      /^[0-9a-f]{6}$/i.test(attributes['fill'] ?? '') &&
      !/^f{6}$/i.test(attributes['fill'] ?? '')
    ) {
      if (inRun) run = { ...run, shaded: true, fill: attributes['fill'] ?? '' };
      else if (shaded.length > 0) shaded[shaded.length - 1] = true;
      else paragraph = { ...paragraph, shaded: true };
    } else if (tag === 'pStyle') paragraph = { ...paragraph, paragraphStyle: attributes['val'] ?? '' };
    else if (tag === 'rStyle' && inRun) run = { ...run, style: attributes['val'] ?? '' };
    else if (inRun) run = { ...run, ...lookOf(tag, attributes) };
    else if (tag === 'hidden') fact(reading, 'hidden', 'block', where, '有隐藏的表格行', '请删去，或取消隐藏后再审');
    if (tag === 'tab' && inRun) put('\t');
    else if (tag === 'br' || tag === 'cr') put('\n');
    else if (tag === 'noBreakHyphen') put('-');
    else if (tag === 'softHyphen') put('\u00ad');
    else if (tag === 'fldChar') {
      if (attributes['fldCharType'] === 'begin') codes.push({ code: '', at: 'code' });
      else if (attributes['fldCharType'] === 'separate' && codes.length > 0)
        (codes.at(-1) as { at: string }).at = 'result';
      else if (attributes['fldCharType'] === 'end') judgeCode(codes.pop()?.code ?? '');
    } else if (tag === 'fldSimple') judgeCode(attributes['instr'] ?? '');
    for (const key of ['descr', 'title', 'alt', 'string'])
      if (attributes[key]) piece(reading, '图片说明', attributes[key], '属性');
  };
  const judgeCode = (code: string) => {
    if (ACTIVE.test(code.replaceAll('"', '')))
      fact(reading, 'active', 'block', where, '有会启动程序或取别处内容的域', '请按 Ctrl+Shift+F9 把域变成文字');
    else if (code.trim() !== '') piece(reading, '域代码', code, '隐藏');
  };
  pack.each(name, {
    open,
    text(text) {
      if (fallback > 0) return;
      if (at === 'delText' || at === 'delInstrText') removed += text;
      else if (at === 'instrText') {
        const code = codes.at(-1);
        if (code) code.code += text;
        else judgeCode(text);
      } else if (at === 't' || at === 'v') put(text);
    },
    close(tag) {
      at = '';
      if (tag === 'Fallback') fallback -= 1;
      if (fallback > 0) return;
      if (tag === 'r') inRun = false;
      else if (tag === 'rPr' && inMark > 0) inMark -= 1;
      else if (tag === 'p') shown += cells > 0 ? ' ' : '\n';
      else if (tag === 'tc') {
        cells -= 1;
        shaded.pop();
        shown += '\t';
      } else if (tag === 'tr') shown = `${shown.replace(/[\t ]+$/, '')}\n`;
    },
  });
  sweep(reading, where, numbers.join('\na\n'));
  if (where === '批注') {
    if (comments > 0)
      fact(
        reading,
        'comment',
        'block',
        '批注',
        `有 ${comments} 条批注`,
        '请在“审阅”里删除所有批注；编辑台的干净副本也会删去',
      );
    piece(reading, '批注', shown, '隐藏');
    return;
  }
  if (change || removed !== '')
    fact(reading, 'revision', 'block', where, '有没处理的修订，删掉的字还看得见', '请在“审阅”里逐处接受或拒绝修订');
  if (hidden.trim() !== '') fact(reading, 'hidden', 'block', where, '有隐藏的文字', '请删去，或取消隐藏后再审');
  if (pale.trim() !== '')
    fact(reading, 'hidden', 'block', where, '有和纸一个颜色或小得看不见的字', '请删去，或改成看得见的字');
  piece(reading, where, shown);
  piece(reading, '删掉的字', removed, '隐藏');
}

function lookOf(tag: string, attributes: Attributes): Look {
  const value = attributes['val'];
  if (tag === 'vanish' || tag === 'specVanish' || tag === 'webHidden')
    return isOn(value) ? { vanish: true } : { vanish: false };
  if (tag === 'color')
    return { colour: value ?? '', ...(attributes['themeColor'] !== undefined && { theme: attributes['themeColor'] }) };
  if (tag === 'sz') return { size: Number(value) };
  if (tag === 'highlight' && value !== 'none') return { shaded: true };
  if (tag === 'w' && Number(value) <= 5) return { size: 1 };
  return {};
}
