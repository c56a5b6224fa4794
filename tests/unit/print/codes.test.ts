/** The code on a paper leads to its address; read by another library than the one that drew it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { getEntry } from '#domain/dataset.ts';
import { codeSvg } from '#print/codes.ts';
import { noticeSheet } from '#views/paper/notice-sheet.ts';
import { noPress, press } from './press.ts';
import { sampleContext } from './sample-site.ts';

/** `jsqr` is CommonJS: under Node its function is the default of the default. */
const read = ((jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR) as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** Black and white of the drawing, `scale` pixels a module. */
function pixels(svg: string, scale: number) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < scale; dx += 1)
        data.fill(
          0,
          ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4,
          ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4 + 3,
        );
  }
  return { data, side };
}

test('addresses of all lengths in use are read back', () => {
  for (const address of [
    'https://a.cn/z/1/',
    'https://gkl.example.gov.cn/zwgk/z/499/',
    `https://gkl.example.gov.cn/${'z'.repeat(60)}/z/123456/`,
  ]) {
    const { data, side } = pixels(codeSvg(address), 4);
    assert.equal(read(data, side, side)?.data, address);
  }
});

const poppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test('a code on a finished sheet is read from a picture of 150 dots an inch', {
  skip: noPress || (!poppler && 'pdftoppm is not installed (poppler-utils)'),
}, () => {
  const sheet = noticeSheet(getEntry(sampleContext.dataset, 'procedures', 'linhai-tousu'), sampleContext);
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), press(sheet).pdf);
    execFileSync('pdftoppm', ['-r', '150', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')], {
      stdio: 'ignore',
    });
    const picture = readFileSync(join(folder, 'a.ppm'));
    const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
    const head = picture.length - Number(width) * Number(height) * 3;
    const data = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
    for (let at = 0; at < Number(width) * Number(height); at += 1)
      data.set(picture.subarray(head + at * 3, head + at * 3 + 3), at * 4);
    assert.equal(read(data, Number(width), Number(height))?.data, sheet.mark.url);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
