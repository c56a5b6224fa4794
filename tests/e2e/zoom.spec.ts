import { expect, test } from 'playwright/test';
import { open } from './support/open.ts';
import { inGroups, pageKinds } from './support/pages.ts';

for (const [index, paths] of inGroups(pageKinds, 2).entries()) {
  test(`文字放大一倍，不用左右滚动，字不相叠（${index + 1}/2）`, async ({ page }) => {
    const findings: string[] = [];
    for (const path of paths) {
      await open(page, path);
      const found = await page.evaluate(() => {
        const root = document.documentElement;
        root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * 2}px`;
        const wide =
          root.scrollWidth > root.clientWidth ? [`页面宽 ${root.scrollWidth}，窗口宽 ${root.clientWidth}`] : [];
        // The bar with the number stays at the foot of the screen, over what scrolls under it.
        // Every line of text as a box; two boxes of different words must not lie on each other.
        const boxes: { words: string; box: DOMRect }[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const around = node.parentElement;
          if (!around || !node.textContent?.trim() || around.closest('svg,script,style,noscript,.skip,thead,.callbar'))
            continue;
          if (!around.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true })) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) boxes.push({ words: node.textContent.trim().slice(0, 20), box });
        }
        boxes.sort((a, b) => a.box.top - b.box.top);
        const overlaps: string[] = [];
        boxes.forEach(({ words, box }, at) => {
          for (const other of boxes.slice(at + 1)) {
            if (other.box.top > box.bottom) break;
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            if (across > 4 && down > box.height / 2) overlaps.push(`“${words}”与“${other.words}”相叠`);
          }
        });
        return [...wide, ...overlaps.slice(0, 3)];
      });
      findings.push(...found.map((one) => `${path} ${one}`));
    }
    expect(findings).toEqual([]);
  });
}
