import type { Decided } from '../domain/decided.ts';
import type { Desk, Facts } from '../domain/decision.ts';
import type { Instant, MentionId } from '../domain/mention.ts';
import { nameOfDay } from './calendar.ts';
import { planAt } from './days.ts';
import { opensCase, postureOf, type Redecided, redecide } from './redecide.ts';
import type { RuleSet } from './rule-set.ts';
import { atPosture } from './settings.ts';
import { JOINS } from './turn.ts';

/** One local day under both rules. */
export interface BacktestDay {
  day: string;
  budget: number;
  cardsBefore: number;
  cards: number;
  candidates: number;
  support: number;
}

export interface Backtest {
  mentions: number;
  decisions: Redecided[];
  days: BacktestDay[];
  /** Ids only; their words are shown where words may be shown. */
  newlySeated: MentionId[];
  dropped: MentionId[];
  moved: { id: MentionId; from: Desk; to: Desk; rule: string }[];
  /** What `--fail-if` may ask. */
  figures: Record<string, number>;
}

/**
 * What another rules file would have made of stored mentions: cards a day, who is seated and who is not, support's load.
 * Mentions decided before `from` are decided again, so that those after find cases and seats as they were, and counted
 * nowhere.
 */
export function backtest(
  all: readonly Decided[],
  rules: RuleSet,
  from: Instant = Number.NEGATIVE_INFINITY,
): Backtest {
  const first = all.findIndex(({ at }) => at >= from);
  const cut = first === -1 ? all.length : first;
  const mentions = all.slice(cut);
  const decisions = redecide(all, rules).slice(cut);
  const days = new Map<string, BacktestDay>();
  const dayOf = (at: Instant, facts: Facts): BacktestDay => {
    const settings = atPosture(rules.seats, postureOf(facts));
    const plan = planAt(at, settings);
    const day = nameOfDay(plan.day);
    let row = days.get(day);
    if (row === undefined) {
      const budget = plan.windows.length === 0 ? 0 : settings.perDay;
      row = { day, budget, cardsBefore: 0, cards: 0, candidates: 0, support: 0 };
      days.set(day, row);
    }
    return row;
  };
  const newlySeated: MentionId[] = [];
  const dropped: MentionId[] = [];
  const moved: Backtest['moved'] = [];
  const count = { ceo: 0, support: 0, ideas: 0, nobody: 0 };
  let casesBefore = 0;
  let cases = 0;
  mentions.forEach((one, i) => {
    const now = decisions[i];
    if (now === undefined) return;
    const row = dayOf(one.at, one.facts);
    const seated = now.seat?.status === 'seated';
    count[now.desk] += 1;
    if (now.desk !== one.old.desk)
      moved.push({ id: one.id, from: one.old.desk, to: now.desk, rule: now.rule });
    if (opensCase(one.old.desk) && one.old.rule !== JOINS) casesBefore += 1;
    if (opensCase(now.desk) && now.rule !== JOINS) {
      cases += 1;
      row.support += 1;
    }
    if (now.candidate) row.candidates += 1;
    if (one.old.seat !== null) dayOf(one.old.seat.at, one.facts).cardsBefore += 1;
    if (now.seat?.status === 'seated') dayOf(now.seat.at, one.facts).cards += 1;
    // Whoever still waits may get that very seat.
    if (seated && one.old.seat === null && one.old.waits !== true) newlySeated.push(one.id);
    if (!seated && one.old.seat !== null) dropped.push(one.id);
  });
  const rows = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const sum = (of: (row: BacktestDay) => number) => rows.reduce((all, row) => all + of(row), 0);
  const most = (of: (row: BacktestDay) => number) => rows.reduce((top, row) => Math.max(top, of(row)), 0);
  const cards = sum((row) => row.cards);
  return {
    mentions: mentions.length,
    decisions,
    days: rows,
    newlySeated,
    dropped,
    moved,
    figures: {
      'ceo.perDayMax': most((row) => row.cards),
      'ceo.perDayMean': rows.length === 0 ? 0 : cards / rows.length,
      'ceo.seated': cards,
      'ceo.candidates': sum((row) => row.candidates),
      'ceo.candidatesPerDayMax': most((row) => row.candidates),
      'ceo.newlySeated': newlySeated.length,
      'ceo.dropped': dropped.length,
      'ceo.overBudget': rows.filter((row) => row.cards > row.budget).length,
      'support.cases': cases,
      'support.casesBefore': casesBefore,
      'support.perDayMax': most((row) => row.support),
      'support.growth': casesBefore === 0 ? 0 : cases / casesBefore - 1,
      'ideas.count': count.ideas,
      'nobody.count': count.nobody,
      'moved.count': moved.length,
      'mentions.count': mentions.length,
    },
  };
}
