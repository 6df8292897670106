import { z } from 'zod';
import { POSTURES, type Posture } from '../domain/decision.ts';
import { isTimeZone, minutesOf } from './calendar.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const time = z
  .string({ error: 'a time of day such as "09:00", in quotes' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'a time of day from "00:00" to "23:59", with two digits before and after the colon',
  });
const span = z.strictObject({ from: time, to: time });
const seatCount = z.int({ error: 'a whole number of seats from 0 to 200' }).min(0).max(200);
const points = z.number({ error: 'a number of points from 0 to 100' }).min(0).max(100);
const waiting = z.int({ error: 'a whole number of minutes from 1 to 20160 (two weeks)' }).min(1).max(20_160);

const Stance = z.strictObject({
  perDay: seatCount.optional(),
  reserve: seatCount.optional(),
  ordinary: seatCount.optional(),
  bar: points.optional(),
  waitMinutes: waiting.optional(),
});

/** The `seats:` section of config/routing.yaml: how much of the CEO's attention there is, and how it is spent. */
export const SeatSettings = z.strictObject({
  perDay: seatCount.describe('Seats on a working day, all pools together.'),
  reserve: seatCount.default(1).describe('Seats of a day kept for severity 3.'),
  ordinary: seatCount.default(1).describe('Seats of a day kept for ordinary customers, drawn by lot.'),
  timeZone: z
    .string({ error: 'an IANA time zone such as Europe/Amsterdam' })
    .refine(isTimeZone, { error: 'an IANA time zone such as Europe/Amsterdam' })
    .default('UTC')
    .describe('IANA name of the time zone in which the hours and days below are meant.'),
  workdays: z
    .array(z.enum(WEEKDAYS), { error: 'a list of days such as [mon, tue]' })
    .min(1, { error: 'at least one day, or nobody ever gets a seat' })
    .refine((days) => new Set(days).size === days.length, { error: 'each day once' })
    .default(['mon', 'tue', 'wed', 'thu', 'fri'])
    .describe('Days on which seats are given.'),
  workingHours: span
    .default({ from: '09:00', to: '18:00' })
    .describe('Seats of the open and ordinary pools become free one by one over these hours.'),
  quietHours: span
    .default({ from: '20:00', to: '07:00' })
    .describe('No seat is ever given in these hours; they may pass midnight.'),
  waitMinutes: waiting
    .default(780)
    .describe('How long a candidate waits for a seat; only minutes count in which seats can be given.'),
  bar: points.default(0).describe('A candidate with less priority waits for no seat; the severe always may.'),
  caps: z
    .strictObject({
      perCustomer: z
        .int()
        .min(1)
        .default(1)
        .describe('Seats for one customer on a day and the day before together.'),
      perIncident: z
        .int()
        .min(1)
        .default(1)
        .describe('Seats for one incident on a day and the day before together.'),
      perNetwork: z
        .int()
        .min(1)
        .default(200)
        .describe('Seats for one network on a day; never holds back the severe.'),
    })
    .prefault({}),
  lottery: z
    .strictObject({
      maxFollowers: z
        .int({ error: 'a whole number of followers' })
        .min(0)
        .default(2_000)
        .describe('More followers than this is not an ordinary account.'),
      followersUnknown: z
        .boolean()
        .default(true)
        .describe('Is an account ordinary when its network does not say how many followers it has?'),
      minComplaint: z
        .number()
        .min(0)
        .max(1)
        .default(0.6)
        .describe('A real complaint is at least this likely.'),
      minWorth: z
        .number()
        .min(0)
        .max(1)
        .default(0)
        .describe('Nobody draws whose answer is less likely than this to change the outcome.'),
      seed: z
        .string()
        .min(1)
        .default('openseat')
        .describe('Another seed draws other customers; the same seed draws the same ones again.'),
    })
    .prefault({}),
  posture: z
    .strictObject({ 'good-times': Stance.prefault({}), 'hard-times': Stance.prefault({}) })
    .prefault({ 'good-times': {}, 'hard-times': {} })
    .describe('What is different in good and in hard times; what is absent stays as above.'),
});
export type SeatSettings = z.infer<typeof SeatSettings>;

