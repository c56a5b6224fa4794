/**
 * Every block as it is laid out and coloured, light and dark, against the kept state in `kaifa-baseline.json`. What fonts
 * change (widths of words, heights of lines) is not compared, colours and boxes are. After a wanted change:
 * `GONGKAI_UPDATE_BASELINE=1 npx playwright test --config tests/e2e/playwright.config.ts kaifa`, and look at the difference.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from 'playwright/test';

type Look = Record<string, readonly string[]>;
interface Baseline {
  /** Major version of the Chromium it was made with. */
  readonly chromium: string;
  readonly light: Look;
  readonly dark: Look;
}

const FILE = fileURLToPath(new URL('kaifa-baseline.json', import.meta.url));
const UPDATE = process.env['GONGKAI_UPDATE_BASELINE'] === '1';
/** In CSS pixels: what rounding and scroll bars may move. */
const TOLERANCE = 3;

/** Per block one line for each sort of element in it: what it is, its colours, edges, letters, and the width of its box. */
const lookOf = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const shown = (element: Element): string => {
      const style = getComputedStyle(element);
      const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
        .map((side) =>
          style[`border${side}Style`] === 'none'
            ? '0'
            : `${style[`border${side}Width`]} ${style[`border${side}Color`]}`,
        )
        .join(',');
      const space = `${style.padding} ${style.margin}`;
      const boxed = ['block', 'grid', 'flex', 'list-item', 'table'].includes(style.display);
      const width = boxed ? ` ${Math.round(element.getBoundingClientRect().width)}` : '';
      return `${style.display} ${style.color} ${style.backgroundColor} ${edges} ${style.fontSize}/${style.fontWeight} ${space}${width}`;
    };
    const nameOf = (element: Element): string =>
      element.tagName.toLowerCase() + [...element.classList].map((name) => `.${name}`).join('');
    const look: Record<string, string[]> = {};
    for (const section of document.querySelectorAll('section[id^="block-"]')) {
      const lines = new Map<string, string>();
      for (const element of section.querySelectorAll(':scope > :not(.bar), :scope > :not(.bar) *')) {
        const name = nameOf(element);
        if (!lines.has(name)) lines.set(name, shown(element));
      }
      look[section.id.slice('block-'.length)] = [...lines].map(([name, words]) => `${name}: ${words}`);
    }
    return look;
  });

/** The same but for a width that is off by no more than the tolerance. */
function alike(now: string, kept: string): boolean {
  const [, said, width = ''] = /^(.*?)( \d+)?$/.exec(now) ?? [];
  const [, before, was = ''] = /^(.*?)( \d+)?$/.exec(kept) ?? [];
  return said === before && Math.abs(Number(width) - Number(was)) <= TOLERANCE;
}

const differences = (now: Look, kept: Look): string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(kept)])].sort().flatMap((block) => {
    const [lines, before] = [now[block] ?? [], kept[block] ?? []];
    const count = Math.max(lines.length, before.length);
    return Array.from({ length: count }, (_, at) => [before[at] ?? '没有', lines[at] ?? '没有'] as const)
      .filter(([was, is]) => !alike(is, was))
      .map(([was, is]) => `${block}\n  原来 ${was}\n  现在 ${is}`);
  });

test('每种版块的颜色和版面与留存的一样，浅色深色都是', async ({ browser }) => {
  // Compiles the components where they have changed: minutes on a slow machine.
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-kaifa-'));
  try {
    const out = join(folder, 'site');
    execFileSync(process.execPath, ['scripts/kaifa.ts', '--out', out], { stdio: 'pipe' });
    const html = readFileSync(join(out, 'kaifa/index.html'), 'utf8');
    const looks: { light?: Look; dark?: Look } = {};
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({
        colorScheme,
        viewport: { width: 1200, height: 900 },
        javaScriptEnabled: true,
      });
      await page.route('**/*', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: route.request().isNavigationRequest() ? html : '',
        }),
      );
      await page.goto('http://127.0.0.1/kaifa/');
      looks[colorScheme] = await lookOf(page);
      await page.close();
    }
    const [chromium = ''] = browser.version().split('.');
    const now: Baseline = { chromium, light: looks.light ?? {}, dark: looks.dark ?? {} };
    if (UPDATE) writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
    expect(existsSync(FILE), '没有留存的样子：用 GONGKAI_UPDATE_BASELINE=1 生成').toBe(true);
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as Baseline;
    test.skip(
      kept.chromium !== chromium,
      `留存的样子是 Chromium ${kept.chromium} 的，这里是 ${chromium}，默认的颜色和边距会不同；没有比较`,
    );
    expect(Object.keys(now.light).length).toBeGreaterThan(30);
    expect(differences(now.light, kept.light), '浅色').toEqual([]);
    expect(differences(now.dark, kept.dark), '深色').toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
