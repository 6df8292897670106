import { setTimeout as pause } from 'node:timers/promises';
import type { Incoming, Instant } from '../../domain/mention.ts';
import type { Clock } from '../../ports.ts';
import { type Answered, type Query, withPosts, type XApi } from './api.ts';
import { POST_AND_AUTHOR } from './fields.ts';
import type { Pace } from './pace.ts';
import { PRICES } from './prices.ts';
import type { Question } from './query.ts';
import { usersIn, type XAnswer } from './schema.ts';
import { byId, idAt } from './snowflake.ts';
import type { Spending } from './spending.ts';
import { incomingOf, type Us } from './to-mention.ts';
import { XTrouble } from './trouble.ts';

const WEEK = 7 * 86_400_000;
const MINUTE = 60_000;
/** X allows these many posts a page. */
const PAGE = { least: 10, most: 100 };
/** How often one page is tried again. */
const TRIES = 5;

export interface SearchNeeds {
  api: XApi;
  clock: Clock;
  spending: Spending;
  pace: Pace;
  us: Us;
}

export interface FoundPost {
  /** Of this version; null when the row is unreadable. */
  id: string | null;
  incoming: Incoming;
}
export interface Found {
  /** Oldest first, each once. */
  posts: FoundPost[];
  /** false: the cap was reached before the end, and older posts are missing. */
  whole: boolean;
  /** X's own time when the first question was asked: all that search knew by then is here. */
  at: Instant;
  /** Search does not go back to `from`: seven days is all that X keeps. */
  tooOld: boolean;
  /** Questions that X would not take. */
  refused: { tag: string; says: string }[];
}

/**
 * All posts since then, by recent search. Waits where X limits it in the middle; throws XTrouble when it cannot begin or
 * X does not answer, and when X refuses every question.
 */
export async function searchSince(
  from: Instant,
  questions: readonly Question[],
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Found> {
  const tooOld = from < needs.clock.now() - WEEK + MINUTE;
  const found: Found = { posts: [], whole: true, at: Number.POSITIVE_INFINITY, tooOld, refused: [] };
  const known = new Set<string>();
  for (const question of questions) {
    if (!found.whole || signal.aborted) break;
    try {
      await ask(question, found, known, from, needs, signal);
    } catch (error) {
      if (!(error instanceof XTrouble) || error.kind !== 'refused') throw error;
      found.refused.push({ tag: question.tag, says: error.message });
      if (found.refused.length === questions.length) throw error;
    }
  }
  if (signal.aborted) found.whole = false;
  found.posts.sort((a, b) =>
    a.id === null || b.id === null ? Number(b.id === null) - Number(a.id === null) : byId(a.id, b.id),
  );
  return found;
}

async function ask(
  question: Question,
  found: Found,
  known: Set<string>,
  from: Instant,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<void> {
  const since = found.tooOld ? {} : { since_id: idAt(from) };
  let next: string | undefined;
  do {
    const size = await affordable(needs.spending);
    if (size === 0) {
      found.whole = false;
      return;
    }
    const query = { query: question.query, max_results: size, ...POST_AND_AUTHOR };
    const page = next === undefined ? query : { ...query, next_token: next };
    const answered = await patiently(page, since, next !== undefined, found, needs, signal);
    if (answered === null) return;
    found.at = Math.min(found.at, answered.at);
    const answer = withPosts(answered);
    await needs.spending.read('listen', answer);
    collect(answer, found, known, needs.us);
    next = answer.meta?.next_token;
    if (next !== undefined && answered.resumeAt !== null)
      await rest(answered.resumeAt - needs.clock.now(), signal);
  } while (next !== undefined && !signal.aborted);
}

/** How many posts with their authors the cap still allows on one page. */
async function affordable(spending: Spending): Promise<number> {
  const left = await spending.left('reads');
  if (left <= 0) return 0;
  return Math.max(PAGE.least, Math.min(PAGE.most, Math.floor(left / (PRICES.post + PRICES.user))));
}

/** One page. In the middle of a search limits are waited for and failures tried again; null: the signal aborted. */
async function patiently(
  query: Query,
  since: { since_id?: string },
  inTheMiddle: boolean,
  found: Found,
  needs: SearchNeeds,
  signal: AbortSignal,
): Promise<Answered | null> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      return await needs.api.get(
        'app',
        'tweets/search/recent',
        found.tooOld ? query : { ...query, ...since },
      );
    } catch (error) {
      if (!(error instanceof XTrouble)) throw error;
      if (error.kind === 'refused' && !found.tooOld && /since_id/.test(error.message)) found.tooOld = true;
      else if (!inTheMiddle || tries >= TRIES) throw error;
      else if (error.kind === 'limited') await rest(error.waitMs ?? MINUTE, signal);
      else if (error.kind === 'no-answer' || error.kind === 'not-sent') {
        await rest(needs.pace.firstPauseMs * 2 ** tries, signal);
      } else throw error;
    }
  }
  return null;
}

function collect(answer: XAnswer, found: Found, known: Set<string>, us: Us): void {
  const users = usersIn(answer);
  for (const row of [answer.data ?? []].flat()) {
    const given = (row as { id?: unknown } | null)?.id;
    const id = typeof given === 'string' && /^\d{1,19}$/.test(given) ? given : null;
    if (id !== null && known.has(id)) continue;
    if (id !== null) known.add(id);
    found.posts.push({ id, incoming: incomingOf(row, users, us) });
  }
}

/** Never throws; ends early when the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  // Node's timers go round above 2^31.
  await pause(Math.min(Math.max(0, ms), 2 ** 31 - 1), undefined, { signal }).catch(() => undefined);
}
