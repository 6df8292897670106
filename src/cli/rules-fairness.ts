import type { Command } from 'commander';
import { FAIRNESS_DIMENSIONS, type FairnessReport, fairness } from '../route/fairness.ts';
import { decidedStore } from '../store/decided.ts';
import { aSince, decidedRange, percent } from './decided-range.ts';
import { say, sayJson, table, withApp } from './frame.ts';

interface Options {
  since?: string;
  lane?: string;
  json?: boolean;
}

/** `rules fairness`: who complains and who gets seats. */
export function fairnessCommand(rules: Command): void {
  rules
    .command('fairness')
    .description('share of the complaints against share of the seats, group by group')
    .option('--since <time>', 'from then on, such as 30d, 12h, 2w or 2026-03-01', aSince)
    .option('--lane <lane>', 'live, recorded or sample (otherwise the first of these with decisions)')
    .option('--json', 'for programs')
    .action((options: Options) =>
      withApp(async ({ foundation }) => {
        const { clock, db } = foundation;
        const { lane, from, mentions } = await decidedRange(decidedStore(db), options, clock.now());
        const counted = mentions.filter(({ at }) => from === null || at >= from);
        const report = fairness(counted.map(({ facts, old }) => ({ facts, pool: old.seat?.pool ?? null })));
        if (options.json) sayJson({ lane, from, mentions: counted.length, ...report });
        else for (const line of fairnessText(report, lane)) say(line);
      }),
    );
}

/** The report for people. */
export function fairnessText(report: FairnessReport, lane: string): string[] {
  const { complaints, seats, byPool, groups, tooLittle } = report;
  const flagged = groups.filter((group) => group.flagged);
  return [
    `${complaints} complaints of the lane ${lane}, ${seats} seats: ${byPool.reserve} for the severe, ${byPool.open} open, ${byPool.ordinary} by lot for ordinary customers.`,
    ...FAIRNESS_DIMENSIONS.flatMap((dimension) => {
      const rows = groups
        .filter((group) => group.dimension === dimension)
        .map((group) => [
          `  ${group.group}`,
          `${group.complaints}`,
          percent(group.shareOfComplaints),
          `${group.seats}${group.lotterySeats > 0 ? ` (${group.lotterySeats} by lot)` : ''}`,
          percent(group.shareOfSeats),
          `${percent(group.interval[0])}–${percent(group.interval[1])}`,
          group.flagged ? 'UNDER HALF ITS SHARE' : '',
        ]);
      const head = [dimension, 'complaints', 'share', 'seats', 'share', '95 % sure', ''];
      return rows.length === 0 ? [] : ['', ...table([head, ...rows])];
    }),
    '',
    ...(flagged.length > 0
      ? flagged.map(
          ({ dimension, group, shareOfComplaints, shareOfSeats }) =>
            `${dimension} ${group}: ${percent(shareOfComplaints)} of the complaints and ${percent(shareOfSeats)} of the seats. Look at the rules and the bar that keep them out.`,
        )
      : [tooLittle ?? 'No group gets under half its share.']),
  ];
}
