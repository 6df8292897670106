import type { Instant } from '../../domain/mention.ts';
import type { Batch, Connector } from '../../ports.ts';
import { openApi, type XApi } from './api.ts';
import { POST_AND_AUTHOR } from './fields.ts';
import { hear } from './hear.ts';
import { usFrom, type XNeeds } from './needs.ts';
import { PACE, type Pace } from './pace.ts';
import { usd } from './prices.ts';
import { Progress } from './progress.ts';
import { type Question, questionsFor } from './query.ts';
import { Reporting } from './reporting.ts';
import { type Found, rest, searchSince } from './search.ts';
import type { XSettings } from './settings.ts';
import { openSpending, type Spending } from './spending.ts';
import { type OpenStream, openStream, type StreamLine } from './stream.ts';
import { reconcileRules, type StandingRules } from './stream-rules.ts';
import { NETWORK, type Us } from './to-mention.ts';
import { houseError, XTrouble } from './trouble.ts';

const MINUTE = 60_000;
const BATCH = 100;
/** X allows few looks at the rules; they do not change by themselves. */
const RULES_MS = 15 * MINUTE;
/** After so many connections that failed, people are told that we only search. */
const MANY_FAILURES = 3;

/**
 * Listens by the filtered stream, and by recent search for what the stream did not bring: after each start and reconnect,
 * again once search has caught up, from time to time, and always where the stream is not allowed.
 */
export function xConnector(settings: XSettings, needs: XNeeds): Connector {
  return {
    name: NETWORK,
    listen: (cursor, signal) => new Listening(settings, needs, cursor, signal).run(),
  };
}

class Listening {
  private readonly settings: XSettings;
  private readonly needs: XNeeds;
  private readonly signal: AbortSignal;
  private readonly pace: Pace;
  private readonly us: Us;
  private readonly api: XApi;
  private readonly spending: Spending;
  private readonly questions: Question[];
  private readonly progress: Progress;
  private readonly reporting: Reporting;
  private rules: { standing: StandingRules; at: Instant } | null = null;
  private stream: OpenStream | null = null;
  private connectAt: Instant = 0;
  private searchAt: Instant = 0;
  /** In a row. */
  private failures = { connect: 0, search: 0 };
  private whyNoStream = 'the stream is switched off: searching';

  constructor(settings: XSettings, needs: XNeeds, cursor: string | null, signal: AbortSignal) {
    this.settings = settings;
    this.needs = needs;
    this.signal = signal;
    this.pace = { ...PACE, ...needs.pace };
    this.us = usFrom(settings, needs.credentials);
    this.api = openApi(needs.credentials, needs.clock, this.pace.requestMs);
    this.spending = openSpending(needs.spend, needs.clock, settings);
    this.questions = questionsFor(settings);
    this.progress = new Progress(cursor, settings.lookBackHours, needs.clock, this.pace);
    this.reporting = new Reporting(needs);
  }

  async *run(): AsyncGenerator<Batch> {
    const stop = (): void => {
      this.stream?.[Symbol.dispose]();
      this.api[Symbol.dispose]();
    };
    this.signal.addEventListener('abort', stop);
    try {
      if (this.progress.cursorUnknown) {
        this.reporting.tell('warn', 'x-cursor-unknown', 'the kept place is of another version');
      }
      while (!this.signal.aborted) yield* this.round();
    } catch (error) {
      if (!this.signal.aborted) throw houseError(error);
    } finally {
      this.signal.removeEventListener('abort', stop);
      stop();
    }
  }

  private now(): Instant {
    return this.needs.clock.now();
  }

