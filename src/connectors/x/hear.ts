import type { Incoming } from '../../domain/mention.ts';
import { usersIn, XAnswer } from './schema.ts';
import type { StreamLine } from './stream.ts';
import { incomingOf, refused, type Us } from './to-mention.ts';

export interface Heard {
  /** `id` is that of the version; null: unreadable. */
  posts: { id: string | null; incoming: Incoming }[];
  /** All that X charges for, also what is not for us. */
  paid: { data: unknown[]; includes: { users: unknown[] } };
  /** Lines that may have been a post, and that nobody can read. */
  lost: number;
}

/** What lines of the stream tell us. `meets`: is the line there because of our rules? Pure; never throws. */
export function hear(lines: readonly StreamLine[], meets: (line: XAnswer) => boolean, us: Us): Heard {
  const heard: Heard = { posts: [], paid: { data: [], includes: { users: [] } }, lost: 0 };
  for (const line of lines) {
    const answer = line.kind === 'post' ? XAnswer.safeParse(line.body).data : undefined;
    if (answer?.data === undefined || Array.isArray(answer.data)) {
      const raw = line.kind === 'junk' ? line.raw : line.body;
      heard.posts.push({ id: null, incoming: refused(raw, 'X sent a line that is no post') });
      heard.lost += 1;
      continue;
    }
    heard.paid.data.push(answer.data);
    heard.paid.includes.users.push(...(answer.includes?.users ?? []));
    if (!meets(answer)) continue;
    const { id } = answer.data;
    const incoming = incomingOf(answer.data, usersIn(answer), us);
    heard.posts.push({ id: typeof id === 'string' ? id : null, incoming });
  }
  return heard;
}
