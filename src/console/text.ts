// Other people's words on our page: shown as written, unable to do anything.

/** Controls and invisible format characters: some turn the reading order of all that follows, or hide words. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Those that carry meaning: line break and tab, the joiners of emoji and Persian, Arabic signs, tags of flags. */
const MEANT = /[\n\t\u0600-\u0605\u06dd\u070f\u{e0020}-\u{e007f}]|\u200c|\u200d/u;

/** Words without controls that could reorder or hide what stands around them. Escaping is the template's work. */
export function shown(text: string): string {
  return text.replace(CONTROLS, (control) => (MEANT.test(control) ? control : ''));
}

/** The first `length` characters (code points), cut at a word where one is near. */
export function snippet(text: string, length: number): string {
  const flat = shown(text).replace(/\s+/g, ' ').trim();
  const points = [...flat];
  if (points.length <= length) return flat;
  const cut = points.slice(0, length).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > length * 0.6 ? cut.slice(0, space) : cut}…`;
}

/** An address that may stand in a link: http or https, nothing else. */
export function safeLink(url: string | null | undefined): string | null {
  if (url === null || url === undefined) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** What opens the person's own mail program with a message ready to send. */
export function mailLink(to: string, subject: string, body: string): string | null {
  if (!/^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(to)) return null;
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/** What opens a phone: digits and a leading plus. */
export function phoneLink(to: string): string | null {
  const digits = to.replace(/[^\d+]/g, '');
  return /^\+?\d{5,}$/.test(digits) ? `tel:${digits}` : null;
}

/** A stretch of a text and the keys of the reasons that point to it. */
export interface Stretch {
  text: string;
  keys: string[];
  /** Sum of the reasons' weights: above 0 they speak for the value, below against it. */
  weight: number;
}

/** Cuts a text at the ends of all spans. Offsets are UTF-16; what lies outside the text is left out. */
export function stretches(
  text: string,
  reasons: readonly { key: string; weight: number; spans?: [number, number][] }[],
): Stretch[] {
  const marks = reasons.flatMap(({ key, weight, spans = [] }) =>
    spans
      .map(([from, to]) => ({ key, weight, from: Math.max(0, from), to: Math.min(text.length, to) }))
      .filter(({ from, to }) => from < to),
  );
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const found: Stretch[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]];
    const here = marks.filter((mark) => mark.from <= from && mark.to >= to);
    found.push({
      text: text.slice(from, to),
      keys: [...new Set(here.map((mark) => mark.key))],
      weight: here.reduce((sum, mark) => sum + mark.weight, 0),
    });
  }
  return found;
}
