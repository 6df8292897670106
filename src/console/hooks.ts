import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Events } from '../ports.ts';
import type { OutsideAnswer, OutsideDoor } from './doors.ts';

/** The most that one delivery may bring. */
const BODY_BYTES = 1024 * 1024;

/** The only paths that the outside may reach. It answers when what came in is stored, and never with somebody's words. */
export function hooksApp(doors: { hooks: OutsideDoor; rate?: OutsideDoor; events: Events }): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
    c.res.headers.set('Cache-Control', 'no-store');
    c.res.headers.set('Referrer-Policy', 'no-referrer');
    c.res.headers.set(
      'Content-Security-Policy',
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });
  app.use(
    bodyLimit({
      maxSize: BODY_BYTES,
      // The rest of the body is never read, so this connection cannot carry another request.
      onError: (c) =>
        c.json({ error: 'At most 1 MB in one request. Send it in parts.' }, 413, { Connection: 'close' }),
    }),
  );
  const open = (path: string, door: OutsideDoor): void => {
    app.all(path, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const answer: OutsideAnswer = await door({
        method: c.req.method,
        path: pathname + search,
        headers: c.req.header(),
        body: new Uint8Array(await c.req.arrayBuffer()),
      });
      const status = answer.status as 200;
      return 'html' in answer ? c.html(answer.html, status) : c.json(answer.body, status);
    });
  };
  open('/hooks/*', doors.hooks);
  if (doors.rate !== undefined) open('/rate/*', doors.rate);
  app.notFound((c) => c.json({ error: 'Nothing is here.' }, 404));
  app.onError((error, c) => {
    doors.events.trouble('error', 'hook-failed', error);
    // The sender tries again: nothing of it was stored.
    return c.json({ error: 'Not stored. Send it again later.' }, 503);
  });
  return app;
}
