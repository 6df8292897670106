import twitter from 'twitter-text';
import {
  AuthenticationError,
  RateLimitedError,
  RefusedError,
  UnknownOutcomeError,
  UnreachableError,
} from '../../domain/errors.ts';
import type { PublishedReply, Publisher, ReplyOrder } from '../../ports.ts';
import { ourId } from './account.ts';
import { openApi, withPosts } from './api.ts';
import { postsIn } from './look-up.ts';
import { usFrom, type XNeeds } from './needs.ts';
import { PACE } from './pace.ts';
import { usd } from './prices.ts';
import { XCreated, type XPost } from './schema.ts';
import type { XSettings } from './settings.ts';
import { timeOfId } from './snowflake.ts';
import { type Creation, openSpending } from './spending.ts';
import { unescaped } from './text.ts';
import { NETWORK } from './to-mention.ts';
import { XTrouble } from './trouble.ts';

const MINUTE = 60_000;
/** X's clock and ours may differ by this much. */
const SKEW_MS = 2 * MINUTE;
/** How many of our own posts since the first attempt are looked through: pages of 100. */
const PAGES = 5;

/** Publishes replies as the account that answers, and finds them again. X has no key that would make a second call harmless. */
export function xPublisher(settings: XSettings, needs: XNeeds): Publisher {
  const { clock } = needs;
  const us = usFrom(settings, needs.credentials);
  const pace = { ...PACE, ...needs.pace };
  const api = openApi(needs.credentials, clock, pace.requestMs);
  const spending = openSpending(needs.spend, clock, settings);
  const ourOwnId = ourId(us, api, spending);

  const published = (id: string): PublishedReply => ({
    externalId: id,
    url: `https://x.com/${us.handle}/status/${id}`,
    at: timeOfId(id) ?? clock.now(),
  });

  /** A reply that is out stays out, whether or not we could note its price. */
  async function pay(order: ReplyOrder): Promise<void> {
    try {
      await spending.created(creationOf(order), order.key, order.firstTriedAt);
    } catch (error) {
      needs.events.trouble('warn', 'x-price-not-noted', error, { network: NETWORK });
    }
  }

  async function find(order: ReplyOrder): Promise<PublishedReply | 'absent' | 'cannot-tell'> {
    const from = order.firstTriedAt - SKEW_MS;
    const query = {
      start_time: `${new Date(from).toISOString().slice(0, 19)}Z`,
      max_results: 100,
      'tweet.fields': 'created_at,edit_history_tweet_ids,entities,note_tweet,referenced_tweets',
    };
    const answers: XPost[] = [];
    let next: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const more = next === undefined ? query : { ...query, pagination_token: next };
      const answer = withPosts(await api.get('user', `users/${await ourOwnId()}/tweets`, more));
      await spending.read('reply', answer);
      answers.push(...postsIn(answer).filter((post) => answersTo(post, order, from)));
      next = answer.meta?.next_token;
      if (next === undefined) break;
    }
    const ours = answers.find((post) => wordsAlone(post) === wordsAlone({ text: order.text }));
    if (ours !== undefined) {
      const id = ours.edit_history_tweet_ids?.[0] ?? ours.id;
      await pay(order);
      return published(id);
    }
    // Other words of ours under that post, too many posts, or too early: a person, or time, decides.
    const early = clock.now() < order.firstTriedAt + pace.landMs;
    return answers.length > 0 || next !== undefined || early ? 'cannot-tell' : 'absent';
  }

  async function refusal(order: ReplyOrder, trouble: XTrouble): Promise<PublishedReply> {
    const because = REASONS.find(([words]) => words.test(trouble.message));
    if (because?.[2] === 'answered') {
      // It may be our own earlier attempt, whose answer was lost.
      const found = await find(order).catch(() => 'cannot-tell' as const);
      if (typeof found === 'object') return found;
      if (found === 'cannot-tell')
        throw new UnknownOutcomeError('X', 'it says that this was posted already', { cause: trouble });
    }
    throw new RefusedError('X', because?.[1] ?? trouble.message);
  }

  return {
    network: NETWORK,
    reply: async (order) => {
      const left = await spending.left('replies');
      if (left !== null && left <= 0) {
        const cap = usd((settings.monthlyRepliesCapUsd ?? 0) * 1e6);
        throw new RefusedError(
          'X',
          `our own cap of ${cap} for the replies of a month is reached: raise networks.x.monthlyRepliesCapUsd`,
        );
      }
      const body = { text: order.text, reply: { in_reply_to_tweet_id: order.to.externalId } };
      try {
        const created = XCreated.safeParse((await api.post('user', 'tweets', body)).body);
        if (!created.success) throw new UnknownOutcomeError('X', 'it answered without the id of the reply');
        await pay(order);
        return published(created.data.data.id);
      } catch (error) {
        if (!(error instanceof XTrouble)) throw error;
        if (error.kind === 'refused') return refusal(order, error);
        throw publishError(error);
      }
    },
    find: async (order) => {
      try {
        return await find(order);
      } catch (error) {
        if (!(error instanceof XTrouble)) throw error;
        needs.events.trouble('warn', 'x-find-failed', error, { network: NETWORK, reason: error.kind });
        return 'cannot-tell';
      }
    },
  };
}

