import type { Card, Quote } from '../domain/card.ts';
import { inline, moment, networkName, quoted, seen, sizeFor } from './discord-text.ts';

// What each part of a card says, in plain sentences with Discord's markdown; `-# ` is small print.

export const small = (line: string): string => `-# ${line}`;

const isErased = (card: Card): boolean => card.news.some((one) => one.startsWith('the person was erased'));
/** The customer's own words are gone from this case. */
export const isRedacted = (card: Card): boolean =>
  card.words.every(({ by, gone }) => by !== 'customer' || gone);

/** The words to be answered, first, and large while there is something to do; with the old ones when they changed. */
export function wordsSay(card: Card, isLarge: boolean): { says: string; whole: boolean } {
  const [first] = card.words;
  if (!first || isRedacted(card)) {
    return {
      says: isErased(card)
        ? '**This person was erased.** Nothing of what they said is kept here.'
        : '**The author deleted this post.** Its words are gone here, too.',
      whole: true,
    };
  }
  if (first.gone)
    return { says: '**The author deleted this post.** What else they said stands below.', whole: true };
  const now = seen(first.text);
  const size = isLarge ? sizeFor(now) : '';
  if (first.before === undefined) {
    const { text, whole } = quoted(now, { max: 1300, lines: 24 }, size);
    return { says: text, whole };
  }
  const { text, whole } = quoted(now, { max: 800, lines: 16 }, size);
  const old = quoted(seen(first.before), { max: 450, lines: 10 });
  return { says: `${text}\n**They changed it. Before, it said:**\n${old.text}`, whole: whole && old.whole };
}

/** One or two lines: who this is, and how long they have been waiting. */
export function whoSays(card: Card): string {
  if (isRedacted(card)) return small(`The post was on ${networkName(card.customer.network)}.`);
  const { name, handle, network, followers, verified, tier, tenure } = card.customer;
  const account = handle === undefined || name === `@${handle}` ? '' : `@${inline(handle, 50)} `;
  const facts = [
    verified ? 'verified' : '',
    followers === undefined
      ? ''
      : `${followers.toLocaleString('en-GB')} ${followers === 1 ? 'follower' : 'followers'}`,
    tier === undefined ? '' : inline(tier, 30),
    tenure === undefined ? '' : inline(tenure, 40),
  ].filter((fact) => fact !== '');
  const waits = card.status === 'open' && !card.customer.stopped && ['seated', 'replied'].includes(card.ceo);
  return [
    `**${inline(name, 60)}** · ${account}${placeName(network)}`,
    ...(facts.length > 0 ? [facts.join(' · ')] : []),
    `Wrote ${moment(card.waitingSince)}${waits ? ', **still waiting**' : ''}`,
  ].join('\n');
}

const placeName = (network: string): string =>
  network === 'survey' ? 'in our survey' : network === 'email' ? 'by e-mail' : `on ${networkName(network)}`;

/** News that another line of the card tells already. */
const TOLD: readonly RegExp[] = [
  /^the answer was /u,
  /^nobody knows yet/u,
  /^the customer asked us to stop/u,
  /^the author deleted the post/u,
  /^the person was erased/u,
];

/** What is new since the last look, and what it leaves to decide. */
export function newsSay(card: Card): string | null {
  if (card.news.some((one) => one.endsWith('what becomes of our answer'))) {
    return '**To decide:** our answer still stands there. Should it?';
  }
  const changed = card.words[0]?.before !== undefined;
  const told = card.news.filter(
    (one) => !TOLD.some((known) => known.test(one)) && !(changed && one === 'the customer changed the post'),
  );
  return told.length === 0 ? null : `**New:** ${inline(told.slice(-3).join('; '), 220)}`;
}

/** Why this one came to the CEO: the weightiest reason large, and `more` of the others small. */
export function whySays(card: Card, more: number): string | null {
  const others = card.incidentSize - 1;
  const many =
    others < 1
      ? []
      : [`${others} similar ${others === 1 ? 'complaint stands' : 'complaints stand'} behind this one.`];
  const [first, ...rest] = [...card.why.slice(0, 1), ...many, ...card.why.slice(1)].map((one) =>
    inline(one, 150),
  );
  return first === undefined ? null : [`**Why you:** ${first}`, ...rest.slice(0, more).map(small)].join('\n');
}

/** How the answer would reach them. */
export function waySays(card: Card): string {
  if (card.customer.stopped) return '**No answer:** they asked us to stop replying.';
  const network = networkName(card.customer.network);
  const because = inline(card.replyability.reason, 130);
  const reason = because === '' ? '' : `\n${small(because)}`;
  switch (card.replyability.way) {
    case 'api':
      return `**You can answer here:** it is published on ${network}.${reason}`;
    case 'link-out':
      return `**You can answer by hand:** write it here, then paste it on ${network}.${reason}`;
    case 'email':
      return `**You can answer in private:** support mails or calls with your words.${reason}`;
    case 'none':
      return `**It cannot be answered:** ${because}`;
  }
}

/** One line of what was said before, here or elsewhere. */
export function lineOf(quote: Quote, where: boolean): string {
  const by = quote.by === 'us' ? 'we answered' : where ? networkName(quote.network) : 'they wrote';
  const words = quote.gone ? 'deleted' : `“${inline(quote.text, 130)}”`;
  return small(`${by}, ${moment(quote.at)}: ${words}`);
}

/** Case number and what the house made of it, smallest of all. */
export function footSays(card: Card): string {
  const wrong = card.wrongCall === undefined ? '' : `\n${small(inline(card.wrongCall, 120))}`;
  const foot = [`Case ${card.caseId}`, inline(card.headline, 80), `rule ${inline(card.rule, 60)}`].join(
    ' · ',
  );
  return `${small(foot)}${wrong}`;
}
