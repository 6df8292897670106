import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Credentials } from './options.ts';

/** Who asks: the app by itself (bearer) or the brand's account (OAuth 1.0a); null for nobody we know. */
export type Caller = 'app' | 'user';

interface Signed {
  method: string;
  /** Scheme, host and path, without the query. */
  url: string;
  query: URLSearchParams;
  authorization: string | undefined;
}

/** Checks the bearer token, or each byte of the OAuth 1.0a signature. Replayed nonces and old times pass. */
export function callerOf(request: Signed, known: Credentials): Caller | null {
  const given = request.authorization ?? '';
  if (given === `Bearer ${known.bearer}`) return 'app';
  return given.startsWith('OAuth ') && isSigned(request, oauthFields(given), known) ? 'user' : null;
}

function oauthFields(header: string): Map<string, string> {
  const pairs = header.slice('OAuth '.length).matchAll(/(\w+)="([^"]*)"/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, decodeURIComponent(value)]));
}

function isSigned(request: Signed, oauth: Map<string, string>, known: Credentials): boolean {
  if (oauth.get('oauth_consumer_key') !== known.appKey) return false;
  if (oauth.get('oauth_token') !== known.accessToken) return false;
  const signature = Buffer.from(oauth.get('oauth_signature') ?? '', 'base64');
  // A client may have signed the address it means, and be led here below its signature.
  const meant = new URL(request.url);
  return [request.url, `https://api.x.com${meant.pathname}`].some((url) => {
    const expected = sign({ ...request, url }, oauth, known);
    return signature.length === expected.length && timingSafeEqual(signature, expected);
  });
}

function sign({ method, url, query }: Signed, oauth: Map<string, string>, known: Credentials): Buffer {
  const fields = [...oauth].filter(([name]) => name !== 'oauth_signature');
  const parameters = [...fields, ...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&');
  const text = [method, url, parameters].map(encode).join('&');
  return createHmac('sha1', `${encode(known.appSecret)}&${encode(known.accessSecret)}`)
    .update(text)
    .digest();
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
