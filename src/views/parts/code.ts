/** A QR code as one path. */
import encodeQR from 'qr';
import type { Code } from '../ledger/page-parts.ts';

export function codeOf(text: string, label: string): Code {
  const cells = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const path = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { kind: 'code', label, size: cells.length, path };
}
