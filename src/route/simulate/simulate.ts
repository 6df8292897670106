import type { Instant, MentionId } from '../../domain/mention.ts';
import type { Pool, SeatOutcome } from '../../domain/seat.ts';
import type { Routable, Spike } from '../../ports.ts';
import { wilson } from '../fairness.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Law, lawsOf, summed } from './laws.ts';
import { type Lived, live } from './live.ts';
import { type Year, yearOf } from './mentions.ts';
import { BRANDS, type Happening } from './plan.ts';

const HOUR = 3_600_000;
/** A spike must be found within this of its start. */
const IN_TIME = 60;

interface FoundSpike {
  kind: Happening['kind'];
  brand: string;
  /** ISO 8601. */
  startedAt: string;
  /** null: it was never found. */
  foundAt: string | null;
  minutes: number | null;
}

/** What a simulated stretch of days came to. */
export interface Simulation {
  days: number;
  seed: number;
  mentions: number;
  complaints: number;
  candidates: number;
  seats: { given: number; byPool: Record<Pool, number>; days: number; perDayMax: number };
  /** Why candidates got no seat. */
  passed: Record<string, number>;
  laws: Law[];
  spikes: FoundSpike[];
  falseAlarms: number;
  postures: { posture: string; from: string }[];
  ordinary: {
    complaints: number;
    shareOfComplaints: number;
    seats: number;
    shareOfSeats: number;
    /** 95 %, of their share of seats (Wilson). */
    interval: [number, number];
    /** Seats that only they may have, and that they got. */
    lotterySeats: number;
  };
}

/** Lives through a seeded stretch of days under these rules, and judges it. The same three give the same answer. */
export function simulate(rules: RuleSet, { days, seed }: { days: number; seed: number }): Simulation {
  const year = yearOf(days, seed);
  const lived = live(year, rules, seed);
  const { memory } = lived;
  const last = new Map([...memory.settled.values()].flatMap((said) => said.at(-1) ?? []).map(byId));
  const laws = lawsOf({
    from: year.startsAt,
    to: lived.endsAt,
    settings: rules.seats,
    postures: lived.postures,
    candidates: memory.asked.map(({ candidate }) => candidate),
    outcomes: [...memory.settled.values()].flat(),
    ties: memory.ties,
    excused: new Set([...lived.left, ...muteOf(year, lived)]),
  });
  const spikes = year.happenings.map((one) => foundOf(one, [...memory.spikes.values()]));
  const alarms = [...memory.spikes.values()].filter(
    (spike) => !year.happenings.some((one) => isOf(spike, one)),
  );
  const ordinary = ordinaryOf(year, last, rules);
  return {
    days,
    seed,
    mentions: year.mentions.length,
    complaints: year.mentions.filter(isComplaint).length,
    candidates: memory.asked.length,
    ...seatsOf(last),
    laws: [...laws, shareLaw(ordinary), inTimeLaw(spikes), quietLaw(alarms, year)],
    spikes,
    falseAlarms: alarms.length,
    postures: lived.postures.map(({ posture, from }) => ({ posture, from: iso(from) })),
    ordinary,
  };
}

const byId = (outcome: SeatOutcome): [MentionId, SeatOutcome] => [outcome.mentionId, outcome];
const iso = (at: Instant): string => new Date(at).toISOString();
const isComplaint = ({ assessment }: Routable): boolean => assessment.complaint.label === 1;

/** Candidates that nobody could have answered: by their mention, not by what the seats said. */
function muteOf(year: Year, { memory }: Lived): MentionId[] {
  const mute = new Set(
    year.mentions.filter(({ mention }) => mention.replyability.way === 'none').map(({ id }) => id),
  );
  return memory.asked.flatMap(({ candidate }) =>
    mute.has(candidate.mentionId) ? [candidate.mentionId] : [],
  );
}

