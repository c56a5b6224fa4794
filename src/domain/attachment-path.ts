/** Which files may be offered, by their address under `/uploads/`: the types people can open, and what to do with the others. */

/** Old Office formats are taken with a remark: many telephones cannot open them. */
export const OLD_TYPES = ['doc', 'xls'] as const;
export const ATTACHMENT_TYPES = ['pdf', 'ofd', 'docx', 'xlsx', 'csv', 'png', 'jpg', ...OLD_TYPES] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

export const ATTACHMENT_PATH = new RegExp(`^/uploads/[\\w./-]+\\.(?:${ATTACHMENT_TYPES.join('|')})$`);

/** Programs whose files most people cannot open, and what to save them as. */
const SAVE_AS: Readonly<Record<string, string>> = {
  wps: '请用 WPS 另存为 docx 或 PDF',
  et: '请用 WPS 另存为 xlsx',
  dps: '请用 WPS 另存为 PDF',
  ppt: '请另存为 PDF',
  pptx: '请另存为 PDF',
  docm: '文件带宏，请另存为 docx',
  xlsm: '文件带宏，请另存为 xlsx',
  rtf: '请另存为 docx 或 PDF',
  txt: '请把文字直接写进正文，或另存为 PDF',
  zip: '请把里面的文件逐个上传，群众才能直接打开',
  rar: '请解压后把里面的文件逐个上传',
  '7z': '请解压后把里面的文件逐个上传',
  tif: '请转成 jpg 或 PDF',
  gif: '请转成 png',
  bmp: '请转成 png',
  webp: '请转成 jpg 或 png',
};

/** What to do with a file of a type that is not taken; undefined for a type nobody has advice for. */
export const saveAs = (type: string): string | undefined => SAVE_AS[type.toLowerCase()];

/** What is wrong with the address of a file and what to do; both halves for `say`. */
export function attachmentPathFault(path: string): readonly [what: string, fix: string] {
  if (!path.startsWith('/uploads/'))
    return ['附件不在 /uploads/ 下', '请把文件放进 uploads/，写成如 /uploads/2026/form.pdf'];
  const type = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  const lower = type.toLowerCase() === 'jpeg' ? 'jpg' : type.toLowerCase();
  const advice = SAVE_AS[lower];
  if (advice) return [`.${type} 文件群众多半打不开`, advice];
  const known = (ATTACHMENT_TYPES as readonly string[]).includes(lower);
  if (!known) return ['附件类型不对', `类型应为 ${ATTACHMENT_TYPES.join('、')}`];
  const renamed = `${path.slice(0, path.length - type.length)}${lower}`;
  if (ATTACHMENT_PATH.test(renamed)) return [`扩展名写成了 .${type}`, `请把文件改名为 ${renamed}，这里也改`];
  return [
    '附件的文件名里有中文、空格或别的符号',
    '请改成字母、数字和短横线，如 /uploads/2026/fujian-1.pdf；中文名写在“名称”里',
  ];
}
