import { mentionedUsernames, replyPrefix } from './prefix.ts';
import { isNewer, Snowflakes } from './snowflake.ts';

/** Time that a test can move forward. */
export interface Clock {
  now(): number;
}

export interface User {
  id: string;
  username: string;
  name: string;
  followers: number;
  verified: boolean;
  protected: boolean;
  suspended: boolean;
  createdAt: number;
}

export interface Metrics {
  likes: number;
  reposts: number;
  replies: number;
  quotes: number;
  views: number;
  bookmarks: number;
}

type ReplySettings = 'everyone' | 'mentionedUsers' | 'following';

export interface Post {
  id: string;
  /** Ids of all versions, oldest first; one array shared by all of them. */
  history: string[];
  author: User;
  /** Exactly as the author typed it. */
  typed: string;
  /** Handles put before the typed text because it is a reply; empty or ending in a space. */
  prefix: string;
  lang: string;
  createdAt: number;
  conversationId: string;
  inReplyTo: Post | null;
  quotes: Post | null;
  reposts: Post | null;
  replySettings: ReplySettings;
  metrics: Metrics;
  deleted: boolean;
  throughApi: boolean;
}

export interface NewUser {
  username: string;
  id?: string;
  name?: string;
  followers?: number;
  verified?: boolean;
  protected?: boolean;
}

export interface NewPost {
  /** A handle; unknown people join with no followers. */
  by: string;
  text?: string;
  inReplyTo?: string;
  quotes?: string;
  reposts?: string;
  lang?: string;
  createdAt?: Date | string | number;
  replySettings?: ReplySettings;
  metrics?: Partial<Metrics>;
  /** False for what was posted while nobody was connected: searchable, never streamed. */
  stream?: boolean;
}

interface HowPosted {
  throughApi?: boolean;
  /** User ids left out of the handles put before a reply. */
  withoutPrefixFor?: readonly string[];
  noPrefix?: boolean;
}

const EDIT_WINDOW = 30 * 60_000;
const EDITS = 5;
const NO_METRICS: Metrics = { likes: 0, reposts: 0, replies: 0, quotes: 0, views: 0, bookmarks: 0 };

/** The people and posts of the double; the truth that every endpoint reads from. */
export class World {
  readonly #clock: Clock;
  readonly #prefixes: boolean;
  readonly #ids = new Snowflakes();
  readonly #users = new Map<string, User>();
  readonly #posts = new Map<string, Post>();
  readonly #listeners: ((post: Post) => void)[] = [];

  constructor(clock: Clock, replyPrefixes: boolean) {
    this.#clock = clock;
    this.#prefixes = replyPrefixes;
  }

  /** Called with each new post or new version that happens while a stream may be listening. */
  onPost(listener: (post: Post) => void): void {
    this.#listeners.push(listener);
  }

