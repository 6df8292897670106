import { engagementOf, type Instant, type Metrics, TELLING_APART } from '../domain/mention.ts';
import type { Followed } from '../ports.ts';

/** What a post does later than this, in milliseconds, changes no decision any more. */
const FOLLOWED_FOR = 7 * 86_400_000;

/** Older than the last one, or than the post: it says nothing new. */
export const isStale = ({ createdAt, last }: Followed, at: Instant): boolean =>
  at < createdAt || (last !== null && at <= last);

/** Is this reading higher than the one it is compared with, later by as much as tells something, and not too old to matter? */
export function rises({ createdAt, from }: Followed, reading: { at: Instant; metrics: Metrics }): boolean {
  return (
    (engagementOf(reading.metrics) ?? 0) > from.engagement &&
    reading.at - from.at >= TELLING_APART &&
    reading.at - createdAt <= FOLLOWED_FOR
  );
}

/** After that reading. */
export function follow(
  followed: Followed,
  { at, metrics }: { at: Instant; metrics: Metrics },
  rose: boolean,
): Followed {
  const engagement = engagementOf(metrics);
  const compared = rose || followed.last === null;
  return {
    ...followed,
    last: at,
    from: compared && engagement !== null ? { at, engagement } : followed.from,
  };
}
