/** Downloads with type and size stated (standards §11, check 8). */
import type { z } from 'zod';
import type { attachment } from '#domain/parts/service.ts';
import type { Context } from '../context.ts';
import type { Section } from '../page.ts';

export function attachmentList(files: readonly z.infer<typeof attachment>[] | undefined, { urls }: Context): Section[] {
  if (!files || files.length === 0) return [];
  const items = files.map(({ path, title, bytes }) => {
    const type = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
    return [{ text: title, href: urls.file(path) }, `（${type}，${formatBytes(bytes)}）`];
  });
  return [{ kind: 'section', id: 'fujian', title: '下载', official: '附件', blocks: [{ kind: 'list', items }] }];
}

const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
