/** SHA-256 in builds and browsers alike: a browser offers its own only over https, and intranets are often plain http. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower-case hex over the UTF-8 bytes of `text`. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
