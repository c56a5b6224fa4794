/** What a release is made of: the bill of materials (CycloneDX, made from package-lock.json) with number and time of the commit, and its licences. */
import { createHash } from 'node:crypto';
import type { Release } from './commit.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}
export interface Bill {
  readonly components: readonly Component[];
}

/**
 * A bill usually has a random number and the time of day; here both come from the commit.
 * @param text CycloneDX as JSON
 */
export function steadyBill(text: string, { version, commit, at }: Release): string {
  const bill = JSON.parse(text) as Bill & { metadata: object };
  const hex = createHash('sha256').update(`${version} ${commit}`).digest('hex');
  // A UUID of version 8: made by rules of our own (RFC 9562 5.8).
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  const steady = { ...bill, serialNumber: `urn:uuid:${uuid}`, metadata: { ...bill.metadata, timestamp: at } };
  return `${JSON.stringify(steady, null, 1)}\n`;
}

const licenceOf = ({ licenses = [] }: Component): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ');

/** One line per package, sorted: name, version, licence; packages that state none say so, for a person to look at. */
export function licenceList(text: string): string {
  const { components } = JSON.parse(text) as Bill;
  const lines = components.map((one) => `${one.name}\t${one.version}\t${licenceOf(one) || '没有写明'}`);
  return `${['软件包\t版本\t许可', ...[...new Set(lines)].sort()].join('\n')}\n`;
}
