import { type Answer, type Call, ok, type Parts, refuse } from './call.ts';
import { invalidRequest, notFound, type Problem } from './problems.ts';
import { matches } from './query-match.ts';
import { parseQuery } from './query-parse.ts';
import { wantedFrom } from './shape.ts';
import { firstIdAt, isNewer, timeOfId } from './snowflake.ts';
import { isPublic, type Post } from './world.ts';

const WEEK = 7 * 86_400_000;
const LONGEST_QUERY = 512;

/** Answers 200 also when nothing was found: then with `errors` and no `data`. */
export function postById({ params, query }: Call, parts: Parts): Answer {
  const found = look(params.id ?? '', 'id', parts);
  if ('problem' in found) return ok({ errors: [found.problem] });
  const wanted = wantedFrom(query);
  return ok({ data: parts.shape.post(found.post, wanted), ...parts.shape.around([found.post], wanted) });
}

export function postsByIds({ query }: Call, parts: Parts): Answer {
  const found = [...new Set(query.get('ids')?.split(',') ?? [])].map((id) => look(id, 'ids', parts));
  const posts = found.flatMap((one) => ('post' in one ? [one.post] : []));
  const missing = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const wanted = wantedFrom(query);
  const { errors = [], ...includes } = parts.shape.around(posts, wanted);
  const all = [...missing, ...errors];
  return ok({
    ...(posts.length > 0 ? { data: posts.map((post) => parts.shape.post(post, wanted)) } : {}),
    ...includes,
    ...(all.length > 0 ? { errors: all } : {}),
  });
}

function look(id: string, parameter: string, { world, shape }: Parts): { post: Post } | { problem: Problem } {
  const post = world.find(id);
  if (!post) return { problem: notFound('tweet', parameter, id) };
  const problem = shape.unseen(post, parameter);
  return problem ? { problem } : { post };
}

/** Newest first, seven days back, last version of each post. */
export function searchRecent({ query }: Call, parts: Parts): Answer {
  const text = query.get('query') ?? '';
  const now = parts.settings.clock.now();
  const parsed = parseQuery(text);
  if (!parsed.ok) return wrong('query', text, parsed.problem);
  if (text.length > LONGEST_QUERY) {
    return wrong('query', text, `Query length must be at most ${LONGEST_QUERY} characters`);
  }
  const since = query.get('since_id');
  const oldest = now - WEEK;
  if (since !== null && timeOfId(since) < oldest) {
    const when = `${new Date(oldest).toISOString().slice(0, 16)}Z`;
    const larger = `Please use a 'since_id' that is larger than ${firstIdAt(oldest)}`;
    return wrong('since_id', since, `'since_id' must be a tweet id created after ${when}. ${larger}`);
  }
  const start = query.get('start_time');
  if (start !== null && Date.parse(start) < oldest) {
    return wrong('start_time', start, "'start_time' must be on or after the last seven days");
  }
  const posts = parts.world
    .searchable()
    .filter((post) => post.createdAt >= oldest && post.createdAt <= now - parts.settings.searchDelayMs)
    .filter((post) => matches(parsed.query, post, parts.world, 'search'));
  return page(posts, query, 10, parts);
}

/** A user's own posts, newest first, without the delay of search. */
export function postsOfUser({ params, query }: Call, parts: Parts): Answer {
  const id = params.id ?? '';
  const user = parts.world.userById(id);
  if (!user) return ok({ errors: [notFound('user', 'id', id)] });
  const excluded = query.get('exclude')?.split(',') ?? [];
  const posts = parts.world
    .postsBy(user)
    .filter((post) => post.history.at(-1) === post.id && isPublic(post))
    .filter((post) => !(excluded.includes('replies') && post.inReplyTo))
    .filter((post) => !(excluded.includes('retweets') && post.reposts));
  return page(posts, query, 10, parts);
}

function page(all: Post[], query: URLSearchParams, usual: number, parts: Parts): Answer {
  const token = query.get('next_token') ?? query.get('pagination_token');
  const below = token === null ? null : idFrom(token);
  if (token !== null && below === null) return wrong('next_token', token, `Invalid 'next_token':'${token}'`);
  const limits = [query.get('until_id'), below].filter((id) => id !== null);
  const since = query.get('since_id');
  const from = query.get('start_time');
  const to = query.get('end_time');
  const left = all
    .filter((post) => limits.every((id) => isNewer(id, post.id)))
    .filter((post) => since === null || isNewer(post.id, since))
    .filter((post) => from === null || post.createdAt >= Date.parse(from))
    .filter((post) => to === null || post.createdAt < Date.parse(to));
  const posts = left.slice(0, Number(query.get('max_results') ?? usual));
  const first = posts[0];
  const last = posts.at(-1);
  if (!first || !last) return ok({ meta: { result_count: 0 } });
  const wanted = wantedFrom(query);
  return ok({
    data: posts.map((post) => parts.shape.post(post, wanted)),
    ...parts.shape.around(posts, wanted),
    meta: {
      newest_id: first.id,
      oldest_id: last.id,
      result_count: posts.length,
      ...(left.length > posts.length ? { next_token: tokenFor(last.id) } : {}),
    },
  });
}

function tokenFor(lastId: string): string {
  return `b26v89${BigInt(lastId).toString(36)}`;
}

function idFrom(token: string): string | null {
  const digits = /^b26v89([0-9a-z]+)$/.exec(token)?.[1];
  if (digits === undefined) return null;
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}

function wrong(parameter: string, value: string, message: string): Answer {
  return refuse(400, invalidRequest([{ message, parameters: { [parameter]: [value] } }]));
}
