import type { Decided } from '../domain/decided.ts';
import type { Desk } from '../domain/decision.ts';
import type { MentionId } from '../domain/mention.ts';
import type { Pool, SeatOutcome } from '../domain/seat.ts';
import type { LabChange, LabDay, LabFairness, LabPicture, LabShare } from '../ports.ts';
import type { Backtest } from './backtest.ts';
import { planOf } from './days.ts';
import { type FairnessGroup, type FairnessReport, fairness } from './fairness.ts';
import type { RuleSet } from './rule-set.ts';

const DAY_MS = 24 * 3_600_000;

/** What the text is held against: a back-test of another text over the same mentions, or null for what happened. */
export type Before = Backtest | null;

/** Everything that changes between two outcomes of the same mentions, for the page. */
export function pictureOf(
  mentions: readonly Decided[],
  rules: RuleSet,
  after: Backtest,
  before: Before,
): Omit<LabPicture, 'range' | 'leftOut' | 'tookMs'> {
  const poolsBefore = mentions.map((one, i) =>
    before === null ? (one.old.seat?.pool ?? null) : poolOf(before.decisions[i]?.seat),
  );
  const poolsAfter = mentions.map((_, i) => poolOf(after.decisions[i]?.seat));
  const changes = changesOf(mentions, after, before, poolsBefore, poolsAfter);
  const figure = (name: string, of: Backtest = after): number => of.figures[name] ?? 0;
  const days = daysOf(after, before, rules);
  return {
    mentions: mentions.length,
    from: mentions[0]?.at ?? null,
    to: mentions.at(-1)?.at ?? null,
    days,
    seats: {
      before: poolsBefore.filter((pool) => pool !== null).length,
      after: poolsAfter.filter((pool) => pool !== null).length,
      candidates: figure('ceo.candidates'),
      perDayMax: figure('ceo.perDayMax'),
      overBudget: figure('ceo.overBudget'),
    },
    ...changes,
    support: {
      before: before === null ? figure('support.casesBefore') : figure('support.cases', before),
      after: figure('support.cases'),
      perDayMax: figure('support.perDayMax'),
    },
    fairness: compared(rowsOf(mentions, poolsBefore), rowsOf(mentions, poolsAfter)),
  };
}

const poolOf = (seat: SeatOutcome | null | undefined): Pool | null =>
  seat?.status === 'seated' ? seat.pool : null;

const rowsOf = (mentions: readonly Decided[], pools: readonly (Pool | null)[]): FairnessReport =>
  fairness(mentions.map(({ facts }, i) => ({ facts, pool: pools[i] ?? null })));

function changesOf(
  mentions: readonly Decided[],
  after: Backtest,
  before: Before,
  poolsBefore: readonly (Pool | null)[],
  poolsAfter: readonly (Pool | null)[],
): Pick<LabPicture, 'newlySeated' | 'dropped' | 'moved'> {
  const newlySeated: LabChange[] = [];
  const dropped: LabChange[] = [];
  const moved = new Map<string, { from: Desk; to: Desk; n: number }>();
  mentions.forEach((one, i) => {
    const now = after.decisions[i];
    const then = before === null ? one.old : before.decisions[i];
    if (now === undefined || then === undefined) return;
    if (now.desk !== then.desk) {
      const way = `${then.desk} ${now.desk}`;
      const row = moved.get(way) ?? { from: then.desk, to: now.desk, n: 0 };
      moved.set(way, { ...row, n: row.n + 1 });
    }
    const [had, has] = [poolsBefore[i] ?? null, poolsAfter[i] ?? null];
    if ((had === null) === (has === null)) return;
    (has === null ? dropped : newlySeated).push({
      id: one.id,
      at: one.at,
      before: { desk: then.desk, rule: then.rule },
      after: { desk: now.desk, rule: now.rule, priority: now.priority },
      seat: now.seat,
      pool: has ?? had,
    });
  });
  const weighty = (a: LabChange, b: LabChange): number => b.after.priority - a.after.priority || a.at - b.at;
  return {
    newlySeated: newlySeated.sort(weighty),
    dropped: dropped.sort(weighty),
    moved: [...moved.values()].sort((a, b) => b.n - a.n),
  };
}

/** Every day from the first to the last, also those on which nothing was heard. */
function daysOf(after: Backtest, before: Before, rules: RuleSet): LabDay[] {
  const rows = new Map(after.days.map((row) => [row.day, row]));
  const then = new Map((before ?? after).days.map((row) => [row.day, row]));
  const names = [...new Set([...rows.keys(), ...then.keys()])].sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days: LabDay[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const row = rows.get(day);
    const quiet = planOf(at / DAY_MS, rules.seats).windows.length === 0;
    const old = then.get(day);
    days.push({
      day,
      budget: row?.budget ?? (quiet ? 0 : rules.seats.perDay),
      before: (before === null ? old?.cardsBefore : old?.cards) ?? 0,
      after: row?.cards ?? 0,
      support: row?.support ?? 0,
    });
  }
  return days;
}

/** Who got the seats that were given. */
export function fairnessOf(mentions: readonly Decided[]): LabFairness {
  const report = rowsOf(
    mentions,
    mentions.map(({ old }) => old.seat?.pool ?? null),
  );
  return compared(report, report);
}

function compared(before: FairnessReport, after: FairnessReport): LabFairness {
  const keyOf = ({ dimension, group }: FairnessGroup): string => `${dimension} ${group}`;
  const then = new Map(before.groups.map((group) => [keyOf(group), group]));
  const sums = ({ seats, byPool, tooLittle }: FairnessReport) => ({ seats, byPool, tooLittle });
  return {
    complaints: after.complaints,
    before: sums(before),
    after: sums(after),
    groups: after.groups.map((group) => {
      const { dimension, complaints, shareOfComplaints } = group;
      const old = then.get(keyOf(group));
      return {
        dimension,
        group: group.group,
        complaints,
        shareOfComplaints,
        before: shareOf(old),
        after: shareOf(group),
      };
    }),
  };
}

const shareOf = (group: FairnessGroup | undefined): LabShare => ({
  seats: group?.seats ?? 0,
  share: group?.shareOfSeats ?? 0,
  interval: group?.interval ?? [0, 1],
  flagged: group?.flagged ?? false,
});

/** Where each mention stands among the decisions. */
export function indexOf(mentions: readonly Decided[]): Map<MentionId, number> {
  return new Map(mentions.map(({ id }, i) => [id, i]));
}
