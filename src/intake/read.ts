import { createHash } from 'node:crypto';
import { type Incoming, type MentionId, mentionIdOf, type Post } from '../domain/mention.ts';
import type { IntakeQuestion } from '../ports.ts';
import { cleaned, problemOf, storable } from './clean.ts';
import { erasableNames } from './people.ts';

/** The batch with everything unreadable turned into `refused`, ready to ask about and to sort. */
export function readable(items: readonly Incoming[]): Incoming[] {
  return items.map((item) => {
    if (item.kind === 'refused') return { ...item, reason: storable(item.reason), raw: storable(item.raw) };
    if (item.kind !== 'post' && item.kind !== 'edit') return item;
    const reason = problemOf(item.post);
    if (reason !== null) {
      return {
        kind: 'refused',
        network: networkOf(item.post),
        reason,
        raw: storable(JSON.stringify(item.post)),
      };
    }
    return { ...item, post: cleaned(item.post) };
  });
}

function networkOf(post: Post): string {
  return typeof post.network === 'string' ? storable(post.network).slice(0, 40) : 'unknown';
}

/** What the database must be asked before `sortBatch`. */
export function questionOf(items: readonly Incoming[]): IntakeQuestion {
  const keys = new Set<MentionId>();
  const people = new Set<string>();
  for (const item of items) {
    if (item.kind === 'account-gone') continue;
    keys.add(keyOf(item));
    if (item.kind !== 'post' && item.kind !== 'edit') continue;
    for (const name of erasableNames(item.post)) people.add(name);
  }
  return { keys: [...keys], people: [...people] };
}

/** Does the batch change what may already be decided? Then it must not run beside routing. */
export function changesDecided(items: readonly Incoming[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'edit' ||
      item.kind === 'delete' ||
      item.kind === 'account-gone' ||
      (item.kind === 'post' && item.post.customer !== undefined),
  );
}

/** Under which key a delivery is known; unreadable ones by the hash of what came. */
export function keyOf(item: Exclude<Incoming, { kind: 'account-gone' }>): MentionId {
  if (item.kind === 'post' || item.kind === 'edit')
    return mentionIdOf(item.post.network, item.post.externalId);
  if (item.kind === 'refused') return mentionIdOf(item.network, hashOf(item.raw));
  return mentionIdOf(item.network, item.externalId);
}

/** sha256, hex. */
export function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
