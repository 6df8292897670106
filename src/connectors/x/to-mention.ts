import type { Author, Incoming, Instant, Metrics, Post } from '../../domain/mention.ts';
import { XPost, type XUser } from './schema.ts';
import { timeOfId } from './snowflake.ts';
import { statusIn, wordsOf } from './text.ts';

export const NETWORK = 'x';

/** The account that answers. */
export interface Us {
  handle: string;
  /** The network's own id, when known. */
  id?: string;
}

/** What X means by these codes, in BCP 47; codes of its own that name no language are left out. */
const LANGUAGES: Readonly<Record<string, string>> = { in: 'id', iw: 'he', ji: 'yi' };
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-t][a-z])$/;

/** What one row of an answer tells us. Pure; never throws whatever the row is. */
export function incomingOf(row: unknown, users: ReadonlyMap<string, XUser>, us: Us): Incoming {
  const read = XPost.safeParse(row);
  if (!read.success)
    return refused(row, `X sent a post that we cannot read (${read.error.issues[0]?.path.join('.')})`);
  return incomingFrom(read.data, users, us);
}

/** A version of a post that is not the first comes as an edit of the first. */
export function incomingFrom(post: XPost, users: ReadonlyMap<string, XUser>, us: Us): Incoming {
  return { kind: firstIdOf(post) === post.id ? 'post' : 'edit', post: toPost(post, users, us) };
}

export function refused(raw: unknown, reason: string): Incoming {
  return { kind: 'refused', network: NETWORK, reason, raw: typeof raw === 'string' ? raw : asJson(raw) };
}

function asJson(raw: unknown): string {
  return JSON.stringify(raw) ?? String(raw);
}

/** The key of a post: the id of its first version. */
export function firstIdOf(post: XPost): string {
  return post.edit_history_tweet_ids?.[0] ?? post.id;
}

export function metricsOf(post: XPost): Metrics | null {
  const counts = post.public_metrics;
  if (counts === undefined) return null;
  const reposts = counts.retweet_count ?? counts.repost_count;
  const metrics: Metrics = {
    ...(counts.like_count === undefined ? {} : { likes: counts.like_count }),
    ...(reposts === undefined ? {} : { reposts }),
    ...(counts.reply_count === undefined ? {} : { replies: counts.reply_count }),
    ...(counts.impression_count === undefined ? {} : { views: counts.impression_count }),
  };
  return Object.keys(metrics).length > 0 ? metrics : null;
}

/** Did the author name the account that answers? The handles before a reply count. */
export function namesUs(post: XPost, us: Us): boolean {
  const named = [...(post.entities?.mentions ?? []), ...(post.note_tweet?.entities?.mentions ?? [])];
  return named.some(({ id, username }) => (id !== undefined && id === us.id) || same(username, us.handle));
}

/** Did the author name or quote us? undefined: they quote a post whose author we do not know. */
export function mentionsUs(post: XPost, us: Us): boolean | undefined {
  if (namesUs(post, us)) return true;
  const quoted = referred(post, 'quoted');
  if (quoted === undefined) return false;
  const links = [...(post.entities?.urls ?? []), ...(post.note_tweet?.entities?.urls ?? [])];
  const author = links
    .map((link) => statusIn(link.expanded_url ?? ''))
    .find((status) => status?.id === quoted)?.handle;
  // Any handle, also an old one or `i`, leads to the post: only ours tells something.
  return author !== undefined && same(author, us.handle) ? true : undefined;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function referred(post: XPost, ...types: string[]): string | undefined {
  return post.referenced_tweets?.find(({ type }) => types.includes(type))?.id;
}

function toPost(post: XPost, users: ReadonlyMap<string, XUser>, us: Us): Post {
  const externalId = firstIdOf(post);
  const user = post.author_id === undefined ? undefined : users.get(post.author_id);
  const repostOf = referred(post, 'retweeted', 'reposted');
  const inReplyTo = referred(post, 'replied_to');
  const quotes = referred(post, 'quoted');
  const createdAt = timeOfId(externalId) ?? moment(post.created_at);
  const lang = languageOf(post.lang);
  const metrics = metricsOf(post);
  const summoned = mentionsUs(post, us);
  return {
    network: NETWORK,
    externalId,
    text: wordsOf(post),
    ...(lang === undefined ? {} : { lang }),
    ...(createdAt === undefined ? {} : { createdAt }),
    url: `https://x.com/${user?.username ?? 'i'}/status/${externalId}`,
    author: authorOf(post.author_id, user),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(repostOf === undefined ? {} : { repostOf }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(metrics === null ? {} : { metrics }),
    ...(summoned === undefined ? {} : { mentionsUs: summoned }),
    ...(repliesClosed(post, us) ? { repliesClosed: true } : {}),
    handle: {
      ...(post.author_id === undefined ? {} : { author: post.author_id }),
      ...(summoned === true ? { summoned: 'yes' } : {}),
    },
  };
}

/** Only accounts that the author named may answer, and we are not among them. Other settings may still let us. */
export function repliesClosed(post: XPost, us: Us): boolean {
  return /^mentioned_?users$/i.test(post.reply_settings ?? '') && !namesUs(post, us);
}

function authorOf(authorId: string | undefined, user: XUser | undefined): Author {
  const followers = user?.public_metrics?.followers_count;
  const since = moment(user?.created_at);
  return {
    ...(user === undefined ? {} : { handle: user.username }),
    ...(user?.name === undefined ? {} : { name: user.name }),
    ...(followers === undefined ? {} : { followers }),
    ...(user?.verified === undefined ? {} : { verified: user.verified }),
    ...(authorId === undefined ? {} : { accountId: authorId }),
    ...(since === undefined ? {} : { accountCreatedAt: since }),
  };
}

function languageOf(code: string | undefined): string | undefined {
  if (code === undefined || NO_LANGUAGE.test(code) || !/^[a-z]{2,3}(-[\w-]{1,30})?$/i.test(code))
    return undefined;
  return LANGUAGES[code] ?? code;
}

function moment(text: string | undefined): Instant | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
