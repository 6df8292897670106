import type { Handler } from './call.ts';
import { postById, postsByIds, postsOfUser, searchRecent } from './posts.ts';
import { createPost, deletePost } from './publish.ts';
import { changeRules, listRules } from './rules.ts';
import { connectStream } from './stream.ts';
import { me, userByName, usersByNames } from './users.ts';

/** Who may call, and how often in 15 minutes (August 2026). */
interface Allowance {
  app?: number;
  user?: number;
}

export interface Route {
  operationId: string;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  allowance: Allowance;
  handle: Handler;
}

type Row = [Route['operationId'], Route['method'], Route['path'], Allowance, Handler];

const TABLE: Row[] = [
  ['getUsersMe', 'GET', '/2/users/me', { user: 75 }, me],
  ['getUsersByUsername', 'GET', '/2/users/by/username/{username}', { app: 300, user: 900 }, userByName],
  ['getUsersByUsernames', 'GET', '/2/users/by', { app: 300, user: 900 }, usersByNames],
  ['getUsersPosts', 'GET', '/2/users/{id}/tweets', { app: 10_000, user: 900 }, postsOfUser],
  ['getRules', 'GET', '/2/tweets/search/stream/rules', { app: 450 }, listRules],
  ['updateRules', 'POST', '/2/tweets/search/stream/rules', { app: 100 }, changeRules],
  ['streamPosts', 'GET', '/2/tweets/search/stream', { app: 50 }, connectStream],
  ['searchPostsRecent', 'GET', '/2/tweets/search/recent', { app: 450, user: 300 }, searchRecent],
  ['getPostsByIds', 'GET', '/2/tweets', { app: 3500, user: 5000 }, postsByIds],
  ['createPosts', 'POST', '/2/tweets', { user: 100 }, createPost],
  ['getPostsById', 'GET', '/2/tweets/{id}', { app: 450, user: 900 }, postById],
  ['deletePosts', 'DELETE', '/2/tweets/{id}', { user: 50 }, deletePost],
];

export const routes: Route[] = TABLE.map(([operationId, method, path, allowance, handle]) => ({
  operationId,
  method,
  path,
  allowance,
  handle,
}));

/** The operation meant by this request, with the values in its path; null when the double has none. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | null {
  for (const route of routes) {
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = route.method === method ? pattern.exec(path) : null;
    if (found) {
      const params = Object.entries(found.groups ?? {}).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]);
      return { route, params: Object.fromEntries(params) };
    }
  }
  return null;
}
