import { type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { FoundInTable } from '#admin/rules/corrections-protocol.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import type { Session } from '#admin/rules/protocol.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { BegunDrafts } from '../import/begun-drafts.tsx';
import { send } from '../newsroom.ts';
import { Frame, openScreen, Trouble } from '../screens/frame.tsx';
import { KindSelect } from '../screens/kind-select.tsx';
import { useWork } from '../screens/work.ts';
import { FoundRows } from './found-rows.tsx';

openScreen((session) => <TableScreen session={session} />);

/** 用表格改: a kind is downloaded, corrected in WPS or Excel, brought back, looked over, and becomes drafts. */
function TableScreen({ session }: { readonly session: Session }): ReactElement {
  const refusal = refusalOf('edit', newDraft, session.person);
  return (
    <Frame session={session} title="用表格改" current="table">
      <div className="body">{refusal ? <Trouble message={refusal} /> : <Correcting />}</div>
    </Frame>
  );
}

interface Brought {
  readonly file: File;
  readonly found: FoundInTable;
}

function Correcting(): ReactElement {
  const [kind, setKind] = useState<KindName>('hotlines');
  const [brought, setBrought] = useState<Brought>();
  const [begun, setBegun] = useState<readonly BegunDraft[]>();
  const { busy, trouble, setTrouble, run } = useWork();
  const read = (file: File) =>
    run(`正在读取 ${file.name}…`, async () => {
      setBrought(undefined);
      setBrought({ file, found: await send<FoundInTable>(addresses.table, formOf({ kind }, file)) });
    });
  const take = (file: File, ids: readonly string[], note: string) =>
    run('正在保存…', async () => {
      const form = formOf({ kind, ids: ids.join(','), note }, file);
      setBegun(await send<readonly BegunDraft[]>(addresses.tableAccept, form));
    });
  if (begun) return <BegunDrafts begun={begun} how="已保存" />;
  const { label } = anyKind(kind);
  return (
    <>
      <ol className="stages">
        <li>
          <h2>下载</h2>
          <div className="tools">
            <KindSelect
              label="改哪一种"
              kind={kind}
              onChange={(next) => {
                setKind(next);
                setBrought(undefined);
                setTrouble('');
              }}
            />
            <span className="buttons">
              <a className="main" href={`${addresses.table}?kind=${kind}`} download>
                下载{label}的表格
              </a>
            </span>
          </div>
        </li>
        <li>
          <h2>在 WPS 或 Excel 里改</h2>
          <ul>
            <li>一行是一条，“编号”和“版本”两列不要动。</li>
            <li>清空一格就是去掉那一栏；删掉的列、没有的行都不动。</li>
            <li>更正说明写在“更正说明”那一列，也可以拿回来时统一写一句。</li>
            <li>新添一条：另起一行，编号自己起，“版本”空着。</li>
          </ul>
        </li>
        <li>
          <h2>拿回来</h2>
          <form
            key={kind}
            className="tools"
            onSubmit={(event) => {
              event.preventDefault();
              const file = new FormData(event.currentTarget).get('file');
              if (file instanceof File && file.name !== '') read(file);
            }}
          >
            <label className="wide">
              改好的{label}表格
              <input type="file" name="file" required accept=".xlsx,.csv" onChange={() => setBrought(undefined)} />
            </label>
            <button type="submit" className="main" disabled={busy !== ''}>
              看看改了什么
            </button>
            <small>xlsx 或 csv。先只是看看，什么都不会保存；保存以后也只是草稿，要经初审、终审才公布。</small>
          </form>
        </li>
      </ol>
      <p role="status">{busy}</p>
      {trouble && <Trouble message={trouble} />}
      {brought && (
        <FoundRows
          found={brought.found}
          busy={busy !== ''}
          onChange={() => setTrouble('')}
          onAccept={(ids, note) => take(brought.file, ids, note)}
        />
      )}
    </>
  );
}

/** Fields stand before the file. */
function formOf(fields: Readonly<Record<string, string>>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
}
