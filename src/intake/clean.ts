import type { Author, GivenCustomer, Instant, Lane, Metrics, Post } from '../domain/mention.ts';

/** A post longer than this is no post. UTF-16 units. */
const LONGEST_TEXT = 100_000;
const LONGEST_ID = 500;
/** PostgreSQL's integer. */
const LARGEST_COUNT = 2_147_483_647;
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const NETWORK = /^[a-z0-9][a-z0-9._-]{0,39}$/;

/** Why a post cannot be stored, as a sentence without its words; null: it can. */
export function problemOf(post: Post): string | null {
  if (!NETWORK.test(post.network)) return 'network is not a lower-case slug';
  if (typeof post.externalId !== 'string' || post.externalId === '') return 'it has no id';
  if (post.externalId.length > LONGEST_ID) return `its id is longer than ${LONGEST_ID} characters`;
  if (typeof post.text !== 'string') return 'it has no text';
  if (post.text.length > LONGEST_TEXT) return `its text is longer than ${LONGEST_TEXT} characters`;
  if (post.createdAt !== undefined && !(post.createdAt >= EARLIEST && post.createdAt <= LATEST))
    return 'createdAt is not a time between 1990 and 2200';
  if (post.nps !== undefined && !(Number.isInteger(post.nps) && post.nps >= 0 && post.nps <= 10))
    return 'nps is not a whole number from 0 to 10';
  return null;
}

/** The post as it can be stored: nothing that a database refuses, counts as whole numbers, handles without `@`. */
export function cleaned(post: Post): Post {
  const { metrics, customer, author, ...rest } = post;
  return {
    ...(tidy(rest) as Post),
    author: cleanAuthor(author),
    ...cleanMetrics(metrics),
    ...cleanGiven(customer),
  };
}

/** E-mail in lower case, telephone as digits with its leading `+`; nothing of it: absent. */
function cleanGiven(given: GivenCustomer | undefined): { customer?: GivenCustomer } {
  const { id, email, phone } = tidy(given ?? {}) as GivenCustomer;
  const digits = phone?.replace(/[^\d+]/g, '');
  const customer = {
    ...(id?.trim() ? { id: id.trim() } : {}),
    ...(email?.trim() ? { email: email.trim().toLowerCase() } : {}),
    ...(digits ? { phone: digits } : {}),
  };
  return Object.keys(customer).length === 0 ? {} : { customer };
}

function cleanAuthor(author: Author): Author {
  const { followers, accountCreatedAt, handle, accountId, ...rest } = tidy(author) as Author;
  const bare = handle?.trim().replace(/^@+/, '');
  const count = wholeCount(followers);
  return {
    ...rest,
    ...(bare === undefined || bare === '' ? {} : { handle: bare.slice(0, LONGEST_ID) }),
    ...(accountId === undefined || accountId === '' ? {} : { accountId: accountId.slice(0, LONGEST_ID) }),
    ...(count === undefined ? {} : { followers: count }),
    ...(accountCreatedAt !== undefined && accountCreatedAt >= 0 && accountCreatedAt <= LATEST
      ? { accountCreatedAt }
      : {}),
  };
}

function cleanMetrics(metrics: Metrics | undefined): { metrics?: Metrics } {
  if (metrics === undefined) return {};
  const counts = countsOf(metrics);
  return Object.keys(counts).length === 0 ? {} : { metrics: counts };
}

/** Figures that can be stored; those that make no sense are not known. */
export function countsOf(metrics: Metrics): Metrics {
  const counts: Metrics = {};
  for (const key of ['likes', 'reposts', 'replies', 'views'] as const) {
    const count = wholeCount(metrics[key]);
    if (count !== undefined) counts[key] = count;
  }
  return counts;
}

function wholeCount(value: number | undefined): number | undefined {
  if (typeof value !== 'number' || !(value >= 0)) return undefined;
  return Math.min(LARGEST_COUNT, Math.floor(value));
}

/** PostgreSQL stores no U+0000 and no half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, tidy(inner)]));
}

/** When it was posted, as far as we can believe it: a live post is never from the future. */
export function createdAtOf(post: Post, lane: Lane, receivedAt: Instant): Instant {
  if (post.createdAt === undefined) return receivedAt;
  return lane === 'live' ? Math.min(post.createdAt, receivedAt) : post.createdAt;
}
