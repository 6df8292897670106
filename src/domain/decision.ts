import type { Instant, MentionId } from './mention.ts';

export const DESKS = ['ceo', 'support', 'ideas', 'nobody'] as const;
/** Where a mention goes. */
export type Desk = (typeof DESKS)[number];

export const POSTURES = ['good-times', 'normal', 'hard-times'] as const;
/** How widely the CEO's seats are open. */
export type Posture = (typeof POSTURES)[number];

/**
 * What a rule may ask about a mention: flat, `group.name` → value; null is "not known".
 * The one table of names, types and meanings is src/route/facts.ts.
 */
export type FactValue = string | number | boolean | string[] | null;
export type Facts = Readonly<Record<string, FactValue>>;

/** One condition of one rule, as it turned out. */
export interface ConditionTrace {
  /** The CEL expression as written. */
  condition: string;
  /** null: it asks for a fact that is not known, so it does not hold. */
  holds: boolean | null;
  /** The facts it asked for and the values they had. */
  saw: Record<string, FactValue>;
}

/** One rule as it turned out, in the order of the file; the last one is the rule that matched. */
export interface RuleTrace {
  rule: string;
  matched: boolean;
  conditions: ConditionTrace[];
}

/** What the rules said, before any seat. */
export interface Ruling {
  /** The rule's answer. `ceo` makes the mention a candidate for a seat. */
  desk: Desk;
  rule: string;
  candidate: boolean;
  /** 0–100: how much the mention deserves a seat. The formula stands in src/route/priority.ts. */
  priority: number;
  tags: string[];
  /** Role that owns a sensitive subject, where the rule names one. */
  owner?: string;
  /** Sentences for people, the weightiest first. */
  because: string[];
  trace: RuleTrace[];
}

/** The kept decision (law 7). */
export interface Decision extends Ruling {
  mentionId: MentionId;
  facts: Facts;
  /** Content hash of the rules file. */
  rulesVersion: string;
  modelVersion: string;
  scoringVersion: string;
  decidedAt: Instant;
  /** The mention was stored after younger ones had been decided: it was decided with what was known. */
  late: boolean;
  /** Set when it joined an open case instead of asking the rules for a seat. */
  joinedCase?: number;
}
