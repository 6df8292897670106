import type { Card, Quote } from '../domain/card.ts';
import type { Instant } from '../domain/mention.ts';
import type { Reply } from '../domain/reply.ts';
import type { Pool } from '../domain/seat.ts';
import type { CardStory, ReplyManners, StoryMention } from '../ports.ts';
import { actionsOf } from './can-do.ts';
import { newsOf } from './news.ts';
import { target, unfinished } from './target.ts';

export interface CardView {
  manners: ReplyManners;
  /** The name behind an actor string such as `person:ada`. */
  nameOf(actor: string): string;
  /** On the lane's clock. */
  now: Instant;
}

/** Everything a CEO desk shows of one case. Pure; never money. null: the case never reached the CEO. */
export function cardOf(story: CardStory, view: CardView): Card | null {
  const { case: its, customer } = story;
  if (its.ceo === 'none') return null;
  const asked = target(story);
  const author = asked?.author ?? {};
  const tenure = customer.since === undefined ? undefined : tenureOf(customer.since, view.now);
  const ended = endedBy(story, view);
  const reply = replyOn(story, view);
  return {
    caseId: its.id,
    revision: its.revision,
    lane: its.lane,
    status: its.status,
    ceo: its.ceo,
    headline: headlineOf(story),
    customer: {
      name: author.name ?? customer.name ?? (author.handle ? `@${author.handle}` : 'Somebody without a name'),
      network: asked?.network ?? its.network,
      stopped: customer.stopped,
      ...(author.handle === undefined ? {} : { handle: author.handle }),
      ...(author.followers === undefined ? {} : { followers: author.followers }),
      ...(author.verified === undefined ? {} : { verified: author.verified }),
      ...(customer.tier === undefined ? {} : { tier: customer.tier }),
      ...(tenure === undefined ? {} : { tenure }),
    },
    words: wordsOf(story, asked),
    elsewhere: story.elsewhere.slice(0, 5).map((mention) => quoteOf(mention)),
    why: whyOf(story),
    rule: story.decision?.rule ?? 'opened by a person',
    incidentSize: story.incidentSize,
    waitingSince: its.waitingSince,
    replyability: asked?.replyability ?? { way: 'none', reason: 'There is no post left to answer.' },
    news: newsOf(story),
    contactTasks: story.contactTasks,
    actions: actionsOf(story),
    ...(reply ? { reply } : {}),
    ...(ended === undefined ? {} : { endedBy: ended }),
    ...wrongCallOf(story, view),
  };
}

function headlineOf({ assessment }: CardStory): string {
  if (!assessment) return 'not assessed';
  const what = assessment.complaint.label === 1 ? 'complaint' : assessment.intent.label;
  const topics = assessment.topics.length > 0 ? `, about ${assessment.topics.slice(0, 3).join(', ')}` : '';
  return `${what}, severity ${assessment.severity.label}${topics}`;
}

/** The words before an edit are told only when we had the earlier ones on a desk. */
function quoteOf(mention: StoryMention, events: CardStory['events'] = []): Quote {
  const told = events.some(({ kind, data }) => kind === 'customer-edited' && data.mention === mention.id);
  const gone = mention.deletedAt !== undefined;
  return {
    mentionId: mention.id,
    network: mention.network,
    text: gone ? '' : mention.text,
    at: mention.createdAt,
    by: 'customer',
    gone,
    ...(mention.url === undefined || gone ? {} : { url: mention.url }),
    ...(mention.before === undefined || gone || !told ? {} : { before: mention.before }),
  };
}

function ourQuote(reply: Reply): Quote {
  return {
    mentionId: reply.mentionId,
    network: reply.network,
    text: reply.text,
    at: reply.publishedAt ?? reply.draftedAt,
    by: 'us',
    gone: reply.text === '',
    ...(reply.url ? { url: reply.url } : {}),
  };
}

