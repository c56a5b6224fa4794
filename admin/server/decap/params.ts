/** Params of Decap's proxy protocol as its browser part sends them (decap-cms-backend-proxy 3.5). More keys may come; they are not read. */
import { z } from 'zod';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { Refusal } from '../refusal.ts';

const text = z.string().max(400);
const kind = z.enum(kindNames);

/** An entry as Decap names it. */
export const entryParams = z.object({ collection: kind, slug: text });

export const asset = z.object({ path: text, content: z.string(), encoding: z.literal('base64') });

export const dataFile = z.object({ slug: text.optional(), path: text, raw: z.string(), newPath: text.optional() });

export const shapes = {
  folder: z.object({ folder: text, extension: text }),
  files: z.object({ files: z.array(z.object({ path: text, label: text.optional() })).max(5000) }),
  path: z.object({ path: text }),
  unpublished: z.union([z.object({ id: text }), entryParams]),
  entry: entryParams,
  /** `revision`: our addition; the one the screen has seen. */
  seenEntry: entryParams.extend({ revision: text.optional() }),
  entryFile: entryParams.extend({ path: text }),
  persist: z.object({
    dataFiles: z.array(dataFile).length(1).optional(),
    entry: dataFile.optional(),
    assets: z.array(asset).max(20).default([]),
    /** Our addition: the revision the form was opened with. */
    base: text.optional(),
  }),
  status: entryParams.extend({ newStatus: text, revision: text.optional() }),
  media: z.object({ mediaFolder: text.optional() }),
  persistMedia: z.object({ asset }),
} as const;

/** @throws Refusal 422 */
export function read<Schema extends z.ZodType>(schema: Schema, params: unknown): z.output<Schema> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') || 'params';
  throw new Refusal(422, `请求里的“${where.slice(0, 60)}”不对，没有执行。请刷新页面后再试`);
}

/** `terms/banjie.yaml` → its address; nothing else is a path of an entry. @throws Refusal 422 */
export function addressOfPath(path: string): EntryAddress {
  const [, folder = '', id = '', extension = ''] =
    /^(?:content\/)?([a-z]+)\/([a-z0-9][a-z0-9-]{0,79})\.([a-z]+)$/.exec(path) ?? [];
  const known = kindNames.find((name) => name === folder);
  if (known && anyKind(known).format === extension) return { kind: known, id };
  throw new Refusal(422, '这个文件不在内容文件夹里，或者文件名写法不对。编号只用小写字母、数字和短横线');
}

export const pathOf = ({ kind: name, id }: EntryAddress): string => `${name}/${id}.${anyKind(name).format}`;

/** @throws Refusal 422 */
export function kindOfFolder(folder: string): KindName {
  const known = kindNames.find((name) => folder === name || folder === `content/${name}`);
  if (!known) throw new Refusal(422, '没有这个内容文件夹。请刷新页面后再试');
  return known;
}

/** `terms/banjie`, Decap's own key of a draft. @throws Refusal 422 */
export function addressOfKey(key: string): EntryAddress {
  const [, name = '', id = ''] = /^([a-z]+)\/(.+)$/.exec(key) ?? [];
  const known = kindNames.find((one) => one === name);
  if (!known) throw new Refusal(422, '没有这份稿件。请刷新页面后再试');
  return { kind: known, id };
}
