import type { Decided } from '../domain/decided.ts';
import type { MentionId } from '../domain/mention.ts';
import type { LabChange, LabGroup, LabPicture } from '../ports.ts';
import { sentenceOf } from '../route/seat-sentences.ts';
import { percent } from './decided-range.ts';
import { table } from './frame.ts';

/** Days and mentions of which a terminal shows no more. */
const DAYS = 31;
const CHANGES = 20;

/** What a back-test found, for people; words only where they may be shown. */
export function backtestText(
  picture: Omit<LabPicture, 'range' | 'leftOut' | 'tookMs'>,
  mentions: readonly Decided[],
  words: ReadonlyMap<MentionId, string>,
): string[] {
  const { seats, newlySeated, dropped, support, moved, fairness } = picture;
  return [
    `Cards for the CEO: ${seats.before} before, ${seats.after} now; at most ${seats.perDayMax} on a day, ${seats.overBudget === 0 ? 'never over budget' : `over budget on ${seats.overBudget} days`}.`,
    ...days(picture.days),
    '',
    ...changes('Newly seated', newlySeated, mentions, words),
    ...changes('Dropped', dropped, mentions, words),
    '',
    `Cases at support: ${support.before} before, ${support.after} now${grown(support)}; at most ${support.perDayMax} on a day.`,
    ...moved.map(({ from, to, n }) => `  ${n} from ${from} to ${to}`),
    '',
    ...fairnessText(fairness.groups, fairness.before.seats, fairness.after.seats, fairness.after.tooLittle),
  ];
}

function grown({ before, after }: LabPicture['support']): string {
  if (before === 0 || before === after) return '';
  const by = after / before - 1;
  return ` (${by > 0 ? '+' : '−'}${Math.round(Math.abs(by) * 1000) / 10} %)`;
}

function days(all: LabPicture['days']): string[] {
  const told = all.filter(({ before, after }) => before + after > 0);
  const shown = told.slice(-DAYS);
  const rows = shown.map(({ day, before, after, budget }) => [
    `  ${day}`,
    `${before} → ${after} of ${budget}`,
    '█'.repeat(Math.min(40, after)) + '░'.repeat(Math.max(0, Math.min(40, budget) - after)),
  ]);
  return [
    ...(told.length > shown.length
      ? [`  … ${told.length - shown.length} days with cards before these; --json has all`]
      : []),
    ...table(rows),
  ];
}

function changes(
  title: string,
  list: readonly LabChange[],
  mentions: readonly Decided[],
  words: ReadonlyMap<MentionId, string>,
): string[] {
  if (list.length === 0) return [`${title}: nobody.`];
  const facts = new Map(mentions.map((one) => [one.id, one.facts]));
  const lines = list.slice(0, CHANGES).flatMap(({ id, before, after, seat }) => {
    const why = seat === null ? 'It would be no candidate.' : sentenceOf(seat);
    const said = words.get(id);
    return [
      `  ${id} (${String(facts.get(id)?.language ?? 'language not known')}, priority ${after.priority}): ${before.rule === after.rule ? after.rule : `${before.rule} → ${after.rule}`}. ${why}`,
      ...(said === undefined ? [] : [`    “${plainly(said)}”`]),
    ];
  });
  const more = list.length - CHANGES;
  return [
    `${title}: ${list.length}.`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more; --json has all`] : []),
  ];
}

/** A post on one line, and without what a terminal would obey. */
const plainly = (text: string): string => text.replace(/\p{C}+/gu, ' ').trim();

function fairnessText(
  groups: readonly LabGroup[],
  before: number,
  after: number,
  tooLittle: string | null,
): string[] {
  const flagged = groups.filter((group) => group.before.flagged || group.after.flagged);
  const rows = groups
    .filter(({ shareOfComplaints }) => shareOfComplaints >= 0.02)
    .map((group) => [
      `  ${group.dimension}`,
      group.group,
      percent(group.shareOfComplaints),
      `${percent(group.before.share)} → ${percent(group.after.share)}`,
      group.after.flagged
        ? 'under half its share'
        : group.before.flagged
          ? 'no longer under half its share'
          : '',
    ]);
  return [
    `Fairness: share of the complaints, and of the seats before (${before}) and now (${after}).`,
    ...table(rows),
    ...(tooLittle === null ? [] : [`  ${tooLittle}`]),
    ...(flagged.length === 0 && tooLittle === null ? ['  No group gets under half its share.'] : []),
  ];
}
