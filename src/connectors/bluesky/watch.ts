import type { Incoming, Replyability } from '../../domain/mention.ts';
import type { PostWatch } from '../../ports.ts';
import { whoWeAre } from './account.ts';
import { openApi } from './api.ts';
import { postAt } from './at-uri.ts';
import type { BlueskyNeeds } from './needs.ts';
import { blueskyReplyability } from './replyability.ts';
import type { BlueskySettings } from './settings.ts';
import { metricsOf, NETWORK, toPost } from './to-mention.ts';
import { BlueskyTrouble, houseError } from './trouble.ts';
import { type Whereabouts, whereabouts } from './whereabouts.ts';

type Held = { externalId: string; handle: Record<string, string> };

/** Asks Bluesky again about posts that we hold. */
export function blueskyWatch(settings: BlueskySettings, needs: BlueskyNeeds): PostWatch {
  const { clock, events } = needs;
  const api = openApi(needs);
  const us = whoWeAre(settings, api, needs);

  async function newsOf({ externalId, handle }: Held, place: Whereabouts): Promise<Incoming[]> {
    switch (place.kind) {
      case 'there': {
        const metrics = metricsOf(place.post);
        const news: Incoming[] = [];
        // The app lets nobody edit, the network does: then the content id is another one.
        if (handle.cid !== undefined && place.post.cid !== handle.cid)
          news.push({ kind: 'edit', post: toPost(place.post, undefined, await us()) });
        if (metrics !== null)
          news.push({ kind: 'metrics', network: NETWORK, externalId, metrics, at: clock.now() });
        return news;
      }
      case 'gone':
        return [{ kind: 'delete', network: NETWORK, externalId }];
      case 'author-gone':
        return [
          { kind: 'delete', network: NETWORK, externalId },
          { kind: 'account-gone', network: NETWORK, accountId: postAt(externalId)?.did ?? '' },
        ];
      case 'blocked':
      case 'no-word':
        return [];
    }
  }

  async function look(posts: readonly Held[]): Promise<Incoming[]> {
    const places = await whereabouts(
      api,
      posts.map(({ externalId }) => externalId),
    );
    const news: Incoming[] = [];
    const told = new Set<string>();
    for (const held of posts) {
      const place = places.get(held.externalId) ?? { kind: 'no-word' };
      for (const item of await newsOf(held, place)) {
        if (item.kind === 'account-gone' && told.has(item.accountId)) continue;
        if (item.kind === 'account-gone') told.add(item.accountId);
        news.push(item);
      }
    }
    const silent = [...places.values()].filter(({ kind }) => kind === 'no-word').length;
    if (silent > 0) events.count('bluesky-watch-no-word', { network: NETWORK, n: silent });
    return news;
  }

  async function replyability(externalId: string): Promise<Replyability> {
    const place = (await whereabouts(api, [externalId])).get(externalId) ?? { kind: 'no-word' };
    switch (place.kind) {
      case 'there':
        return blueskyReplyability(toPost(place.post, undefined, await us()));
      case 'gone':
        return { way: 'none', reason: 'The post was deleted.' };
      case 'author-gone':
        return {
          way: 'none',
          reason: 'The author’s account is deleted, deactivated or suspended: nobody sees the post.',
        };
      case 'blocked':
        return {
          way: 'none',
          reason: 'The author and our account block each other: they would not see a reply.',
        };
      case 'no-word':
        throw new BlueskyTrouble('no-answer', 'it said nothing of the post');
    }
  }

  const asHouse = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw houseError(error);
    }
  };

  return {
    network: NETWORK,
    look: (posts) => asHouse(look(posts)),
    replyability: ({ externalId }) => asHouse(replyability(externalId)),
  };
}
