import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HourOfComplaints, KnownSpikes } from '../../src/ports.ts';
import { SpikeSettings } from '../../src/route/crowd-settings.ts';
import { numbersOf } from '../../src/route/lottery.ts';
import { SpikeBook, type Voice } from '../../src/route/spikes.ts';
import { boundOf, usualOf } from '../../src/route/usual.ts';
import { DAY, HOUR, MINUTE } from '../rigs/builders.ts';
import { MONDAY } from './seat-world.ts';

const settings = SpikeSettings.parse({});
/** Ten weeks later, a Monday at noon. */
const NOW = MONDAY + 70 * DAY + 12 * HOUR;
const hourOf = (at: number) => Math.floor(at / HOUR);

/** Complaints an hour over the ten weeks before NOW: as many as `rate` says at each hour. */
function history(rate: (hour: number, day: number) => number, from = MONDAY): HourOfComplaints[] {
  const rows: HourOfComplaints[] = [];
  for (let at = from; at < NOW; at += HOUR) {
    const n = rate(hourOf(at) % 24, Math.floor((at - MONDAY) / DAY));
    if (n > 0) rows.push({ lane: 'live', brand: 'Acme', hour: hourOf(at), n });
  }
  return rows;
}
const byDay = (hour: number) => (hour >= 8 && hour < 22 ? 4 : 1);
const usual = (rows: HourOfComplaints[], hour = hourOf(NOW), timeZone = 'UTC') => {
  const counts = new Map(rows.map((row) => [row.hour, row.n]));
  const since = Math.min(...rows.map((row) => row.hour));
  return usualOf(hour, (at) => counts.get(at) ?? 0, since, settings, timeZone);
};

describe('what is usual', () => {
  it('is that of the same hour of the week', () => {
    expect(usual(history(byDay))?.mean).toBeCloseTo(4, 1);
    expect(usual(history(byDay), hourOf(NOW) - 9)?.mean).toBeCloseTo(1, 1);
    const mondays = history((hour, day) => (day % 7 === 0 ? 12 : byDay(hour)));
    expect(usual(mondays)?.mean).toBeCloseTo(12, 1);
    expect(usual(mondays, hourOf(NOW) - 24)?.mean).toBeCloseTo(4, 1);
  });

  it('is not known before there are weeks enough', () => {
    expect(usual(history(byDay, NOW - 20 * DAY))).toBeNull();
    expect(usual(history(byDay, NOW - 22 * DAY))).toMatchObject({ weeks: 3 });
    expect(usual(history((hour, day) => (day > 15 ? 0 : byDay(hour))))).toBeNull();
  });

  it('is hardly moved by an incident that is over, last week or in the very hour', () => {
    for (const days of [7, 14]) {
      const rows = history(byDay).map((row) =>
        Math.abs(row.hour - hourOf(NOW - days * DAY)) < 12 ? { ...row, n: row.n * 15 } : row,
      );
      expect(usual(rows)?.mean).toBeLessThan(6);
    }
  });

  it('grows and shrinks with the weeks', () => {
    const growing = usual(history((hour, day) => Math.round(byDay(hour) * 4 * (1 + day / 70))))?.mean ?? 0;
    expect(growing).toBeGreaterThan(27);
    expect(growing).toBeLessThan(36);
    const shrinking = usual(history((hour, day) => Math.round(byDay(hour) * 4 * (2 - day / 70))))?.mean ?? 0;
    expect(shrinking).toBeLessThan(20);
  });

  it('stays at the local hour when the clocks change', () => {
    // In Amsterdam summer time began on 2026-03-29; the shop there opens at nine, local time.
    const rows: HourOfComplaints[] = [];
    for (let at = MONDAY; at < NOW; at += HOUR) {
      const local = hourOf(at + (at >= Date.UTC(2026, 2, 29, 1) ? 2 : 1) * HOUR) % 24;
      if (local >= 9 && local < 20) rows.push({ lane: 'live', brand: 'Acme', hour: hourOf(at), n: 8 });
    }
    const opening = hourOf(Date.UTC(2026, 3, 6, 8));
    expect(usual(rows, opening, 'Europe/Amsterdam')?.mean).toBeGreaterThan(6);
    expect(usual(rows, opening - 2, 'Europe/Amsterdam')?.mean).toBeLessThan(2.5);
  });

  it('has a bound as in Farrington et al. (1996), higher when the counts vary more or fewer weeks are known', () => {
    const mean = 9;
    expect(boundOf({ mean, spread: 1, weeks: 1e9 }, 3)).toBeCloseTo(9 * (1 + 2 / 3) ** 1.5, 4);
    expect(boundOf({ mean, spread: 2, weeks: 8 }, 3)).toBeGreaterThan(
      boundOf({ mean, spread: 1, weeks: 8 }, 3),
    );
    expect(boundOf({ mean, spread: 1, weeks: 3 }, 3)).toBeGreaterThan(
      boundOf({ mean, spread: 1, weeks: 8 }, 3),
    );
  });
});

