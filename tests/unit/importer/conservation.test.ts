/** Whatever is in a file: a numbered item, an article, an amount, a day or a long text is in a draft, or told in red with its place. */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ImportResult, importDocument } from '#importer/import-document.ts';
import { ImportRefused } from '#importer/refused.ts';
import { mimeFile, ofdFile, oldWordFile, pdfFile } from './page-files.ts';
import { zipFile } from './zip-file.ts';

/** Lines as files have them, each with a mark of its own that must not vanish. */
const KINDS = {
  封面: (n: number) => `某局第${n}号资料`,
  汇编名: (n: number) => `某局制度汇编（${n}）`,
  标题: (n: number) => `某局${n}号事项管理办法`,
  弱标题: (n: number) => `${n}号窗口服务要求`,
  首条: (n: number) => `第一条　办理${n}号事项，适用本办法。`,
  条: (n: number) => `第${['二', '三', '四', '五'][n % 4]}条　${n}号事项另行公布。`,
  之一: (n: number) => `第二条之一　${n}号事项从简。`,
  章: (n: number) => `第${['一', '二', '三'][n % 3]}章　${n}号`,
  项: (n: number) => `${['一', '二', '三', '四'][n % 4]}、${n}号事项要登记。`,
  小项: (n: number) => `（${['一', '二', '三'][n % 3]}）${n}号材料；`,
  数项: (n: number) => `${(n % 5) + 1}、${n}号证件`,
  金额: (n: number) => `每件收取${n}元。`,
  日期: (n: number) => `此事定于2${String(n).slice(-3)}年3月4日办理。`,
  长文: (n: number) => `${`办理${n}号事项的人应当带齐材料，按先后次序等候，`.repeat(10)}不得插队。`,
  附件: (n: number) => `附件${(n % 3) + 1}`,
  署名日: (n: number) => `2${String(n).slice(-3)}年5月6日`,
  通知: (n: number) => `某局关于印发《某局${n}号事项管理办法》的通知`,
  文号: (n: number) => `某局发〔2021〕${n}号`,
  目录: () => '目　录',
  抄送: (n: number) => `抄送：${n}号单位。`,
} as const satisfies Readonly<Record<string, (n: number) => string>>;
type Kind = keyof typeof KINDS;

/** What nobody misses when it stands outside of every rule. */
const MAY_GO: ReadonlySet<Kind> = new Set([
  '封面',
  '汇编名',
  '标题',
  '弱标题',
  '章',
  '附件',
  '署名日',
  '通知',
  '文号',
  '目录',
  '抄送',
]);

interface Line {
  readonly kind: Kind;
  readonly text: string;
}

const lines = fc
  .array(fc.constantFrom(...(Object.keys(KINDS) as Kind[])), { minLength: 3, maxLength: 28 })
  .map((kinds) => kinds.map((kind, index): Line => ({ kind, text: KINDS[kind](10_301 + index * 7) })));

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const rtf = (text: string) => [...text].map((one) => `\\u${one.charCodeAt(0)}?`).join('');
const word = (all: readonly Line[]) =>
  zipFile([
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${all
        .map(({ text }) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
  ]);
const joined = (all: readonly Line[], gap: string) => all.map(({ text }) => text).join(gap);

const wordsOf = (all: readonly Line[]) => all.map(({ text }) => text);

const FORMATS: Readonly<Record<string, (all: readonly Line[]) => Uint8Array>> = {
  'a.txt': (all) => Buffer.from(joined(all, '\n')),
  'a.md': (all) => Buffer.from(joined(all, '\n\n')),
  'a.docx': word,
  'a.html': (all) =>
    Buffer.from(
      `<html><meta charset="utf-8"><body>${all.map(({ text }) => `<p>${escaped(text)}</p>`).join('')}</body></html>`,
    ),
  'a.rtf': (all) => Buffer.from(`{\\rtf1\\ansi\\uc1 ${all.map(({ text }) => `${rtf(text)}\\par `).join('')}}`),
  'a.mht': (all) => mimeFile(wordsOf(all)),
  '旧版.doc': (all) => oldWordFile(wordsOf(all)),
  'a.pdf': (all) => pdfFile(wordsOf(all)),
  'a.ofd': (all) => ofdFile(wordsOf(all)),
  'utf16.txt': (all) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(joined(all, '\r\n'), 'utf16le')]),
};

/** A page has no wide blanks. */
const plain = (words: string) => words.replaceAll('\u3000', ' ');

function vanished({ text, entries, drafts, losses }: ImportResult, all: readonly Line[]): string[] {
  const kept = drafts.map(({ body, data }) => `${body}\n${JSON.stringify(data)}`.replace(/[\s\\]/g, '')).join('\n');
  let from = 0;
  return all.flatMap(({ kind, text: words }) => {
    const at = plain(text).indexOf(plain(words), from);
    if (at < 0) return [`读不到：${words}`];
    from = at + words.length;
    if (kept.includes(words.replace(/\s/g, '')) || MAY_GO.has(kind)) return [];
    // A number that became a heading stands apart from its words.
    if (
      entries.some(({ start, end }) => at >= start && at < end) &&
      kept.includes(words.replace(/^[^　、）]*[　、）]/, '').replace(/\s/g, ''))
    )
      return [];
    return losses.some(({ start, end }) => at >= start && at < end) ? [] : [words.slice(0, 40)];
  });
}

for (const [name, write] of Object.entries(FORMATS)) {
  test(`${name}：编号、条、金额、日期、长文都在草稿里，或者用红字说明`, async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        let result: ImportResult;
        try {
          result = await importDocument(write(all), name, { asOf: '2026-11-30' });
        } catch (error) {
          if (error instanceof ImportRefused) return;
          throw error;
        }
        assert.deepEqual(vanished(result, all), []);
      }),
      { numRuns: name.endsWith('.pdf') ? 25 : 150 },
    );
  });
}
