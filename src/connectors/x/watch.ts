import type { Incoming, Mention, Replyability } from '../../domain/mention.ts';
import type { PostWatch } from '../../ports.ts';
import { ourId } from './account.ts';
import { openApi, withPosts, type XApi } from './api.ts';
import { lookUp, newestOf, postsIn } from './look-up.ts';
import { usFrom, type XNeeds } from './needs.ts';
import { PACE } from './pace.ts';
import { linkOut, xReplyability } from './replyability.ts';
import type { XPost } from './schema.ts';
import type { XSettings } from './settings.ts';
import { openSpending, type Spending } from './spending.ts';
import { incomingFrom, mentionsUs, metricsOf, NETWORK, repliesClosed } from './to-mention.ts';
import { houseError, XTrouble } from './trouble.ts';

/** X takes so many ids at once. */
const MOST = 100;
/** Recent search goes no further back. */
const WEEK = 7 * 86_400_000;

type Held = { externalId: string; handle: Record<string, string> };

/** Asks X again about posts that we hold. Goes on when the cap is reached: deletions must be honoured; it is counted and told. */
export function xWatch(settings: XSettings, needs: XNeeds): PostWatch {
  const { clock, events } = needs;
  const us = usFrom(settings, needs.credentials);
  const api = openApi(needs.credentials, clock, { ...PACE, ...needs.pace }.requestMs);
  const spending = openSpending(needs.spend, clock, settings);
  const ourOwnId = ourId(us, api, spending);

  /** Everything of an account that is hidden now is no longer public, so all of it goes. */
  function goneFrom({ externalId, handle }: Held, hidden: boolean): Incoming[] {
    const gone: Incoming[] = [{ kind: 'delete', network: NETWORK, externalId }];
    if (hidden && handle.author !== undefined) {
      gone.push({ kind: 'account-gone', network: NETWORK, accountId: handle.author });
    }
    return gone;
  }

  function newsFrom(held: Held, newest: XPost): Incoming[] {
    const news: Incoming[] = [];
    const metrics = metricsOf(newest);
    const { externalId } = held;
    if (newest.id !== externalId) news.push(incomingFrom(newest, new Map(), us));
    if (metrics !== null) {
      news.push({ kind: 'metrics', network: NETWORK, externalId, metrics, at: clock.now() });
    }
    return news;
  }

  async function look(posts: readonly Held[]): Promise<Incoming[]> {
    const { posts: found, missing } = await lookUp(
      api,
      spending,
      'watch',
      posts.map(({ externalId }) => externalId),
    );
    const lastIds = [...found.values()].flatMap(({ id, edit_history_tweet_ids: ids }) => {
      const last = ids?.at(-1);
      return last === undefined || last === id ? [] : last;
    });
    const edited = await lookUp(api, spending, 'watch', lastIds);
    let silent = 0;
    const news = posts.flatMap((held) => {
      const post = found.get(held.externalId);
      const last = post?.edit_history_tweet_ids?.at(-1) ?? held.externalId;
      const gone = missing.get(held.externalId) ?? edited.missing.get(last);
      if (gone !== undefined) return goneFrom(held, gone === 'hidden');
      const newest = last === post?.id ? post : edited.posts.get(last);
      if (newest !== undefined) return newsFrom(held, newest);
      silent += 1;
      return [];
    });
    // X said neither what it is nor that it is gone: nothing may follow from that.
    if (silent > 0) events.count('x-watch-no-word', { network: NETWORK, n: silent });
    return news;
  }

  async function replyability(mention: Mention): Promise<Replyability> {
    const { externalId } = mention;
    const { posts, missing } = await lookUp(api, spending, 'reply', [externalId]);
    const post = posts.get(externalId);
    const newest = post === undefined ? undefined : await newestOf(post, api, spending, 'reply');
    if (missing.get(externalId) === 'hidden') {
      return {
        way: 'none',
        reason: 'The author’s account is protected or suspended: nobody else sees the post.',
      };
    }
    if (newest === undefined) {
      if (missing.size > 0 || post !== undefined) return { way: 'none', reason: 'The post was deleted.' };
      throw new XTrouble('no-answer', 'it said nothing of the post', null, {});
    }
    const summoned = mentionsUs(newest, us) ?? (await quotesUs(newest, api, spending, ourOwnId));
    const byPost = xReplyability({
      externalId,
      mentionsUs: summoned,
      repliesClosed: repliesClosed(newest, us),
    });
    if (byPost.way === 'api' && (await isAnswered(mention))) {
      return linkOut(
        externalId,
        'We answered this post already, and X lets an app answer it once: more goes by hand.',
      );
    }
    return byPost;
  }

  async function isAnswered({ externalId, createdAt }: Mention): Promise<boolean> {
    if (createdAt < clock.now() - WEEK) return false;
    const query = `from:${us.handle} in_reply_to_tweet_id:${externalId}`;
    const fields = { max_results: 10, 'tweet.fields': 'referenced_tweets' };
    const answer = withPosts(await api.get('app', 'tweets/search/recent', { query, ...fields }));
    await spending.read('reply', answer);
    return postsIn(answer).some((post) =>
      post.referenced_tweets?.some(({ type, id }) => type === 'replied_to' && id === externalId),
    );
  }

  return {
    network: NETWORK,
    look: async (posts) => {
      const news: Incoming[] = [];
      try {
        for (let from = 0; from < posts.length; from += MOST) {
          news.push(...(await look(posts.slice(from, from + MOST))));
        }
      } catch (error) {
        throw houseError(error);
      }
      if ((await spending.left('reads')) <= 0) events.count('x-watch-over-cap', { network: NETWORK });
      return news;
    },
    replyability: async (mention) => {
      try {
        return await replyability(mention);
      } catch (error) {
        throw houseError(error);
      }
    },
  };
}

/** Whose post is quoted, where the link does not tell. */
async function quotesUs(
  post: XPost,
  api: XApi,
  spending: Spending,
  ourOwnId: () => Promise<string>,
): Promise<boolean> {
  const quoted = post.referenced_tweets?.find(({ type }) => type === 'quoted')?.id;
  if (quoted === undefined) return false;
  const author = (await lookUp(api, spending, 'reply', [quoted])).posts.get(quoted)?.author_id;
  return author !== undefined && author === (await ourOwnId());
}
