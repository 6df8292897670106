import fc from 'fast-check';
import type { Candidate, SeatLedger, SeatOutcome } from '../../src/domain/seat.ts';
import { advance, emptyLedger, offer } from '../../src/route/seats.ts';
import { SeatSettings } from '../../src/route/settings.ts';

/** Monday 2026-03-02, 00:00 UTC. */
export const MONDAY = Date.UTC(2026, 2, 2);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Seats in UTC, working 09–18, quiet 20–07, unless a test says otherwise. */
export function seatsOf(
  changes: Partial<Parameters<typeof SeatSettings.parse>[0] & object> = {},
): SeatSettings {
  return SeatSettings.parse({ perDay: 5, reserve: 1, ordinary: 1, waitMinutes: 780, ...changes });
}

export function aCandidate(changes: Partial<Candidate> & { mentionId: string }): Candidate {
  return {
    caseId: 1,
    customerId: null,
    network: 'x',
    incidentId: null,
    severity: 1,
    priority: 50,
    ordinary: false,
    at: MONDAY + 10 * HOUR,
    ...changes,
  };
}

/** Offers all in the order given, then advances to `to`. */
export function run(
  candidates: readonly Candidate[],
  settings: SeatSettings,
  to: number,
  start = MONDAY,
): { ledger: SeatLedger; outcomes: SeatOutcome[] } {
  let ledger = emptyLedger('recorded', start);
  const outcomes: SeatOutcome[] = [];
  for (const candidate of candidates) {
    const step = offer(ledger, candidate, settings);
    ledger = step.ledger;
    outcomes.push(...step.outcomes);
  }
  const last = advance(ledger, to, settings);
  return { ledger: last.ledger, outcomes: [...outcomes, ...last.outcomes] };
}

/** A few days of candidates in the order of time; networks, customers and incidents repeat. */
export const candidatesArbitrary: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      // Quarter hours, so that many ask at the same instant.
      quarter: fc.integer({ min: 0, max: 4 * 24 * 9 }),
      severity: fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<Candidate['severity']>,
      priority: fc.integer({ min: 0, max: 100 }),
      ordinary: fc.boolean(),
      network: fc.constantFrom('x', 'bluesky', 'survey'),
      customerId: fc.option(fc.integer({ min: 1, max: 12 })),
      incidentId: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows
      .sort((a, b) => a.quarter - b.quarter)
      .map(({ quarter, ...rest }, i) => ({
        ...rest,
        mentionId: `m${i}`,
        caseId: i + 1,
        at: MONDAY + quarter * 15 * 60_000,
      })),
  );

export const settingsArbitrary: fc.Arbitrary<SeatSettings> = fc
  .record({
    reserve: fc.integer({ min: 0, max: 2 }),
    ordinary: fc.integer({ min: 0, max: 2 }),
    open: fc.integer({ min: 0, max: 4 }),
    timeZone: fc.constantFrom(
      'UTC',
      'Europe/Amsterdam',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    ),
    quietHours: fc.constantFrom(
      { from: '20:00', to: '07:00' },
      { from: '00:00', to: '08:00' },
      { from: '22:30', to: '22:30' },
      { from: '19:15', to: '23:45' },
    ),
    waitMinutes: fc.constantFrom(30, 240, 780, 2_000),
    workdays: fc.constantFrom(['mon', 'tue', 'wed', 'thu', 'fri'], ['mon'], ['sat', 'sun', 'mon']),
    perCustomer: fc.integer({ min: 1, max: 2 }),
    perIncident: fc.integer({ min: 1, max: 2 }),
    perNetwork: fc.integer({ min: 1, max: 5 }),
    bar: fc.constantFrom(0, 0, 40),
    seed: fc.constantFrom('a', 'b'),
  })
  .map(({ open, perCustomer, perIncident, perNetwork, seed, ...rest }) =>
    SeatSettings.parse({
      ...rest,
      perDay: open + rest.reserve + rest.ordinary,
      caps: { perCustomer, perIncident, perNetwork },
      lottery: { seed },
    }),
  );
