import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, isTimeZone, minutesOf, nameOfDay, weekdayOf } from '../../src/route/calendar.ts';
import { afterSeatable, isSeatable, planAt, planOf } from '../../src/route/days.ts';
import { DAY, HOUR, MONDAY, seatsOf } from './seat-world.ts';

const at = (iso: string) => Date.parse(iso);
const day = (iso: string) => Math.floor(at(`${iso}T00:00Z`) / DAY);

describe('local time', () => {
  it.each([
    ['2026-01-15', '09:00', 'Europe/Amsterdam', '2026-01-15T08:00Z'],
    ['2026-07-15', '09:00', 'Europe/Amsterdam', '2026-07-15T07:00Z'],
    ['2026-07-15', '09:00', 'Asia/Kolkata', '2026-07-15T03:30Z'],
    ['2026-07-15', '00:00', 'Pacific/Auckland', '2026-07-14T12:00Z'],
    ['2026-07-15', '23:59', 'America/Los_Angeles', '2026-07-16T06:59Z'],
    // The clocks go forward at 02:00: half past two does not exist, and an hour later does.
    ['2026-03-29', '02:30', 'Europe/Amsterdam', '2026-03-29T01:30Z'],
    ['2026-03-29', '03:30', 'Europe/Amsterdam', '2026-03-29T01:30Z'],
    // They go back at 03:00: half past two comes twice, and the first one counts.
    ['2026-10-25', '02:30', 'Europe/Amsterdam', '2026-10-25T00:30Z'],
    ['2026-10-25', '03:30', 'Europe/Amsterdam', '2026-10-25T02:30Z'],
    // Midnight is skipped there on that day.
    ['2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00Z'],
  ])('%s %s in %s is %s', (name, time, zone, expected) => {
    expect(new Date(instantOf(day(name), minutesOf(time), zone)).toISOString()).toBe(
      new Date(at(expected)).toISOString(),
    );
  });

  it.each([
    ['2026-03-28T23:30Z', 'Europe/Amsterdam', '2026-03-29'],
    ['2026-03-28T22:30Z', 'Europe/Amsterdam', '2026-03-28'],
    ['2026-01-01T07:59Z', 'America/Los_Angeles', '2025-12-31'],
  ])('%s in %s lies on %s', (instant, zone, expected) => {
    expect(nameOfDay(dayOf(at(instant), zone))).toBe(expected);
  });

  it('knows its weekdays and its zones', () => {
    expect(weekdayOf(day('2026-03-02'))).toBe(0);
    expect(weekdayOf(day('2026-03-08'))).toBe(6);
    expect(weekdayOf(day('1969-12-29'))).toBe(0);
    expect([isTimeZone('Europe/Amsterdam'), isTimeZone('Europe/Amsterdm'), isTimeZone('')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the plan of a day', () => {
  const settings = seatsOf({ perDay: 5, reserve: 1, ordinary: 1 });
  const hours = (instants: readonly number[]) => instants.map((one) => (one - MONDAY) / HOUR);

  it('frees open and ordinary seats one by one over the working hours', () => {
    const plan = planAt(MONDAY, settings);
    expect(hours(plan.open)).toEqual([10.5, 13.5, 16.5]);
    expect(hours(plan.ordinary)).toEqual([13.5]);
    expect(plan.windows.map(({ from, to }) => hours([from, to]))).toEqual([[7, 20]]);
  });

  it('has no seats on a day off', () => {
    const saturday = planAt(MONDAY + 5 * DAY, settings);
    expect([saturday.windows, saturday.open, saturday.ordinary]).toEqual([[], [], []]);
  });

  it.each([
    [{ from: '00:00', to: '08:00' }, [[8, 24]]],
    [
      { from: '12:00', to: '13:00' },
      [
        [0, 12],
        [13, 24],
      ],
    ],
    [{ from: '20:00', to: '20:00' }, [[0, 24]]],
    [{ from: '20:00', to: '07:00' }, [[7, 20]]],
  ])('quiet hours %j leave %j', (quietHours, expected) => {
    const workingHours = { from: '14:00', to: '18:00' };
    const plan = planAt(MONDAY, seatsOf({ quietHours, workingHours }));
    expect(plan.windows.map(({ from, to }) => hours([from, to]))).toEqual(expected);
    for (const window of plan.windows) {
      expect(isSeatable(window.from, plan)).toBe(true);
      expect(isSeatable(window.to, plan) && window.to < plan.end).toBe(false);
    }
  });

  it('is 23 hours long when the clocks go forward', () => {
    const plan = planOf(day('2026-03-29'), seatsOf({ timeZone: 'Europe/Amsterdam' }));
    expect((plan.end - plan.start) / HOUR).toBe(23);
  });
});

describe('waiting', () => {
  const settings = seatsOf();
  it.each([
    ['within the day', 10, 60, 11],
    ['over the night', 19, 120, 24 + 8],
    ['from within the night', 3, 60, 8],
    ['over the weekend', 4 * 24 + 19, 120, 7 * 24 + 8],
    ['to the last minute of the day', 7, 780, 20],
  ])('%s counts only time in which seats can be given', (_, from, minutes, until) => {
    expect((afterSeatable(MONDAY + from * HOUR, minutes, settings) - MONDAY) / HOUR).toBe(until);
  });
});
