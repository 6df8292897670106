import type { Hono } from 'hono';
import type { Card } from '../domain/card.ts';
import type { Instant } from '../domain/mention.ts';
import { maySpeak } from '../domain/person.ts';
import type { ActionResult, CaseLine, CeoActions } from '../ports.ts';
import type { ConsoleDoors } from './doors.ts';
import type { Said } from './flash.ts';
import { page, type View } from './layout.ts';
import { html } from './markup.ts';
import { CARD_FORMS, type CardForm, type CardParts, ceoCard } from './pages/ceo-card.ts';
import { ceoDeskBody } from './pages/ceo-desk.ts';
import { lengthLine } from './pages/reply-steps.ts';
import { sorryPage } from './pages/sign-in.ts';
import { belongsOf } from './pages/wrong-call.ts';
import { type Ask, type Env, numberOf, personOf, type Views, wantsPiece } from './request.ts';
import { safeLink } from './text.ts';

/** Cards at once: more than a CEO answers in a sitting. */
const CARDS = 12;
const LINES = 15;

/** How the preview of a reply looks on its network. */
export function previewIn(doors: Pick<ConsoleDoors, 'manners'>, card: Card): string {
  const { handle, network } = card.customer;
  return doors.manners.preview(network, card.reply?.text ?? '', handle === undefined ? {} : { handle });
}

/** What an action said, without the preview that the page shows itself. */
export function saidOf(result: ActionResult, preview: string): Said | null {
  if (!result.ok) return { ok: false, text: result.because };
  const from = preview === '' ? -1 : result.said.indexOf(preview);
  if (from === -1) return { ok: true, text: result.said };
  const rest = result.said.slice(from + preview.length).trim();
  return rest === '' ? null : { ok: true, text: rest };
}

/** `settle` as its forms say it. */
export function outcomeOf(verb: string, form: Record<string, string>): Parameters<CeoActions['settle']>[2] {
  if (verb === 'settle-failed') return { kind: 'failed' };
  const url = safeLink(form.url?.trim());
  const text = form.words?.trim() ?? '';
  return { kind: 'published', ...(url === null ? {} : { url }), ...(text === '' ? {} : { text }) };
}

