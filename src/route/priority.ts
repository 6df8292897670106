import type { Facts, FactValue } from '../domain/decision.ts';
import type { PrioritySettings } from './settings.ts';

/**
 * How much a mention deserves a seat, 0–100:
 *
 *   100 × credibility × Σ weight × share  + points of the rule, kept within 0–100
 *
 * Each share is 0–1 and never falls when its facts get worse for the customer; a fact that is not known counts as
 * `unknown` of its part, because unknown is neither zero nor full. Reach, value and harm are parts of their own
 * (DESIGN §2, 3); tenure counts at both ends, the first six months and many years (DESIGN §2, 10).
 */
export const PRIORITY_PARTS = {
  worth: { weight: 0.55, unknown: 0.15 },
  harm: { weight: 0.2, unknown: 0.2 },
  'repeated-failure': { weight: 0.08, unknown: 0 },
  spread: { weight: 0.09, unknown: 0.1 },
  value: { weight: 0.04, unknown: 0.3 },
  tenure: { weight: 0.04, unknown: 0.3 },
} as const;
export type PriorityPartName = keyof typeof PRIORITY_PARTS;

export interface PriorityPart {
  part: PriorityPartName;
  /** 0–1. */
  share: number;
  known: boolean;
  /** What it adds to the priority. */
  points: number;
}

export interface Priority {
  /** 0–100, one decimal. */
  value: number;
  /** 0–1: is this a real complaint by a person? */
  credibility: number;
  /** Points of the rule. */
  bonus: number;
  parts: PriorityPart[];
}

/** Points of severity 0, 1, 2 and 3. */
const HARM = [0, 0.15, 0.5, 1] as const;
/** The grade against how sure the model is of real harm. */
const GRADE_SHARE = 0.3;
/** What an earlier failure weighs when only the words tell of it. */
const TOLD_FAILURE = 0.7;
const TOLD_CUES = ['again-asked', 'times'];
const NEW_CUSTOMER_DAYS = 183;
/** An incident of 64 counts in full. */
const INCIDENT_DOUBLINGS = 6;
/** When the model abstained from "is this a complaint". */
const COMPLAINT_UNKNOWN = 0.5;

const number = (value: FactValue | undefined): number | null => (typeof value === 'number' ? value : null);
const within = (value: number): number => Math.min(1, Math.max(0, value));
const round = (value: number): number => Math.round(value * 10) / 10;

function worthOf(facts: Facts): number | null {
  return number(facts.worth);
}

function harmOf(facts: Facts): number | null {
  const severity = number(facts['severity.value']);
  if (severity === null) return null;
  const grade = HARM[Math.min(3, Math.max(0, Math.round(severity)))] ?? 0;
  const harmed = number(facts['severity.harmed']);
  return harmed === null ? grade : GRADE_SHARE * grade + (1 - GRADE_SHARE) * within(harmed);
}

function repeatedFailureOf(facts: Facts): number | null {
  const cues = facts.cues;
  const told = Array.isArray(cues) && TOLD_CUES.some((cue) => cues.includes(cue)) ? TOLD_FAILURE : 0;
  const contacted = facts['history.contactedSupport'] === true ? 0.5 : 0;
  const complaints = number(facts['history.earlierComplaints']);
  const before = complaints === null ? 0 : within(complaints / 3);
  if (complaints === null && told === 0 && contacted === 0) return null;
  return Math.max(told, contacted, before);
}

function spreadOf(facts: Facts): number | null {
  const speed = number(facts['reach.speed']);
  const reach = number(facts['reach.value']);
  const incident = number(facts['incident.size']);
  const alike = incident === null ? 0 : within(Math.log2(Math.max(1, incident)) / INCIDENT_DOUBLINGS);
  if (speed === null && reach === null && alike === 0) return null;
  return Math.max((speed ?? 0) / 100, ((reach ?? 0) / 100) * 0.7, alike);
}

function customerValueOf(facts: Facts, settings: PrioritySettings): number | null {
  const value = number(facts['customer.value']);
  return value === null ? null : within(Math.log1p(Math.max(0, value)) / Math.log1p(settings.highValue));
}

function tenureOf(facts: Facts, settings: PrioritySettings): number | null {
  const days = number(facts['customer.tenureDays']);
  if (days === null) return null;
  const loyal = within(days / (settings.loyalYears * 365));
  return days < NEW_CUSTOMER_DAYS ? Math.max(0.8, loyal) : loyal;
}

/** A real complaint, written by a person, that is no spam. Unknown automation is taken for a person. */
export function credibilityOf(facts: Facts): number {
  const complaint = number(facts['complaint.probability']) ?? COMPLAINT_UNKNOWN;
  const spam = number(facts.spam) ?? 0;
  const bot = number(facts.bot) ?? 0;
  return within(complaint) * (1 - within(spam)) * (1 - 0.8 * within(bot));
}

const PARTS = Object.keys(PRIORITY_PARTS) as PriorityPartName[];

export function priorityOf(facts: Facts, settings: PrioritySettings, bonus = 0): Priority {
  const shares = sharesOf(facts, settings);
  const credibility = credibilityOf(facts);
  const parts = PARTS.map((part): PriorityPart => {
    const { weight, unknown } = PRIORITY_PARTS[part];
    const known = shares[part] !== null;
    const share = within(shares[part] ?? unknown);
    return { part, share, known, points: 100 * credibility * weight * share };
  });
  return { value: total(parts, bonus), credibility, bonus, parts };
}

/** The value of `priorityOf`, without its parts. */
export function priorityValue(facts: Facts, settings: PrioritySettings, bonus = 0): number {
  return priorityOf(facts, settings, bonus).value;
}

function sharesOf(facts: Facts, settings: PrioritySettings): Record<PriorityPartName, number | null> {
  return {
    worth: worthOf(facts),
    harm: harmOf(facts),
    'repeated-failure': repeatedFailureOf(facts),
    spread: spreadOf(facts),
    value: customerValueOf(facts, settings),
    tenure: tenureOf(facts, settings),
  };
}

function total(parts: readonly PriorityPart[], bonus: number): number {
  const sum = parts.reduce((points, part) => points + part.points, 0);
  return round(Math.min(100, Math.max(0, sum + bonus)));
}