function wordsOf(story: CardStory, asked: StoryMention | undefined): Quote[] {
  const said = story.mentions
    .filter((mention) => mention !== asked)
    .map((mention) => quoteOf(mention, story.events));
  const ours = story.replies.filter((reply) => reply.status === 'published').map(ourQuote);
  const rest = [...said, ...ours].sort((a, b) => b.at - a.at);
  return asked ? [quoteOf(asked, story.events), ...rest] : rest;
}

const SEATED: Record<Pool, string> = {
  reserve: 'It took a seat that is kept for people who were harmed.',
  open: 'It took one of the open seats, by priority.',
  ordinary: 'It was drawn for a seat that is kept for ordinary customers.',
};
const WORTH = 'What they mean to us as a customer spoke for it.';
const MONEY =
  /[€$£¥]|\b(?:eur|usd|gbp|euros?|dollars?|pounds?)\b|\b(?:value|spen[dt]s?|spending|revenue|turnover|omzet|umsatz|wert|waarde)\b/iu;

function whyOf({ decision, seat }: CardStory): string[] {
  const said = (decision?.because ?? []).map((sentence) =>
    MONEY.test(sentence) && /\d/u.test(sentence) ? WORTH : sentence,
  );
  return [...new Set([...said, ...(seat?.pool ? [SEATED[seat.pool]] : [])])];
}

/** The unfinished reply, else the last one; one that a person undid is not shown again. */
function replyOn(story: CardStory, view: CardView): NonNullable<Card['reply']> | undefined {
  const reply = unfinished(story) ?? story.replies[0];
  if (!reply) return undefined;
  const halted = story.events.some(({ kind, data }) => kind === 'hold-stopped' && data.reply === reply.id);
  if (reply.status === 'withdrawn' && !halted) return undefined;
  const handle = story.mentions.find(({ id }) => id === reply.mentionId)?.author.handle;
  return {
    id: reply.id,
    status: reply.status,
    text: reply.text,
    length: view.manners.length(reply.network, reply.text, handle === undefined ? {} : { handle }),
    by: view.nameOf(reply.approval?.by ?? reply.draftedBy),
    rehearsal: reply.rehearsal || !['live', 'webhook'].includes(originOf(story, reply)),
    ...(reply.holdUntil === null ? {} : { holdUntil: reply.holdUntil }),
    ...(reply.url ? { url: reply.url } : {}),
    ...(reply.because === null ? {} : { because: reply.because }),
  };
}

const originOf = (story: CardStory, reply: Reply): string =>
  story.mentions.find(({ id }) => id === reply.mentionId)?.origin ?? story.case.lane;

/** The last one to say so. */
function wrongCallOf({ events }: CardStory, { nameOf }: CardView): Pick<Card, 'wrongCall'> {
  const last = events.findLast(({ kind }) => kind === 'wrong-call');
  if (!last) return {};
  const { shouldBe } = last.data;
  const where = typeof shouldBe === 'string' ? `, it belongs to ${shouldBe}` : '';
  return { wrongCall: `${nameOf(last.by)} called this the wrong call${where}` };
}

function endedBy(story: CardStory, view: CardView): string | undefined {
  const { ceo } = story.case;
  const last = story.events.findLast(({ kind }) => kind === ceo);
  if (!last) return undefined;
  if (last.by === 'house:rule:seat-not-used') return 'back with support: the seat was not used in time';
  if (ceo === 'handed-over') return `handed over by ${view.nameOf(last.by)}`;
  return ceo === 'let-go' ? `let go by ${view.nameOf(last.by)}` : undefined;
}

const DAY = 86_400_000;

/** `customer for 3 years`. */
export function tenureOf(since: Instant, now: Instant): string {
  const days = Math.max(0, Math.floor((now - since) / DAY));
  const [n, unit] =
    days >= 365
      ? [Math.floor(days / 365.25) || 1, 'year']
      : days >= 31
        ? [Math.floor(days / 30.44), 'month']
        : [days, 'day'];
  if (days === 0) return 'customer since today';
  return `customer for ${n} ${unit}${n === 1 ? '' : 's'}`;
}