  private async *round(): AsyncGenerator<Batch> {
    if (!(await this.mayRead())) {
      await rest(Math.min(this.pace.cappedMs, this.pace.idleMs), this.signal);
      if (!this.signal.aborted) yield this.progress.batch([]);
      return;
    }
    if (this.settings.stream && this.now() >= this.connectAt) await this.connect();
    if (this.now() >= this.searchAt) yield* this.catchUp();
    if (this.stream !== null) return yield* this.follow(this.stream);
    if (this.now() >= this.progress.idleAt && this.failures.search === 0) yield this.progress.batch([]);
    const connectAt = this.settings.stream ? this.connectAt : Number.POSITIVE_INFINITY;
    await rest(Math.min(this.searchAt, connectAt, this.progress.idleAt) - this.now(), this.signal);
  }

  /** Is there money left? Says so when there is none. */
  private async mayRead(): Promise<boolean> {
    if ((await this.spending.left('reads')) > 0) return true;
    const cap = usd(this.settings.monthlyCapUsd * 1e6);
    const says = `the reads of this month have cost the cap of ${cap}: raise networks.x.monthlyCapUsd, or wait for the next month`;
    await this.reporting.goesBy('capped', says);
    this.reporting.tell('error', 'x-spend-cap-reached', says);
    return false;
  }

  private async connect(): Promise<void> {
    const { pace, needs, signal } = this;
    try {
      const standing = await this.standingRules();
      this.stream = await openStream(this.api, POST_AND_AUTHOR, pace, needs.clock, signal);
      this.rules = { standing, at: this.rules?.at ?? this.now() };
      this.progress.unsure();
      this.searchAt = this.now();
      needs.events.count('x-stream-connected', { network: NETWORK });
      await this.reporting.goesBy('stream', 'the stream stands');
    } catch (error) {
      if (signal.aborted || !(error instanceof XTrouble) || error.kind === 'credentials') throw error;
      this.connectLater(error);
    }
  }

  private async standingRules(): Promise<StandingRules> {
    if (this.rules !== null && this.now() - this.rules.at < RULES_MS) return this.rules.standing;
    const standing = await reconcileRules(this.api, this.questions);
    for (const { tag, says } of standing.refused) {
      this.reporting.tell('error', 'x-rule-refused', `rule ${tag}: ${says}`, tag);
    }
    if (standing.refused.length === this.questions.length) {
      throw new XTrouble('refused', standing.refused.map(({ says }) => says).join(' '), null, {});
    }
    this.rules = { standing, at: this.now() };
    return standing;
  }

  private connectLater(trouble: XTrouble): void {
    const { kind, message, waitMs } = trouble;
    this.needs.events.trouble('warn', 'x-stream-failed', houseError(trouble), {
      network: NETWORK,
      reason: kind,
    });
    const pause = this.growingPause('connect');
    this.whyNoStream = `no stream (${message}): searching instead`;
    if (kind === 'no-rules') this.rules = null;
    const forbidden = kind === 'not-permitted' || kind === 'refused';
    if (forbidden) this.connectAt = this.now() + this.pace.forbiddenMs;
    else if (kind === 'credits') this.connectAt = this.now() + this.pace.cappedMs;
    else this.connectAt = this.now() + (kind === 'limited' ? (waitMs ?? pause) : pause);
  }

  private growingPause(what: keyof Listening['failures']): number {
    const doubled = this.pace.firstPauseMs * 2 ** Math.min(this.failures[what], 20);
    this.failures[what] += 1;
    return Math.min(this.pace.longestPauseMs, doubled);
  }

