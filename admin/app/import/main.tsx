import { type ReactElement, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { BegunDraft, FoundInFile } from '#admin/rules/import-protocol.ts';
import type { Recipe, Settled } from '#admin/rules/import-recipe.ts';
import type { EntryRow, Session } from '#admin/rules/protocol.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { send } from '../newsroom.ts';
import { Frame, openScreen, Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';
import { useWork } from '../screens/work.ts';
import { BegunDrafts } from './begun-drafts.tsx';
import { ChooseFile, type Chosen } from './choose-file.tsx';
import { Found } from './found.tsx';
import { KeptRecipes } from './kept-recipes.tsx';

openScreen((session) => <ImportScreen session={session} />);

/** 从文件导入: a compilation is read, looked over, and the rules that are ticked become drafts. */
function ImportScreen({ session }: { readonly session: Session }): ReactElement {
  const refusal = refusalOf('edit', newDraft, session.person);
  return (
    <Frame session={session} title="从文件导入规章制度" current="importing">
      <div className="body">
        {refusal ? <Trouble message={refusal} /> : <Importing session={session} />}
        <KeptRecipes />
      </div>
    </Frame>
  );
}

type Step =
  | { readonly at: '选文件' }
  | { readonly at: '看结果'; readonly chosen: Chosen; readonly found: FoundInFile }
  | { readonly at: '已导入'; readonly begun: readonly BegunDraft[] };

function Importing({ session }: { readonly session: Session }): ReactElement {
  const agencies = useLoaded<readonly EntryRow[]>(`${addresses.entries}?kind=agencies&state=已公布`);
  const [step, setStep] = useState<Step>({ at: '选文件' });
  const { busy, trouble, setTrouble, run } = useWork();
  const read = (chosen: Chosen) =>
    run(`正在读取 ${chosen.file.name}，大的文件要几十秒…`, async () => {
      setStep({ at: '选文件' });
      setStep({ at: '看结果', chosen, found: await send<FoundInFile>(addresses.importing, formOf(chosen)) });
    });
  const correct = (chosen: Chosen, recipe: Recipe) =>
    run('正在按更正重新拆分…', async () => {
      const form = formOf(chosen, { recipe: JSON.stringify(recipe) });
      setStep({ at: '看结果', chosen, found: await send<FoundInFile>(addresses.importing, form) });
    });
  const accept = (chosen: Chosen, { recipe }: FoundInFile, ids: readonly string[], settled: readonly Settled[]) =>
    run('正在导入…', async () => {
      const form = formOf(chosen, {
        ids: ids.join(','),
        recipe: JSON.stringify(recipe),
        settled: JSON.stringify(settled),
      });
      setStep({ at: '已导入', begun: await send<readonly BegunDraft[]>(addresses.importAccept, form) });
    });
  const mine = agencies.value?.filter(({ id }) => session.person.agencies?.includes(id) ?? true);
  return (
    <>
      {agencies.trouble && <Trouble message={agencies.trouble.message} />}
      {mine && <ChooseFile agencies={mine} busy={busy !== ''} onRead={read} />}
      <p role="status">{busy}</p>
      {trouble && <Trouble message={trouble} />}
      {step.at === '看结果' && (
        <Found
          found={step.found}
          busy={busy !== ''}
          onChange={() => setTrouble('')}
          onRecipe={(recipe) => correct(step.chosen, recipe)}
          onAccept={(ids, settled) => accept(step.chosen, step.found, ids, settled)}
        />
      )}
      {step.at === '已导入' && <BegunDrafts begun={step.begun} />}
    </>
  );
}

/** Fields stand before the file. */
function formOf({ agency, file }: Chosen, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.append('agency', agency);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
}
