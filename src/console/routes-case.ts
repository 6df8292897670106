import type { Hono } from 'hono';
import { mayWorkCases } from '../domain/person.ts';
import type { ActionResult, SupportResult } from '../ports.ts';
import type { ConsoleDoors } from './doors.ts';
import { createFlashes, type Said } from './flash.ts';
import { page } from './layout.ts';
import { CASE_FORMS, type CaseForm, caseBody } from './pages/case.ts';
import type { ReplyPlace } from './pages/reply-steps.ts';
import { sorryPage } from './pages/sign-in.ts';
import { belongsOf } from './pages/wrong-call.ts';
import { type Ask, type Env, numberOf, personOf, type Views } from './request.ts';
import { lengthOf, outcomeOf, previewIn, saidOf } from './routes-ceo.ts';
import { VISITOR } from './session.ts';

interface Shown {
  open?: CaseForm | null;
  said?: Said | null;
  typed?: string | null;
}

/** One case: its story, and what support does with it. Each action asks for the role itself. */
export function caseRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views): void {
  const { store, support, rules, clock } = doors;
  const flashes = createFlashes();

  const missing = (c: Ask) =>
    c.html(sorryPage('There is no such case', 'It may have been erased, or the address is wrong.'), 404);

  const show = async (c: Ask, caseId: number, more: Shown = {}) => {
    const person = personOf(c);
    const works = mayWorkCases(person);
    const [story, view, card, counts] = await Promise.all([
      store.cases.story(caseId),
      views.viewOf(c, person),
      works ? support.reply.card(caseId) : null,
      store.cases.counts(person.id),
    ]);
    if (story === null) return missing(c);
    const reply: ReplyPlace | null =
      card === null
        ? null
        : {
            view,
            card,
            base: `/cases/${caseId}`,
            target: null,
            company: doors.settings.company,
            preview: previewIn(doors, card),
          };
    const colleagues = (doors.people.length === 0 ? [VISITOR] : doors.people).filter(mayWorkCases);
    const { open = null, said = null, typed = null } = more;
    const body = caseBody({ story, reply, colleagues, works, open, said, typed }, view);
    const live = `page=case&case=${caseId}`;
    return c.html(
      page(view, { title: `Case ${caseId}`, place: 'support', live, cards: counts['ceo-now'], body }),
    );
  };

  app.get('/cases/:id', async (c) => {
    const id = numberOf(c.req.param('id'));
    if (id === null) return missing(c);
    const open = CASE_FORMS.find((one) => one === c.req.query('step')) ?? null;
    return show(c, id, { open, said: flashes.take(c.var.session.csrf, clock.now()) });
  });

  /** Done: the page is loaded anew and says so. Refused: the form stands there again with what was typed. */
  const work = (
    verb: CaseForm | 'claim' | 'contact-done',
    act: (c: Ask, caseId: number, words: string) => Promise<SupportResult> | null,
  ): void => {
    app.post(`/cases/:id/${verb}`, async (c) => {
      const id = numberOf(c.req.param('id'));
      const words = c.var.form.words ?? '';
      const result = id === null ? null : await act(c, id, words);
      if (id === null || result === null) return missing(c);
      if (result.ok) {
        flashes.keep(c.var.session.csrf, { ok: true, text: result.said }, clock.now());
        return c.redirect(`/cases/${result.caseId}`, 303);
      }
      const open = CASE_FORMS.find((one) => one === verb) ?? null;
      return show(c, id, { said: { ok: false, text: result.because }, open, typed: words });
    });
  };
  work('claim', (c, id) => support.claim(id, personOf(c)));
  work('note', (c, id, words) => support.note(id, words, personOf(c)));
  work('close', (c, id, words) => support.close(id, words, personOf(c)));
  work('reopen', (c, id, words) => support.reopen(id, words, personOf(c)));
  work('assign', (c, id) => support.assign(id, c.var.form.to || null, personOf(c)));
  work('wrong-call', async (c, id) => {
    const marked = await rules.corrections.mark({ caseId: id }, belongsOf(c.var.form), personOf(c));
    return marked.ok ? { ok: true, caseId: id, said: marked.said } : marked;
  });
  work('contact-done', (c, _id, words) => {
    const task = numberOf(c.var.form.task);
    return task === null ? null : support.contactDone(task, words, personOf(c));
  });

  /** The steps of an answer; their revision makes a page that is loaded again harmless. */
  const answer = (
    verb: string,
    act: (c: Ask, caseId: number, revision: number) => Promise<ActionResult>,
  ): void => {
    app.post(`/cases/:id/${verb}`, async (c) => {
      const [id, revision] = [numberOf(c.req.param('id')), numberOf(c.var.form.revision)];
      if (id === null || revision === null) return missing(c);
      const before = verb === 'undo' ? await support.reply.card(id) : null;
      const result = await act(c, id, revision);
      const said = saidOf(result, result.ok ? previewIn(doors, result.card) : '');
      // Words that were refused, or taken back in the hold, are given back.
      const held = before?.reply?.status === 'held' ? before.reply.text : undefined;
      const typed = result.ok ? held : c.var.form.text;
      return show(c, id, typed === undefined ? { said } : { said, open: 'reply', typed });
    });
  };
  answer('draft', (c, id, revision) => support.reply.draft(id, revision, c.var.form.text ?? '', personOf(c)));
  answer('confirm', (c, id, revision) => support.reply.confirm(id, revision, personOf(c)));
  answer('undo', (c, id, revision) => support.reply.undo(id, revision, personOf(c)));
  for (const verb of ['by-hand', 'settle-published', 'settle-failed'])
    answer(verb, (c, id, revision) =>
      support.reply.settle(id, revision, outcomeOf(verb, c.var.form), personOf(c)),
    );
  app.post('/cases/:id/length', async (c) => {
    const id = numberOf(c.req.param('id'));
    const card = id === null ? null : await support.reply.card(id);
    return card === null ? missing(c) : c.html(lengthOf(doors, card, c.var.form.text ?? ''));
  });
}
