import type { Posture } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { FoundSpikes, HourOfComplaints, KnownSpikes, PostureProposal, Spike } from '../ports.ts';
import { FEWEST, type SpikeSettings } from './crowd-settings.ts';
import { boundOf, hourOf, type Usual, usualOf } from './usual.ts';

const HOUR = 3_600_000;

/** A complaint whose turn it is. */
export interface Voice {
  id: MentionId;
  lane: Lane;
  /** Empty: the source named none. */
  brand: string;
  at: Instant;
  customerId: number | null;
}

/** The hour before an instant, against what is usual then. */
interface HourNow {
  /** Customers who complained. */
  count: number;
  usual: number;
  bound: number;
  /** First complaint in it. */
  first: Instant;
}

/**
 * Complaints of each lane and brand against what is usual at that hour of the week. Counts customers, each once an hour.
 * All of it follows from complaints decided before, so that the same rows give the same spikes (law 13). In the live lane
 * a spike proposes a posture; it never sets one.
 */
export class SpikeBook {
  readonly #settings: SpikeSettings;
  readonly #timeZone: string;
  readonly #posture: Posture;
  readonly #hours = new Map<string, Map<number, number>>();
  readonly #since = new Map<string, number>();
  readonly #recent = new Map<string, Omit<Voice, 'lane' | 'brand'>[]>();
  readonly #usual = new Map<string, Map<number, Usual | null>>();
  readonly #running: Spike[];
  readonly #pending: PostureProposal[];
  readonly #touched = new Map<number, Spike>();
  readonly #proposals = new Map<string, PostureProposal>();
  readonly #added = new Map<string, HourOfComplaints>();
  readonly #begun: number[] = [];
  #lastId: number;

  constructor(known: KnownSpikes, settings: SpikeSettings, where: { timeZone: string; posture: Posture }) {
    this.#settings = settings;
    this.#timeZone = where.timeZone;
    this.#posture = where.posture;
    for (const one of known.hours) this.#count(one, one.n);
    for (const one of known.recent) this.#remember(one);
    this.#running = known.running.map((spike) => ({ ...spike }));
    this.#pending = known.pending.map((proposal) => ({ ...proposal }));
    this.#lastId = known.lastId;
  }

