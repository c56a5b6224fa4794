import { type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { FoundEverywhere } from '#admin/rules/corrections-protocol.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import type { Session } from '#admin/rules/protocol.ts';
import { type Replacement, replacementFault } from '#admin/rules/replace-everywhere.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { BegunDrafts } from '../import/begun-drafts.tsx';
import { tell } from '../newsroom.ts';
import { Frame, openScreen, Trouble } from '../screens/frame.tsx';
import { useWork } from '../screens/work.ts';
import { FoundEntries } from './found-entries.tsx';
import { FoundFiles } from './found-files.tsx';

openScreen((session) => <ReplaceScreen session={session} />);

/** 一处变了，处处改: what changed in the world, found wherever the board says it, looked over, and saved as drafts. */
function ReplaceScreen({ session }: { readonly session: Session }): ReactElement {
  const refusal = refusalOf('edit', newDraft, session.person);
  return (
    <Frame session={session} title="一处变了，处处改" current="replace">
      <div className="body">{refusal ? <Trouble message={refusal} /> : <Replacing />}</div>
    </Frame>
  );
}

interface Looked extends FoundEverywhere {
  readonly replacement: Replacement;
}

function Replacing(): ReactElement {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [looked, setLooked] = useState<Looked>();
  const [begun, setBegun] = useState<readonly BegunDraft[]>();
  const { busy, trouble, setTrouble, run } = useWork();
  const find = () => {
    const replacement = { from: from.trim(), to: to.trim() };
    const fault = replacementFault(replacement);
    setLooked(undefined);
    if (fault) return setTrouble(fault);
    run('正在查找…', async () =>
      setLooked({ ...(await tell<FoundEverywhere>(addresses.replace, replacement)), replacement }),
    );
  };
  if (begun) {
    return (
      <>
        <BegunDrafts begun={begun} how="已保存" />
        <p>送审、审查、公布时可以“勾选同一批”，一起办。</p>
        {looked && <FoundFiles replacement={looked.replacement} />}
      </>
    );
  }
  return (
    <>
      <p>
        电话换号、科室改名、窗口搬家：写上原来的和现在的，找出公开栏里每一处。先看过，勾选了才存为草稿，仍要经初审、终审。
      </p>
      <form
        className="tools"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <label className="wide">
          原来的
          <input value={from} required maxLength={200} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="wide">
          现在的
          <input value={to} required maxLength={200} onChange={(event) => setTo(event.target.value)} />
        </label>
        <button type="submit" className="main" disabled={busy !== ''}>
          查找
        </button>
        <small>固定电话带不带区号、中间有没有短横都找得到，别的区号和更长的号码不算；来源、编号、日期不动。</small>
      </form>
      <p role="status">{busy}</p>
      {trouble && <Trouble message={trouble} />}
      {looked && (
        <>
          <FoundEntries
            key={JSON.stringify(looked.replacement)}
            found={looked}
            busy={busy !== ''}
            onChange={() => setTrouble('')}
            onAccept={(entries, note) =>
              run('正在保存…', async () =>
                setBegun(
                  await tell<readonly BegunDraft[]>(addresses.replaceAccept, { ...looked.replacement, entries, note }),
                ),
              )
            }
          />
          <FoundFiles replacement={looked.replacement} />
        </>
      )}
    </>
  );
}