const stances = new WeakMap<SeatSettings, Partial<Record<Posture, SeatSettings>>>();

/** The settings that hold in a posture; the same object each time, so that what is worked out from it is kept. */
export function atPosture(settings: SeatSettings, posture: Posture): SeatSettings {
  if (posture === 'normal') return settings;
  let known = stances.get(settings);
  if (known === undefined) {
    known = {};
    stances.set(settings, known);
  }
  known[posture] ??= changedBy(settings, posture);
  return known[posture];
}

function changedBy(settings: SeatSettings, posture: Exclude<Posture, 'normal'>): SeatSettings {
  const { perDay, reserve, ordinary, bar, waitMinutes } = settings.posture[posture];
  return {
    ...settings,
    perDay: perDay ?? settings.perDay,
    reserve: reserve ?? settings.reserve,
    ordinary: ordinary ?? settings.ordinary,
    bar: bar ?? settings.bar,
    waitMinutes: waitMinutes ?? settings.waitMinutes,
  };
}

/** What no single field can know: where it stands under `seats:`, and what is wrong. */
export function seatContradictions(
  settings: SeatSettings,
): { path: string[]; message: string; todo: string }[] {
  const found: { path: string[]; message: string; todo: string }[] = [];
  for (const posture of POSTURES) {
    const { perDay, reserve, ordinary } = atPosture(settings, posture);
    if (posture !== 'normal' && !changesSeats(settings.posture[posture])) continue;
    if (reserve + ordinary > perDay) {
      found.push({
        path: posture === 'normal' ? ['perDay'] : ['posture', posture],
        message: `reserve (${reserve}) and ordinary (${ordinary}) together are more than perDay (${perDay}) in ${posture}`,
        todo: 'Raise perDay, or keep fewer seats apart.',
      });
    }
  }
  const { workingHours: work, quietHours: quiet } = settings;
  const [from, to] = [minutesOf(work.from), minutesOf(work.to)];
  if (from >= to) {
    found.push({
      path: ['workingHours'],
      message: `working hours end (${work.to}) before they begin (${work.from})`,
      todo: 'Working hours lie within one day: give `from` the earlier time.',
    });
  } else if (quietMinute(settings, from) || quietMinute(settings, to - 1) || insideOf(quiet, from, to)) {
    found.push({
      path: ['workingHours'],
      message: `working hours ${work.from}–${work.to} and quiet hours ${quiet.from}–${quiet.to} overlap`,
      todo: 'Seats become free over the working hours, so keep the quiet hours out of them.',
    });
  }
  return found;
}

function changesSeats(stance: z.infer<typeof Stance>): boolean {
  return stance.perDay !== undefined || stance.reserve !== undefined || stance.ordinary !== undefined;
}

function insideOf(quiet: { from: string }, from: number, to: number): boolean {
  const start = minutesOf(quiet.from);
  return start > from && start < to;
}

/** Is this minute of the local day within the quiet hours? The same `from` and `to` means there are none. */
export function quietMinute(settings: Pick<SeatSettings, 'quietHours'>, minute: number): boolean {
  const from = minutesOf(settings.quietHours.from);
  const to = minutesOf(settings.quietHours.to);
  if (from <= to) return minute >= from && minute < to;
  return minute >= from || minute < to;
}

/** The `priority:` section: what counts as much in this company. Weights stand in src/route/priority.ts. */
export const PrioritySettings = z.strictObject({
  highValue: z
    .number({ error: 'an amount a year, above 0' })
    .positive()
    .default(10_000)
    .describe('Yearly value that counts in full.'),
  loyalYears: z
    .number({ error: 'a number of years, above 0' })
    .positive()
    .default(5)
    .describe('Years as a customer that count in full.'),
});
export type PrioritySettings = z.infer<typeof PrioritySettings>;
