/** The four identities one person may try on one machine. They share the keyboard, so their reviews prove nothing: publishing needs a sample board. */
import type { Person } from '#admin/rules/people.ts';
import type { SignedIn } from '../sessions/session-files.ts';
import type { People } from '../sessions/sessions.ts';

export const trialPeople: readonly Person[] = [
  { id: 'shiyong-caibian', name: '试用采编', post: '试用采编岗', roles: ['采编'] },
  { id: 'shiyong-chushen', name: '试用初审', post: '试用初审岗', roles: ['初审'] },
  { id: 'shiyong-zhongshen', name: '试用终审', post: '试用终审岗', roles: ['终审'] },
  { id: 'shiyong-guanli', name: '试用管理', post: '试用管理岗', roles: ['管理'] },
];

export const trialPerson = (id: string): Person | undefined => trialPeople.find((person) => person.id === id);

export const trialSessions: People = { current: ({ personId }: SignedIn) => trialPerson(personId) };
