import type { XPost } from './schema.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** X escapes these three and no others. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * The author's words: the whole of a long post, signs as typed, links as they lead. The link to a quoted post and links
 * to the post's own pictures are left out, as X itself hides them.
 */
export function wordsOf(post: XPost): string {
  const { text, entities } = post.note_tweet ?? post;
  const quoted = post.referenced_tweets?.find(({ type }) => type === 'quoted')?.id;
  const own = [post.id, ...(post.edit_history_tweet_ids ?? [])];
  const typed = unescaped(text);
  const words = [...(entities?.urls ?? []), ...(post.entities?.urls ?? [])].reduce((left, link) => {
    if (!/^https?:\/\/t\.co\/\w+$/.test(link.url) || !left.includes(link.url)) return left;
    const leads = link.expanded_url ?? '';
    const status = statusIn(leads);
    const hidden =
      status !== null &&
      (own.includes(status.id) || (status.id === quoted && left.trimEnd().endsWith(link.url)));
    return left.replaceAll(link.url, () => (hidden ? '' : /^https?:\/\//i.test(leads) ? leads : link.url));
  }, typed);
  return words.trim() === '' ? typed.trim() : words.trim();
}

/** The post that an address of X leads to; null for other addresses. */
export function statusIn(address: string): { handle: string; id: string } | null {
  const found =
    /^https?:\/\/(?:(?:www|mobile)\.)?(?:x|twitter)\.com\/(\w{1,50})\/status(?:es)?\/(\d{1,19})(?!\d)/i.exec(
      address,
    );
  const [, handle, id] = found ?? [];
  return handle === undefined || id === undefined ? null : { handle, id };
}