  user(given: NewUser): User {
    if (!/^[A-Za-z0-9_]{1,15}$/.test(given.username)) {
      throw new Error(`'${given.username}' cannot be a handle: 1 to 15 letters, digits or _`);
    }
    const known = this.#users.get(given.username.toLowerCase());
    const user: User = known ?? {
      id: given.id ?? String(1_000_000_001 + this.#users.size),
      username: given.username,
      name: given.username,
      followers: 0,
      verified: false,
      protected: false,
      suspended: false,
      createdAt: this.#clock.now() - 365 * 86_400_000,
    };
    const { username: _, ...news } = given;
    Object.assign(user, news);
    this.#users.set(user.username.toLowerCase(), user);
    return user;
  }

  userByName(username: string): User | null {
    return this.#users.get(username.replace(/^@/, '').toLowerCase()) ?? null;
  }

  userById(id: string): User | null {
    for (const user of this.#users.values()) if (user.id === id) return user;
    return null;
  }

  post(given: NewPost, how: HowPosted = {}): Post {
    const author = this.userByName(given.by) ?? this.user({ username: given.by });
    const inReplyTo = given.inReplyTo === undefined ? null : this.need(given.inReplyTo);
    const quotes = given.quotes === undefined ? null : this.need(given.quotes);
    const reposts = given.reposts === undefined ? null : this.need(given.reposts);
    const typed = given.text ?? '';
    const createdAt = given.createdAt === undefined ? this.#clock.now() : +new Date(given.createdAt);
    const id = this.#ids.next(createdAt);
    const prefixed = this.#prefixes && inReplyTo !== null && how.noPrefix !== true;
    const post: Post = {
      id,
      history: [id],
      author,
      typed,
      prefix: prefixed ? replyPrefix(typed, author, inReplyTo, how.withoutPrefixFor ?? [], this) : '',
      lang: given.lang ?? 'en',
      createdAt,
      conversationId: inReplyTo?.conversationId ?? id,
      inReplyTo,
      quotes,
      reposts,
      replySettings: given.replySettings ?? 'everyone',
      metrics: { ...NO_METRICS, ...given.metrics },
      deleted: false,
      throughApi: how.throughApi ?? false,
    };
    this.#posts.set(id, post);
    if (inReplyTo) inReplyTo.metrics.replies += 1;
    if (quotes) quotes.metrics.quotes += 1;
    if (reposts) reposts.metrics.reposts += 1;
    if (given.stream !== false) for (const listener of this.#listeners) listener(post);
    return post;
  }

  /** A new version with a new id. Throws where the network would not offer the edit. */
  edit(id: string, text: string): Post {
    const old = this.need(id);
    const first = this.need(old.history[0] ?? id);
    const now = this.#clock.now();
    if (old.deleted) throw new Error(`post ${id} is deleted and cannot be edited`);
    if (now - first.createdAt > EDIT_WINDOW) throw new Error(`post ${id} is older than 30 minutes`);
    if (old.history.length > EDITS) throw new Error(`post ${id} was edited ${EDITS} times already`);
    if (old.reposts) throw new Error(`post ${id} is a repost and cannot be edited`);
    if (old.inReplyTo && old.inReplyTo.author !== old.author) {
      throw new Error(`post ${id} answers somebody else and cannot be edited`);
    }
    const version = this.#ids.next(now);
    const post: Post = { ...old, id: version, typed: text, createdAt: now, metrics: { ...NO_METRICS } };
    old.history.push(version);
    this.#posts.set(version, post);
    for (const listener of this.#listeners) listener(post);
    return post;
  }

  /** Removes all versions of the post, and the reposts of it. */
  delete(id: string): void {
    const { history } = this.need(id);
    for (const post of this.#posts.values()) {
      if (history.includes(post.id) || (post.reposts && history.includes(post.reposts.id)))
        post.deleted = true;
    }
  }

  find(id: string): Post | null {
    return this.#posts.get(id) ?? null;
  }

  need(id: string): Post {
    const post = this.#posts.get(id);
    if (!post) throw new Error(`no post ${id} in this world`);
    return post;
  }

  /** Newest first; the last version of each post, and nothing that a stranger may not see. */
  searchable(): Post[] {
    return [...this.#posts.values()]
      .filter((post) => post.history.at(-1) === post.id && isPublic(post))
      .sort((a, b) => (isNewer(a.id, b.id) ? -1 : 1));
  }

  /** All posts by this user, newest first, deleted ones too. */
  postsBy(user: User): Post[] {
    return [...this.#posts.values()]
      .filter((post) => post.author === user)
      .sort((a, b) => (isNewer(a.id, b.id) ? -1 : 1));
  }

  /** The people of this world whom the text mentions, the handles put before a reply included. */
  mentioned(post: Post): User[] {
    return mentionedUsernames(post.prefix + post.typed)
      .map((username) => this.userByName(username))
      .filter((user) => user !== null);
  }
}

export function isPublic(post: Post): boolean {
  return !post.deleted && !post.author.suspended && !post.author.protected;
}
