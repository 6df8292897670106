// The rules lab: a text of rules under somebody's hands, and what it would make of stored mentions.

import type { ConditionTrace, Desk, Facts, FactValue } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Pool, SeatOutcome } from '../domain/seat.ts';

/** Something to mend in the text; `line` and `column` from 1, `length` within that line and at least 1. */
export interface LabProblem {
  line: number;
  column: number;
  length: number;
  message: string;
  /** What to do about it, one sentence. */
  todo?: string;
}

/** `usable`: nothing is wrong but examples, so it can be tried, and not be saved. */
export type LabCheck =
  | { ok: true; version: string; rules: number; examples: number }
  | { ok: false; problems: LabProblem[]; usable: boolean };

/** A fact as an editor offers it. */
export interface LabFact {
  name: string;
  meaning: string;
  /** What values it has, in words. */
  values: string;
  /** A whole condition that asks for it. */
  condition: string;
}

/** Which stored mentions are decided again: one lane, the last `days` on its own clock. */
export interface LabRange {
  lane: Lane;
  days: number;
}

/** What the text is held against: another text of rules, or what really happened. */
export type LabAgainst = { kind: 'text'; text: string } | { kind: 'happened' };

export interface LabDay {
  /** As `2026-03-02`, in the time zone of the seats. */
  day: string;
  /** Seats of the day under the text; 0: a day off. */
  budget: number;
  /** Cards for the CEO. */
  before: number;
  after: number;
  /** Cases that support would open. */
  support: number;
}

/** A mention whose seat the text changes. Its words are the store's to tell. */
export interface LabChange {
  id: MentionId;
  at: Instant;
  before: { desk: Desk; rule: string };
  after: { desk: Desk; rule: string; priority: number };
  /** Last word of the seats under the text; null: it would be no candidate. */
  seat: SeatOutcome | null;
  pool: Pool | null;
}

/** A group's share of the seats, 0–1, with its 95 % interval. */
export interface LabShare {
  seats: number;
  share: number;
  interval: [number, number];
  flagged: boolean;
}

export interface LabGroup {
  dimension: 'language' | 'network' | 'followers' | 'tier' | 'tenure';
  group: string;
  complaints: number;
  shareOfComplaints: number;
  before: LabShare;
  after: LabShare;
}

export interface LabFairness {
  complaints: number;
  before: { seats: number; byPool: Record<Pool, number>; tooLittle: string | null };
  after: { seats: number; byPool: Record<Pool, number>; tooLittle: string | null };
  groups: LabGroup[];
}

/** Everything the page draws about one text. */
export interface LabPicture {
  range: LabRange;
  mentions: number;
  /** Older ones in the range that were left out to stay quick. */
  leftOut: boolean;
  from: Instant | null;
  to: Instant | null;
  days: LabDay[];
  seats: { before: number; after: number; candidates: number; perDayMax: number; overBudget: number };
  newlySeated: LabChange[];
  dropped: LabChange[];
  /** Mentions that would go to another desk by the rules, before any seat; the most frequent way first. */
  moved: { from: Desk; to: Desk; n: number }[];
  support: { before: number; after: number; perDayMax: number };
  fairness: LabFairness;
  /** Milliseconds it took to decide them again; near 0 when that was done before. */
  tookMs: number;
}

export interface LabCondition extends ConditionTrace {
  /** What stood against it; absent when it holds. */
  because?: string;
  /** How much a number was off, in the unit of the fact. */
  short?: number;
  /** It is one of several of which one is enough. */
  any: boolean;
}

export interface LabRule {
  rule: string;
  description: string;
  send: Desk;
  /** `not-asked`: stands below the one that decided, shown as it would have turned out. */
  state: 'decided' | 'no-match' | 'not-asked';
  wouldMatch: boolean;
  conditions: LabCondition[];
}

/** One mention under the text, from its kept facts. */
export interface LabExplanation {
  desk: Desk;
  rule: string;
  candidate: boolean;
  priority: number;
  /** Points of each part, the largest first; `known` false: the part had a stand-in. */
  parts: { part: string; points: number; known: boolean }[];
  credibility: number;
  /** Points that the rule added. */
  bonus: number;
  rules: LabRule[];
  flip: { fact: string; from: FactValue; to: FactValue; outcome: string; rule: string } | null;
  /** Last word of the seats in the back-test; null: no candidate, or not among the mentions of the range. */
  seat: SeatOutcome | null;
  /** It would join a case that is open then, and the rules are not asked. */
  joins: boolean;
}

/** Implemented by src/route/lab.ts. Nothing here changes anything. */
export interface RulesLab {
  /** Everything that is wrong with a text at once, its examples included. */
  check(text: string): LabCheck;
  facts(): LabFact[];
  /** Lanes that hold decisions. */
  lanes(): Promise<{ lane: Lane; decisions: number; last: Instant }[]>;
  /** null: the text, or the one it is held against, cannot be used. Examples that go wrong do not hinder it. */
  redraw(text: string, against: LabAgainst, range: LabRange): Promise<LabPicture | null>;
  /** Who got the seats that were given; `before` and `after` are the same. */
  fairness(range: LabRange): Promise<LabFairness>;
  /** null: the text cannot be used. `facts` are those kept with the decision. */
  explain(
    text: string,
    mention: { id: MentionId; facts: Facts },
    range: LabRange,
  ): Promise<LabExplanation | null>;
  /** The words that mentions have now; without those whose words are gone. For people, never for a log. */
  words(ids: MentionId[]): Promise<Map<MentionId, string>>;
}
