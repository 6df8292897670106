import type { Instant } from '../domain/mention.ts';

// Other people's words are hostile input on a card: they must not format, mention, link, hide, turn the line around, or
// look like ours. Pure. Markdown: https://support.discord.com/hc/en-us/articles/210298617

/** A joiner inside an emoji is kept; other invisible characters, turned directions and controls are not. */
const UNSEEN =
  /((?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d(?=\p{Extended_Pictographic}))|(?!\ufe0f)\p{Default_Ignorable_Code_Point}|[^\P{Cc}\n]|[\ufff9-\ufffb]/gu;

/** What a person can see of a text: no bidirectional or zero-width controls, no towers of accents, no deserts. */
export function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNSEEN, (_all, joiner: string | undefined) => joiner ?? '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/[^\S\n]{3,}/gu, ' ')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Every sign that Discord would read as markdown, a mention or a link is shown as itself. */
export function escaped(text: string): string {
  return text
    .replace(/[\\*_~`|<[\]@]/gu, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/^([^\S\n]*)([-+#>])/gmu, '$1\\$2')
    .replace(/^([^\S\n]*\d+)([.)])/gmu, '$1\\$2');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Room for the words themselves, in UTF-16 units as they are sent (never less than Discord's own count). */
export interface Room {
  max: number;
  lines?: number;
}

/** The beginning that fits once it is escaped and prefixed, never half a character; `whole`: nothing was cut. */
export function cut(text: string, room: Room, prefix = ''): { text: string; whole: boolean } {
  const most = room.max - prefix.length - 4;
  let used = 0;
  let lines = 1;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (segment.includes('\n')) lines += 1;
    used += segment.includes('\n') ? prefix.length + 3 : segment === ':' ? 2 : escaped(segment).length;
    if (used > most || lines > (room.lines ?? Number.POSITIVE_INFINITY)) {
      return { text: `${text.slice(0, end).trimEnd()}…`, whole: false };
    }
    end = index + segment.length;
  }
  return { text, whole: true };
}

/** Headings inside a quotation: the shorter the words, the larger. https://discord.com/developers/docs/reference#message-formatting */
export type Size = '## ' | '### ' | '';
export const sizeFor = (text: string): Size =>
  text.length <= 200 && text.split('\n').length <= 4 ? '## ' : text.length <= 400 ? '### ' : '';

/** Somebody's words behind Discord's quotation bar, so that no line of them can pass for one of ours. */
export function quoted(text: string, room: Room, size: Size = ''): { text: string; whole: boolean } {
  const prefix = `> ${size}`;
  const fits = cut(text, room, prefix);
  const lines = fits.text
    .split('\n')
    .map((line) => (line.trim() === '' ? `> ${line}` : prefix + escaped(line)));
  return { text: lines.join('\n'), whole: fits.whole };
}

/** The words behind a quotation of ours without a heading, exactly as they were. */
export function unquoted(quotation: string): string {
  return quotation.replace(/^> ?/gmu, '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** One line inside a sentence of ours. */
export function inline(text: string, max: number): string {
  const line = seen(text).replace(/\s+/gu, ' ');
  return escaped(cut(line, { max }).text);
}

/** One line where Discord reads no markdown: labels, titles, names of threads. `max` in code points. */
export function label(text: string, max: number): string {
  const points = [...seen(text).replace(/\s+/gu, ' ')];
  return points.length <= max
    ? points.join('')
    : `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** Words to copy, byte for byte; null when Discord's own fence stands in them. */
export function fenced(text: string, max: number): string | null {
  return text.includes('```') || text.length > max ? null : `\`\`\`\n${text}\n\`\`\``;
}

/** A time that each reader sees in their own zone; `R` counts along: `in 2 minutes`, `3 hours ago`. */
export const moment = (at: Instant, style: 'R' | 'f' | 'd' = 'R'): string =>
  `<t:${Math.floor(at / 1000)}:${style}>`;

/** A button's address may have 512 characters, https or http. null: better no link than a refused card. */
export function webAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { href, protocol, username, password } = new URL(url);
  const plain = /^https?:$/u.test(protocol) && username === '' && password === '';
  return plain && href.length <= 512 ? href : null;
}

const NETWORKS: Readonly<Record<string, string>> = {
  x: 'X',
  'google-play': 'Google Play',
  'app-store': 'App Store',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  email: 'e-mail',
  survey: 'our survey',
};
/** As people call it; networks are slugs. */
export function networkName(network: string): string {
  return NETWORKS[network] ?? inline(network.charAt(0).toUpperCase() + network.slice(1), 30);
}
