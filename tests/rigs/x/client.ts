import { Agent } from 'node:http';
import { type ITwitterApiClientPlugin, TwitterApi } from 'twitter-api-v2';
import type { X } from './index.ts';

/** Leads every request of twitter-api-v2 to another address, streams too. */
export function ledTo(url: string): ITwitterApiClientPlugin {
  const lead = (params: { url: string }): void => {
    params.url = params.url.replace('https://api.x.com', url);
  };
  return {
    onBeforeRequestConfig: ({ params }) => lead(params),
    onBeforeStreamRequestConfig: ({ params }) => lead(params),
  };
}

export interface RealClients extends Disposable {
  /** With the bearer token: stream, rules, search, look-ups. */
  app: TwitterApi;
  /** With the brand's OAuth 1.0a keys: publishing, and look-ups too. */
  user: TwitterApi;
}

/** The real client with the double's credentials, or with others to be refused. */
export function realClients(x: X, credentials = x.credentials): RealClients {
  const httpAgent = new Agent({ keepAlive: true });
  const settings = { plugins: [ledTo(x.url)], httpAgent };
  const { bearer, ...keys } = credentials;
  return {
    app: new TwitterApi(bearer, settings),
    user: new TwitterApi(keys, settings),
    [Symbol.dispose]: () => httpAgent.destroy(),
  };
}
