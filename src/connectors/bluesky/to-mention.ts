import type { Author, Incoming, Instant, Metrics, Post } from '../../domain/mention.ts';
import { pageOf, postAt } from './at-uri.ts';
import { BlueskyPost, type BlueskyProfile } from './schema.ts';

export const NETWORK = 'bluesky';

/** DIDs of our accounts; the first one answers. */
export type Us = readonly [string, ...string[]];

/** What one row tells us. Pure; never throws whatever the row is. */
export function incomingOf(row: unknown, profile: BlueskyProfile | undefined, us: Us): Incoming {
  const read = BlueskyPost.safeParse(row);
  if (read.success) return { kind: 'post', post: toPost(read.data, profile, us) };
  const where = read.error.issues[0]?.path.join('.') ?? '';
  return refused(row, `Bluesky sent a post that we cannot read (${where})`);
}

export function refused(raw: unknown, reason: string): Incoming {
  return { kind: 'refused', network: NETWORK, reason, raw: JSON.stringify(raw) ?? String(raw) };
}

export function toPost(post: BlueskyPost, profile: BlueskyProfile | undefined, us: Us): Post {
  const { uri, record, author } = post;
  const { root, parent } = record.reply ?? {};
  const quoted = quotedBy(post);
  const bare = record.text.trim() === '' && record.embed?.record.record === undefined;
  const createdAt = writtenAt(post);
  const lang = languageOf(record.langs);
  const metrics = metricsOf(post);
  return {
    network: NETWORK,
    externalId: uri,
    text: record.text,
    ...(lang === undefined ? {} : { lang }),
    ...(createdAt === undefined ? {} : { createdAt }),
    url: pageOf(handleOf(author.handle) ?? author.did, postAt(uri)?.rkey ?? ''),
    author: authorOf(post, profile),
    ...(parent === undefined ? {} : { inReplyTo: parent.uri }),
    ...(quoted === undefined ? {} : bare ? { repostOf: quoted } : { quotes: quoted }),
    ...(metrics === null ? {} : { metrics }),
    mentionsUs: addressesUs(post, us),
    ...(post.viewer?.replyDisabled === true ? { repliesClosed: true } : {}),
    handle: {
      cid: post.cid,
      rootUri: root?.uri ?? uri,
      rootCid: root?.cid ?? post.cid,
      ...(lang === undefined ? {} : { lang }),
    },
  };
}

export function metricsOf(post: BlueskyPost): Metrics | null {
  const metrics: Metrics = {
    ...(post.likeCount === undefined ? {} : { likes: post.likeCount }),
    ...(post.repostCount === undefined ? {} : { reposts: post.repostCount }),
    ...(post.replyCount === undefined ? {} : { replies: post.replyCount }),
  };
  return Object.keys(metrics).length > 0 ? metrics : null;
}

/** Did the author name us, answer us or quote us? */
export function addressesUs(post: BlueskyPost, us: Us): boolean {
  const named = post.record.facets.flatMap(({ features }) => features.map(({ did }) => did));
  const answered = postAt(post.record.reply?.parent.uri ?? '')?.did;
  const quoted = postAt(quotedBy(post) ?? '')?.did;
  return [...named, answered, quoted].some((did) => did !== undefined && us.includes(did));
}

/** The author asks to be shown to signed-in people only. */
export function isForMembersOnly({ author }: BlueskyPost): boolean {
  return author.labels.some(
    ({ val, src, neg }) =>
      val === '!no-unauthenticated' && neg !== true && (src ?? author.did) === author.did,
  );
}

/** The quoted post; other things that a post can embed are none. */
function quotedBy({ record }: BlueskyPost): string | undefined {
  const uri = record.embed?.record.record?.uri ?? record.embed?.record.uri;
  return uri !== undefined && postAt(uri) !== null ? uri : undefined;
}

/** Clients write what time they like: never later than the network saw it. */
function writtenAt({ record, indexedAt }: BlueskyPost): Instant | undefined {
  const times = [moment(record.createdAt), moment(indexedAt)].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}

function authorOf({ author }: BlueskyPost, profile: BlueskyProfile | undefined): Author {
  const { did, displayName, verification } = author;
  const handle = handleOf(author.handle);
  const since = moment(author.createdAt);
  const statuses = [verification?.verifiedStatus, verification?.trustedVerifierStatus];
  return {
    ...(handle === undefined ? {} : { handle }),
    ...(displayName === undefined || displayName.trim() === '' ? {} : { name: displayName.trim() }),
    ...(profile?.followersCount === undefined ? {} : { followers: profile.followersCount }),
    ...(verification === undefined ? {} : { verified: statuses.includes('valid') }),
    accountId: did,
    ...(since === undefined ? {} : { accountCreatedAt: since }),
  };
}

/** `handle.invalid` is what the network says when a handle no longer leads to its account. */
export function handleOf(handle: string | undefined): string | undefined {
  return handle === undefined || handle === '' || handle === 'handle.invalid' ? undefined : handle;
}

function languageOf(langs: readonly string[] | undefined): string | undefined {
  return langs?.find((code) => /^[a-z]{2,3}(-[\w-]{1,30})?$/i.test(code));
}

/** A time as the network writes it; anything else is none. */
export function moment(time: string | undefined): Instant | undefined {
  const at = Date.parse(/^\d{4}-\d\d-\d\dT/.test(time ?? '') ? (time ?? '') : '');
  return Number.isNaN(at) ? undefined : at;
}
