import { type Asked, Refusal } from './asked.ts';
import type { World, Written } from './world.ts';

const NO_SUCH_TOKEN = ['InvalidToken', 'Token could not be verified'] as const;

/** What the server does for each request, by name. */
export class Doors {
  /** The account that we sign in as. */
  brand = 'acme.test';
  password = 'app-pass';
  /** Each refresh token works once; else for a while, as at Bluesky. */
  strict = true;
  didDoc: unknown;
  /** Posts that a page leaves out, after it was cut to its size: blocked people, other kinds of notification. */
  readonly hidden = new Set<string>();
  preferences: Record<string, { include: string; list: boolean }> = {};
  readonly created: Written[] = [];
  readonly access = new Set<string>();
  readonly refresh = new Set<string>();
  private readonly world: World;
  private readonly now: () => number;
  private given = 0;

  constructor(world: World, now: () => number) {
    this.world = world;
    this.now = now;
  }

  /** All tokens that are out are over. */
  expire(which: 'access' | 'refresh' | 'both'): void {
    if (which !== 'refresh') this.access.clear();
    if (which !== 'access') this.refresh.clear();
  }

  open(asked: Asked): unknown {
    switch (asked.nsid) {
      case 'com.atproto.server.createSession':
        if (asked.body.password !== this.password)
          throw new Refusal(401, 'AuthenticationRequired', 'Invalid identifier or password');
        return this.tokens();
      case 'com.atproto.server.refreshSession':
        if (!this.refresh.has(asked.token)) throw new Refusal(400, 'ExpiredToken', 'Token has been revoked');
        if (this.strict) this.refresh.delete(asked.token);
        return this.tokens();
      case 'com.atproto.identity.resolveHandle':
        return this.resolve(asked);
    }
    if (!asked.token.startsWith('a.')) throw new Refusal(400, ...NO_SUCH_TOKEN);
    if (!this.access.has(asked.token)) throw new Refusal(400, 'ExpiredToken', 'Token has expired');
    return this.signedIn(asked);
  }

  private tokens(): object {
    this.given += 1;
    const claims = Buffer.from(JSON.stringify({ scope: this.scope })).toString('base64url');
    const accessJwt = `a.${claims}.${this.given}`;
    const refreshJwt = `r.${this.given}`;
    this.access.add(accessJwt);
    this.refresh.add(refreshJwt);
    const { did } = this.world.account(this.brand);
    return { accessJwt, refreshJwt, did, handle: this.brand, active: true, didDoc: this.didDoc };
  }
  scope = 'com.atproto.appPass';

  private signedIn(asked: Asked): unknown {
    const { params } = asked;
    switch (asked.nsid) {
      case 'com.atproto.server.getSession':
        return { did: this.world.did(this.brand), handle: this.brand };
      case 'app.bsky.notification.getPreferences':
        return { preferences: this.preferences };
      case 'app.bsky.notification.listNotifications':
        return this.notifications(params);
      case 'app.bsky.feed.searchPosts':
        return this.search(params);
      case 'app.bsky.feed.getPosts':
        return { posts: this.shown(params.getAll('uris')) };
      case 'app.bsky.actor.getProfiles':
        return { profiles: params.getAll('actors').flatMap((actor) => this.profile(actor) ?? []) };
      case 'app.bsky.actor.getProfile':
        return this.oneProfile(params.get('actor') ?? '');
      case 'app.bsky.feed.getPostThread':
        return this.thread(params.get('uri') ?? '');
      case 'com.atproto.repo.createRecord':
        return this.create(asked.body);
      case 'com.atproto.repo.getRecord':
        return this.record(params);
    }
    throw new Refusal(501, 'MethodNotImplemented');
  }

