/** SHA-256 of bytes, lower-case hex. */
import { createHash } from 'node:crypto';

export const sha256Bytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