  result(): FoundSpikes {
    return {
      spikes: [...this.#touched.values()],
      begun: this.#begun,
      proposals: [...this.#proposals.values()],
      hours: [...this.#added.values()],
    };
  }

  /** Counts a complaint, and looks at the hour before `now`: the youngest time that the lane has come to. */
  take(voice: Voice, now: Instant): void {
    if (voice.lane === 'canary') return;
    this.advance(voice.lane, now);
    if (this.#isNew(voice)) {
      const { lane, brand } = voice;
      const row = { lane, brand, hour: hourOf(voice.at), n: 1 };
      this.#count(row, 1);
      const key = `${keyOf(voice)} ${row.hour}`;
      const before = this.#added.get(key);
      this.#added.set(key, { ...row, n: (before?.n ?? 0) + 1 });
    }
    this.#remember(voice);
    const running = this.#runningOf(voice);
    // What is usual is worked out only when it may matter.
    if (running === undefined && this.#heard(voice, now).customers < this.#settings.atLeast) return;
    const seen = this.#look(voice, now);
    if (seen === null) return;
    if (running !== undefined) this.#goesOn(running, seen, now);
    else if (this.#isSpike(seen)) this.#begin(voice, seen, now);
  }

  /** Ends what has been quiet for long enough. */
  advance(lane: Lane, to: Instant): void {
    for (const spike of this.#running) {
      if (spike.lane !== lane || spike.endedAt !== null) continue;
      const end = spike.lastHighAt + this.#settings.coolDownHours * HOUR;
      if (end <= to) this.#end(spike, end);
    }
  }

  /** The hour before `now` against the usual; null: too little is known to call anything usual. */
  #look(of: Pick<Voice, 'lane' | 'brand'>, now: Instant): HourNow | null {
    const usual = this.#usualBefore(of, now);
    if (usual === null) return null;
    const { customers, first } = this.#heard(of, now);
    return { count: customers, usual: usual.mean, bound: boundOf(usual, this.#settings.strictness), first };
  }

  #heard(of: Pick<Voice, 'lane' | 'brand'>, now: Instant): { customers: number; first: Instant } {
    const customers = new Set<number | string>();
    let first = now;
    for (const { at, customerId, id } of this.#recent.get(keyOf(of)) ?? []) {
      if (at <= now - HOUR || at > now) continue;
      customers.add(customerId ?? id);
      first = Math.min(first, at);
    }
    return { customers: customers.size, first };
  }

  /** An hour that does not begin at the full hour is part of two. */
  #usualBefore(of: Pick<Voice, 'lane' | 'brand'>, now: Instant): Usual | null {
    const hour = hourOf(now);
    const share = (now - hour * HOUR) / HOUR;
    const here = this.#usualAt(of, hour);
    const before = this.#usualAt(of, hour - 1);
    if (here === null || before === null) return null;
    return {
      mean: share * here.mean + (1 - share) * before.mean,
      spread: Math.max(here.spread, before.spread),
      weeks: Math.min(here.weeks, before.weeks),
    };
  }

  #usualAt(of: Pick<Voice, 'lane' | 'brand'>, hour: number): Usual | null {
    const key = keyOf(of);
    const worked = this.#usual.get(key) ?? new Map<number, Usual | null>();
    const known = worked.get(hour);
    if (known !== undefined) return known;
    const hours = this.#hours.get(key);
    const since = this.#since.get(key);
    const usual =
      hours === undefined || since === undefined
        ? null
        : usualOf(hour, (at) => hours.get(at) ?? 0, since, this.#settings, this.#timeZone);
    this.#usual.set(key, worked.set(hour, usual));
    return usual;
  }

  #isSpike({ count, usual, bound }: HourNow): boolean {
    const { atLeast, timesUsual } = this.#settings;
    return count >= atLeast && count > bound && count >= timesUsual * usual;
  }

  /** Once found, it goes on while there are still half as many as it takes to find one. */
  #goesOn(spike: Spike, { count, usual, bound }: HourNow, now: Instant): void {
    const { atLeast, timesUsual } = this.#settings;
    const enough = Math.max(FEWEST, atLeast / 2, bound / 2, (timesUsual * usual) / 2, 1.25 * usual);
    if (count < enough) return;
    spike.lastHighAt = Math.max(spike.lastHighAt, now);
    spike.peak = Math.max(spike.peak, count);
    this.#touched.set(spike.id, spike);
  }

  #begin({ lane, brand }: Voice, { count, usual, first }: HourNow, now: Instant): void {
    this.#lastId += 1;
    const spike: Spike = {
      id: this.#lastId,
      lane,
      brand,
      startedAt: first,
      foundAt: now,
      lastHighAt: now,
      endedAt: null,
      count,
      usual: Math.round(usual * 10) / 10,
      peak: count,
    };
    this.#running.push(spike);
    this.#begun.push(spike.id);
    this.#touched.set(spike.id, spike);
    if (lane !== 'live') return;
    for (const one of this.#pending) if (one.posture === 'normal') this.#answer(one, 'lapsed');
    const asked = this.#pending.some((one) => one.answer === null && one.posture === 'hard-times');
    if (this.#posture !== 'hard-times' && !asked) this.#propose(spike.id, 'hard-times', now);
  }

  #end(spike: Spike, at: Instant): void {
    spike.endedAt = at;
    this.#touched.set(spike.id, spike);
    if (spike.lane !== 'live') return;
    if (this.#running.some((one) => one.lane === 'live' && one.endedAt === null)) return;
    for (const one of this.#pending) if (one.posture === 'hard-times') this.#answer(one, 'lapsed');
    if (this.#posture === 'hard-times') this.#propose(spike.id, 'normal', at);
  }

  #propose(spikeId: number, posture: PostureProposal['posture'], at: Instant): void {
    const proposal: PostureProposal = { spikeId, posture, at, answer: null };
    this.#pending.push(proposal);
    this.#proposals.set(`${spikeId} ${posture}`, proposal);
  }

  #answer(proposal: PostureProposal, answer: 'lapsed'): void {
    if (proposal.answer !== null) return;
    proposal.answer = answer;
    this.#proposals.set(`${proposal.spikeId} ${proposal.posture}`, proposal);
  }

  #runningOf(of: Pick<Voice, 'lane' | 'brand'>): Spike | undefined {
    return this.#running.find(
      (one) => one.lane === of.lane && one.brand === of.brand && one.endedAt === null,
    );
  }

  /** A customer counts once within an hour. */
  #isNew(voice: Voice): boolean {
    if (voice.customerId === null) return true;
    return !(this.#recent.get(keyOf(voice)) ?? []).some(
      ({ customerId, at }) => customerId === voice.customerId && Math.abs(at - voice.at) < HOUR,
    );
  }

  #remember({ id, at, customerId, ...of }: Voice): void {
    const key = keyOf(of);
    const list = this.#recent.get(key);
    if (list === undefined) this.#recent.set(key, [{ id, at, customerId }]);
    else list.push({ id, at, customerId });
  }

  #count(of: Omit<HourOfComplaints, 'n'>, n: number): void {
    const key = keyOf(of);
    const hours = this.#hours.get(key) ?? new Map<number, number>();
    hours.set(of.hour, (hours.get(of.hour) ?? 0) + n);
    this.#hours.set(key, hours);
    this.#since.set(key, Math.min(of.hour, this.#since.get(key) ?? of.hour));
    // What comes late is part of what was worked out already.
    for (const hour of this.#usual.get(key)?.keys() ?? []) {
      if (hour > of.hour) this.#usual.get(key)?.delete(hour);
    }
  }
}

const keyOf = (of: { lane: Lane; brand: string }): string => `${of.lane} ${of.brand}`;