  private notifications(params: URLSearchParams): object {
    const limit = Number(params.get('limit'));
    const before = params.get('cursor');
    const all = this.world.addressing(this.world.did(this.brand));
    const rows = all.filter((post) => before === null || this.world.sortAt(post) < before).slice(0, limit);
    const junk = before === null ? this.world.junk : [];
    const last = rows.at(-1);
    const cursor = rows.length < limit || last === undefined ? {} : { cursor: this.world.sortAt(last) };
    const shown = rows.filter(({ uri }) => !this.hidden.has(uri));
    return { notifications: [...junk, ...shown.map((post) => this.world.notification(post))], ...cursor };
  }

  private search(params: URLSearchParams): object {
    const limit = Number(params.get('limit'));
    const skip = Number(params.get('cursor') ?? 0);
    const since = params.get('since') ?? '';
    const q = (params.get('q') ?? '').replaceAll('"', '').toLowerCase();
    const all = this.world
      .standing()
      .filter((post) => post.record.text.toLowerCase().includes(q) && this.world.sortAt(post) >= since);
    const rows = all.slice(skip, skip + limit).map((post) => this.world.postView(post));
    return { posts: rows, ...(skip + limit < all.length ? { cursor: String(skip + limit) } : {}) };
  }

  private shown(uris: readonly string[]): unknown[] {
    if (uris.length > 25) throw new Refusal(400, 'InvalidRequest', 'too many uris');
    return this.world
      .standing()
      .filter(({ uri, by }) => uris.includes(uri) && this.world.account(by).blocksUs !== true)
      .map((post) => this.world.postView(post));
  }

  private profile(actor: string): object | undefined {
    const account = [...this.world.accounts.values()].find(
      ({ did, handle, gone }) => gone === undefined && (did === actor || handle === actor),
    );
    if (account === undefined) return undefined;
    return { ...this.world.authorView(account.handle), followersCount: account.followers };
  }

  private oneProfile(actor: string): object {
    const gone = [...this.world.accounts.values()].find(({ did }) => did === actor)?.gone;
    if (gone !== undefined && gone !== 'deleted') throw new Refusal(400, gone);
    const found = this.profile(actor);
    if (found === undefined) throw new Refusal(400, 'InvalidRequest', 'Profile not found');
    return found;
  }

  private thread(uri: string): object {
    const post = this.world.standing().find((one) => one.uri === uri);
    if (post === undefined) throw new Refusal(400, 'NotFound', `Post not found: ${uri}`);
    const { did, blocksUs } = this.world.account(post.by);
    if (blocksUs === true) {
      const author = { did, viewer: { blockedBy: true } };
      return { thread: { $type: 'app.bsky.feed.defs#blockedPost', uri, blocked: true, author } };
    }
    return { thread: { $type: 'app.bsky.feed.defs#threadViewPost', post: this.world.postView(post) } };
  }

  private create({ rkey, record }: Record<string, unknown>): object {
    const { text } = record as { text: string };
    if ([...new Intl.Segmenter().segment(text)].length > 300)
      throw new Refusal(400, 'InvalidRequest', 'Invalid app.bsky.feed.post record: grapheme too big');
    const did = this.world.did(this.brand);
    const uri = `at://${did}/app.bsky.feed.post/${String(rkey)}`;
    // Bluesky's own server says no more than this (seen).
    if (this.world.posts.some((post) => post.uri === uri)) throw new Refusal(500, 'InternalServerError');
    const post = this.world.write({ by: this.brand });
    post.uri = uri;
    post.record = record as Written['record'];
    this.created.push(post);
    return { uri, cid: post.cid, commit: { cid: post.cid, rev: String(this.now()) } };
  }

  private record(params: URLSearchParams): object {
    const uri = `at://${params.get('repo')}/${params.get('collection')}/${params.get('rkey')}`;
    const post = this.world.standing().find((one) => one.uri === uri);
    if (post === undefined) throw new Refusal(400, 'RecordNotFound', `Could not locate record: ${uri}`);
    return { uri, cid: post.cid, value: post.record };
  }

  private resolve({ params }: Asked): object {
    const account = this.world.accounts.get(params.get('handle') ?? '');
    if (account === undefined) throw new Refusal(400, 'HandleNotFound', 'Unable to resolve handle');
    return { did: account.did };
  }
}
