import type { Instant, MentionId } from './mention.ts';

/** The subjects that go to the people who own them, never straight to the CEO (DESIGN §2). */
export const SENSITIVE_SUBJECTS = [
  'politics',
  'legal',
  'safety',
  'press',
  'privacy',
  'minors',
  'discrimination',
  'selfharm',
] as const;
export type SensitiveSubject = (typeof SENSITIVE_SUBJECTS)[number];

export const INTENTS = ['complaint', 'question', 'idea', 'praise', 'other'] as const;
export type Intent = (typeof INTENTS)[number];
export const REVIEW_KINDS = ['bug', 'idea', 'experience', 'rating'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export const SENTIMENTS = ['neg', 'neu', 'pos'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];
/** 0 none · 1 disappointed · 2 accuses · 3 harmed. */
export type Severity = 0 | 1 | 2 | 3;

/** The values of an assessment that carry reasons. */
export const HEADS = [
  'language',
  'sentiment',
  'complaint',
  'severity',
  'urgency',
  'intent',
  'idea',
  'spam',
  'review',
  'worth',
  'topics',
  'sensitive',
  'reach',
] as const;
export type Head = (typeof HEADS)[number];

/** What moved a value. Holds keys and offsets, never words (law 9); shown by joining to the text. */
export interface Reason {
  /** Feature or cue, for instance `word`, `cue.unanswered`, `feeling.bad`, `followers`. */
  key: string;
  /** Signed share in the value: positive speaks for it. */
  weight: number;
  /** UTF-16 offsets [start, end) into the text of that revision. */
  spans?: [number, number][];
}

/** What a text model reads out of one text. Probabilities are calibrated, 0–1. */
export interface Reading {
  /** BCP 47 primary tag (`en`, `nl`, …) or `unknown`. */
  language: { label: string; probability: number };
  sentiment: { label: Sentiment; neg: number; neu: number; pos: number };
  complaint: { label: 0 | 1; probability: number };
  /** `probabilities[i]` is that of severity i; they add up to 1. */
  severity: { label: Severity; probabilities: [number, number, number, number] };
  urgency: { probability: number };
  intent: { label: Intent; probabilities: Record<Intent, number> };
  idea: { label: 0 | 1; probability: number };
  spam: { label: 0 | 1; probability: number };
  review: { label: ReviewKind };
  /** How likely a personal answer from the CEO changes the outcome. */
  worth: { probability: number };
  /** Values the model cannot know here; they go to people, never silently to "no". */
  abstained: Head[];
  reasons: Partial<Record<Head, Reason[]>>;
}

/** 0–100; null when the network gave nothing to go by. The formula stands in src/score/reach.ts. */
export interface Reach {
  value: number | null;
  /** Part of it that comes from speed of spreading, 0–100; null when fewer than two readings exist. */
  speed: number | null;
}

/** What scoring found in one revision of a mention, each value with its reason. */
export interface Assessment extends Reading {
  mentionId: MentionId;
  revision: number;
  /** Keys of config/scoring.yaml. */
  topics: string[];
  sensitive: SensitiveSubject[];
  reach: Reach;
  /** 64-bit near-duplicate fingerprint, 16 hex digits. */
  fingerprint: string;
  /** 0–1: how likely the account is automated; null unknown. */
  bot: number | null;
  modelVersion: string;
  /** Content hash of config/scoring.yaml. */
  scoringVersion: string;
  assessedAt: Instant;
}
