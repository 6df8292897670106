import { z } from 'zod';
import { DESKS, POSTURES, type Posture } from '../domain/decision.ts';
import { ROLES } from '../domain/person.ts';
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
  /** Seats on a working day, all pools together. */
  perDay: seatCount,
  /** Seats of a day kept for severity 3. */
  reserve: seatCount.default(1),
  /** Seats of a day kept for ordinary customers, drawn by lot. */
  ordinary: seatCount.default(1),
  timeZone: z
    .string({ error: 'an IANA time zone such as Europe/Amsterdam' })
    .refine(isTimeZone, { error: 'an IANA time zone such as Europe/Amsterdam' })
    .default('UTC'),
  workdays: z
    .array(z.enum(WEEKDAYS), { error: 'a list of days such as [mon, tue]' })
    .min(1, { error: 'at least one day, or nobody ever gets a seat' })
    .refine((days) => new Set(days).size === days.length, { error: 'each day once' })
    .default(['mon', 'tue', 'wed', 'thu', 'fri']),
  /** Seats of the open and ordinary pools become free one by one over these hours. */
  workingHours: span.default({ from: '09:00', to: '18:00' }),
  /** No seat is ever given in these hours; they may pass midnight. */
  quietHours: span.default({ from: '20:00', to: '07:00' }),
  /** How long a candidate waits for a seat; only minutes count in which seats can be given. */
  waitMinutes: waiting.default(780),
  /** A candidate with less priority waits for no seat; the severe always may. */
  bar: points.default(0),
  caps: z
    .strictObject({
      /** Seats for one customer on a day and the day before together. */
      perCustomer: z.int().min(1).default(1),
      /** Seats for one incident on a day and the day before together. */
      perIncident: z.int().min(1).default(1),
      /** Seats for one network on a day; never holds back the severe. */
      perNetwork: z.int().min(1).default(200),
    })
    .prefault({}),
  lottery: z
    .strictObject({
      /** More followers than this is not an ordinary account. */
      maxFollowers: z.int({ error: 'a whole number of followers' }).min(0).default(2_000),
      /** Is an account ordinary when its network does not say how many followers it has? */
      followersUnknown: z.boolean().default(true),
      /** A real complaint is at least this likely. */
      minComplaint: z.number().min(0).max(1).default(0.6),
      /** Another seed draws other customers; the same seed draws the same ones again. */
      seed: z.string().min(1).default('openseat'),
    })
    .prefault({}),
  /** What is different in good and in hard times; what is absent stays as above. */
  posture: z
    .strictObject({ 'good-times': Stance.prefault({}), 'hard-times': Stance.prefault({}) })
    .prefault({ 'good-times': {}, 'hard-times': {} }),
});
export type SeatSettings = z.infer<typeof SeatSettings>;

/** The settings that hold in a posture. */
export function atPosture(settings: SeatSettings, posture: Posture): SeatSettings {
  if (posture === 'normal') return settings;
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
  /** Yearly value that counts in full. */
  highValue: z.number({ error: 'an amount a year, above 0' }).positive().default(10_000),
  /** Years as a customer that count in full. */
  loyalYears: z.number({ error: 'a number of years, above 0' }).positive().default(5),
});
export type PrioritySettings = z.infer<typeof PrioritySettings>;

const expressions = z.array(
  z.string({ error: 'a text such as "worth >= 0.5", in quotes when it holds a colon' }).min(1, {
    error: 'a condition such as "worth >= 0.5", or no entry at all',
  }),
  { error: 'a list of conditions, each on a line of its own after "- "' },
);
const slug = (what: string) =>
  z
    .string({ error: `${what}, in lower-case words joined by "-"` })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: `${what}, in lower-case words joined by "-"` });

const desk = z.enum(DESKS);

/** One rule as it is written. */
export const RuleText = z.strictObject({
  name: slug('a name such as "broken-promise"').max(60),
  description: z
    .string({ error: 'a sentence that tells a person what the rule is for' })
    .min(12, { error: 'a sentence that tells a person what the rule is for' })
    .max(300),
  when: expressions.optional(),
  whenAny: expressions.min(1, { error: 'at least one condition, or leave it out' }).optional(),
  send: desk,
  priority: z.number({ error: 'a number of points from -100 to 100' }).min(-100).max(100).default(0),
  tags: z.array(slug('a tag')).default([]),
  owner: z.enum(ROLES).optional(),
  examples: z
    .array(
      z.strictObject({
        about: z.string({ error: 'a few words about the mention' }).min(3),
        facts: z.record(z.string(), z.unknown(), { error: 'facts by name, such as `worth: 0.6`' }),
        expect: desk,
        by: z.string().optional(),
      }),
    )
    .default([]),
});
export type RuleText = z.infer<typeof RuleText>;

/** config/routing.yaml as it is written. */
export const RulesText = z.strictObject({
  seats: SeatSettings,
  priority: PrioritySettings.prefault({}),
  rules: z.array(RuleText, { error: 'a list of rules' }).min(1, { error: 'at least one rule' }),
});
