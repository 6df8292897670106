import { createHash } from 'node:crypto';

export interface Account {
  did: string;
  handle: string;
  followers: number;
  /** What the network says when asked for the profile. */
  gone?: 'AccountTakedown' | 'AccountDeactivated' | 'deleted';
  membersOnly?: boolean;
  blocksUs?: boolean;
}
export interface Written {
  uri: string;
  cid: string;
  by: string;
  record: Record<string, unknown> & { text: string; createdAt: string };
  indexedAt: string;
  repliesClosed?: boolean;
  gone?: boolean;
  likes: number;
}
/** What a test says of a post; the rest is made up. */
export interface Said {
  by: string;
  text?: string;
  /** As the author's client claims it, and as the network saw it: milliseconds. */
  writtenAt?: number;
  seenAt?: number;
  langs?: string[];
  names?: string;
  answers?: Written;
  quotes?: Written;
  repliesClosed?: boolean;
  likes?: number;
  record?: Record<string, unknown>;
}

let made = 0;

/** Accounts and posts as Bluesky shows them; shapes as a real network answers (dev-env 0.6.7, seen 2026-11). */
export class World {
  readonly accounts = new Map<string, Account>();
  readonly posts: Written[] = [];
  /** Rows that lists give beside the posts, youngest. */
  readonly junk: unknown[] = [];
  private readonly now: () => number;
  private last = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  account(handle: string, said: Partial<Account> = {}): Account {
    const known = this.accounts.get(handle);
    if (known !== undefined) return Object.assign(known, said);
    const did = `did:plc:${createHash('sha256').update(handle).digest('hex').slice(0, 24)}`;
    const account = { did, handle, followers: 7, ...said };
    this.accounts.set(handle, account);
    return account;
  }

  did(handle: string): string {
    return this.account(handle).did;
  }

  write(said: Said): Written {
    made += 1;
    this.last = Math.max(this.now(), this.last + 1);
    const at = said.seenAt ?? this.last;
    const rkey = `3l${made.toString(36).padStart(11, '0')}`;
    const { answers } = said;
    const root = (answers?.record.reply as { root: object } | undefined)?.root ?? answers;
    const post: Written = {
      uri: `at://${this.did(said.by)}/app.bsky.feed.post/${rkey}`,
      cid: `bafy${made}`,
      by: said.by,
      indexedAt: new Date(at).toISOString(),
      likes: said.likes ?? 0,
      ...(said.repliesClosed === undefined ? {} : { repliesClosed: said.repliesClosed }),
      record: {
        $type: 'app.bsky.feed.post',
        text: said.text ?? `words ${made}`,
        createdAt: new Date(said.writtenAt ?? at).toISOString(),
        langs: said.langs ?? ['en'],
        ...(said.names === undefined ? {} : { facets: [mention(this.did(said.names))] }),
        ...(answers === undefined ? {} : { reply: { root: ref(root as Written), parent: ref(answers) } }),
        ...(said.quotes === undefined
          ? {}
          : { embed: { $type: 'app.bsky.embed.record', record: ref(said.quotes) } }),
        ...said.record,
      },
    };
    this.posts.push(post);
    return post;
  }

  /** As the network sorts: when it was written, or when it was seen if that came first. */
  sortAt({ record, indexedAt }: Written): string {
    return record.createdAt < indexedAt ? record.createdAt : indexedAt;
  }

  /** Youngest first. */
  standing(): Written[] {
    return this.posts
      .filter(({ by, gone }) => gone !== true && this.account(by).gone === undefined)
      .sort((a, b) => this.sortAt(b).localeCompare(this.sortAt(a)) || b.uri.localeCompare(a.uri));
  }

  addressing(did: string): Written[] {
    return this.standing().filter(({ by, record }) => {
      const { facets, reply, embed } = record as Record<string, unknown>;
      return this.did(by) !== did && JSON.stringify([facets, reply, embed]).includes(did);
    });
  }

  authorView(handle: string): Record<string, unknown> {
    const { did, membersOnly, blocksUs = false } = this.account(handle);
    const label = { src: did, uri: `at://${did}/app.bsky.actor.profile/self`, val: '!no-unauthenticated' };
    return {
      did,
      handle,
      displayName: `Who is ${handle}`,
      createdAt: '2024-01-02T03:04:05.000Z',
      viewer: { muted: false, blockedBy: blocksUs },
      labels: membersOnly === true ? [{ ...label, cts: '2024-01-02T03:04:05.000Z' }] : [],
    };
  }

  notification(post: Written): Record<string, unknown> {
    const { uri, cid, record } = post;
    const author = this.authorView(post.by);
    return { uri, cid, author, reason: 'mention', record, isRead: false, indexedAt: this.sortAt(post) };
  }

  postView(post: Written): Record<string, unknown> {
    const { uri, cid, record, likes } = post;
    return {
      uri,
      cid,
      author: this.authorView(post.by),
      record,
      likeCount: likes,
      repostCount: 2,
      replyCount: 1,
      quoteCount: 0,
      indexedAt: post.indexedAt,
      viewer: { threadMuted: false, ...(post.repliesClosed === true ? { replyDisabled: true } : {}) },
      labels: [],
    };
  }
}

function ref({ uri, cid }: { uri: string; cid: string }): { uri: string; cid: string } {
  return { uri, cid };
}

function mention(did: string): object {
  return {
    index: { byteStart: 0, byteEnd: 1 },
    features: [{ $type: 'app.bsky.richtext.facet#mention', did }],
  };
}
