import { type ReactElement, useState } from 'react';
import type { Person } from '#admin/rules/people.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { newAddress, screens } from '../screens/addresses.ts';
import { KindSelect } from '../screens/kind-select.tsx';

/** 新写一条, for people who may write. */
export function NewEntry({ person }: { readonly person: Person }): ReactElement | null {
  const [kind, setKind] = useState<KindName>('procedures');
  if (refusalOf('edit', newDraft, person)) return null;
  return (
    <form
      className="tools"
      onSubmit={(event) => {
        event.preventDefault();
        location.assign(newAddress(kind));
      }}
    >
      <KindSelect label="新写" kind={kind} onChange={setKind} />
      <button type="submit" className="main">
        开始写
      </button>
      <small>{anyKind(kind).about}</small>
      <a href={screens.importing}>从 Word、PDF 文件导入规章制度</a>
      <a href={screens.standards}>从标准目录添加公开事项</a>
      <a href={screens.table}>用表格成批改</a>
      <a href={screens.replace}>一处变了，处处改</a>
    </form>
  );
}