function seatsOf(last: ReadonlyMap<MentionId, SeatOutcome>): Pick<Simulation, 'seats' | 'passed'> {
  const byPool = { reserve: 0, open: 0, ordinary: 0 };
  const ofDay = new Map<string, number>();
  const passed: Record<string, number> = {};
  for (const outcome of last.values()) {
    if (outcome.status === 'passed') passed[outcome.reason] = (passed[outcome.reason] ?? 0) + 1;
    if (outcome.status !== 'seated') continue;
    byPool[outcome.pool] += 1;
    const day = iso(outcome.at).slice(0, 10);
    ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
  }
  const given = byPool.reserve + byPool.open + byPool.ordinary;
  return { seats: { given, byPool, days: ofDay.size, perDayMax: Math.max(0, ...ofDay.values()) }, passed };
}

/** Of the same brand, while it went on or just after. */
const isOf = (spike: Spike, { brand, startsAt, endsAt }: Happening): boolean =>
  spike.brand === brand && spike.foundAt >= startsAt && spike.foundAt <= endsAt + HOUR;

function foundOf(one: Happening, spikes: readonly Spike[]): FoundSpike {
  const at = spikes.find((spike) => isOf(spike, one))?.foundAt;
  return {
    kind: one.kind,
    brand: one.brand,
    startedAt: iso(one.startsAt),
    foundAt: at === undefined ? null : iso(at),
    minutes: at === undefined ? null : Math.ceil((at - one.startsAt) / 60_000),
  };
}

function inTimeLaw(spikes: readonly FoundSpike[]): Law {
  const late = spikes.flatMap(({ startedAt, minutes }) =>
    minutes !== null && minutes <= IN_TIME
      ? []
      : [
          `the one of ${startedAt} was ${minutes === null ? 'never found' : `found after ${minutes} minutes`}`,
        ],
  );
  return summed('a spike is found within an hour of its start', spikes.length, late);
}

/** Their share of the seats is not below their share of the complaints by more than chance does once in two thousand times. */
function shareLaw({ shareOfComplaints, shareOfSeats, seats }: Simulation['ordinary']): Law {
  const given = shareOfSeats === 0 ? 0 : seats / shareOfSeats;
  const chance = Math.sqrt((shareOfComplaints * (1 - shareOfComplaints)) / Math.max(1, given));
  const short = given > 0 && shareOfSeats < shareOfComplaints - 3.29 * chance;
  const said = `${shareOfSeats} of the seats, ${shareOfComplaints} of the complaints`;
  return summed('ordinary customers hold their share', Math.round(given), short ? [said] : []);
}

function quietLaw(alarms: readonly Spike[], year: Year): Law {
  const said = alarms.map(
    ({ brand, foundAt, count, usual }) =>
      `${brand} at ${iso(foundAt)}: ${count} customers, ${usual} are usual`,
  );
  const loud = year.happenings.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt), 0);
  const hours = (BRANDS.length * (year.endsAt - year.startsAt) - loud) / HOUR;
  return summed('no false alarm', Math.round(hours), said);
}

/** By their accounts, whatever the allocator made of them. */
function ordinaryOf(
  year: Year,
  last: ReadonlyMap<MentionId, SeatOutcome>,
  rules: RuleSet,
): Simulation['ordinary'] {
  const { maxFollowers, followersUnknown } = rules.seats.lottery;
  const isSmall = ({ mention: { author } }: Routable): boolean =>
    author.verified !== true &&
    (author.followers === undefined ? followersUnknown : author.followers <= maxFollowers);
  const complaints = year.mentions.filter(isComplaint);
  const seated = year.mentions.flatMap((one) => {
    const outcome = last.get(one.id);
    return outcome?.status === 'seated' ? [{ one, pool: outcome.pool }] : [];
  });
  const own = complaints.filter(isSmall).length;
  const seats = seated.filter(({ one }) => isSmall(one)).length;
  return {
    complaints: own,
    shareOfComplaints: share(own, complaints.length),
    seats,
    shareOfSeats: share(seats, seated.length),
    interval: wilson(seats, seated.length).map(rounded) as [number, number],
    lotterySeats: seated.filter(({ pool }) => pool === 'ordinary').length,
  };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
const share = (part: number, all: number): number => (all === 0 ? 0 : rounded(part / all));
