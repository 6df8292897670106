import twitter from 'twitter-text';
import type { Network } from '../domain/mention.ts';
import type { ReplyLength } from '../domain/reply.ts';
import type { ReplyManners } from '../ports.ts';

type Count = (text: string, handle: string | undefined, max: number) => ReplyLength;
interface Manners {
  max: number;
  count: Count;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemesOf = (text: string): number => [...graphemes.segment(text)].length;
const LINK = /https?:\/\/\S+/gu;
/** Mastodon counts any link as this many (`characters_reserved_per_url`, docs.joinmastodon.org, read 2026-11). */
const MASTODON_LINK = 'x'.repeat(23);
/** Bluesky's second limit beside 300 graphemes (lexicon app.bsky.feed.post, read 2026-11). */
const BLUESKY_BYTES = 3000;

const characters: Count = (text, _handle, max) => ({ used: [...text].length, max, unit: 'characters' });

/** X counts by weight: Latin 1, CJK and emoji 2, a link 23; the name of the one we answer is free. */
const weighted: Count = (text, handle, max) => ({
  used: text.length > FAR_TOO_LONG ? text.length : weightOf(withoutLeadingName(text, handle)),
  max,
  unit: 'weighted characters',
});
const weightOf = (text: string): number => twitter.parseTweet(text).weightedLength;
/** Longer than the longest link and all the words around it; twitter-text would count it for seconds. */
const FAR_TOO_LONG = 10_000;

/** Both limits of Bluesky: bytes are named only when they are what stops the reply. */
const bluesky: Count = (text, _handle, max) => {
  const bytes = new TextEncoder().encode(text).length;
  const used = graphemesOf(text);
  if (bytes > BLUESKY_BYTES && used <= max) return { used: bytes, max: BLUESKY_BYTES, unit: 'bytes' };
  return { used, max, unit: 'graphemes' };
};

/** Mastodon counts a link as 23 and a name without its server. */
const mastodon: Count = (text, _handle, max) => ({
  used: graphemesOf(text.replace(LINK, MASTODON_LINK).replace(/(@[\w.-]+)@[\w.-]+\w/gu, '$1')),
  max,
  unit: 'characters',
});

/**
 * What a reply may be long on each network (read 2026-11). Google Play: androidpublisher reviews.reply. Others:
 * the networks' own help pages. Settings may set another maximum, for instance for a Mastodon server.
 */
const NETWORKS: Readonly<Record<string, Manners>> = {
  x: { max: 280, count: weighted },
  bluesky: { max: 300, count: bluesky },
  mastodon: { max: 500, count: mastodon },
  threads: { max: 500, count: characters },
  'google-play': { max: 350, count: characters },
  'app-store': { max: 5970, count: characters },
  youtube: { max: 10_000, count: characters },
  reddit: { max: 10_000, count: characters },
  facebook: { max: 8000, count: characters },
  instagram: { max: 2196, count: characters },
  linkedin: { max: 1250, count: characters },
  email: { max: 20_000, count: characters },
  survey: { max: 20_000, count: characters },
};
/** For a network we know nothing of: short enough for nearly all. */
const ELSEWHERE: Manners = { max: 500, count: characters };

/** Counts and previews replies. `limits` sets another maximum for a network. */
export function createReplyManners(limits: Readonly<Record<Network, number>> = {}): ReplyManners {
  return {
    length: (network, text, to) => {
      const manners = NETWORKS[network] ?? ELSEWHERE;
      return manners.count(text, to.handle, limits[network] ?? manners.max);
    },
    preview: (network, text, to) =>
      network === 'x' && to.handle
        ? `Replying to @${to.handle}\n${withoutLeadingName(text, to.handle)}`
        : text,
  };
}

/** X puts the name of the one we answer before the reply by itself, and hides ours. */
function withoutLeadingName(text: string, handle: string | undefined): string {
  if (!handle) return text;
  const name = `@${handle.toLowerCase()}`;
  return text.toLowerCase().startsWith(`${name} `) ? text.slice(name.length + 1) : text;
}
