/** 2026-11: a catalogue row has several limits and levels, the official channels, and says when there is something to publish. */
import type { Fields, Migration } from './migration.ts';

const SAME_KIND = ['实时', '及时', '每年固定日期', '长期公开', '来源未载明'];
const RENAMED: Readonly<Record<string, string>> = { 政务服务大厅: '政务服务中心' };

export const catalogueLimits: Migration = {
  id: '2026-11-catalogue-limits',
  about: '公开目录：一项可以写几个时限、几个层级，渠道用标准名称，还没公开的写明信息什么时候有',
  kind: 'catalogue',
  migrate(data) {
    const said: string[] = [];
    let next = data;
    const put = (old: string, name: string, value: unknown, words: string) => {
      next = renamed(next, old, name, value);
      said.push(words);
    };
    const limit = typedLimit(data['limit']);
    if (limit && data['limits'] === undefined)
      put('limit', 'limits', [limit], '“公开时限”改成可以写几行，原来的一行照搬');
    if (typeof data['level'] === 'string' && data['levels'] === undefined) {
      put('level', 'levels', [data['level']], '“公开层级”改成可以选几级，原来的一级照搬');
    }
    const { channels } = data;
    if (Array.isArray(channels) && channels.some((name) => RENAMED[String(name)])) {
      const names = channels.map((name) => RENAMED[String(name)] ?? name);
      put('channels', 'channels', [...new Set(names)], '渠道“政务服务大厅”改用标准名称“政务服务中心”');
    }
    if (said.length > 0 && needsArises(next)) {
      next = { ...next, arises: '来源未载明' };
      said.push('还没公开，“信息什么时候有”先填“来源未载明”，请改成“一直有”或“每发生一次”');
    }
    return said.length > 0 ? { data: next, said } : undefined;
  },
};

function typedLimit(limit: unknown): Fields | undefined {
  if (typeof limit !== 'object' || limit === null) return undefined;
  const { kind, n, unit, by } = limit as Fields;
  if (kind === '形成或变更后限期') return { kind: '限期公开', n, unit, from: '形成或变更' };
  if (!SAME_KIND.includes(String(kind))) return undefined;
  return { kind, ...(by !== undefined && { by }) };
}

/** Not public, for everybody, and without a rhythm or a fixed day: nothing says when it falls due. */
function needsArises({ notPublished, arises, pending }: Fields): boolean {
  return notPublished !== undefined && arises === undefined && pending === undefined;
}

/** A field under its new name at its old place. */
const renamed = (data: Fields, old: string, name: string, value: unknown): Fields =>
  Object.fromEntries(Object.entries(data).map((field) => (field[0] === old ? [name, value] : field)));
