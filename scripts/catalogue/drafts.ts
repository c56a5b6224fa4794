/** Rows of a standard as files that nobody has reviewed, for a folder of its own; all of them or none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, findEntry } from '#domain/dataset.ts';
import { STANDARD_LEVELS, type StandardLevel } from '#domain/parts/disclosure-channel.ts';
import { STANDARD_OPINION } from '#domain/parts/provenance.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { draftRow, rowId } from '#domain/standards/draft-row.ts';
import type { StandardField, Standards } from '#domain/standards/standard-field.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { writeDurably } from '#store/durable-file.ts';
import { writeEntry } from '#store/write-entry.ts';

export interface DraftRequest {
  readonly agency: string;
  readonly office?: string | undefined;
  /** 乡级, or several with 、 between. */
  readonly level?: string | undefined;
  readonly asOf: PlainDate;
}

export interface DraftFile {
  readonly id: string;
  readonly text: string;
}

/** @throws SetupFailed naming what of the request is wrong */
export function draftFiles(
  field: StandardField,
  dataset: Dataset,
  standards: Standards,
  { agency, office, level, asOf }: DraftRequest,
): DraftFile[] {
  if (!findEntry(dataset, 'agencies', agency)) {
    const known = dataset.entries.agencies.map(({ id, data }) => `${id}（${data.shortName}）`).join('、');
    throw new SetupFailed(`没有编号为“${agency}”的机构。`, `现有：${known}。`);
  }
  if (office !== undefined && findEntry(dataset, 'offices', office)?.data.agency !== agency) {
    throw new SetupFailed(
      `“${office}”不是这家机构的科室。`,
      '科室编号是 offices 文件夹里的文件名；不写 --office 也可以。',
    );
  }
  const levels = levelsIn(level);
  const rows = field.rows.filter((row) => row.level.some((each) => levels.includes(each)));
  if (rows.length === 0) throw new SetupFailed(`${field.name}领域没有${level}的事项。`, '换一级再试。');
  return rows.map((row) => {
    const data = draftRow(row, field, standards, { agency, levels, asOf, ...(office !== undefined && { office }) });
    const fields = { ...data, ...unreviewed(asOf) };
    return { id: rowId(row, field, agency), text: writeEntry('catalogue', fields, '') };
  });
}

function levelsIn(level: string | undefined): StandardLevel[] {
  const named = level?.split(/[、,，]/) ?? [];
  const levels = STANDARD_LEVELS.filter((each) => named.includes(each));
  if (levels.length > 0 && levels.length === named.length) return levels;
  throw new SetupFailed(
    level === undefined ? '没有写本单位在哪一级公开。' : `“${level}”不是层级。`,
    `如 --level 乡级，几级用“、”隔开：${STANDARD_LEVELS.join('、')}。`,
  );
}

/** Says what is true: the program made it, nobody has looked at it. */
const unreviewed = (asOf: PlainDate) => ({
  publishedAt: `${asOf} 00:00`,
  checkedOn: asOf,
  register: [
    {
      ...{ collector: '标准目录程序', collectedOn: asOf, reviewer: '未初审', reviewedOn: asOf },
      ...{ approver: '未终审', approvedOn: asOf, operator: '未上网', opinion: STANDARD_OPINION },
    },
  ],
});

/** Nothing that is there is overwritten. @throws SetupFailed naming the first file that is */
export async function writeDrafts(folder: string, files: readonly DraftFile[]): Promise<void> {
  const paths = files.map(({ id, text }) => ({ path: join(folder, 'catalogue', `${id}.yaml`), text }));
  const there = paths.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (there.length > 0) {
    throw new SetupFailed(
      `有 ${there.length} 个文件已经在了，没有覆盖，什么都没有写：${there.slice(0, 3).join('、')}`,
      '请先移走它们，或用 --out 换一个文件夹。',
    );
  }
  for (const { path, text } of paths) await writeDurably(path, text);
}