let made = 0;
const aVoice = (at: number, said: Partial<Voice> = {}): Voice => {
  made += 1;
  return { id: `x:${made}`, lane: 'live', brand: 'Acme', at, customerId: made, ...said };
};
const aBook = (known: Partial<KnownSpikes> = {}, posture: 'normal' | 'hard-times' = 'normal') =>
  new SpikeBook(
    { hours: history(byDay), recent: [], running: [], pending: [], lastId: 0, ...known },
    settings,
    {
      timeZone: 'UTC',
      posture,
    },
  );
/** One complaint every so many minutes; each is a customer of their own. */
const many = (book: SpikeBook, n: number, every: number, said: Partial<Voice> = {}, from = NOW) => {
  for (let i = 0; i < n; i++) book.take(aVoice(from + i * every * MINUTE, said), from + i * every * MINUTE);
};

describe('a spike', () => {
  it('is found within the hour, once, and proposes hard times', () => {
    const book = aBook();
    many(book, 60, 2);
    const { spikes, proposals } = book.result();
    expect(spikes).toMatchObject([{ id: 1, brand: 'Acme', startedAt: NOW, endedAt: null }]);
    expect((spikes[0]?.foundAt ?? 0) - NOW).toBeLessThan(HOUR);
    expect(spikes[0]?.peak).toBeGreaterThan(25);
    expect(proposals).toEqual([{ spikeId: 1, posture: 'hard-times', at: spikes[0]?.foundAt, answer: null }]);
  });

  it.each<[string, number, number, Partial<Voice>]>([
    ['as many as usual', 8, 15, {}],
    ['twice as many, which chance can do', 16, 7.5, {}],
    ['one customer who cannot stop', 60, 1, { customerId: 7 }],
    ['the canary', 60, 1, { lane: 'canary' }],
    ['a brand that is not known yet', 60, 1, { brand: 'New' }],
  ])('is not %s', (_, n, every, said) => {
    const book = aBook();
    many(book, n, every, said);
    expect(book.result().spikes).toEqual([]);
  });

  it('proposes nothing for a rehearsal, nor when times are hard already', () => {
    const recorded = { lane: 'recorded' } as const;
    const book = aBook({ hours: history(byDay).map((row) => ({ ...row, ...recorded })) });
    many(book, 60, 1, recorded);
    expect(book.result()).toMatchObject({ spikes: [{ lane: 'recorded' }], proposals: [] });
    const hard = aBook({}, 'hard-times');
    many(hard, 60, 1);
    expect(hard.result()).toMatchObject({ spikes: [{ lane: 'live' }], proposals: [] });
  });

  it('goes on through a quiet hour, and is over after the cool-down', () => {
    const book = aBook();
    many(book, 40, 1.5);
    many(book, 40, 1.5, {}, NOW + 4 * HOUR);
    expect(book.result().spikes).toMatchObject([{ id: 1, endedAt: null }]);
    book.advance('live', NOW + 4 * HOUR + settings.coolDownHours * HOUR);
    expect(book.result().spikes).toMatchObject([{ id: 1, endedAt: null }]);
    book.advance('live', NOW + 20 * HOUR);
    const [over] = book.result().spikes;
    expect(over?.endedAt).toBe((over?.lastHighAt ?? 0) + settings.coolDownHours * HOUR);
    expect(book.result().proposals).toMatchObject([{ posture: 'hard-times', answer: 'lapsed' }]);
    many(book, 40, 1.5, {}, NOW + 24 * HOUR);
    expect(book.result().spikes).toMatchObject([{ id: 1 }, { id: 2, endedAt: null }]);
  });

  it('that is over proposes normal times, when a person had accepted hard ones', () => {
    const first = aBook();
    many(first, 60, 1);
    const [running] = first.result().spikes;
    const book = aBook({ running: running ? [running] : [], lastId: 1 }, 'hard-times');
    book.advance('live', NOW + 8 * HOUR);
    expect(book.result().proposals).toMatchObject([{ spikeId: 1, posture: 'normal', answer: null }]);
    // Before anybody looked it began again: then that proposal is void.
    many(book, 60, 1, {}, NOW + 9 * HOUR);
    expect(book.result().proposals).toMatchObject([{ spikeId: 1, posture: 'normal', answer: 'lapsed' }]);
  });

  it('is the same however the complaints are sliced into turns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 30 })),
        (seed, cuts) => {
          const chance = numbersOf(seed);
          const voices: Voice[] = [];
          for (let at = NOW; at < NOW + 14 * HOUR; at += chance() * 4 * MINUTE) {
            // Some come late, some speak twice.
            const late = chance() < 0.1 ? Math.floor(chance() * 90) * MINUTE : 0;
            voices.push(aVoice(Math.floor(at) - late, { customerId: 1 + Math.floor(chance() * 400) }));
          }
          const once = inTurns(voices, [voices.length]);
          expect(once.spikes.length).toBeGreaterThan(0);
          expect(inTurns(voices, cuts)).toEqual(once);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** As the store does it: what a turn found out is known to the next. */
function inTurns(voices: readonly Voice[], cuts: readonly number[]) {
  const hours = new Map(history(byDay).map((row) => [row.hour, row]));
  const spikes = new Map<number, KnownSpikes['running'][number]>();
  const proposals = new Map<string, KnownSpikes['pending'][number]>();
  let youngest = 0;
  for (let from = 0, turn = 0; from < voices.length; turn++) {
    const to = Math.min(voices.length, from + (cuts[turn] ?? voices.length));
    const slice = voices.slice(from, to);
    const since = Math.min(...slice.map(({ at }) => at)) - HOUR;
    const book = aBook({
      hours: [...hours.values()],
      recent: voices.slice(0, from).filter(({ at }) => at > since),
      running: [...spikes.values()].filter(({ endedAt }) => endedAt === null),
      pending: [...proposals.values()].filter(({ answer }) => answer === null),
      lastId: spikes.size,
    });
    for (const voice of slice) {
      youngest = Math.max(youngest, voice.at);
      book.take(voice, youngest);
    }
    const found = book.result();
    for (const { hour, n } of found.hours) {
      hours.set(hour, { lane: 'live', brand: 'Acme', hour, n: (hours.get(hour)?.n ?? 0) + n });
    }
    for (const spike of found.spikes) spikes.set(spike.id, spike);
    for (const one of found.proposals) proposals.set(`${one.spikeId} ${one.posture}`, one);
    from = to;
  }
  return { spikes: [...spikes.values()], proposals: [...proposals.values()], hours: [...hours.values()] };
}
