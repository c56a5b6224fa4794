import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import { covers } from '#admin/rules/people.ts';
import type { DeskStatus, DraftView, EntryRow, Session } from '#admin/rules/protocol.ts';
import type { Tasks } from '#admin/rules/tasks.ts';
import { Frame, openScreen, Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';
import { AllEntries } from './all-entries.tsx';
import { Audit } from './audit.tsx';
import { DueList } from './due-list.tsx';
import { Machinery } from './machinery.tsx';
import { MissedSearches } from './missed-searches.tsx';
import { NewEntry } from './new-entry.tsx';
import { UrgentTasks } from './tasks.tsx';
import { Todo } from './todo.tsx';
import { UnsavedList } from './unsaved-list.tsx';
import { WordListForm } from './word-list.tsx';

openScreen((session) => <DeskScreen session={session} />);

/** 工作台: what waits for me, what is unsaved, what falls due, and every entry. */
function DeskScreen({ session }: { readonly session: Session }): ReactElement {
  const drafts = useLoaded<readonly DraftView[]>(addresses.drafts);
  const entries = useLoaded<readonly EntryRow[]>(addresses.entries);
  const tasks = useLoaded<Tasks>(addresses.tasks);
  const status = useLoaded<DeskStatus>(addresses.status);
  const changed = () => {
    tasks.again();
    drafts.again();
    entries.again();
  };
  const trouble = drafts.trouble ?? entries.trouble;
  return (
    <Frame session={session} title="工作台" current="desk">
      {trouble && <Trouble message={trouble.message} />}
      <div className="body">
        {status.value && <Machinery status={status.value} />}
        {tasks.value && <UrgentTasks tasks={tasks.value} onChanged={changed} />}
        <NewEntry person={session.person} />
        {drafts.value && <Todo drafts={drafts.value} person={session.person} />}
        <UnsavedList person={session.person.id} />
        {entries.value && <DueList rows={entries.value} />}
        <MissedSearches person={session.person} />
        {entries.value ? <AllEntries rows={entries.value} /> : <p role="status">正在读取…</p>}
        {covers(session.person, undefined) &&
          session.person.roles.some((role) => role === '终审' || role === '管理') && <WordListForm />}
        {session.person.roles.includes('管理') && <Audit />}
      </div>
    </Frame>
  );
}
