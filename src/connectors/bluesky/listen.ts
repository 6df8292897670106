import type { Incoming, Instant } from '../../domain/mention.ts';
import type { Batch, Connector } from '../../ports.ts';
import { whoWeAre } from './account.ts';
import { type BlueskyApi, openApi } from './api.ts';
import { NOTIFICATIONS, type Question, questionsFor, searchFor } from './lists.ts';
import { findPosts, findProfiles } from './look-up.ts';
import type { BlueskyNeeds } from './needs.ts';
import { PACE, type Pace } from './pace.ts';
import { markOf, Progress, type Source } from './progress.ts';
import { type ReadList, type ReadRow, readBack, rest } from './read-back.ts';
import { Reporting } from './reporting.ts';
import { BlueskyPost } from './schema.ts';
import type { BlueskySettings } from './settings.ts';
import { incomingOf, isForMembersOnly, NETWORK, type Us } from './to-mention.ts';
import { BlueskyTrouble, houseError } from './trouble.ts';

const BATCH = 100;
/** The server's time at the end of a look that failed: nowhere. */
const NOWHERE = 0;

/**
 * Listens by asking again and again: notifications for who addresses us, search for our words. Each look goes back to where
 * the last one surely was, and further from time to time, because posts reach Bluesky late.
 */
export function blueskyConnector(settings: BlueskySettings, needs: BlueskyNeeds): Connector {
  const api = openApi(needs);
  const us = whoWeAre(settings, api, needs);
  return {
    name: NETWORK,
    listen: (cursor, signal) => new Listening(settings, needs, api, us, cursor, signal).run(),
  };
}

/** What search brought; `at` is nowhere when a question got no answer. */
interface Found {
  rows: ReadRow[];
  at: Instant;
}

class Listening {
  private readonly settings: BlueskySettings;
  private readonly needs: BlueskyNeeds;
  private readonly api: BlueskyApi;
  private readonly us: () => Promise<Us>;
  private readonly signal: AbortSignal;
  private readonly pace: Pace;
  private readonly questions: Question[];
  private readonly progress: Progress;
  private readonly reporting: Reporting;
  private sweepAt: Instant;
  private searchAt: Instant = 0;
  /** Searches in a row. */
  private failures = 0;

  constructor(
    settings: BlueskySettings,
    needs: BlueskyNeeds,
    api: BlueskyApi,
    us: () => Promise<Us>,
    cursor: string | null,
    signal: AbortSignal,
  ) {
    this.settings = settings;
    this.needs = needs;
    this.api = api;
    this.us = us;
    this.signal = signal;
    this.pace = { ...PACE, ...needs.pace };
    this.questions = questionsFor(settings);
    this.progress = new Progress(cursor, settings.lookBackHours, needs.clock, this.pace);
    this.reporting = new Reporting(needs);
    this.sweepAt = needs.clock.now() + this.pace.sweepMs;
  }

  async *run(): AsyncGenerator<Batch> {
    const { signal, pace, needs } = this;
    try {
      if (this.progress.cursorUnknown)
        this.reporting.tell('warn', 'bluesky-cursor-unknown', 'the kept place is of another version');
      while (!signal.aborted) {
        yield* this.look();
        if (!signal.aborted && needs.clock.now() >= this.progress.idleAt) yield this.progress.batch([]);
        await rest(pace.pollMs ?? this.settings.pollSeconds * 1000, signal);
      }
    } catch (error) {
      if (!signal.aborted) throw houseError(error);
    }
  }

  /** One look at everything; hands on what is new, oldest first. */
  private async *look(): AsyncGenerator<Batch> {
    const { progress, signal, needs } = this;
    const startedAt = needs.clock.now();
    const deep = startedAt >= this.sweepAt;
    const us = await this.us();
    const heard = await this.read(NOTIFICATIONS, progress.from('notifications', deep));
    const found = startedAt >= this.searchAt ? await this.search(deep) : { rows: [], at: NOWHERE };
    if (signal.aborted) return;

    const whole: Source[] = found.at === NOWHERE ? ['notifications'] : ['notifications', 'words'];
    const fresh = this.newOnes([...heard.rows, ...found.rows]);
    for (let from = 0; from < fresh.length; from += BATCH) {
      const some = fresh.slice(from, from + BATCH);
      const items = await this.understand(some, us);
      if (signal.aborted) return;
      for (const { mark, at } of some) progress.handedOn(mark, at, whole);
      yield progress.batch(items);
    }
    progress.looked('notifications', heard.at);
    if (found.at !== NOWHERE) progress.looked('words', found.at);
    if (deep) this.sweepAt = startedAt + this.pace.sweepMs;
  }

