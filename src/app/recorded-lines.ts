import { LONGEST_LINE } from '../connectors/recorded/lines.ts';
import { withoutNulls } from '../connectors/recorded/schema.ts';
import { readMention } from '../connectors/recorded/to-mention.ts';
import type { MentionId, Post } from '../domain/mention.ts';
import { isOurs } from '../intake/people.ts';
import { keyOf, readable } from '../intake/read.ts';
import type { OwnAccount } from '../ports.ts';

/** What one line of a recording is to a dry run. */
export type RecordedLine =
  | { kind: 'error'; error: string }
  /** Nothing that rules are asked about: our own post, a repost without words, what was taken back. */
  | { kind: 'aside'; id: string | null; why: Aside }
  /** A mention, unless a later line takes it back; a line that repeats it or changes its words has the same key. */
  | { kind: 'mention'; id: string | null; key: MentionId };

export type Aside = 'own-post' | 'repost' | 'withdrawn' | 'later-counts';

/** Lines as they were recorded, and each mention once, with the words of its last edit. */
export interface Recording {
  lines: RecordedLine[];
  mentions: Map<MentionId, { post: Post; repostsSeen: number }>;
}

/** Network of lines that do not say theirs. */
const UNSAID = 'unknown';

/**
 * Reads mentions as `replay` does, and also those without id or network, as `score` does. A line that cannot be read says
 * what is wrong and where, without its words.
 */
export async function readRecording(
  lines: AsyncIterable<string> | Iterable<string>,
  own: readonly OwnAccount[],
): Promise<Recording> {
  const recording: Recording = { lines: [], mentions: new Map() };
  const known = { own, reposts: new Map<MentionId, number>(), gone: new Set<MentionId>() };
  for await (const line of lines) {
    recording.lines.push(readOne(line, recording, known));
  }
  return recording;
}

function readOne(
  text: string,
  { lines, mentions }: Recording,
  known: { own: readonly OwnAccount[]; reposts: Map<MentionId, number>; gone: Set<MentionId> },
): RecordedLine {
  const number = lines.length + 1;
  if (text.trim() === '') return { kind: 'error', error: 'the line is empty' };
  if (text.length >= LONGEST_LINE)
    return { kind: 'error', error: `the line is longer than ${LONGEST_LINE} characters` };
  let json: unknown;
  try {
    json = withoutNulls(JSON.parse(text));
  } catch {
    return { kind: 'error', error: 'the line is not JSON' };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { kind: 'error', error: 'the line is not a mention as a JSON object' };
  const said = 'id' in json && ['string', 'number'].includes(typeof json.id) ? String(json.id) : null;
  const [item] = readable([readMention({ id: `line-${number}`, network: UNSAID, ...json }, '', '')]);
  if (item?.kind === 'refused') return { kind: 'error', error: item.reason.replace(/^: /, '') };
  if (item?.kind === 'metrics') return { kind: 'aside', id: said, why: 'later-counts' };
  if (item?.kind === 'delete') {
    known.gone.add(keyOf(item));
    mentions.delete(keyOf(item));
  }
  if (item?.kind !== 'post' && item?.kind !== 'edit') return { kind: 'aside', id: said, why: 'withdrawn' };
  const { post } = item;
  const key = keyOf(item);
  if (known.gone.has(key)) return { kind: 'aside', id: said, why: 'withdrawn' };
  const before = mentions.get(key);
  if (before !== undefined) {
    if (item.kind === 'edit') before.post = { ...before.post, text: post.text };
    return { kind: 'mention', id: said, key };
  }
  if (isOurs(post, known.own)) return { kind: 'aside', id: said, why: 'own-post' };
  if (post.repostOf !== undefined && item.kind === 'post') {
    const original = `${post.network}:${post.repostOf}`;
    known.reposts.set(original, (known.reposts.get(original) ?? 0) + 1);
    return { kind: 'aside', id: said, why: 'repost' };
  }
  mentions.set(key, { post, repostsSeen: known.reposts.get(key) ?? 0 });
  return { kind: 'mention', id: said, key };
}
