import { type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import type { EntryRow, Session } from '#admin/rules/protocol.ts';
import type { StandardOnOffer } from '#admin/rules/standards-on-offer.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { BegunDrafts } from '../import/begun-drafts.tsx';
import { tell } from '../newsroom.ts';
import { Frame, openScreen, Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';
import { ChooseField } from './choose-field.tsx';
import { StandardRows } from './standard-rows.tsx';

openScreen((session) => <StandardsScreen session={session} />);

/** 从标准目录添加: a field is chosen for an agency, and the rows that are ticked become drafts of 公开目录. */
function StandardsScreen({ session }: { readonly session: Session }): ReactElement {
  const refusal = refusalOf('edit', newDraft, session.person);
  return (
    <Frame session={session} title="从标准目录添加公开事项" current="standards">
      <div className="body">{refusal ? <Trouble message={refusal} /> : <Agencies session={session} />}</div>
    </Frame>
  );
}

function Agencies({ session }: { readonly session: Session }): ReactElement {
  const agencies = useLoaded<readonly EntryRow[]>(`${addresses.entries}?kind=agencies&state=已公布`);
  const offices = useLoaded<readonly EntryRow[]>(`${addresses.entries}?kind=offices&state=已公布`);
  const [chosen, setChosen] = useState('');
  const trouble = agencies.trouble ?? offices.trouble;
  if (trouble) return <Trouble message={trouble.message} />;
  if (!agencies.value || !offices.value) return <p role="status">正在读取…</p>;
  const mine = agencies.value.filter(({ id }) => session.person.agencies?.includes(id) ?? true);
  const agency = chosen || mine[0]?.id;
  if (agency === undefined) return <Trouble message="还没有公布的机构。请先公布机构的条目，再来添加" />;
  return (
    <>
      <div className="tools">
        <label>
          公开主体
          <select value={agency} onChange={(event) => setChosen(event.target.value)}>
            {mine.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Fields key={agency} agency={agency} offices={offices.value.filter((row) => row.agency === agency)} />
    </>
  );
}

interface FieldsProps {
  readonly agency: string;
  readonly offices: readonly EntryRow[];
}

function Fields({ agency, offices }: FieldsProps): ReactElement {
  const standards = useLoaded<readonly StandardOnOffer[]>(
    `${addresses.standards}?agency=${encodeURIComponent(agency)}`,
  );
  const [name, setName] = useState('');
  const [office, setOffice] = useState('');
  const [levels, setLevels] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [begun, setBegun] = useState<readonly BegunDraft[]>();
  if (standards.trouble) return <Trouble message={standards.trouble.message} />;
  if (!standards.value) return <p role="status">正在读取标准目录…</p>;
  if (begun) return <BegunDrafts begun={begun} />;
  const field = standards.value.find(({ id }) => id === name);
  const add = (rows: readonly string[]) => {
    if (!field) return;
    setBusy(true);
    setTrouble('');
    const what = { agency, field: field.id, levels, rows, ...(office !== '' && { office }) };
    tell<readonly BegunDraft[]>(addresses.standardsAccept, what)
      .then(setBegun, (error: Error) => setTrouble(error.message))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <ChooseField
        fields={standards.value}
        offices={offices}
        chosen={{ field: name, office, levels }}
        onChange={(next) => {
          setTrouble('');
          setName(next.field);
          setOffice(next.office);
          setLevels(next.levels);
        }}
      />
      {trouble && <Trouble message={trouble} />}
      {field && levels.length > 0 && (
        <StandardRows key={`${field.id} ${levels.join()}`} field={field} levels={levels} busy={busy} onAdd={add} />
      )}
    </>
  );
}
