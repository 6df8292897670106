import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, SeatOutcome } from '../../src/domain/seat.ts';
import { advance, emptyLedger, offer } from '../../src/route/seats.ts';
import type { SeatSettings } from '../../src/route/settings.ts';
import { candidatesArbitrary, DAY, MONDAY, run, settingsArbitrary } from './seat-world.ts';

const FAR = MONDAY + 120 * DAY;
type Seated = Extract<SeatOutcome, { status: 'seated' }>;
type Passed = Extract<SeatOutcome, { status: 'passed' }>;

const seatedOf = (outcomes: readonly SeatOutcome[]) =>
  outcomes.filter((one): one is Seated => one.status === 'seated');
const passedOf = (outcomes: readonly SeatOutcome[]) =>
  outcomes.filter((one): one is Passed => one.status === 'passed');

/** The local clock, worked out apart from the code under test. */
function localOf(at: number, timeZone: string): { day: string; time: string; weekday: string } {
  const part = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
  const [day = '', time = ''] = part.split(', ');
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(at).toLowerCase();
  return { day, time, weekday };
}

function isQuiet(time: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

function untilOf(candidate: Candidate, outcomes: readonly SeatOutcome[]): number {
  const waiting = outcomes.find((one) => one.mentionId === candidate.mentionId && one.status === 'waiting');
  return waiting?.status === 'waiting' ? waiting.until : candidate.at;
}

function holds(law: (candidates: Candidate[], settings: SeatSettings) => void): void {
  fc.assert(fc.property(candidatesArbitrary, settingsArbitrary, law), { numRuns: 300 });
}

describe('laws of the seats', () => {
  it('never gives more seats in a local day than the budget, in all and in each pool', () => {
    holds((candidates, settings) => {
      const days = new Map<string, { all: number; reserve: number; open: number; ordinary: number }>();
      for (const { at, pool } of seatedOf(run(candidates, settings, FAR).outcomes)) {
        const { day } = localOf(at, settings.timeZone);
        const count = days.get(day) ?? { all: 0, reserve: 0, open: 0, ordinary: 0 };
        count.all += 1;
        count[pool] += 1;
        days.set(day, count);
      }
      for (const count of days.values()) {
        expect(count.all).toBeLessThanOrEqual(settings.perDay);
        expect(count.reserve).toBeLessThanOrEqual(settings.reserve);
        expect(count.ordinary).toBeLessThanOrEqual(settings.ordinary);
        expect(count.open).toBeLessThanOrEqual(settings.perDay - settings.reserve - settings.ordinary);
      }
    });
  });

  it('never gives a seat in the quiet hours or on a day off', () => {
    holds((candidates, settings) => {
      for (const { at } of seatedOf(run(candidates, settings, FAR).outcomes)) {
        const { time, weekday } = localOf(at, settings.timeZone);
        expect(isQuiet(time, settings.quietHours)).toBe(false);
        expect(settings.workdays).toContain(weekday);
      }
    });
  });

  it('passes no severe candidate over while a less severe one takes an open seat in its waiting time', () => {
    holds((candidates, settings) => {
      const { outcomes } = run(candidates, settings, FAR);
      const byId = new Map(candidates.map((one) => [one.mentionId, one]));
      const capped = ['customer-cap', 'incident-cap'];
      for (const passed of passedOf(outcomes).filter(({ reason }) => !capped.includes(reason))) {
        const severe = byId.get(passed.mentionId);
        if (severe?.severity !== 3) continue;
        for (const seat of seatedOf(outcomes).filter(({ pool }) => pool === 'open')) {
          const lesser = byId.get(seat.mentionId)?.severity !== 3;
          const meanwhile = seat.at >= severe.at && seat.at <= untilOf(severe, outcomes);
          expect(lesser && meanwhile).toBe(false);
        }
      }
    });
  });

  it('lets every candidate end once, with a seat or a reason, not before it asked and not after its wait', () => {
    holds((candidates, settings) => {
      const { outcomes, ledger } = run(candidates, settings, FAR);
      expect(ledger.waiting).toEqual([]);
      const ended = outcomes.filter(({ status }) => status !== 'waiting');
      expect(ended.map(({ mentionId }) => mentionId).sort()).toEqual(
        candidates.map(({ mentionId }) => mentionId).sort(),
      );
      for (const candidate of candidates) {
        const end = ended.find(({ mentionId }) => mentionId === candidate.mentionId);
        const at = end !== undefined && 'at' in end ? end.at : -1;
        expect(at).toBeGreaterThanOrEqual(candidate.at);
        expect(at).toBeLessThanOrEqual(untilOf(candidate, outcomes));
      }
    });
  });

  it('comes to the same in one step or in many', () => {
    fc.assert(
      fc.property(
        candidatesArbitrary,
        settingsArbitrary,
        fc.array(fc.integer({ min: 0, max: 12 * 24 * 60 }), { maxLength: 40 }),
        (candidates, settings, minutes) => {
          const whole = run(candidates, settings, FAR);
          let ledger = emptyLedger('recorded', MONDAY);
          const outcomes: SeatOutcome[] = [];
          const stops = minutes.map((minute) => MONDAY + minute * 60_000).sort((a, b) => a - b);
          const go = (step: ReturnType<typeof advance>) => {
            ledger = step.ledger;
            outcomes.push(...step.outcomes);
          };
          for (const candidate of candidates) {
            while (stops[0] !== undefined && stops[0] <= candidate.at) {
              go(advance(ledger, stops.shift() ?? 0, settings));
            }
            go(offer(ledger, candidate, settings));
          }
          for (const stop of stops) go(advance(ledger, stop, settings));
          go(advance(ledger, FAR, settings));
          expect(outcomes).toEqual(whole.outcomes);
          expect(ledger).toEqual(whole.ledger);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of those who ask at the same instant', () => {
    holds((candidates, settings) => {
      const swapped = [...candidates].sort((a, b) => a.at - b.at || (a.mentionId < b.mentionId ? 1 : -1));
      const ends = (all: readonly Candidate[]) =>
        run(all, settings, FAR)
          .outcomes.filter(({ status }) => status !== 'waiting')
          .sort((a, b) => (a.mentionId < b.mentionId ? -1 : 1));
      expect(ends(swapped)).toEqual(ends(candidates));
    });
  });

  it('names only those who took a seat as the ones who displaced, and gives no seat twice', () => {
    holds((candidates, settings) => {
      const { outcomes } = run(candidates, settings, FAR);
      const seated = seatedOf(outcomes).map(({ mentionId }) => mentionId);
      expect(new Set(seated).size).toBe(seated.length);
      for (const { displacedBy } of passedOf(outcomes)) {
        if (displacedBy !== undefined) expect(seated).toContain(displacedBy);
      }
    });
  });

  it('keeps to the caps of customers, incidents and networks', () => {
    holds((candidates, settings) => {
      const byId = new Map(candidates.map((one) => [one.mentionId, one]));
      const counts = new Map<string, number>();
      for (const { mentionId, at } of seatedOf(run(candidates, settings, FAR).outcomes)) {
        const { customerId, incidentId, network, severity } = byId.get(mentionId) as Candidate;
        const { day } = localOf(at, settings.timeZone);
        const add = (key: string, cap: number) => {
          counts.set(key, (counts.get(key) ?? 0) + 1);
          expect(counts.get(key)).toBeLessThanOrEqual(cap);
        };
        if (customerId !== null) add(`customer ${customerId} ${day}`, settings.caps.perCustomer);
        if (incidentId !== null) add(`incident ${incidentId} ${day}`, settings.caps.perIncident);
        const key = `network ${network} ${day}`;
        if (severity !== 3) expect(counts.get(key) ?? 0).toBeLessThan(settings.caps.perNetwork);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    });
  });
});
