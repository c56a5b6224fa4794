/** Decap's configuration, made from the kinds. A plain object: no config file is fetched. */
import { type FormField, formFieldsOf, titleFieldOf } from '#admin/form-fields.ts';
import type { CmsConfig } from '#admin/rules/protocol.ts';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';

/** Our backend's name in Decap; see newsroom-backend.ts. */
export const NEWSROOM = 'newsroom';

/** Name of the file format of a kind; the order of fields differs from kind to kind. */
export const formatOf = (kind: KindName): string => `entry-${kind}`;

/** A format is called after its extension. */
export const extensionOf = (kind: KindName): string => anyKind(kind).format;

/** @param own true when the newsroom's server stands behind it: logins, stale saves, readable refusals. */
export function decapConfig(cms: CmsConfig, own: boolean) {
  const folder = (name: string) => (cms.contentFolder === '' ? name : `${cms.contentFolder}/${name}`);
  return {
    load_config_file: false,
    backend: own ? { ...cms.backend, name: NEWSROOM } : cms.backend,
    locale: 'zh_Hans',
    publish_mode: cms.publishMode,
    media_folder: folder('uploads'),
    public_folder: '/uploads',
    show_preview_links: false,
    // Names of files are ids; nothing Chinese reaches them, but a mistyped one must not turn into another.
    slug: { encoding: 'ascii', clean_accents: false, sanitize_replacement: '-' },
    collections: kindNames.map((kind) => collection(kind, folder(kind), cms.noticeTypes)),
  } as const;
}

function collection(kind: KindName, folder: string, noticeTypes: readonly string[] = []) {
  const { label, about } = anyKind(kind);
  const fields = formFieldsOf(kind, noticeTypes);
  const title = titleFieldOf(kind);
  const grouped = fields.filter(groups).map(({ label: by, name }) => ({ label: by, field: name }));
  return {
    name: kind,
    label,
    label_singular: label,
    description: about,
    folder,
    create: true,
    // A published entry is withdrawn with a reason (审稿台), never deleted from a list.
    delete: false,
    extension: extensionOf(kind),
    format: formatOf(kind),
    slug: '{{fields.entryId}}',
    identifier_field: title,
    summary: summaryOf(kind, title),
    sortable_fields: sortable(fields, title),
    ...(grouped.length > 0 && { view_groups: grouped }),
    editor: { preview: false },
    fields,
  };
}

const summaryOf = (kind: KindName, title: string): string =>
  kind === 'catalogue' ? '{{item}}：{{subitem}}' : `{{${title}}}`;

const sortable = (fields: readonly FormField[], title: string): string[] => [
  title,
  ...fields.filter(({ widget, name }) => widget === 'datetime' || name === 'order').map(({ name }) => name),
];

const groups = ({ widget, multiple, name }: FormField): boolean =>
  name !== 'audience' && ((widget === 'select' && multiple !== true) || name === 'agency');
