import { z } from 'zod';

const whole = (from: number, to: number, what: string) =>
  z
    .int({ error: `${what} from ${from} to ${to}` })
    .min(from)
    .max(to);

/** Fewer customers than this within an hour are no spike by any settings. */
export const FEWEST = 3;

/** The `spikes:` section of config/routing.yaml: when complaints are so many that somebody must know at once. */
export const SpikeSettings = z.strictObject({
  atLeast: whole(FEWEST, 10_000, 'a whole number of customers')
    .default(10)
    .describe('Fewer customers than this who complain within an hour are never a spike.'),
  timesUsual: z
    .number({ error: 'how many times as many as usual, from 1.2 to 100' })
    .min(1.2)
    .max(100)
    .default(2)
    .describe('A spike is at least so many times what is usual at this hour of the week.'),
  strictness: z
    .number({ error: 'standard deviations above what is usual, from 2 to 12' })
    .min(2)
    .max(12)
    .default(6)
    .describe('Standard deviations above what is usual; a higher number finds fewer spikes, and later.'),
  minWeeks: whole(2, 12, 'a whole number of weeks')
    .default(3)
    .describe('Weeks of complaints that must be known before anything is called usual.'),
  weeks: whole(3, 12, 'a whole number of weeks')
    .default(8)
    .describe('Weeks from which the usual is worked out.'),
  coolDownHours: whole(1, 72, 'a whole number of hours')
    .default(6)
    .describe('A spike is over after so many quiet hours; until then it raises no second alarm.'),
});
export type SpikeSettings = z.infer<typeof SpikeSettings>;

/** Farther back than this no spike looks. The store reads as much. */
export const WEEKS_BACK = 12;

/** The `incidents:` section: when complaints are taken to have one cause. */
export const IncidentSettings = z.strictObject({
  bits: whole(0, 3, 'a whole number of bits')
    .default(3)
    .describe('Two complaints are alike when their fingerprints differ in no more than so many of 64 bits.'),
  alikeWithinHours: whole(1, 48, 'a whole number of hours')
    .default(24)
    .describe('Complaints that are alike belong together when they come within so many hours.'),
  alikeAtLeast: whole(2, 1_000, 'a whole number of customers')
    .default(3)
    .describe('So many customers who say the same make an incident.'),
  burstWithinMinutes: whole(15, 240, 'a whole number of minutes')
    .default(120)
    .describe('Complaints of one brand and topic belong together when they come within so many minutes.'),
  burstAtLeast: whole(3, 10_000, 'a whole number of customers')
    .default(10)
    .describe('So many customers who complain of one brand and topic make an incident …'),
  burstTimesUsual: z
    .number({ error: 'how many times as many as usual, from 1 to 100' })
    .min(1)
    .max(100)
    .default(3)
    .describe('… when they are also at least so many times as many as in the week before.'),
});
export type IncidentSettings = z.infer<typeof IncidentSettings>;
