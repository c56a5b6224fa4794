/** The checks of a save before anything is sent: those of the server (`admin/rules/findings.ts`), and the id of a new entry. */
import { ENTRY_ID } from '#admin/form-fields.ts';
import type { BoardData } from '#admin/rules/board-data.ts';
import { findingsOf } from '#admin/rules/findings.ts';
import { gateFindings } from '#admin/rules/gate-findings.ts';
import { CHANGE_NOTE } from '#admin/rules/managed-fields.ts';
import type { Finding } from '#admin/rules/protocol.ts';
import type { KindName } from '#domain/kinds.ts';
import { ID_LONGEST, isId } from '#domain/parts/text.ts';
import { entryOf, type FormData } from './entry-format.ts';

export interface FormContent {
  readonly kind: KindName;
  /** Undefined until the entry has been saved once; the form then holds the wanted id. */
  readonly id: string | undefined;
  readonly data: FormData;
}

/** Everything wrong, errors first. */
export function checkEntry({ kind, id, data }: FormContent, board: BoardData): Finding[] {
  const { fields, body } = entryOf(kind, data);
  const wanted = id ?? String(data[ENTRY_ID] ?? '').trim();
  const published = board.entries.find((entry) => entry.kind === kind && entry.id === id)?.data;
  const note = typeof data[CHANGE_NOTE] === 'string' ? data[CHANGE_NOTE] : undefined;
  const { findings } = findingsOf(
    board,
    { kind, id: wanted, data: fields, body, ...(published && { published: { ...published } }), ...(note && { note }) },
    `${board.asOf} 12:00`,
  );
  const idFindings = id === undefined ? newIdFindings(kind, wanted, board) : [];
  const gate = gateFindings({ kind, id: wanted, data: fields, body });
  return [...idFindings, ...findings, ...gate].toSorted((a, b) => a.severity.localeCompare(b.severity));
}

function newIdFindings(kind: KindName, id: string, board: BoardData): Finding[] {
  const refused = (what: string, fix: string): Finding[] => [
    { field: '编号', path: [ENTRY_ID], what, fix, severity: 'error' },
  ];
  if (id === '') return refused('没有编号', '按“由标题生成”，或自己写拼音，如 renfang-mianjian');
  if (!isId(id))
    return refused(`“${id}”不能作编号`, `只用小写字母、数字和短横线，不超过 ${ID_LONGEST} 个，如 renfang-mianjian`);
  const taken = [...board.entries, ...board.drafts].some((entry) => entry.kind === kind && entry.id === id);
  return taken ? refused(`编号“${id}”已经有了`, `请换一个，如 ${id}-2；要改原来那一条，请从列表里打开它`) : [];
}

/** What the gate says of the form as it stands, remarks left out. */
export function gateFindingsOfForm({ kind, id, data }: FormContent): Finding[] {
  const { fields, body } = entryOf(kind, data);
  return gateFindings({ kind, id: id ?? '', data: fields, body }).filter(({ gate }) => gate?.level !== 'note');
}