  /** Searches from where we surely were, and hands on what is new, oldest first. */
  private async *catchUp(): AsyncGenerator<Batch> {
    const { progress, reporting, api, spending, pace, us } = this;
    const { clock, events } = this.needs;
    const startedAt = this.now();
    let found: Found;
    try {
      const needs = { api, clock, spending, pace, us };
      found = await searchSince(progress.searchFrom, this.questions, needs, this.signal);
    } catch (error) {
      return await this.searchLater(error);
    }
    this.failures.search = 0;
    if (found.tooOld) {
      reporting.tell('warn', 'x-gap-too-old', 'search goes back seven days, and we were away for longer');
    }
    for (const { tag, says } of found.refused) {
      reporting.tell('error', 'x-search-refused', `search ${tag}: ${says}`, tag);
    }
    const fresh = found.posts.filter(({ id }) => progress.isNewInSearch(id));
    if (this.stream !== null && progress.isSure && fresh.length > 0) {
      events.count('x-stream-missed', { network: NETWORK, n: fresh.length });
    }
    for (let from = 0; from < fresh.length; from += BATCH) {
      const some = fresh.slice(from, from + BATCH);
      for (const { id } of some) progress.found(id, found.whole);
      yield progress.batch(some.map(({ incoming }) => incoming));
    }
    if (!found.whole) {
      if (!this.signal.aborted && !(await this.mayRead())) this.stream?.[Symbol.dispose]();
      return;
    }
    progress.searched(startedAt, found.at);
    this.searchAt = this.nextSearch();
    const noStream =
      !this.settings.stream || this.failures.connect >= MANY_FAILURES || this.connectAt > this.now() + MINUTE;
    if (this.stream === null && noStream) await reporting.goesBy('search', this.whyNoStream);
  }

  private nextSearch(): Instant {
    if (this.stream === null) return this.now() + this.settings.pollSeconds * 1000;
    if (this.progress.isSure) return this.now() + this.pace.sweepMs;
    return Math.max(this.progress.settlesAt, this.now() + this.pace.firstPauseMs);
  }

  /** The stream goes on without search for a while; without the stream whoever called us decides. */
  private async searchLater(error: unknown): Promise<void> {
    if (this.signal.aborted || !(error instanceof XTrouble)) throw error;
    const { kind, message, waitMs } = error;
    this.needs.events.trouble('warn', 'x-search-failed', houseError(error), {
      network: NETWORK,
      reason: kind,
    });
    const pause = this.growingPause('search');
    if (kind === 'limited') this.searchAt = this.now() + (waitMs ?? MINUTE);
    else if (kind === 'credits') {
      this.searchAt = this.now() + this.pace.cappedMs;
      await this.reporting.goesBy('no-credits', `${message}: buy credits on console.x.com`);
    } else if ((kind === 'no-answer' || kind === 'not-sent') && this.stream !== null) {
      this.searchAt = this.now() + pause;
    } else throw error;
  }

  /** Hands on what the stream brings, until it ends. */
  private async *follow(stream: OpenStream): AsyncGenerator<Batch> {
    const startedAt = this.now();
    while (!this.signal.aborted) {
      if (stream.ended === null && this.now() >= this.searchAt) yield* this.catchUp();
      const lines = stream.take(BATCH);
      if (lines.length > 0) {
        yield* this.handOn(lines);
        // What waits in line is paid for: it is still handed on.
        if (!(await this.mayRead())) stream[Symbol.dispose]();
      } else if (stream.ended !== null) break;
      else {
        if (this.now() >= this.progress.idleAt) yield this.progress.batch([]);
        await stream.wait(Math.min(this.searchAt, this.progress.idleAt) - this.now(), this.signal);
      }
    }
    this.stream = null;
    this.progress.unsure();
    if (this.now() - startedAt >= this.pace.steadyMs) this.failures.connect = 0;
    this.connectAt = this.now() + this.growingPause('connect');
    this.whyNoStream = 'the stream does not stand: searching instead';
    this.needs.events.count('x-stream-ended', { network: NETWORK, reason: stream.ended ?? 'stopped' });
  }

  private async *handOn(lines: readonly StreamLine[]): AsyncGenerator<Batch> {
    const { progress } = this;
    const heard = hear(lines, (line) => this.rules?.standing.meets(line) ?? true, this.us);
    await this.spending.read('listen', heard.paid);
    if (heard.lost > 0) {
      progress.unsure();
      this.searchAt = Math.min(this.searchAt, progress.settlesAt);
    }
    const fresh = heard.posts.filter(({ id }) => progress.isNewOnStream(id));
    for (const { id } of fresh) progress.streamed(id);
    if (fresh.length > 0) yield progress.batch(fresh.map(({ incoming }) => incoming));
  }
}
