import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import {
  type ITwitterApiClientPlugin,
  type TweetStream,
  type TweetV2SingleStreamResult,
  TwitterApi,
} from 'twitter-api-v2';
import { SettingsError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/mention.ts';
import type { Clock } from '../../ports.ts';
import { XAnswer } from './schema.ts';
import type { XCredentials } from './settings.ts';
import { troubleOf, XTrouble } from './trouble.ts';

const X_API = 'https://api.x.com';
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/?$/;

export type Query = Record<string, string | number | boolean>;
/** `app`: by the bearer token · `user`: as the account that answers. X allows each call to one of them or both. */
export type Caller = 'app' | 'user';

export interface Answered {
  body: unknown;
  /** The limit of this call is used up until then; null: it is not. */
  resumeAt: Instant | null;
  /** X's own time, as the answer says, or ours when ours is earlier: never ahead of X's. */
  at: Instant;
}

/** twitter-api-v2, and what it leaves to us: time limits, an address for tests, an end. Throws XTrouble. */
export interface XApi extends Disposable {
  get(as: Caller, path: string, query: Query): Promise<Answered>;
  post(as: Caller, path: string, body: object, query?: Query): Promise<Answered>;
  /** Not yet connected. Has a connection of its own; call `end` when done with it, connected or not. */
  stream(query: Query): { stream: TweetStream<TweetV2SingleStreamResult>; end(): void };
}

export function openApi(credentials: XCredentials, clock: Clock, timeoutMs: number): XApi {
  const { bearerToken, apiUrl, appKey, appSecret, accessToken, accessSecret } = credentials;
  if (apiUrl !== undefined && !LOOPBACK.test(apiUrl)) {
    throw new SettingsError(['X_API exists for tests and takes loopback addresses only: leave it out']);
  }
  const plugins = apiUrl === undefined ? [] : [ledTo(apiUrl.replace(/\/$/, ''))];
  const agent = (keepAlive: boolean): PlainAgent =>
    apiUrl === undefined ? new Agent({ keepAlive }) : new PlainAgent({ keepAlive });
  const reading = agent(true);
  // A connection of its own for each post: one that was kept open may be closing while we write, and nobody knows.
  const publishing = agent(false);
  const app = new TwitterApi(bearerToken, { plugins, httpAgent: reading }).v2;
  const keys = { appKey, appSecret, accessToken, accessSecret };
  const user = new TwitterApi(keys, { plugins, httpAgent: reading }).v2;
  const publisher = new TwitterApi(keys, { plugins, httpAgent: publishing }).v2;

  async function answer(as: Caller, call: () => Promise<Response>): Promise<Answered> {
    let response: Response;
    try {
      response = await call();
    } catch (error) {
      throw troubleOf(error, as, clock.now());
    }
    const { rateLimit } = response;
    const said = Date.parse(String(response.headers.date ?? ''));
    return {
      body: response.data,
      resumeAt: rateLimit?.remaining === 0 && rateLimit.reset > 0 ? rateLimit.reset * 1000 : null,
      at: Math.min(clock.now(), Number.isNaN(said) ? Number.POSITIVE_INFINITY : said),
    };
  }

  return {
    get: (as, path, query) =>
      answer(as, () =>
        (as === 'app' ? app : user).get(path, query, { fullResponse: true, timeout: timeoutMs }),
      ),
    post: (as, path, body, query = {}) =>
      answer(as, () =>
        (as === 'app' ? app : publisher).post(path, body, { fullResponse: true, timeout: timeoutMs, query }),
      ),
    stream: (query) => {
      const own = agent(false);
      const { v2 } = new TwitterApi(bearerToken, { plugins, httpAgent: own });
      const stream = v2.searchStream({ ...query, autoConnect: false });
      const end = (): void => {
        stream.destroy();
        own.destroy();
      };
      return { stream, end };
    },
    [Symbol.dispose]: () => {
      reading.destroy();
      publishing.destroy();
    },
  };
}

interface Response {
  data: unknown;
  headers: Record<string, unknown>;
  rateLimit?: { remaining: number; reset: number } | undefined;
}

function ledTo(url: string): ITwitterApiClientPlugin {
  const lead = (params: { url: string }): void => {
    params.url = params.url.replace(X_API, url);
  };
  return {
    onBeforeRequestConfig: ({ params }) => lead(params),
    onBeforeStreamRequestConfig: ({ params }) => lead(params),
  };
}

/** The answer as one with posts. Throws XTrouble when it is something else altogether. */
export function withPosts({ body }: Answered): XAnswer {
  const read = XAnswer.safeParse(body);
  if (!read.success) throw new XTrouble('no-answer', 'it answered something that we cannot read', null, {});
  return read.data;
}
