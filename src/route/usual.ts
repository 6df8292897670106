import type { Instant } from '../domain/mention.ts';
import { dayOf, instantOf } from './calendar.ts';
import type { SpikeSettings } from './crowd-settings.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24;
/** A residual of more standard deviations than this counts as no more (Noufaily et al. 2013 weigh from 2.58 on). */
const CUT = 2.58;
/** Between weeks the level is taken to change by no more than this factor. */
const MOST_CHANGE = 2;

export const hourOf = (at: Instant): number => Math.floor(at / HOUR);

/** What is usual within one hour. */
export interface Usual {
  mean: number;
  /** Variance as a multiple of the mean; 1 = Poisson, never less. */
  spread: number;
  /** Weeks it was worked out from. */
  weeks: number;
}

/**
 * The usual count of a clock hour: the mean of the same local hour of the week (with half of each hour beside it), over
 * the last weeks, each scaled to the present level, and with what stands out pulled in, so that an earlier incident
 * neither hides the next one nor a quiet week raises an alarm. null: too few weeks are known. `countOf` gives the
 * complaints of an hour since 1970.
 */
export function usualOf(
  hour: number,
  countOf: (hour: number) => number,
  since: number,
  settings: Pick<SpikeSettings, 'weeks' | 'minWeeks'>,
  timeZone: string,
): Usual | null {
  const known = Math.min(settings.weeks, Math.floor((hour - since) / WEEK));
  if (known < settings.minWeeks) return null;
  const levels = levelsOf(hour, countOf, known);
  const heard = levels.flatMap((level, week) => (level === null ? [] : [{ level, week }]));
  const now = heard[0];
  if (now === undefined || heard.length < settings.minWeeks) return null;
  const day = dayOf(hour * HOUR, timeZone);
  const minute = Math.round((hour * HOUR - instantOf(day, 0, timeZone)) / 60_000);
  const seen = heard.map(({ level, week }) => {
    const same = hourOf(instantOf(day - 7 * (week + 1), minute, timeZone));
    const smooth = 0.25 * countOf(same - 1) + 0.5 * countOf(same) + 0.25 * countOf(same + 1);
    const scale = Math.min(MOST_CHANGE, Math.max(1 / MOST_CHANGE, now.level / level));
    return smooth * scale;
  });
  return {
    mean: pulledIn(seen),
    spread: spreadOf(hour, countOf, levels),
    weeks: heard.length,
  };
}

/**
 * The count of one hour above which it is a spike: the upper bound of Farrington et al., "A statistical algorithm for
 * the early detection of outbreaks of infectious disease", J. R. Statist. Soc. A 159 (1996) 547–563: a quasi-Poisson
 * count made symmetric by the power 2/3.
 */
export function boundOf({ mean, spread, weeks }: Usual, strictness: number): number {
  const least = Math.max(mean, 0.05);
  // Beside its own variance that of the mean: weights ¼ ½ ¼ over the weeks.
  const variance = spread * (1 + 0.375 / weeks);
  return least * (1 + (2 / 3) * strictness * Math.sqrt(variance / least)) ** 1.5;
}

/** How busy each week back was (0: the last seven days), in units of the middle one; null: nothing was heard. */
function levelsOf(hour: number, countOf: (hour: number) => number, weeks: number): (number | null)[] {
  const days = Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => {
      const end = hour - week * WEEK - day * 24;
      let sum = 0;
      for (let at = end - 24; at < end; at++) sum += countOf(at);
      return sum;
    }),
  );
  const middle = Array.from({ length: 7 }, (_, day) => median(days.map((week) => week[day] ?? 0)));
  return days.map((week) => {
    if (week.every((n) => n === 0)) return null;
    const ratios = week.flatMap((n, day) => {
      const usual = middle[day] ?? 0;
      return usual > 0 ? [n / usual] : [];
    });
    const level = median(ratios);
    return level > 0 ? level : null;
  });
}

/** The mean after values far above the middle are pulled in to the edge (Huber). */
function pulledIn(values: readonly number[]): number {
  const middle = median(values);
  const off = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  const edge = middle + CUT * Math.max(off, Math.sqrt(0.375 * Math.max(middle, 0.5)));
  return values.reduce((sum, value) => sum + Math.min(value, edge), 0) / values.length;
}

/** Variance over mean, hour by hour against the same hour of the other weeks; what stands out counts as no more than the cut. */
function spreadOf(
  hour: number,
  countOf: (hour: number) => number,
  levels: readonly (number | null)[],
): number {
  const weeks = levels.flatMap((level, week) => (level === null ? [] : [{ level, week }]));
  let sum = 0;
  let n = 0;
  for (let place = 1; place <= WEEK; place++) {
    let all = 0;
    let most = 0;
    let level = 0;
    for (const one of weeks) {
      const count = countOf(hour - one.week * WEEK - place);
      all += count;
      level += one.level;
      if (count > most) most = count;
    }
    // Without the highest: it may be the incident.
    const usual = weeks.length > 3 ? (all - most) / (level * (1 - 1 / weeks.length)) : all / level;
    for (const one of weeks) {
      const expected = Math.max(usual * one.level, 0.25);
      const off = countOf(hour - one.week * WEEK - place) - expected;
      sum += Math.min((off * off) / expected, CUT * CUT);
      n += 1;
    }
  }
  return Math.max(1, n === 0 ? 1 : sum / n);
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
