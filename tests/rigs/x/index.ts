import { type Billed, Billing } from './billing.ts';
import type { Parts } from './call.ts';
import { type Failure, Failures } from './failures.ts';
import type { Violation } from './gate.ts';
import { Limits } from './limits.ts';
import { type Credentials, settingsFrom, type XOptions } from './options.ts';
import { type Rule, Rules } from './rules.ts';
import { checkAnswer, type Desk, type LoggedRequest, listen } from './server.ts';
import { Shape } from './shape.ts';
import { loadSpec } from './spec.ts';
import { Stream, type StreamEnd } from './stream.ts';
import { type Metrics, type NewPost, type NewUser, type Post, type User, World } from './world.ts';

/** A post of the brand as a test wants to see it: `text` is what the client sent, byte for byte. */
interface BrandPost {
  id: string;
  text: string;
  inReplyTo: string | null;
  quotes: string | null;
  deleted: boolean;
  /** False for what the brand posted by hand. */
  throughApi: boolean;
}

/** The double and the world behind it. `await using` closes it, with every connection. */
export interface X extends AsyncDisposable {
  readonly url: string;
  readonly credentials: Credentials;
  readonly brand: User;
  /** False when the official document is not on this machine, and `specNote` says so. */
  readonly specChecked: boolean;
  readonly specNote: string;

  /** Adds a person, or changes one with that handle. */
  user(given: NewUser): User;
  post(given: NewPost): Post;
  /** Posts n complaints that mention the brand, by n people, as fast as they can be written. */
  burst(n: number, given?: Partial<NewPost>): Post[];
  /** Gives the new version; its id is the last of the edit history. Throws where X offers no edit. */
  edit(id: string, text: string): Post;
  delete(id: string): void;
  suspend(username: string): void;
  /** Sets counts of a post; the others stay. */
  metrics(id: string, counts: Partial<Metrics>): void;
  /** Sends a post over the stream once more, as the network sometimes does. */
  redeliver(id: string): void;

  /** Makes coming requests go wrong. */
  fail(failure: Failure): void;
  /** Forgets failures that were ordered and did not happen yet. */
  heal(): void;
  /** Sets the rate limit of an operation of the document, such as `searchPostsRecent`. */
  limit(operationId: string, limit: number, windowMs?: number): void;
  dropStream(how?: StreamEnd): void;
  /** Open and dead: no posts and no keep-alives until the next connection. */
  silenceStream(): void;
  /** Moves the double's clock forward. */
  advance(ms: number): void;

  readonly streaming: boolean;
  /** Stream connections accepted so far. */
  readonly connects: number;
  readonly rules: Rule[];
  /** All posts by the brand, oldest first, deleted ones too. */
  replies(): BrandPost[];
  readonly requests: LoggedRequest[];
  /** Empty unless a request or an answer broke the official document. */
  readonly violations: Violation[];
  readonly billed: Billed;
}

/** Starts a double of the X API v2 on a free loopback port, with the brand's account in its world. */
export async function startX(options: XOptions): Promise<X> {
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead };
  const settings = settingsFrom(options, clock);
  const world = new World(clock, settings.replyPrefix);
  const brand = world.user({ ...options.brand, verified: true });
  const parts: Parts = {
    world,
    settings,
    shape: new Shape(world, settings),
    rules: new Rules(clock),
    stream: new Stream(),
    billing: new Billing(),
  };
  const desk: Desk = {
    parts,
    credentials: settings.credentials,
    spec: loadSpec(),
    limits: new Limits(clock),
    failures: new Failures(),
    requests: [],
    violations: [],
  };
  const deliver = (post: Post): void =>
    parts.stream.deliver(post, parts, (body) => {
      checkAnswer('streamPosts', 200, body, desk);
      parts.billing.charge(body, clock.now());
    });
  world.onPost(deliver);
  const { server, url } = await listen(desk);

  return {
    url,
    credentials: settings.credentials,
    brand,
    specChecked: desk.spec.available,
    specNote: desk.spec.note,
    user: (given) => world.user(given),
    post: (given) => world.post(given),
    burst: (n, given = {}) =>
      Array.from({ length: n }, (_, at) =>
        world.post({
          by: `burst_${at + 1}`,
          text: `@${brand.username} still broken, report ${at + 1}`,
          ...given,
        }),
      ),
    edit: (id, text) => world.edit(id, text),
    delete: (id) => world.delete(id),
    suspend: (username) => void Object.assign(world.user({ username }), { suspended: true }),
    metrics: (id, counts) => void Object.assign(world.need(id).metrics, counts),
    redeliver: (id) => deliver(world.need(id)),
    fail: (failure) => desk.failures.add(failure),
    heal: () => desk.failures.clear(),
    limit: (operationId, limit, windowMs) => desk.limits.set(operationId, limit, windowMs),
    dropStream: (how = 'cut') => parts.stream.drop(how, parts),
    silenceStream: () => parts.stream.silence(),
    advance: (ms) => {
      ahead += ms;
    },
    get streaming() {
      return parts.stream.open;
    },
    get connects() {
      return parts.stream.connects;
    },
    get rules() {
      return parts.rules.all;
    },
    replies: () => world.postsBy(brand).reverse().map(brandPost),
    requests: desk.requests,
    violations: desk.violations,
    get billed() {
      return parts.billing.total;
    },
    [Symbol.asyncDispose]: async () => {
      parts.stream.drop('cut', parts);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function brandPost({ id, typed, inReplyTo, quotes, deleted, throughApi }: Post): BrandPost {
  return {
    id,
    text: typed,
    inReplyTo: inReplyTo?.id ?? null,
    quotes: quotes?.id ?? null,
    deleted,
    throughApi,
  };
}
