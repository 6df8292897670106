import { describe, expect, it } from 'vitest';
import { lasted, timePrinter } from '../../src/console/times.ts';
import { DAY, HOUR, MINUTE } from '../rigs/builders.ts';

it.each([
  [-5, 'now'],
  [59_000, 'now'],
  [MINUTE, '1 min'],
  [3 * HOUR + 50 * MINUTE, '3 h'],
  [47 * HOUR, '47 h'],
  [3 * DAY, '3 days'],
  [100 * DAY, '3 months'],
  [900 * DAY, '2 years'],
])('%d ms lasted %s', (ms, text) => expect(lasted(ms)).toBe(text));

describe('times in the zone of the desk', () => {
  const times = timePrinter('Europe/Amsterdam');
  const evening = Date.UTC(2026, 5, 10, 22, 30); // 00:30 on the 11th there
  it('prints the hour alone today, and the date otherwise', () => {
    expect(times.short(evening, evening + HOUR)).toBe('00:30');
    expect(times.short(evening, evening - HOUR)).toBe('11 Jun 00:30');
    expect(times.short(Date.UTC(2024, 0, 2), evening)).toBe('2 Jan 2024 01:00');
  });
  it.each([
    [evening, Date.UTC(2026, 5, 10, 22)],
    [Date.UTC(2026, 0, 5, 12, 1, 2, 345), Date.UTC(2026, 0, 4, 23)],
  ])('knows when the day began', (instant, midnight) => expect(times.midnight(instant)).toBe(midnight));
});
