/** Every file an entry offers lies in `uploads/`, with the size and digest the entry states (standards §11, check 8). */
import { OLD_TYPES } from '../attachment-path.ts';
import { allEntries } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';
import { decoded, linksIn } from './links.ts';

export const attachmentsPresent: BoardCheck = ({ dataset, uploads }, report) => {
  if (!uploads) return;
  for (const entry of allEntries(dataset)) {
    for (const { path, address, holder } of offeredFiles(entry)) {
      const found = uploads.get(address);
      if (!found) {
        const guess = nearest(address, [...uploads.keys()]);
        const fix = guess ? `你是不是想写 ${guess}？` : '请先把文件放进内容文件夹的 uploads/，或删去这一项';
        report(entry, path, say(`没有附件 ${address}`, fix));
        continue;
      }
      const type = address.slice(address.lastIndexOf('.') + 1);
      if ((OLD_TYPES as readonly string[]).includes(type)) {
        const fix = `请另存为 ${type}x 或 PDF 再换上；确实只有这一种就不用改`;
        report(entry, path, say(`${address} 是旧格式，手机多半打不开`, fix), 'warning');
      }
      const at = path.slice(0, -1);
      if (typeof holder['bytes'] === 'number' && holder['bytes'] !== found.bytes) {
        report(entry, [...at, 'bytes'], say(`附件 ${address} 实际有 ${found.bytes} 字节`, `请改为 ${found.bytes}`));
      }
      if (typeof holder['sha256'] === 'string' && holder['sha256'] !== found.sha256) {
        const fix = `文件换过就要重新审查登记，并改为 ${found.sha256}`;
        report(entry, [...at, 'sha256'], say(`附件 ${address} 与登记的校验值不符`, fix));
      }
    }
  }
};

export interface OfferedFile {
  readonly path: readonly PropertyKey[];
  /** `/uploads/2026/form.pdf` */
  readonly address: string;
  /** The group of fields the address stands in. */
  readonly holder: Readonly<Record<string, unknown>>;
}

/** All files an entry offers, wherever they stand in it: in its fields, or linked in its text. */
export const offeredFiles = (entry: Pick<Entry, 'data' | 'body'>): OfferedFile[] => [
  ...filesIn(entry.data, {}, []),
  ...linksIn(entry).flatMap(({ href, line }) =>
    href.startsWith('/uploads/') ? [{ path: ['body', line - 1], address: decoded(href), holder: {} }] : [],
  ),
];

function filesIn(
  value: unknown,
  holder: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
): OfferedFile[] {
  if (typeof value === 'string') return value.startsWith('/uploads/') ? [{ path, address: value, holder }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => filesIn(item, holder, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const group = value as Readonly<Record<string, unknown>>;
  return Object.entries(group).flatMap(([key, item]) => filesIn(item, group, [...path, key]));
}
