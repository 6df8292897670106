import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { Instant } from '../domain/mention.ts';

/** Who may come in at all: checked before anything is read or rendered. */
export interface GateSettings {
  /** Nobody is configured: loopback only, under loopback names only. */
  visitors: boolean;
  publicUrl?: string | undefined;
}

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;
/** Names that no outside name server can point at us: addresses, and names of one label (compose services). */
const UNREBINDABLE = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\]|[a-z0-9_-]+)(:\d{1,5})?$/i;

/** Pages load nothing from elsewhere, run no inline script or style, and stand in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. `same-origin` and not `no-referrer`: under the latter browsers send `Origin: null` on forms. */
export function safeHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('Content-Security-Policy', POLICY);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

/** Host (against DNS rebinding), and without people the connection itself. */
export function checkHost({ visitors, publicUrl }: GateSettings): MiddlewareHandler {
  const publicHost = publicUrl === undefined ? null : new URL(publicUrl).host.toLowerCase();
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    const open = c.req.path === '/healthz' || c.req.path === '/metrics';
    const ours = LOOPBACK_NAME.test(host) || (!visitors && host === publicHost);
    if (!ours && !(open && UNREBINDABLE.test(host))) {
      return c.text(
        visitors
          ? 'This console is open on this machine only. Configure people (config/people.yaml) to open it to others.\n'
          : 'This console does not answer under that name. Set OPENSEAT_PUBLIC_URL to the address you use.\n',
        421,
      );
    }
    if (visitors && !open && !fromThisMachine(c)) {
      return c.text(
        'This console is open on this machine only. Configure people (config/people.yaml) to open it to others.\n',
        403,
      );
    }
    return next();
  };
}

/** Was it asked for under a name that only this machine or its own containers use? */
export function underLocalName(c: Context): boolean {
  return UNREBINDABLE.test(c.req.header('host') ?? '');
}

/** Straight from a loopback address; whatever came through a proxy says so in its headers and is not. */
function fromThisMachine(c: Context): boolean {
  if (['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => c.req.header(name)))
    return false;
  return LOOPBACK_ADDRESS.test(addressOf(c));
}

export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? '';
}

/** Every request that may change something comes from a page of ours; the form's token is checked with the session. */
export function checkOrigin(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (c.req.method !== 'POST') return c.text('Only GET and POST are answered here.\n', 405);
    const origin = c.req.header('origin');
    const host = (c.req.header('host') ?? '').toLowerCase();
    if (origin === undefined || hostOf(origin) !== host)
      return c.text('This request did not come from a page of this console, so nothing was done.\n', 403);
    return next();
  };
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return null;
  }
}

/** Counts tries for each key in a sliding window; forgets what is past. */
export function createLimiter(
  max: number,
  windowMs: number,
): (key: string, now: Instant) => { allowed: boolean; waitS: number } {
  const tries = new Map<string, Instant[]>();
  return (key, now) => {
    if (tries.size > 5_000) tries.clear();
    const recent = (tries.get(key) ?? []).filter((at) => now - at < windowMs);
    const allowed = recent.length < max;
    if (allowed) recent.push(now);
    tries.set(key, recent);
    return { allowed, waitS: allowed ? 0 : Math.ceil((windowMs - (now - (recent[0] ?? now))) / 1000) };
  };
}
