// Values at rest: AES-256-GCM, with a second key that still opens what was sealed before the key was changed.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipherName = 'aes-256-gcm';
/** Bytes before the ciphertext: the format, the nonce (https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf, 8.2.2), the tag. */
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

export interface Seal {
  /** `label` is where the value is kept: sealed for one place, it opens in no other. */
  seal(label: string, text: string): Buffer;
  /** Null where no key opens it. `stale`: it was sealed with the previous key. */
  open(label: string, sealed: Buffer): { readonly text: string; readonly stale: boolean } | null;
}

/** 32 bytes, in base64 or as 64 hexadecimal digits, checked in env.ts. */
export function keyBytes(key: string): Buffer {
  return Buffer.from(key, key.length === 64 ? 'hex' : 'base64');
}

export function createSeal(key: string, previous: string | undefined): Seal {
  const current = keyBytes(key);
  const before = previous === undefined ? [] : [keyBytes(previous)];
  return {
    seal(label, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, current, nonce).setAAD(Buffer.from(label));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), hidden]);
    },
    open(label, sealed) {
      const text = opened(current, label, sealed);
      if (text !== null) return { text, stale: false };
      for (const old of before) {
        const found = opened(old, label, sealed);
        if (found !== null) return { text: found, stale: true };
      }
      return null;
    },
  };
}

function opened(key: Buffer, label: string, sealed: Buffer): string | null {
  if (sealed.length < headBytes || sealed[0] !== format) return null;
  try {
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const decipher = createDecipheriv(cipherName, key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(label))
      .setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
    return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
