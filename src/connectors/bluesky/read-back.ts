import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../domain/mention.ts';
import type { Clock } from '../../ports.ts';
import type { Answered, BlueskyApi, Params } from './api.ts';
import type { Pace } from './pace.ts';
import { BlueskyTrouble } from './trouble.ts';

const PAGE = 100;
/** 50,000 rows: a list that goes back further is told about and cut. */
const MOST_PAGES = 500;
/** How often one page in the middle of a list is asked for again. */
const TRIES = 4;

/** A list of Bluesky, youngest first. */
export interface ListAsked {
  nsid: string;
  params: Params;
  /** null: the answer is no such list. */
  read(body: unknown): { rows: unknown[]; cursor?: string | undefined } | null;
  /** What the list is sorted by; undefined: the row does not say. */
  timeOf(row: unknown): Instant | undefined;
  /** The time that a cursor stands for, where it is one. */
  timeOfCursor?(cursor: string): Instant | undefined;
  /** Goes on a little before where that cursor would, so that rows of the same moment are not lost between pages. */
  widen?(cursor: string): string;
}

export interface ReadRow {
  row: unknown;
  /** Of a row that does not say: that of the row before. */
  at: Instant;
}
export interface ReadList {
  /** As the list gives them: youngest first, some perhaps twice. */
  rows: ReadRow[];
  /** The server's own time when we began: all that the list knew by then is here. */
  at: Instant;
  /** It went back further than we can read at once: older rows are missing. */
  cut: boolean;
}

export interface ReadNeeds {
  api: BlueskyApi;
  clock: Clock;
  pace: Pace;
}

/** Reads a list page by page until it is older than `from`. Throws BlueskyTrouble. */
export async function readBack(
  list: ListAsked,
  from: Instant,
  needs: ReadNeeds,
  signal: AbortSignal,
): Promise<ReadList> {
  const found: ReadList = { rows: [], at: needs.clock.now(), cut: false };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const params = { ...list.params, limit: PAGE, cursor };
    const answered = await patiently(list.nsid, params, page > 0, needs, signal);
    if (page === 0) found.at = answered.at;
    const read = list.read(answered.body);
    if (read === null) throw new BlueskyTrouble('no-answer', 'it answered something that we cannot read');
    const young = take(read.rows, list, from, found);
    const next = read.cursor;
    if (next === undefined || next === cursor || signal.aborted) return found;
    // A page may be empty because what stood on it is not for us: then the cursor tells how far back we are.
    const reached = list.timeOfCursor?.(next);
    if (reached === undefined ? young === 0 : reached < from) return found;
    const wider = young > 0 ? list.widen?.(next) : undefined;
    cursor = wider === undefined || wider === cursor ? next : wider;
  }
  found.cut = true;
  return found;
}

/** Adds what is not too old; returns how many rows that were. */
function take(rows: readonly unknown[], list: ListAsked, from: Instant, found: ReadList): number {
  let young = 0;
  for (const row of rows) {
    const at = list.timeOf(row) ?? found.rows.at(-1)?.at ?? found.at;
    if (at < from) continue;
    young += 1;
    found.rows.push({ row, at });
  }
  return young;
}

/** One page. The first one is asked for once; in the middle a failure is worth some patience. */
async function patiently(
  nsid: string,
  params: Params,
  inTheMiddle: boolean,
  { api, pace }: ReadNeeds,
  signal: AbortSignal,
): Promise<Answered> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await api.get(nsid, params, signal);
    } catch (error) {
      const mayPass =
        error instanceof BlueskyTrouble && (error.kind === 'no-answer' || error.kind === 'not-sent');
      if (!mayPass || !inTheMiddle || tries >= TRIES || signal.aborted) throw error;
      await rest(pace.firstPauseMs * 2 ** tries, signal);
    }
  }
}

/** Never throws; ends early when the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  // Node's timers go round above 2^31.
  await pause(Math.min(Math.max(0, ms), 2 ** 31 - 1), undefined, { signal }).catch(() => undefined);
}