  private async read(list: Parameters<typeof readBack>[0], from: Instant): Promise<ReadList> {
    const needs = { api: this.api, clock: this.needs.clock, pace: this.pace };
    const read = await readBack(list, from, needs, this.signal);
    if (read.cut) {
      const says = 'more came while we were away than can be read back: the oldest of it is missing';
      this.reporting.tell('error', 'bluesky-gap-too-long', says);
    }
    return read;
  }

  /** Search fails by itself: notifications go on meanwhile, and its place waits. */
  private async search(deep: boolean): Promise<Found> {
    const found: Found = { rows: [], at: Number.POSITIVE_INFINITY };
    const from = this.progress.from('words', deep);
    for (const question of this.questions) {
      if (this.signal.aborted) return { rows: [], at: NOWHERE };
      try {
        const { rows, at } = await this.read(searchFor(question, from), from);
        found.rows.push(...(question.isWord ? this.wanted(rows) : rows));
        found.at = Math.min(found.at, at);
      } catch (error) {
        if (!(error instanceof BlueskyTrouble) || error.kind === 'credentials') throw error;
        if (error.kind === 'refused') {
          this.reporting.tell('error', 'bluesky-search-refused', error.message, question.q);
          continue;
        }
        await this.searchLater(error);
        return { rows: found.rows, at: NOWHERE };
      }
    }
    this.failures = 0;
    await this.reporting.goesBy('all', 'notifications and search');
    // Every question was refused: there is nothing to wait for.
    return found.at === Number.POSITIVE_INFINITY ? { rows: [], at: this.needs.clock.now() } : found;
  }

  private async searchLater(trouble: BlueskyTrouble): Promise<void> {
    const { firstPauseMs, longestPauseMs } = this.pace;
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(this.failures, 20));
    this.failures += 1;
    this.searchAt = this.needs.clock.now() + (trouble.waitMs ?? pause);
    this.needs.events.trouble('warn', 'bluesky-search-failed', houseError(trouble), {
      network: NETWORK,
      reason: trouble.kind,
    });
    if (this.failures > 1)
      await this.reporting.goesBy('notifications', `search fails (${trouble.message}): notifications only`);
  }

  /** Strangers that only used one of our words: in our languages, and not those who want to be seen by members alone. */
  private wanted(rows: readonly ReadRow[]): ReadRow[] {
    const { languages } = this.settings;
    const wanted = rows.filter(({ row }) => {
      const post = BlueskyPost.safeParse(row).data;
      if (post === undefined) return true;
      const spoken =
        post.record.langs?.map((code) => code.slice(0, 3).replace(/-.*$/, '').toLowerCase()) ?? [];
      const understood =
        languages.length === 0 || spoken.length === 0 || spoken.some((code) => languages.includes(code));
      return understood && !isForMembersOnly(post);
    });
    return wanted;
  }

  private newOnes(rows: readonly ReadRow[]): (ReadRow & { mark: string })[] {
    const fresh = new Map<string, ReadRow & { mark: string }>();
    // Lists are youngest first; of one moment the later row of a list is the older post.
    for (const one of rows.toReversed()) {
      const mark = markOf(one.row);
      if (this.progress.isNew(mark) && !fresh.has(mark)) fresh.set(mark, { ...one, mark });
    }
    return [...fresh.values()].sort((a, b) => a.at - b.at);
  }

  /** The posts as they stand now, with counts and who may answer, and their authors with reach. */
  private async understand(rows: readonly ReadRow[], us: Us): Promise<Incoming[]> {
    const readable = rows.flatMap(({ row }) => BlueskyPost.safeParse(row).data ?? []);
    const dids = readable.map(({ author }) => author.did);
    const { posts } = await findPosts(
      this.api,
      readable.map(({ uri }) => uri),
      this.signal,
    );
    const profiles = await findProfiles(this.api, dids, this.signal);
    return rows.map(({ row }) => {
      const { uri = '', author } = BlueskyPost.safeParse(row).data ?? {};
      // What is not shown any more is handed on as it was heard: if it is gone, the next look at it says so.
      return incomingOf(posts.get(uri) ?? row, profiles.get(author?.did ?? ''), us);
    });
  }
}
