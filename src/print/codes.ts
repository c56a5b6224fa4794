/** QR codes as drawings: error correction M, four modules of white around. */
import encodeQR from 'qr';

const QUIET = 4;

export function codeSvg(address: string): string {
  // The library wants a border of at least one; the rest of the quiet zone is ours.
  const cells = encodeQR(address, 'raw', { ecc: 'medium', border: 1 });
  const size = cells.length - 2 + 2 * QUIET;
  const shift = QUIET - 1;
  const path = cells
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + shift} ${y + shift}h1v1h-1z`] : [])))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
}

/** Addresses of all codes on a paper, wherever they stand in it. */
export function codesOf(paper: unknown): Record<string, string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'url' && typeof item === 'string') found.add(item);
      else walk(item);
    }
  };
  walk(paper);
  return Object.fromEntries([...found].map((address) => [address, codeSvg(address)]));
}
