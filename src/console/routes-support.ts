import type { Hono } from 'hono';
import { HEADS } from '../domain/assessment.ts';
import { mayWorkCases } from '../domain/person.ts';
import type { ConsoleDoors } from './doors.ts';
import type { Said } from './flash.ts';
import { page } from './layout.ts';
import { mentionBody } from './pages/mention.ts';
import { sorryPage } from './pages/sign-in.ts';
import { SUPPORT_VIEWS, supportBody } from './pages/support.ts';
import { belongsOf } from './pages/wrong-call.ts';
import { type Ask, type Env, laneOf, offsetOf, personOf, type Views } from './request.ts';

const PAGE = 50;

/** Support's list of cases, and one mention with every reason. Reading is for all who are signed in. */
export function supportRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views): void {
  const { store, support, rules } = doors;

  app.get('/support', async (c) => {
    const person = personOf(c);
    const view = SUPPORT_VIEWS.find((one) => one === c.req.query('view')) ?? 'open';
    const order = c.req.query('order') === 'waiting' ? 'waiting' : 'priority';
    const lane = laneOf(c.req.query('lane'));
    const offset = offsetOf(c.req.query('from'));
    const inLane = lane === null ? {} : { lane };
    const [shownTo, counts, found] = await Promise.all([
      views.viewOf(c, person),
      store.cases.counts(person.id, lane ?? undefined),
      store.cases.list({ view, person: person.id, order, limit: PAGE, offset, ...inLane }),
    ]);
    const works = mayWorkCases(person);
    const body = supportBody({ view, order, lane, counts, ...found, offset, limit: PAGE, works }, shownTo);
    return c.html(
      page(shownTo, {
        title: 'Support',
        place: 'support',
        live: 'page=support',
        cards: counts['ceo-now'],
        body,
      }),
    );
  });

  const mention = async (c: Ask, id: string, said: Said | null) => {
    const person = personOf(c);
    const [story, view, lanes, counts] = await Promise.all([
      store.cases.mention(id),
      views.viewOf(c, person),
      store.flow.lanes(),
      store.cases.counts(person.id),
    ]);
    const head = HEADS.find((one) => one === c.req.query('head')) ?? null;
    if (story === null)
      return c.html(
        sorryPage('There is no such mention', 'It may have been erased, or the address is wrong.'),
        404,
      );
    const laneNow = lanes.find(({ lane }) => lane === story.lane)?.now;
    const now = story.lane === 'live' ? view.now : (laneNow ?? view.now);
    const body = mentionBody(story, now, view, mayWorkCases(person), head, said);
    return c.html(
      page(view, { title: 'A mention', place: 'none', live: 'page=count', cards: counts['ceo-now'], body }),
    );
  };
  app.get('/mentions/:id', (c) => mention(c, c.req.param('id'), null));
  app.post('/mentions/:id/wrong-call', async (c) => {
    const id = c.req.param('id');
    const marked = await rules.corrections.mark({ mentionId: id }, belongsOf(c.var.form), personOf(c));
    return mention(c, id, { ok: marked.ok, text: marked.ok ? marked.said : marked.because });
  });
  app.post('/mentions/:id/open', async (c) => {
    const id = c.req.param('id');
    const result = await support.openFor(id, personOf(c));
    return result.ok
      ? c.redirect(`/cases/${result.caseId}`, 303)
      : mention(c, id, { ok: false, text: result.because });
  });
}
