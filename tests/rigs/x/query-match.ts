import twitter from 'twitter-text';
import { mentionedUsernames } from './prefix.ts';
import type { Query } from './query-parse.ts';
import { links } from './text.ts';
import type { Post, World } from './world.ts';

/** The stream also looks into a quoted post and minds accents; search does neither. */
type Matching = 'stream' | 'search';

/** Whether the post answers the query, as the network would tell it. */
export function matches(query: Query, post: Post, world: World, matching: Matching): boolean {
  switch (query.kind) {
    case 'or':
      return query.of.some((part) => matches(part, post, world, matching));
    case 'and':
      return query.of.every((part) => matches(part, post, world, matching));
    case 'not':
      return !matches(query.of, post, world, matching);
    case 'term':
      return (
        aboutThePost(query, post) ??
        bodies(post, matching).some((body) => inBody(query, body, matching, world))
      );
  }
}

/** The answer of operators that look at the post itself; null for those that look at its words. */
function aboutThePost({ operator, value }: { operator: string; value: string }, post: Post): boolean | null {
  const same = (username: string | undefined): boolean =>
    username?.toLowerCase() === value.replace(/^@/, '').toLowerCase();
  switch (operator) {
    case 'from':
      return same(post.author.username) || post.author.id === value;
    case 'to':
      return same(post.inReplyTo?.author.username);
    case 'retweets_of':
      return same(post.reposts?.author.username);
    case 'retweets_of_tweet_id':
      return post.reposts?.id === value;
    case 'quotes_of_tweet_id':
      return post.quotes?.id === value;
    case 'in_reply_to_tweet_id':
      return post.inReplyTo?.id === value;
    case 'conversation_id':
      return post.conversationId === value;
    case 'lang':
      return post.lang === value;
    case 'is':
      return is(value, post);
    default:
      return null;
  }
}

function is(what: string, post: Post): boolean {
  if (what === 'retweet') return post.reposts !== null;
  if (what === 'reply') return post.inReplyTo !== null;
  if (what === 'quote') return post.quotes !== null;
  return what === 'verified' && post.author.verified;
}

function bodies(post: Post, matching: Matching): string[] {
  const own = post.reposts
    ? `RT @${post.reposts.author.username} ${post.reposts.prefix}${post.reposts.typed}`
    : post.prefix + post.typed;
  return matching === 'stream' && post.quotes ? [own, post.quotes.prefix + post.quotes.typed] : [own];
}

function inBody(
  { operator, value }: { operator: string; value: string },
  body: string,
  matching: Matching,
  world: World,
): boolean {
  const among = (found: string[]): boolean => found.some((one) => one.toLowerCase() === value.toLowerCase());
  switch (operator) {
    case 'mention':
      return among(mentionedUsernames(body).filter((username) => world.userByName(username)));
    case 'hashtag':
      return among(twitter.extractHashtags(body));
    case 'cashtag':
      return among(twitter.extractCashtags(body));
    case 'url':
      return links(body).some((url) => url.toLowerCase().includes(value.toLowerCase()));
    case 'has':
      return (
        (value === 'links' && links(body).length > 0) ||
        (value === 'mentions' && twitter.extractMentions(body).length > 0) ||
        (value === 'hashtags' && twitter.extractHashtags(body).length > 0) ||
        (value === 'cashtags' && twitter.extractCashtags(body).length > 0)
      );
    default:
      return hasPhrase(body, value, matching);
  }
}

/** Whole words in a row; signs and emoji, which make no words, anywhere. */
function hasPhrase(body: string, phrase: string, matching: Matching): boolean {
  const wanted = words(phrase, matching);
  if (wanted.length === 0) return body.includes(phrase);
  const text = links(body).reduce((left, url) => left.replaceAll(url, ' '), body);
  return ` ${words(text, matching).join(' ')} `.includes(` ${wanted.join(' ')} `);
}

function words(text: string, matching: Matching): string[] {
  const plain = text.toLowerCase().normalize(matching === 'search' ? 'NFD' : 'NFC');
  const letters = matching === 'search' ? plain.replace(/\p{M}/gu, '') : plain;
  return letters.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}
