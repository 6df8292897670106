import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/mention.ts';

/** Seconds since 1970, as the sender's clock says. */
export const TIMESTAMP_HEADER = 'openseat-timestamp';
/** `v1=` and HMAC-SHA256 in hex over `timestamp.body`; several, separated by commas, while a secret is changed. */
export const SIGNATURE_HEADER = 'openseat-signature';

/** How far a timestamp may lie from our clock, either way. */
const WINDOW = 5 * 60_000;

/** Why a delivery is not believed, in words for the one who set it up; null: it is signed with one of our secrets. */
export function whyUnsigned(
  rawBody: Uint8Array,
  headers: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
  now: Instant,
): string | null {
  if (secrets.length === 0) return 'no webhook secret is set here; set OPENSEAT_HOOK_SECRET';
  const timestamp = headers[TIMESTAMP_HEADER]?.trim();
  const signatures = headers[SIGNATURE_HEADER];
  if (timestamp === undefined) return `the header ${TIMESTAMP_HEADER} is missing`;
  if (signatures === undefined) return `the header ${SIGNATURE_HEADER} is missing`;
  if (!/^\d{9,11}$/.test(timestamp)) return `${TIMESTAMP_HEADER} must be whole seconds since 1970`;
  const given = signatures.split(',').map((part) => part.trim());
  const hex = given.flatMap((part) => /^v1=([0-9a-f]{64})$/i.exec(part)?.[1] ?? []);
  if (hex.length === 0) return `${SIGNATURE_HEADER} must be v1= and 64 hex digits`;
  // Signature first: who cannot sign learns nothing about our clock.
  const expected = secrets.map((secret) => signature(secret, timestamp, rawBody));
  let matches = false;
  for (const one of expected) {
    for (const other of hex) {
      if (timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'))) matches = true;
    }
  }
  if (!matches) return 'the signature does not fit the body and the timestamp';
  if (Math.abs(now - Number(timestamp) * 1000) > WINDOW) {
    return 'the timestamp is more than 5 minutes away from our clock';
  }
  return null;
}

/** Hex, without `v1=`. */
export function signature(secret: string, timestamp: string, rawBody: Uint8Array): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
}
