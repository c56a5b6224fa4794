/** A draft whose files somebody changed: 管理 puts it aside, and the entry can be worked on from its public text. */
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { addressKey } from './content.ts';
import { checkAddress, type DeskContext } from './desk-context.ts';
import { demandNot } from './permission.ts';
import { DeskRefused } from './refused.ts';

/** Nothing is deleted. @returns where it lies now. @throws DeskRefused 409 when the draft can be read */
export async function setAside(context: DeskContext, person: Person, address: EntryAddress): Promise<string> {
  checkAddress(address);
  demandNot(person.roles.includes('管理') ? undefined : '损坏的草稿由管理员搁置');
  const damaged = (await context.drafts.damaged()).some((one) => addressKey(one) === addressKey(address));
  if (!damaged) throw new DeskRefused(409, '这份草稿没有损坏；不要了的请由写的人删除草稿');
  await context.audit.record({ who: person.id, name: person.name, what: '搁置损坏的草稿', on: addressKey(address) });
  return context.drafts.setAside(address);
}
