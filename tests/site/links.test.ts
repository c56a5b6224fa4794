import { test } from 'node:test';
import { assertNone } from './support/findings.ts';
import { brokenLinks } from './support/link-findings.ts';
import { builtBoard, builtSite } from './support/site.ts';
import { textRuns } from './support/visible-text.ts';

const site = builtSite();

test('站内每个链接、锚点、附件都打得开', () => {
  assertNone('打不开的链接', brokenLinks(site));
});

test('链接都是普通链接，不另开窗口，不自动跳转', () => {
  const windows = site.pages.flatMap(({ path, $ }) =>
    $('[target],a[onclick],meta[http-equiv=refresh]')
      .toArray()
      .map((element) => `${path}: ${$.html(element).slice(0, 120)}`),
  );
  assertNone('另开窗口或跳转', windows);
});

test('渠道的电话号码写在哪里，都能点了就拨', () => {
  const numbers = [
    ...new Set(builtBoard().dataset.entries.hotlines.flatMap(({ data }) => (data.number ? [data.number] : []))),
  ];
  const bare = new RegExp(`(?<![\\d-])(?:${numbers.join('|')})(?![\\d-])`, 'g');
  const findings = site.pages.flatMap(({ path, $ }) =>
    textRuns($)
      .filter(({ dials }) => !dials)
      .flatMap(({ text }) =>
        (text.match(bare) ?? []).map((number) => `${path}: ${number} 不能拨打：${around(text, number)}`),
      ),
  );
  assertNone('不能拨打的电话', findings);
});

test('拨打链接的号码就是看到的号码', () => {
  const findings = site.pages.flatMap(({ path, $ }) =>
    $('a[href^="tel:"]')
      .toArray()
      .map((element) => ({
        shown: $(element).text().replace(/\D/g, ''),
        dialled: ($(element).attr('href') ?? '').replace(/\D/g, ''),
      }))
      .filter(({ shown, dialled }) => dialled === '' || (shown !== '' && shown !== dialled))
      .map(({ shown, dialled }) => `${path}: 写的是 ${shown}，拨的是 ${dialled}`),
  );
  assertNone('号码不一致', findings);
});

const around = (text: string, word: string): string => {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 12), at + word.length + 12).replace(/\s+/g, ' ');
};
