import type { Instant } from '../domain/mention.ts';

/** What came of an action, told once on the page that follows it. */
export interface Said {
  ok: boolean;
  text: string;
}

/**
 * Keeps a sentence over one redirect, so that loading a page again never repeats an action. In memory: lost with the
 * process, which costs a sentence and nothing else.
 */
export function createFlashes(): {
  keep(session: string, said: Said, now: Instant): void;
  take(session: string, now: Instant): Said | null;
} {
  const kept = new Map<string, { said: Said; until: Instant }>();
  return {
    keep: (session, said, now) => {
      for (const [key, { until }] of kept) if (until < now) kept.delete(key);
      kept.set(session, { said, until: now + 60_000 });
    },
    take: (session, now) => {
      const found = kept.get(session);
      kept.delete(session);
      return found !== undefined && found.until >= now ? found.said : null;
    },
  };
}
