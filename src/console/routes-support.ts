import type { Hono } from 'hono';
import { mayWorkCases } from '../domain/person.ts';
import type { ActionResult, SupportResult } from '../ports.ts';
import type { ConsoleDoors } from './doors.ts';
import { page } from './layout.ts';
import { CASE_FORMS, type CaseForm, caseBody } from './pages/case.ts';
import { mentionBody } from './pages/mention.ts';
import type { ReplyPlace } from './pages/reply-steps.ts';
import { sorryPage } from './pages/sign-in.ts';
import { SUPPORT_VIEWS, supportBody } from './pages/support.ts';
import {
  type Ask,
  type Env,
  laneOf,
  numberOf,
  offsetOf,
  personOf,
  type Views,
  wantsPiece,
} from './request.ts';
import { lengthOf, outcomeOf, previewIn, saidOf } from './routes-ceo.ts';
import { VISITOR } from './session.ts';

const PAGE = 50;
type Said = { ok: boolean; text: string } | null;

/** Support's desk, one case, one mention. Reading is for all who are signed in; each action asks for the role itself. */
export function supportRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views): void {
  const { store, support } = doors;
  const cardsNow = async (): Promise<number> => (await store.cases.counts(''))['ceo-now'];

  const list = async (c: Ask, said: Said) => {
    const person = personOf(c);
    const view = SUPPORT_VIEWS.find((one) => one === c.req.query('view')) ?? 'open';
    const order = c.req.query('order') === 'waiting' ? 'waiting' : 'priority';
    const lane = laneOf(c.req.query('lane'));
    const offset = offsetOf(c.req.query('from'));
    const [shownTo, counts, found] = await Promise.all([
      views.viewOf(c, person),
      store.cases.counts(person.id, lane ?? undefined),
      store.cases.list({
        view,
        person: person.id,
        order,
        limit: PAGE,
        offset,
        ...(lane === null ? {} : { lane }),
      }),
    ]);
    const parts = {
      view,
      order,
      lane,
      counts,
      ...found,
      offset,
      limit: PAGE,
      works: mayWorkCases(person),
      said,
    } as const;
    return c.html(
      page(shownTo, {
        title: 'Support',
        place: 'support',
        live: 'page=support',
        cards: counts['ceo-now'],
        body: supportBody(parts, shownTo),
      }),
    );
  };

  const oneCase = async (
    c: Ask,
    caseId: number,
    more: { open?: CaseForm | null; said?: Said; typed?: string | null } = {},
  ) => {
    const person = personOf(c);
    const [story, view] = await Promise.all([store.cases.story(caseId), views.viewOf(c, person)]);
    if (story === null) return missing(c, 'There is no such case');
    const works = mayWorkCases(person);
    const card = works ? await support.reply.card(caseId) : null;
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
    const colleagues = [...doors.people, ...(doors.people.length === 0 ? [VISITOR] : [])].filter(
      mayWorkCases,
    );
    const body = caseBody(
      {
        story,
        reply,
        colleagues,
        works,
        open: more.open ?? null,
        said: more.said ?? null,
        typed: more.typed ?? null,
      },
      view,
    );
    return c.html(
      page(view, {
        title: `Case ${caseId}`,
        place: 'support',
        live: `page=case&case=${caseId}`,
        cards: await cardsNow(),
        body,
      }),
    );
  };
  const missing = (c: Ask, title: string) =>
    c.html(sorryPage(title, 'It may have been erased, or the address is wrong.'), 404);

  const idOf = (c: Ask): number | null => numberOf(c.req.param('id'));
  const tell = (result: SupportResult): Said =>
    result.ok ? { ok: true, text: result.said } : { ok: false, text: result.because };

  app.get('/support', (c) => list(c, null));
  app.get('/cases/:id', async (c) => {
    const id = idOf(c);
    if (id === null) return missing(c, 'There is no such case');
    return oneCase(c, id, { open: CASE_FORMS.find((one) => one === c.req.query('step')) ?? null });
  });

  const worded: Record<
    'note' | 'close' | 'reopen',
    (caseId: number, words: string, c: Ask) => Promise<SupportResult>
  > = {
    note: (id, words, c) => support.note(id, words, personOf(c)),
    close: (id, words, c) => support.close(id, words, personOf(c)),
    reopen: (id, words, c) => support.reopen(id, words, personOf(c)),
  };
  for (const verb of ['note', 'close', 'reopen'] as const)
    app.post(`/cases/:id/${verb}`, async (c) => {
      const id = idOf(c);
      if (id === null) return missing(c, 'There is no such case');
      const words = c.var.form.words ?? '';
      const result = await worded[verb](id, words, c);
      return oneCase(c, id, { said: tell(result), ...(result.ok ? {} : { open: verb, typed: words }) });
    });
  app.post('/cases/:id/claim', async (c) => {
    const id = idOf(c);
    if (id === null) return missing(c, 'There is no such case');
    const said = tell(await support.claim(id, personOf(c)));
    return c.var.form.back === 'list' && said?.ok === false ? list(c, said) : oneCase(c, id, { said });
  });
  app.post('/cases/:id/assign', async (c) => {
    const id = idOf(c);
    if (id === null) return missing(c, 'There is no such case');
    const to = c.var.form.to === '' || c.var.form.to === undefined ? null : c.var.form.to;
    return oneCase(c, id, { said: tell(await support.assign(id, to, personOf(c))) });
  });
  app.post('/cases/:id/contact-done', async (c) => {
    const [id, task] = [idOf(c), numberOf(c.var.form.task)];
    if (id === null || task === null) return missing(c, 'There is no such case');
    return oneCase(c, id, {
      said: tell(await support.contactDone(task, c.var.form.words ?? '', personOf(c))),
    });
  });

  const reply = async (
    c: Ask,
    act: (caseId: number, revision: number) => Promise<ActionResult>,
    onDone: 'reply' | null = null,
  ) => {
    const [id, revision] = [idOf(c), numberOf(c.var.form.revision)];
    if (id === null || revision === null) return missing(c, 'There is no such case');
    const before = await support.reply.card(id);
    const result = await act(id, revision);
    const text = c.var.form.text;
    const taken = onDone === 'reply' && before?.reply?.status === 'held' ? before.reply.text : null;
    const said = saidOf(result, result.ok ? previewIn(doors, result.card) : '');
    if (!result.ok)
      return oneCase(c, id, { said, ...(text === undefined ? {} : { open: 'reply', typed: text }) });
    return oneCase(c, id, { said, ...(taken === null ? {} : { open: 'reply', typed: taken }) });
  };
  app.post('/cases/:id/draft', (c) =>
    reply(c, (id, revision) => support.reply.draft(id, revision, c.var.form.text ?? '', personOf(c))),
  );
  app.post('/cases/:id/confirm', (c) =>
    reply(c, (id, revision) => support.reply.confirm(id, revision, personOf(c))),
  );
  app.post('/cases/:id/undo', (c) =>
    reply(c, (id, revision) => support.reply.undo(id, revision, personOf(c)), 'reply'),
  );
  for (const verb of ['by-hand', 'settle-published', 'settle-failed'])
    app.post(`/cases/:id/${verb}`, (c) =>
      reply(c, (id, revision) =>
        support.reply.settle(id, revision, outcomeOf(verb, c.var.form), personOf(c)),
      ),
    );
  app.post('/cases/:id/length', async (c) => {
    const id = idOf(c);
    const card = id === null ? null : await support.reply.card(id);
    return card === null
      ? missing(c, 'There is no such case')
      : c.html(lengthOf(doors, card, c.var.form.text ?? ''));
  });

  const oneMention = async (c: Ask, said: Said) => {
    const person = personOf(c);
    const id = c.req.param('id') ?? '';
    const [story, view, lanes] = await Promise.all([
      store.cases.mention(id),
      views.viewOf(c, person),
      store.flow.lanes(),
    ]);
    if (story === null) return missing(c, 'There is no such mention');
    const now =
      story.lane === 'live' ? view.now : (lanes.find(({ lane }) => lane === story.lane)?.now ?? view.now);
    const body = mentionBody(story, now, view, mayWorkCases(person), said);
    return c.html(
      page(view, { title: 'A mention', place: 'none', live: 'page=count', cards: await cardsNow(), body }),
    );
  };
  app.get('/mentions/:id', (c) => oneMention(c, null));
  app.post('/mentions/:id/open', async (c) => {
    const result = await support.openFor(c.req.param('id'), personOf(c));
    if (!result.ok) return oneMention(c, tell(result));
    if (wantsPiece(c)) c.header('HX-Redirect', `/cases/${result.caseId}`);
    return c.redirect(`/cases/${result.caseId}`, 303);
  });
}
