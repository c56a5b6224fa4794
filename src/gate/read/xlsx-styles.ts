/** Cell formats whose content cannot be seen: the format `;;;`, white letters without a fill. */
import type { Package } from './package.ts';

export function invisibleStyles(pack: Package): ReadonlySet<number> {
  const formats = new Set<string>();
  const fonts: boolean[] = [];
  const fills: boolean[] = [];
  const unseen = new Set<number>();
  let inside = '';
  let count = 0;
  pack.each('xl/styles.xml', {
    open(tag, attributes) {
      if (tag === 'fonts' || tag === 'fills' || tag === 'cellXfs' || tag === 'dxfs') inside = tag;
      if (tag === 'numFmt' && /^"?"?;+"?"?;?;?$|^;;;/.test(attributes['formatCode'] ?? ''))
        formats.add(attributes['numFmtId'] ?? '');
      if (inside === 'fonts' && tag === 'font') fonts.push(false);
      if (
        inside === 'fonts' &&
        tag === 'color' &&
        (/^FFFFFFFF$|^FFFFFF$/i.test(attributes['rgb'] ?? '') ||
          (attributes['theme'] === '0' && attributes['tint'] === undefined))
      )
        fonts[fonts.length - 1] = true;
      if (inside === 'fills' && tag === 'fill') fills.push(false);
      if (inside === 'fills' && tag === 'patternFill' && !/^none$/.test(attributes['patternType'] ?? 'none'))
        fills[fills.length - 1] = true;
      if (inside === 'fills' && tag === 'gradientFill') fills[fills.length - 1] = true;
      if (inside === 'cellXfs' && tag === 'xf') {
        const white = fonts[Number(attributes['fontId'] ?? 0)] && !fills[Number(attributes['fillId'] ?? 0)];
        if (white || formats.has(attributes['numFmtId'] ?? '')) unseen.add(count);
        count += 1;
      }
    },
    close(tag) {
      if (tag === inside) inside = '';
    },
  });
  return unseen;
}
