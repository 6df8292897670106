import type { Hono } from 'hono';
import { mayChangeRules } from '../domain/person.ts';
import type { LabPicture, RulesInForce } from '../ports.ts';
import type { ConsoleDoors } from './doors.ts';
import { createFlashes, type Said } from './flash.ts';
import { page } from './layout.ts';
import { html, type Markup, nothing } from './markup.ts';
import { type ExplainParts, explainPart } from './pages/rules-explain.ts';
import { type LabChoice, labBody } from './pages/rules-lab.ts';
import { LISTED, resultsPart } from './pages/rules-results.ts';
import { diffPart, shortVersion, versionBody } from './pages/rules-versions.ts';
import { sorryPage } from './pages/sign-in.ts';
import { type Ask, type Env, personOf, type Views } from './request.ts';
import { asInFile, labChoice } from './rules-choice.ts';
import type { TimePrinter } from './times.ts';

const RECENT = 20;
const WRONG = 10;

/** What the editor shows when a page is drawn. */
interface Text {
  text: string;
  base: string;
  from?: string;
  said?: Said | null;
  conflict?: Markup;
  status?: 409 | 422;
}

/** The rules lab. Reading and trying is for all who are signed in; saving for those who own the rules. */
export function rulesRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views): void {
  const { store, clock } = doors;
  const { desk, lab, corrections, find } = doors.rules;
  const flashes = createFlashes();
  const cardsNow = async (): Promise<number> => (await store.cases.counts(''))['ceo-now'];

  const results = async (text: string, current: RulesInForce, choice: LabChoice, times: TimePrinter) => {
    const { lane, days, against } = choice;
    const other = against === 'file' ? { kind: 'text' as const, text: current.text } : { kind: against };
    const picture = await lab.redraw(text, other, { lane, days });
    if (picture === null)
      return html`<p class="soft">The pictures come back when the rules can be read again.</p>`;
    const words = await lab.words(listedIn(picture));
    const unchanged = against === 'file' && text === current.text;
    return resultsPart({ picture, against, words, unchanged }, times);
  };

  const explained = async (text: string, choice: LabChoice): Promise<ExplainParts> => {
    const asked = choice.mention;
    const none = (trouble: string): ExplainParts => ({ asked, story: null, explanation: null, trouble });
    if (asked === '') return none('');
    const ids = await find(asked);
    const [id] = ids;
    if (id === undefined) return none(`There is no mention ${asked}. Look whether the id is complete.`);
    if (ids.length > 1) return none(`${asked} may be ${ids.join(' or ')}. Say which.`);
    const story = await store.cases.mention(id);
    if (story?.decision == null || story.decision.rulesVersion === 'none')
      return none('No rule has decided it yet. Try again in a moment.');
    const explanation = await lab.explain(text, { id, facts: story.decision.facts }, choice);
    return explanation === null
      ? none('The explanation comes back when the rules can be read again.')
      : { asked, story, explanation, trouble: null };
  };

  const draw = async (
    c: Ask,
    asked: Record<string, string | undefined>,
    shown: (now: RulesInForce) => Text,
  ) => {
    const person = personOf(c);
    const [view, current, lanes, cards] = await Promise.all([
      views.viewOf(c, person),
      desk.current(),
      lab.lanes(),
      cardsNow(),
    ]);
    const choice = labChoice(asked, lanes);
    const { text, base, from = null, said = null, conflict = nothing, status } = shown(current);
    const check = lab.check(text);
    const [broken, versions, recent, wrong, drawn, parts] = await Promise.all([
      desk.broken(),
      desk.versions(),
      store.flow.heard(choice.lane, RECENT),
      corrections.list(null),
      results(text, current, choice, view.times),
      explained(text, choice),
    ]);
    const body = labBody(
      {
        current,
        broken,
        versions,
        lanes: lanes.map(({ lane }) => lane),
        choice,
        text,
        base,
        from,
        check,
        may: mayChangeRules(person),
        said,
        conflict,
        results: drawn,
        explained: explainPart(parts, view.times),
        recent: recent.filter(({ stage }) => stage === 'decided' || stage === 'delivered'),
        wrong: wrong.slice(0, WRONG).map(({ mentionId }) => mentionId),
      },
      view,
    );
    return c.html(
      page(view, { title: 'Rules', place: 'rules', body, live: 'page=count', cards, editor: true }),
      status ?? 200,
    );
  };

  app.get('/rules', async (c) => {
    const from = c.req.query('from');
    const earlier = from === undefined ? null : await desk.text(from);
    if (from !== undefined && earlier === null)
      return c.html(sorryPage('There is no such version', 'The address may be wrong.'), 404);
    const said = flashes.take(c.var.session.csrf, clock.now());
    return draw(c, c.req.query(), ({ file }) => ({
      text: earlier?.text ?? file.text,
      base: file.version,
      said,
      ...(earlier === null || earlier.version === file.version ? {} : { from: earlier.version }),
    }));
  });

  /** The text of the form; without one, the file as it stands. */
  const sentText = (c: Ask, { file }: RulesInForce): { text: string; base: string } => {
    const { text, base } = c.var.form;
    return {
      text: text === undefined ? file.text : asInFile(text, file.text),
      base: base === undefined || base === '' ? file.version : base,
    };
  };

  app.post('/rules', async (c) => {
    const { form } = c.var;
    if (form.do !== 'save') return draw(c, form, (current) => sentText(c, current));
    const person = personOf(c);
    const before = await desk.current();
    const sent = sentText(c, before);
    const saved = await desk.save(sent.text, sent.base, person);
    if (saved.ok) {
      const said = {
        ok: true,
        text: `Saved as version ${shortVersion(saved.version)}. It decides from the next mention on.`,
      };
      flashes.keep(c.var.session.csrf, said, clock.now());
      return c.redirect('/rules', 303);
    }
    if (saved.why === 'broken')
      return draw(c, form, () => ({ ...sent, said: refusal(NOT_SAVED), status: 422 }));
    if (saved.why === 'refused')
      return draw(c, form, () => ({ ...sent, said: refusal(saved.because), status: 422 }));
    // Saving again, after having seen the other text, puts this one in its place.
    return draw(c, form, ({ file }) => ({
      text: sent.text,
      base: file.version,
      said: refusal(CHANGED),
      conflict: conflictPart(file.text, sent.text),
      status: 409,
    }));
  });

  // For the script of the page: the same answers in pieces.
  app.post('/rules/check', async (c) => {
    const current = await desk.current();
    const { text } = sentText(c, current);
    return c.json({ ...lab.check(text), file: current.file.version });
  });
  app.post('/rules/results', async (c) => {
    const [current, lanes, view] = await Promise.all([
      desk.current(),
      lab.lanes(),
      views.viewOf(c, personOf(c)),
    ]);
    return c.html(
      await results(sentText(c, current).text, current, labChoice(c.var.form, lanes), view.times),
    );
  });
  app.post('/rules/explain', async (c) => {
    const [current, lanes, view] = await Promise.all([
      desk.current(),
      lab.lanes(),
      views.viewOf(c, personOf(c)),
    ]);
    const parts = await explained(sentText(c, current).text, labChoice(c.var.form, lanes));
    return c.html(explainPart(parts, view.times));
  });
  app.get('/rules/facts', (c) => c.json(lab.facts()));

  app.get('/rules/versions/:version', async (c) => {
    const [version, versions, current, view, cards] = await Promise.all([
      desk.text(c.req.param('version')),
      desk.versions(),
      desk.current(),
      views.viewOf(c, personOf(c)),
      cardsNow(),
    ]);
    if (version === null)
      return c.html(sorryPage('There is no such version', 'The address may be wrong.'), 404);
    const story = versions.find((one) => one.version === version.version);
    const body = versionBody(version, story, current, view);
    return c.html(
      page(view, { title: 'A version of the rules', place: 'rules', live: 'page=count', cards, body }),
    );
  });
}

const CHANGED =
  'Somebody else changed the file while you wrote, so nothing was saved. Your text is still here; see below what differs.';
const NOT_SAVED = 'Not saved: the text has problems. Mend them, then save again.';

const refusal = (text: string): Said => ({ ok: false, text });

function listedIn({ newlySeated, dropped }: LabPicture): string[] {
  return [...newlySeated.slice(0, LISTED), ...dropped.slice(0, LISTED)].map(({ id }) => id);
}

function conflictPart(theirs: string, yours: string): Markup {
  return html`<section class="panel lab-conflict"><h2 class="section">Their file and your text</h2>
    <p class="soft">Lines with − are in the file now, lines with + are in your text. Take over what you want to keep, then save: your text then takes the file’s place.</p>${diffPart(theirs, yours)}</section>`;
}
