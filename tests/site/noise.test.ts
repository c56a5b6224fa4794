import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isPlainDate } from '#domain/plain-date.ts';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite } from './support/site.ts';
import { visibleText } from './support/visible-text.ts';

/** What document-sharing sites leave in copied text (standards §10). */
const NOISE = [
  ...[
    '客服QQ',
    '客服qq',
    '下载文档',
    '文档下载',
    '淘文库',
    '百度文库',
    '豆丁',
    '道客巴巴',
    '原创力',
    'VIP',
    '会员',
    '积分下载',
    '付费下载',
  ],
  ...[
    '第一篇 ',
    '第一篇：',
    '第二篇：',
    '精选范文',
    '范文',
    '本文来自',
    '转载请',
    '点击下载',
    '扫码关注',
    '版权归原作者',
    'www.',
    'Lorem',
    '占位',
  ],
];
/** Whole words only: such letters also stand in ids. */
const MACHINE = [/\bundefined\b/, /\[object \w+\]/, /\bNaN\b/, /\bnull\b/, /Invalid Date/, /\{\{|\}\}|\$\{/, /�/];

const site = builtSite();
const texts = site.pages.map(({ path, $ }) => ({
  path,
  text: `${$('head > title').text()}\n${$('meta[name]')
    .toArray()
    .map((tag) => $(tag).attr('content'))
    .join('\n')}\n${visibleText($)}`,
}));

test('没有文库、范文网站留下的词', () => {
  assertNone(
    '杂词',
    texts.flatMap(({ path, text }) =>
      NOISE.filter((word) => text.includes(word)).map(
        (word) => `${path}: ${word}（${around(text, text.indexOf(word))}）`,
      ),
    ),
  );
});

test('没有程序漏出来的词', () => {
  assertNone(
    '程序的词',
    texts.flatMap(({ path, text }) =>
      MACHINE.flatMap((word) => {
        const at = text.search(word);
        return at < 0 ? [] : [`${path}: ${around(text, at)}`];
      }),
    ),
  );
});

test('没有不存在的日期', () => {
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
  assertNone(
    '不存在的日期',
    texts.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})(?!\d)/g)]
        .filter(([, year, month, day]) => !isPlainDate(`${year}-${pad(month)}-${pad(day)}`))
        .map(([date]) => `${path}: ${date}`),
    ),
  );
});

test('给人看的文件里没有零宽字符', () => {
  const files = site.files.filter((file) => /\.(?:html|csv|json)$/.test(file) && !file.startsWith('pagefind/'));
  assertNone(
    '零宽字符',
    files.filter((file) =>
      /\u200b|\u200c|\u200d|\u2060|(?!^)\ufeff/.test(readFileSync(join(site.folder, file), 'utf8')),
    ),
  );
});

test('制度的文字与来源一字不差', () => {
  const rules = builtBoard().dataset.entries.regulations;
  assert.ok(rules.length > 0);
  assertNone(
    '正文有出入',
    rules.flatMap(({ id, body }) => {
      const { $ } = site.page(`${site.base}regulations/${id}/`);
      const shown = squeeze($('.articles').text());
      const source = squeeze(plain(body));
      if (shown === source) return [];
      const at = [...source].findIndex((character, index) => character !== shown[index]);
      return [
        `${id}: 来源“${source.slice(Math.max(0, at - 10), at + 20)}”，页面“${shown.slice(Math.max(0, at - 10), at + 20)}”`,
      ];
    }),
  );
});

/** Markdown without its marks; the numbers of a list are text and stand on the page. */
const plain = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,3}#{1,6}\s+|^\s*[-*+]\s+/, '')
        .replace(/^\s*>\s?/, '')
        .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/, '')
        .replace(/^\s*\||\|\s*$/g, '')
        .replace(/\|/g, ' ')
        .replace(/(\*\*|__)(.+?)\1/g, '$2')
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .replace(/\\([\\`*_{}[\]()#+.!|>-])/g, '$1'),
    )
    .join('\n');

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 12), at + 24).replace(/\s+/g, ' ');