/** The CEO's desk. Reading is for all who are signed in; each action asks for the role itself. */
export function ceoRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views): void {
  const { ceo, store } = doors;

  const laneNowOf = async (card: Card, now: Instant): Promise<Instant> =>
    card.lane === 'live'
      ? now
      : ((await store.flow.lanes()).find(({ lane }) => lane === card.lane)?.now ?? now);

  const partsOf = async (
    card: Card,
    view: View,
    more: { open?: CardForm | null; said?: Said | null; typed?: string | null } = {},
  ): Promise<CardParts> => ({
    // Who may not act is shown no buttons; the action itself asks again.
    card: maySpeak(view.person) ? card : { ...card, actions: [] },
    view,
    base: `/ceo/cards/${card.caseId}`,
    target: `#card-${card.caseId}`,
    company: doors.settings.company,
    preview: previewIn(doors, card),
    laneNow: await laneNowOf(card, view.now),
    open: more.open ?? null,
    said: more.said ?? null,
    typed: more.typed ?? null,
  });

  const listed = async (view: 'ceo-now' | 'ceo-waiting' | 'ceo-done', limit: number) =>
    store.cases.list({ view, person: '', order: 'priority', limit, offset: 0 });

  const desk = async (c: Ask) => {
    const person = personOf(c);
    const view = await views.viewOf(c, person);
    const [now, waiting, done, plan] = await Promise.all([
      listed('ceo-now', CARDS),
      listed('ceo-waiting', LINES),
      listed('ceo-done', LINES),
      doors.seatPlan(),
    ]);
    const cards = await Promise.all(now.lines.map((line) => shown(line, view)));
    const live =
      now.lines.some(({ lane }) => lane === 'live') || waiting.lines.some(({ lane }) => lane === 'live');
    const seats = live ? await store.flow.seats('live', view.times.midnight(view.now)) : null;
    const taken = seats?.filter(({ status }) => status === 'seated').length ?? 0;
    return c.html(
      page(view, {
        title: 'CEO desk',
        place: 'ceo',
        live: 'page=ceo',
        cards: now.total,
        body: ceoDeskBody(
          {
            cards: cards.filter((one) => one !== null),
            more: Math.max(0, now.total - now.lines.length),
            waiting: waiting.lines,
            done: done.lines,
            seatsLeft: seats === null ? null : Math.max(0, plan.perDay - taken),
            speaks: maySpeak(person),
          },
          view,
        ),
      }),
    );
  };
  const shown = async (line: CaseLine, view: View): Promise<CardParts | null> => {
    const card = await ceo.card(line.id);
    return card === null ? null : partsOf(card, view);
  };

  /** The card alone for a script, else a page around it. */
  const answer = async (c: Ask, parts: CardParts) => {
    if (wantsPiece(c)) return c.html(ceoCard(parts));
    const body = html`<div class="desk desk-one"><h1 class="visually-hidden">Case ${parts.card.caseId} on the CEO desk</h1><p class="crumb"><a href="/ceo">CEO desk</a></p>${ceoCard(parts)}</div>`;
    const cards = (await store.cases.counts(''))['ceo-now'];
    return c.html(
      page(parts.view, { title: `Case ${parts.card.caseId}`, place: 'ceo', live: 'page=ceo', cards, body }),
    );
  };
  const gone = (c: Ask) =>
    c.html(
      sorryPage('There is no such card', 'The case may never have reached the CEO, or its number is wrong.'),
      404,
    );

  const act = async (
    c: Ask,
    action: (caseId: number, revision: number) => Promise<ActionResult>,
    onRefusal: (form: Record<string, string>) => { open: CardForm | null; typed: string | null },
    onDone: (before: Card | null) => { open: CardForm | null; typed: string | null } = () => ({
      open: null,
      typed: null,
    }),
  ) => {
    const caseId = numberOf(c.req.param('id'));
    const revision = numberOf(c.var.form.revision);
    if (caseId === null || revision === null) return gone(c);
    const before = await ceo.card(caseId);
    const result = await action(caseId, revision);
    const card = result.ok ? result.card : await ceo.card(caseId);
    if (card === null) return gone(c);
    const view = await views.viewOf(c, personOf(c));
    const then = result.ok ? onDone(before) : onRefusal(c.var.form);
    return answer(c, await partsOf(card, view, { ...then, said: saidOf(result, previewIn(doors, card)) }));
  };
  const nothingOpen = () => ({ open: null, typed: null });

  app.get('/ceo', desk);
  app.get('/ceo/cards/:id', async (c) => {
    const caseId = numberOf(c.req.param('id'));
    const card = caseId === null ? null : await ceo.card(caseId);
    if (card === null) return gone(c);
    const open = CARD_FORMS.find((one) => one === c.req.query('step')) ?? null;
    return answer(c, await partsOf(card, await views.viewOf(c, personOf(c)), { open }));
  });
  app.post('/ceo/cards/:id/length', async (c) => {
    const caseId = numberOf(c.req.param('id'));
    const card = caseId === null ? null : await ceo.card(caseId);
    return card === null ? gone(c) : c.html(lengthOf(doors, card, c.var.form.text ?? ''));
  });
  app.post('/ceo/cards/:id/draft', (c) =>
    act(
      c,
      (id, revision) => ceo.draft(id, revision, c.var.form.text ?? '', personOf(c)),
      (form) => ({ open: 'reply', typed: form.text ?? '' }),
    ),
  );
  app.post('/ceo/cards/:id/confirm', (c) =>
    act(c, (id, revision) => ceo.confirm(id, revision, personOf(c)), nothingOpen),
  );
  app.post('/ceo/cards/:id/undo', (c) =>
    act(
      c,
      (id, revision) => ceo.undo(id, revision, personOf(c)),
      nothingOpen,
      // Taken back in the hold: the words stay in the form. A draft that is dropped is dropped.
      (before) =>
        before?.reply?.status === 'held' ? { open: 'reply', typed: before.reply.text } : nothingOpen(),
    ),
  );
  app.post('/ceo/cards/:id/hand-over', (c) =>
    act(
      c,
      (id, revision) => ceo.handOver(id, revision, c.var.form.words ?? '', personOf(c)),
      (form) => ({ open: 'hand-over', typed: form.words ?? '' }),
    ),
  );
  app.post('/ceo/cards/:id/let-go', (c) =>
    act(
      c,
      (id, revision) => ceo.letGo(id, revision, c.var.form.words ?? '', personOf(c)),
      (form) => ({ open: 'let-go', typed: form.words ?? '' }),
    ),
  );
  app.post('/ceo/cards/:id/wrong-call', (c) =>
    act(
      c,
      (id, revision) => ceo.wrongCall(id, revision, belongsOf(c.var.form), personOf(c)),
      () => ({ open: 'wrong-call', typed: null }),
    ),
  );
  for (const verb of ['by-hand', 'settle-published', 'settle-failed'])
    app.post(`/ceo/cards/:id/${verb}`, (c) =>
      act(
        c,
        (id, revision) => ceo.settle(id, revision, outcomeOf(verb, c.var.form), personOf(c)),
        nothingOpen,
      ),
    );
}

export function lengthOf(doors: Pick<ConsoleDoors, 'manners'>, card: Card, text: string) {
  const { handle, network } = card.customer;
  return lengthLine(doors.manners.length(network, text, handle === undefined ? {} : { handle }));
}
