import type { Hono } from 'hono';
import type { MentionStory } from '../ports.ts';
import { assetOf } from './assets.ts';
import type { ConsoleDoors } from './doors.ts';
import { underLocalName } from './gate.ts';
import { RED_WITHIN_S } from './health.ts';
import { createMetrics } from './metrics.ts';
import { SUPPORT_VIEWS } from './pages/support.ts';
import { type Ask, type Env, laneOf, numberOf, offsetOf, personOf } from './request.ts';
import { isMoney } from './words.ts';

/**
 * What machines read: figures and states, nobody's words. Without signing in only under a local name; under the public
 * one `figures` answers again behind the sign-in.
 */
export function openRoutes(app: Hono<Env>, doors: ConsoleDoors): { figures(app: Hono<Env>): void } {
  const { store, health } = doors;
  const metrics = createMetrics(doors.registry, store.house, health);
  const figures: Record<string, (c: Ask) => Promise<Response>> = {
    '/metrics': async (c) => {
      const { type, text } = await metrics();
      c.header('Content-Type', type);
      return c.body(text);
    },
    '/api/summary': async (c) => c.json(await store.flow.summary(laneOf(c.req.query('lane')) ?? undefined)),
  };
  app.get('/healthz', async (c) => {
    const { ok, checks } = await health();
    return c.json(
      underLocalName(c) ? { ok, redWithinSeconds: RED_WITHIN_S, checks } : { ok },
      ok ? 200 : 503,
    );
  });
  for (const [path, answer] of Object.entries(figures))
    app.get(path, (c, next) => (underLocalName(c) ? answer(c) : next()));
  app.get('/assets/:hash/:name', (c) => {
    const asset = assetOf(c.req.param('name'));
    if (asset === null) return c.text('Not here.\n', 404);
    const exact = asset.etag === c.req.param('hash');
    c.header('Cache-Control', exact ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('Content-Type', asset.type);
    return c.body(asset.body);
  });
  return {
    figures: (signedIn) => {
      for (const [path, answer] of Object.entries(figures)) signedIn.get(path, answer);
    },
  };
}

/** The same that pages show, for programs of people who are signed in. Never money. */
export function apiRoutes(app: Hono<Env>, { store }: ConsoleDoors): void {
  const withoutMoney = (story: MentionStory): MentionStory => {
    const clean = <T>(facts: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(facts).filter(([name]) => !isMoney(name)));
    const { decision } = story;
    return {
      ...story,
      rises: story.rises.map((rise) => ({
        ...rise,
        ruled: rise.ruled && { ...rise.ruled, facts: clean(rise.ruled.facts) },
      })),
      decision: decision && {
        ...decision,
        facts: clean(decision.facts),
        trace: decision.trace.map((rule) => ({
          ...rule,
          conditions: rule.conditions.map((one) => ({ ...one, saw: clean(one.saw) })),
        })),
      },
    };
  };
  app.get('/api/mentions/:id', async (c) => {
    const story = await store.cases.mention(c.req.param('id'));
    return story === null ? c.json({ error: 'There is no such mention.' }, 404) : c.json(withoutMoney(story));
  });
  app.get('/api/cases', async (c) => {
    const asked = c.req.query('view');
    const view =
      [...SUPPORT_VIEWS, 'ceo-now', 'ceo-waiting', 'ceo-done'].find((one) => one === asked) ?? 'open';
    const lane = laneOf(c.req.query('lane'));
    const limit = Math.min(200, numberOf(c.req.query('limit')) ?? 50);
    const { lines, total } = await store.cases.list({
      view: view as (typeof SUPPORT_VIEWS)[number],
      person: personOf(c).id,
      order: c.req.query('order') === 'waiting' ? 'waiting' : 'priority',
      limit,
      offset: offsetOf(c.req.query('from')),
      ...(lane === null ? {} : { lane }),
    });
    return c.json({ view, total, cases: lines });
  });
  app.get('/api/cases/:id', async (c) => {
    const id = numberOf(c.req.param('id'));
    const story = id === null ? null : await store.cases.story(id);
    if (story === null) return c.json({ error: 'There is no such case.' }, 404);
    return c.json({ ...story, mentions: story.mentions.map(withoutMoney) });
  });
}
