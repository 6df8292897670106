import { createHash } from 'node:crypto';
import twitter from 'twitter-text';
import type { Post, World } from './world.ts';

interface Range {
  start: number;
  end: number;
}

interface Entities {
  mentions?: (Range & { username: string; id: string })[];
  urls?: (Range & { url: string; expanded_url: string; display_url: string })[];
  hashtags?: (Range & { tag: string })[];
  cashtags?: (Range & { tag: string })[];
}

interface Rendered {
  text: string;
  entities: Entities;
}

const LONGEST = 280;

/** Weighted length as the network counts it: CJK and emoji 2, any link 23. */
export function weightedLength(text: string): number {
  return twitter.parseTweet(text).weightedLength;
}

export function links(text: string): string[] {
  return twitter.extractUrls(text);
}

function shortened(url: string): string {
  return `https://t.co/${createHash('sha256').update(url).digest('base64url').replace(/[-_]/g, 'x').slice(0, 10)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function permalink(post: Post): string {
  return `https://x.com/${post.author.username}/status/${post.id}`;
}

/** Text as the API gives it: links shortened, & < > escaped; positions count characters of that text. */
function render(plain: string, world: World): Rendered {
  const entities: Entities = {};
  let text = '';
  let length = 0;
  let done = 0;
  const add = (piece: string): Range => {
    const start = length;
    text += piece;
    length += [...piece].length;
    return { start, end: length };
  };
  for (const found of twitter.extractEntitiesWithIndices(plain)) {
    add(escaped(plain.slice(done, found.indices[0])));
    done = found.indices[1];
    const raw = plain.slice(...found.indices);
    if ('url' in found) {
      const expanded = /^https?:/i.test(found.url) ? found.url : `http://${found.url}`;
      const url = shortened(expanded);
      const display = expanded.replace(/^https?:\/\//i, '');
      entities.urls ??= [];
      entities.urls.push({ ...add(url), url, expanded_url: expanded, display_url: display });
    } else if ('hashtag' in found) {
      entities.hashtags ??= [];
      entities.hashtags.push({ ...add(raw), tag: found.hashtag });
    } else if ('cashtag' in found) {
      entities.cashtags ??= [];
      entities.cashtags.push({ ...add(raw), tag: found.cashtag });
    } else {
      const range = add(raw);
      const user = world.userByName(found.screenName);
      if (user) {
        entities.mentions ??= [];
        entities.mentions.push({ ...range, username: user.username, id: user.id });
      }
    }
  }
  add(escaped(plain.slice(done)));
  return { text, entities };
}

/** The whole text of a post before the network shortens it, links to a quoted post included. */
function plainText(post: Post): string {
  const quoted = post.quotes ? ` ${permalink(post.quotes)}` : '';
  return `${post.prefix}${post.typed}${quoted}`.trim();
}

interface RenderedPost extends Rendered {
  /** The visible part: what follows the handles put before a reply. */
  shown: [number, number];
  /** The whole of a post that is too long for `text`. */
  note: Rendered | null;
}

/** What the API gives for this post. */
export function renderPost(post: Post, world: World): RenderedPost {
  if (post.reposts) {
    const whole = render(`RT @${post.reposts.author.username}: ${plainText(post.reposts)}`, world);
    const letters = [...whole.text];
    const text = letters.length > 140 ? `${letters.slice(0, 139).join('')}…` : whole.text;
    return { ...whole, text, shown: [0, [...text].length], note: null };
  }
  const whole = render(plainText(post), world);
  const prefix = Math.min([...post.prefix].length, [...whole.text].length);
  if (weightedLength(post.typed) <= LONGEST) {
    return { ...whole, shown: [prefix, [...whole.text].length], note: null };
  }
  const end = twitter.parseTweet(post.typed).validRangeEnd - 30;
  const cut = `${post.prefix}${post.typed.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}… ${permalink(post)}`;
  const short = render(cut, world);
  return { ...short, shown: [prefix, [...short.text].length], note: whole };
}
