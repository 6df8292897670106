import type { Settings } from './options.ts';
import { notAuthorized, notFound, type Problem } from './problems.ts';
import { renderPost } from './text.ts';
import { isPublic, type Post, type User, type World } from './world.ts';

/** The fields and expansions a request asked for. */
export interface Wanted {
  tweet: Set<string>;
  user: Set<string>;
  expansions: Set<string>;
}

interface PostsAnswer {
  data?: unknown;
  includes?: { users?: unknown[]; tweets?: unknown[] };
  errors?: Problem[];
}

export function wantedFrom(query: URLSearchParams): Wanted {
  const list = (name: string): Set<string> => new Set(query.get(name)?.split(',') ?? []);
  return { tweet: list('tweet.fields'), user: list('user.fields'), expansions: list('expansions') };
}

/** The network gives whole seconds. */
function moment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}.000Z`;
}

function only<T extends object>(all: T, always: readonly string[], asked: Set<string>): Partial<T> {
  const kept = Object.entries(all).filter(
    ([name, value]) => value !== undefined && (always.includes(name) || asked.has(name)),
  );
  return Object.fromEntries(kept) as Partial<T>;
}

/** Turns the world's posts and users into what the API says of them. */
export class Shape {
  readonly #world: World;
  readonly #settings: Settings;

  constructor(world: World, settings: Settings) {
    this.#world = world;
    this.#settings = settings;
  }

  user(user: User, wanted: Wanted): object {
    const all = {
      id: user.id,
      name: user.name,
      username: user.username,
      created_at: moment(user.createdAt),
      description: '',
      protected: user.protected,
      verified: user.verified,
      verified_type: user.verified ? 'blue' : 'none',
      public_metrics: {
        followers_count: user.followers,
        following_count: 0,
        tweet_count: this.#world.postsBy(user).length,
        listed_count: 0,
        like_count: 0,
      },
    };
    return only(all, ['id', 'name', 'username'], wanted.user);
  }

  post(post: Post, wanted: Wanted): object {
    const { text, entities, shown, note } = renderPost(post, this.#world);
    const first = this.#world.need(post.history[0] ?? post.id);
    const until = first.createdAt + 30 * 60_000;
    const answersOthers = post.inReplyTo !== null && post.inReplyTo.author !== post.author;
    const referenced = [
      ...(post.reposts ? [{ type: 'retweeted', id: post.reposts.id }] : []),
      ...(post.quotes ? [{ type: 'quoted', id: post.quotes.id }] : []),
      ...(post.inReplyTo ? [{ type: 'replied_to', id: post.inReplyTo.id }] : []),
    ];
    const all = {
      id: post.id,
      text,
      edit_history_tweet_ids: post.history,
      author_id: post.author.id,
      conversation_id: post.conversationId,
      created_at: moment(post.createdAt),
      display_text_range: shown,
      edit_controls: {
        is_edit_eligible: !post.reposts && !answersOthers,
        editable_until: moment(until),
        edits_remaining: 6 - post.history.length,
      },
      entities: Object.keys(entities).length > 0 ? entities : undefined,
      in_reply_to_user_id: post.inReplyTo?.author.id,
      lang: post.lang,
      note_tweet: note ? { text: note.text, entities: note.entities } : undefined,
      possibly_sensitive: false,
      public_metrics: this.#metrics(post),
      referenced_tweets: referenced.length > 0 ? referenced : undefined,
      reply_settings: post.replySettings,
    };
    return only(all, ['id', 'text', 'edit_history_tweet_ids'], wanted.tweet);
  }

  #metrics({ metrics }: Post): object {
    const spelling = this.#settings.shareSpelling;
    return {
      ...(spelling === 'repost_count' ? {} : { retweet_count: metrics.reposts }),
      ...(spelling === 'retweet_count' ? {} : { repost_count: metrics.reposts }),
      reply_count: metrics.replies,
      like_count: metrics.likes,
      quote_count: metrics.quotes,
      bookmark_count: metrics.bookmarks,
      impression_count: metrics.views,
    };
  }

  /** What the expansions add, and a problem for each referenced post that cannot be shown. */
  around(posts: Post[], { expansions, ...fields }: Wanted): Pick<PostsAnswer, 'includes' | 'errors'> {
    const wanted = { expansions, ...fields };
    const users = new Set<User>();
    const tweets = new Set<Post>();
    const errors = new Map<string, Problem>();
    const parents = (post: Post): Post[] =>
      [post.inReplyTo, post.quotes, post.reposts].filter((parent) => parent !== null);
    for (const post of posts) {
      if (expansions.has('author_id')) users.add(post.author);
      if (expansions.has('in_reply_to_user_id') && post.inReplyTo) users.add(post.inReplyTo.author);
      if (expansions.has('entities.mentions.username')) {
        for (const user of this.#world.mentioned(post)) users.add(user);
      }
      if (expansions.has('edit_history_tweet_ids')) {
        for (const id of post.history) if (id !== post.id) tweets.add(this.#world.need(id));
      }
      for (const parent of parents(post)) {
        const hidden = this.unseen(parent, 'referenced_tweets.id');
        if (expansions.has('referenced_tweets.id')) {
          if (hidden) errors.set(parent.id, hidden);
          else tweets.add(parent);
        }
        if (expansions.has('referenced_tweets.id.author_id') && !hidden) users.add(parent.author);
      }
    }
    const includes = {
      ...(users.size > 0 ? { users: [...users].map((user) => this.user(user, wanted)) } : {}),
      ...(tweets.size > 0 ? { tweets: [...tweets].map((post) => this.post(post, wanted)) } : {}),
    };
    return {
      ...(Object.keys(includes).length > 0 ? { includes } : {}),
      ...(errors.size > 0 ? { errors: [...errors.values()] } : {}),
    };
  }

  /** Why nobody may be shown this post; null when they may. */
  unseen(post: Post, parameter: string): Problem | null {
    if (isPublic(post) || (post.author.id === this.#settings.brandId && !post.deleted)) return null;
    return post.deleted ? notFound('tweet', parameter, post.id) : notAuthorized(parameter, post.id);
  }
}
