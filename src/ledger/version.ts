/**
 * A published version as it is kept beside the ledger, one file a version: salted, so that a version withdrawn for a
 * leaked number cannot be guessed from its hash once the file is purged (decision 0031).
 */
import { canonicalJson, type Json } from './canonical.ts';
import { sha256Hex } from './hash.ts';
import { squeezeText } from './page-words.ts';

export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What of a version is compared; everything but salt and register. */
export interface VersionContent {
  readonly kind: string;
  readonly id: string;
  /** The fields as published, without the review register and the day of the last check. */
  readonly data: Readonly<Record<string, Json>>;
  /** Markdown of a rule, NFC with LF; empty for other kinds. */
  readonly body: string;
  /** SHA-256 of the articles as readers see them, squeezed (`squeezeText`). */
  readonly text_sha256: string;
  readonly files: readonly PublishedFile[];
}

/** That the gate before publication was passed (docs/gate.md). A new examination alone makes no new version. */
export interface GatePass {
  readonly version: number;
  /** How many findings were let stand, and with which reasons. */
  readonly kept: number;
  readonly reasons: readonly string[];
}

export interface Version extends VersionContent {
  readonly v: 1;
  /** 16 random bytes in hex. */
  readonly salt: string;
  /** Commitment to the review register of this version (`registerHash`). */
  readonly register_sha256: string;
  /** Absent in versions made before the gate, and on example boards. */
  readonly gate?: GatePass;
}

/** The bytes of the version file, without a line break at the end. */
export const versionText = (version: Version): string => canonicalJson(version);
export const versionHash = (version: Version): string => sha256Hex(versionText(version));

/** Rows stay with the agency; an inspector asks for rows and salt and finds that they existed before publication. */
export const registerHash = (rows: unknown, salt: string): string => sha256Hex(canonicalJson({ rows, salt }));

/**
 * What a page of this version carries so that the public digest of its bytes gives nothing away: anyone who knows a withdrawn page but
 * for one number cannot try all numbers once the version is purged. 32 hex digits, the same at every build.
 */
export const pageSalt = ({ salt }: Version): string => sha256Hex(`page ${salt}`).slice(0, 32);

export const textHash = (text: string): string => sha256Hex(squeezeText(text));

/** Two versions say the same. */
export function sameContent(a: VersionContent, b: VersionContent): boolean {
  const content = ({ kind, id, data, body, text_sha256, files }: VersionContent) =>
    canonicalJson({ kind, id, data, body, text_sha256, files });
  return content(a) === content(b);
}

interface Publishable {
  readonly kind: string;
  readonly id: string;
  readonly data: unknown;
  readonly body: string;
}

/**
 * @param text the articles as the page shows them.
 * @param files what the entry offers for download, as it lies in `uploads/`.
 */
export function contentOf(
  { kind, id, data, body }: Publishable,
  text: string,
  files: readonly PublishedFile[],
): VersionContent {
  const { register: _, checkedOn: __, ...fields } = data as Record<string, Json>;
  return {
    kind,
    id,
    data: fields,
    body: body.normalize('NFC').replace(/\r\n?/g, '\n'),
    text_sha256: textHash(text),
    files,
  };
}

/** Whether text is an intact version file of this hash. @returns undefined when it is not. */
export function readVersion(text: string, sha256: string): Version | undefined {
  if (sha256Hex(text) !== sha256) return undefined;
  return JSON.parse(text) as Version;
}
