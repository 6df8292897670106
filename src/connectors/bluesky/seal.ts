import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps a secret readable only with the house's own secret (AES-256-GCM, a key of its own for each purpose). */
export interface Seal {
  close(plain: string): string;
  /** null: not sealed by us, or with another secret, or meddled with. */
  open(sealed: unknown): string | null;
  /** Tells whether something is the same as before, and nothing else. */
  fingerprint(...parts: string[]): string;
}

export function sealWith(secret: string, purpose: string): Seal {
  const keyFor = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `openseat ${purpose} ${use}`, 32));
  const key = keyFor('encryption');
  const marking = keyFor('fingerprint');
  const about = Buffer.from(`${VERSION} ${purpose}`);
  return {
    close: (plain) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(about);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open: (sealed) => {
      if (typeof sealed !== 'string' || !sealed.startsWith(`${VERSION}.`)) return null;
      const bytes = Buffer.from(sealed.slice(VERSION.length + 1), 'base64url');
      if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(about)
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        const plain = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
        return Buffer.concat([plain, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    fingerprint: (...parts) =>
      createHmac('sha256', marking).update(JSON.stringify(parts)).digest('base64url'),
  };
}
