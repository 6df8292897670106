import type { Hono } from 'hono';
import { mayChangeRules, maySpeak } from '../domain/person.ts';
import type { ConsoleDoors } from './doors.ts';
import { createFlashes } from './flash.ts';
import { page } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { fairnessBody, shadowBody, spikesBody, wrongCallsBody } from './pages/rules-reports.ts';
import { LISTED, resultsPart } from './pages/rules-results.ts';
import { type Ask, type Env, numberOf, personOf, type Views } from './request.ts';
import { labChoice } from './rules-choice.ts';

const SPIKES = 30;
/** The last ones; `rules corrections` lists them all. */
const WRONG_CALLS = 200;

/** What the rules do to people: fairness, wrong calls, the shadow file, spikes. */
export function rulesReportRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views): void {
  const { store, clock } = doors;
  const { desk, lab, corrections, spikes } = doors.rules;
  const flashes = createFlashes();
  const shown = async (
    c: Ask,
    title: string,
    body: (view: Awaited<ReturnType<Views['viewOf']>>) => Markup,
  ) => {
    const [view, counts] = await Promise.all([views.viewOf(c, personOf(c)), store.cases.counts('')]);
    const cards = counts['ceo-now'];
    return c.html(page(view, { title, place: 'rules', live: 'page=count', cards, body: body(view) }));
  };

  app.get('/rules/fairness', async (c) => {
    const lanes = await lab.lanes();
    const choice = labChoice(c.req.query(), lanes);
    const fairness = await lab.fairness(choice);
    return shown(c, 'Fairness', () =>
      fairnessBody(
        fairness,
        lanes.map(({ lane }) => lane),
        choice,
      ),
    );
  });

  app.get('/rules/wrong-calls', async (c) => {
    const all = (await corrections.list(null)).slice(0, WRONG_CALLS);
    const words = await lab.words(all.map(({ mentionId }) => mentionId));
    return shown(c, 'Wrong calls', (view) => wrongCallsBody(all, words, view));
  });

  app.get('/rules/shadow', async (c) => {
    const [lanes, shadow, broken, current] = await Promise.all([
      lab.lanes(),
      desk.shadow(),
      desk.brokenShadow(),
      desk.current(),
    ]);
    const choice = labChoice(c.req.query(), lanes);
    const view = await views.viewOf(c, personOf(c));
    const picture =
      shadow === null ? null : await lab.redraw(shadow.text, { kind: 'text', text: current.text }, choice);
    const listed = [...(picture?.newlySeated ?? []), ...(picture?.dropped ?? [])].slice(0, 2 * LISTED);
    const words = await lab.words(listed.map(({ id }) => id));
    const results =
      picture === null
        ? html`<p class="soft">There is nothing to draw.</p>`
        : resultsPart({ picture, against: 'file', words, unchanged: false, text: 'shadow' }, view.times);
    const parts = { shadow, broken, results, lanes: lanes.map(({ lane }) => lane), choice };
    return shown(c, 'Shadow', () => shadowBody(parts, view));
  });

  app.get('/rules/spikes', async (c) => {
    const said = flashes.take(c.var.session.csrf, clock.now());
    const all = await spikes.list({ running: false, limit: SPIKES });
    const person = personOf(c);
    const may = maySpeak(person) || mayChangeRules(person);
    return shown(c, 'Spikes', (view) => spikesBody(all, may, said, view));
  });
  app.post('/rules/spikes/:id', async (c) => {
    const id = numberOf(c.req.param('id'));
    const { answer } = c.var.form;
    if (id === null || (answer !== 'accept' && answer !== 'dismiss')) return c.redirect('/rules/spikes', 303);
    const result = await spikes.answer(id, answer === 'accept', personOf(c));
    const said = result.ok ? { ok: true, text: result.said } : { ok: false, text: result.because };
    flashes.keep(c.var.session.csrf, said, clock.now());
    return c.redirect('/rules/spikes', 303);
  });
}
