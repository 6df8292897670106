import type { Facts, FactValue } from '../domain/decision.ts';
import type { Pool } from '../domain/seat.ts';

/** A complaint by its facts, and the seat it got. */
export interface FairnessRow {
  facts: Facts;
  pool: Pool | null;
}

export const FAIRNESS_DIMENSIONS = ['language', 'network', 'followers', 'tier', 'tenure'] as const;
export type FairnessDimension = (typeof FAIRNESS_DIMENSIONS)[number];

export interface FairnessGroup {
  dimension: FairnessDimension;
  group: string;
  complaints: number;
  /** 0–1, of all complaints. */
  shareOfComplaints: number;
  seats: number;
  /** Seats that the lottery gave. */
  lotterySeats: number;
  /** 0–1, of all seats, with its 95 % interval (Wilson). */
  shareOfSeats: number;
  interval: [number, number];
  /** Share of seats over share of complaints; 1 is even. */
  ratio: number;
  /** Under half its share, and not by chance. */
  flagged: boolean;
}

export interface FairnessReport {
  complaints: number;
  seats: number;
  byPool: Record<Pool, number>;
  groups: FairnessGroup[];
  /** Why nothing is flagged when there is too little to tell; else null. */
  tooLittle: string | null;
}

/** A complaint is at least this likely. */
const COMPLAINT = 0.5;
/** Seats that a group would have by its share, before anything is said about it. */
const ENOUGH_EXPECTED = 5;
const Z = 1.959964;

/** 95 % interval of a share, by Wilson (1927): holds for small counts too. 0–1; [0, 1] when there is nothing. */
export function wilson(hits: number, all: number): [number, number] {
  if (all === 0) return [0, 1];
  const share = hits / all;
  const spread = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  const scale = 1 + (Z * Z) / all;
  const middle = share + (Z * Z) / (2 * all);
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Share of complaints against share of seats, group by group. Rows that are no complaints and have no seat are left out. */
export function fairness(rows: readonly FairnessRow[]): FairnessReport {
  const counted = rows.filter(({ facts, pool }) => pool !== null || isComplaint(facts));
  const seats = counted.filter(({ pool }) => pool !== null);
  const byPool = { reserve: 0, open: 0, ordinary: 0 };
  for (const { pool } of seats) if (pool !== null) byPool[pool] += 1;
  const groups = FAIRNESS_DIMENSIONS.flatMap((dimension) => groupsOf(dimension, counted, seats.length));
  return {
    complaints: counted.length,
    seats: seats.length,
    byPool,
    groups,
    tooLittle:
      seats.length < 2 * ENOUGH_EXPECTED
        ? `Only ${seats.length} seats were given; at least ${2 * ENOUGH_EXPECTED} are needed to tell.`
        : null,
  };
}

function isComplaint(facts: Facts): boolean {
  const probability = facts['complaint.probability'];
  return typeof probability === 'number' && probability >= COMPLAINT;
}

function groupsOf(
  dimension: FairnessDimension,
  rows: readonly FairnessRow[],
  seats: number,
): FairnessGroup[] {
  const members = Map.groupBy(rows, ({ facts }) => groupOf(dimension, facts));
  return [...members]
    .map(([group, list]): FairnessGroup => {
      const own = list.filter(({ pool }) => pool !== null).length;
      const shareOfComplaints = list.length / rows.length;
      const shareOfSeats = seats === 0 ? 0 : own / seats;
      const interval = wilson(own, seats);
      const ratio = shareOfSeats / shareOfComplaints;
      return {
        dimension,
        group,
        complaints: list.length,
        shareOfComplaints,
        seats: own,
        lotterySeats: list.filter(({ pool }) => pool === 'ordinary').length,
        shareOfSeats,
        interval,
        ratio,
        flagged:
          ratio < 0.5 && interval[1] < shareOfComplaints && seats * shareOfComplaints >= ENOUGH_EXPECTED,
      };
    })
    .sort((a, b) => b.complaints - a.complaints || (a.group < b.group ? -1 : 1));
}

const UNKNOWN = 'not known';

function groupOf(dimension: FairnessDimension, facts: Facts): string {
  switch (dimension) {
    case 'language':
      return wordOf(facts.language);
    case 'network':
      return wordOf(facts.network);
    case 'followers':
      return bandOf(facts['author.followers'], FOLLOWER_BANDS);
    case 'tier':
      return wordOf(facts['customer.tier']);
    case 'tenure':
      return bandOf(facts['customer.tenureDays'], TENURE_BANDS);
  }
}

const wordOf = (value: FactValue | undefined): string => (typeof value === 'string' ? value : UNKNOWN);

type Bands = readonly (readonly [below: number, name: string])[];
const FOLLOWER_BANDS: Bands = [
  [100, 'under 100'],
  [1_000, '100–999'],
  [10_000, '1,000–9,999'],
  [100_000, '10,000–99,999'],
  [Number.POSITIVE_INFINITY, '100,000 and more'],
];
const TENURE_BANDS: Bands = [
  [183, 'under 6 months'],
  [731, '6 months to 2 years'],
  [1_826, '2 to 5 years'],
  [Number.POSITIVE_INFINITY, '5 years and more'],
];

function bandOf(value: FactValue | undefined, bands: Bands): string {
  if (typeof value !== 'number') return UNKNOWN;
  return bands.find(([below]) => value < below)?.[1] ?? UNKNOWN;
}