function publishError(trouble: XTrouble): Error {
  switch (trouble.kind) {
    case 'credentials':
    case 'not-permitted':
      return new AuthenticationError('X', trouble.message);
    case 'limited':
    case 'busy':
      return new RateLimitedError('X', trouble.waitMs ?? 15 * MINUTE);
    case 'not-sent':
      return new UnreachableError('X', trouble.message, { cause: trouble });
    case 'credits':
    case 'no-rules':
    case 'refused':
      return new RefusedError('X', trouble.message);
    case 'no-answer':
      return new UnknownOutcomeError('X', trouble.message, { cause: trouble });
  }
}

/** X's refusals (answers quoted in public issues, read 2026-08) in words for the card. */
const REASONS: readonly [RegExp, string, 'final' | 'answered'][] = [
  [
    /not been mentioned|engaged by the author|reply to this conversation is not allowed/i,
    'an app may answer only somebody who named us or quoted our post. Answer by hand on x.com',
    'final',
  ],
  [/deleted or not visible/i, 'the post was deleted, or its author hides it from us', 'final'],
  [/who can reply|restricted/i, 'the author lets only some accounts answer, and not ours', 'final'],
  [/duplicate content/i, 'our account posted the same words to this person already', 'answered'],
  [/same (?:tweet|post) again|already replied/i, 'our account answered this post already', 'answered'],
  [/too long/i, 'the reply is too long', 'final'],
];

function creationOf({ text, handle }: ReplyOrder): Creation {
  if (twitter.extractUrls(text).length > 0) return 'replyWithLink';
  return handle.summoned === 'yes' ? 'summonedReply' : 'reply';
}

function answersTo(post: XPost, order: ReplyOrder, from: number): boolean {
  const isAnswer = post.referenced_tweets?.some(
    ({ type, id }) => type === 'replied_to' && id === order.to.externalId,
  );
  const at = timeOfId(post.id) ?? Date.parse(post.created_at ?? '');
  return isAnswer === true && !(at < from);
}

/** What stays the same between what we send and what X gives back: no handles before it, no links, no escapes. */
function wordsAlone(post: Pick<XPost, 'text' | 'note_tweet'>): string {
  const text = unescaped(post.note_tweet?.text ?? post.text);
  const links = twitter.extractUrlsWithIndices(text).reverse();
  const bare = links.reduce((left, { indices }) => left.slice(0, indices[0]) + left.slice(indices[1]), text);
  return bare
    .replace(/^(?:@\w{1,50}\s+)*/, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
