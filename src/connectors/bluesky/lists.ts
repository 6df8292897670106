import type { Instant } from '../../domain/mention.ts';
import type { ListAsked } from './read-back.ts';
import { Notifications, Posts } from './schema.ts';
import type { BlueskySettings } from './settings.ts';
import { moment } from './to-mention.ts';

/** Who named, answered or quoted the account we are signed in as. */
export const NOTIFICATIONS: ListAsked = {
  nsid: 'app.bsky.notification.listNotifications',
  params: { reasons: ['mention', 'reply', 'quote'] },
  read: (body) => {
    const { data } = Notifications.safeParse(body);
    return data === undefined ? null : { rows: data.notifications, cursor: data.cursor };
  },
  timeOf: (row) => moment(textIn(row, 'indexedAt')),
  timeOfCursor: moment,
  // Its cursor is the time of the last row, and leaves out all rows of that millisecond (bsky 0.0.280).
  widen: (cursor) => {
    const at = moment(cursor);
    return at === undefined ? cursor : new Date(at + 1).toISOString();
  },
};

/** One thing to search for. */
export interface Question {
  q: string;
  /** One of our words, not one of our names: only then languages and wishes of strangers narrow it down. */
  isWord: boolean;
}

/** Each our handles, for those who write them without a link to us, and each word by itself: Bluesky knows no OR. */
export function questionsFor({ handles, words }: Pick<BlueskySettings, 'handles' | 'words'>): Question[] {
  return [
    ...handles.map((handle) => ({ q: handle, isWord: false })),
    ...words.map((word) => ({ q: term(word), isWord: true })),
  ];
}

/** Anything but a plain word or tag goes as a phrase, so that no part of it is taken for an operator. */
function term(word: string): string {
  return /^#?[\p{L}\p{N}_]+$/u.test(word) ? word : `"${word}"`;
}

export function searchFor({ q }: Question, from: Instant): ListAsked {
  return {
    nsid: 'app.bsky.feed.searchPosts',
    params: { q, sort: 'latest', since: new Date(from).toISOString() },
    read: (body) => {
      const { data } = Posts.safeParse(body);
      return data === undefined ? null : { rows: data.posts, cursor: data.cursor };
    },
    timeOf: sortedAt,
  };
}

/** Search sorts by when a post was written, as far as that is not later than when the network saw it. */
function sortedAt(row: unknown): Instant | undefined {
  const record = (row as { record?: unknown } | null)?.record;
  const times = [moment(textIn(record, 'createdAt')), moment(textIn(row, 'indexedAt'))];
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function textIn(row: unknown, key: string): string | undefined {
  const value = (row as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
