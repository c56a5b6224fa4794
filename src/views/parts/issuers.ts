/** The bodies of a document, the lead first: in the letterhead, and as links. */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Inline } from '../page.ts';
import { publisherLink } from './entry-page.ts';

type Joint = Entry<'regulations'> | Entry<'notices'>;

/** Full names side by side. @param lead the name the lead had then, where it has another now. */
export function issuerNames({ data }: Joint, { dataset }: Context, lead?: string): string {
  const { agency, jointAgencies = [], jointNames = [] } = data;
  const [first, ...others] = [agency, ...jointAgencies].map((id) => getEntry(dataset, 'agencies', id).data.name);
  return [lead ?? first, ...others, ...jointNames].join('　');
}

/** Short names, linked where the body has a page. */
export function issuerLinks(entry: Joint, context: Context): Inline[] {
  const { jointAgencies = [], jointNames = [] } = entry.data;
  const joint = jointAgencies.flatMap((id): Inline[] => [
    '、',
    { text: getEntry(context.dataset, 'agencies', id).data.shortName, href: context.urls.entry('agencies', id) },
  ]);
  return [publisherLink(entry, context), ...joint, ...jointNames.map((name) => `、${name}`)];
}
