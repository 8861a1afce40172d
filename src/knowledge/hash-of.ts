// The SHA-256 of a text in hex: records and editions are named by it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
