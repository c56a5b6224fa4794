/**
 * `/ledger/site/proof`: the newest entry of the sealed site with its way to the signed head, in the form of C2SP tlog-proof. A
 * page that checks itself reads this kilobyte instead of a bundle of 256 entries. Runs in the browser too.
 */
const MAGIC = 'c2sp.org/tlog-proof@v1';

export interface SiteProof {
  /** The line of the ledger, carried as the `extra` of the format. */
  readonly line: string;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function decode(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

export const formatSiteProof = ({ line, index, hashes, checkpoint }: SiteProof): string =>
  [
    MAGIC,
    `extra ${encode(new TextEncoder().encode(line))}`,
    `index ${index}`,
    ...hashes.map(encode),
    '',
    checkpoint,
  ].join('\n');

/** @returns undefined when it is no such proof; whether it proves anything is for who asks. */
export function readSiteProof(text: string): SiteProof | undefined {
  const end = text.indexOf('\n\n');
  const [magic, extra = '', index = '', ...hashes] = text.slice(0, Math.max(0, end)).split('\n');
  if (magic !== MAGIC || !extra.startsWith('extra ') || !/^index (?:0|[1-9]\d{0,14})$/.test(index)) return undefined;
  const decoded = hashes.map(decode);
  if (decoded.some(({ length }) => length !== 32)) return undefined;
  return {
    line: new TextDecoder().decode(decode(extra.slice('extra '.length))),
    index: Number(index.slice('index '.length)),
    hashes: decoded,
    checkpoint: text.slice(end + 2),
  };
}
