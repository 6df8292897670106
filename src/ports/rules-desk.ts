// The rules as people change them: what is in force, its versions, the shadow beside it, and what was the wrong call.

import type { Desk, Facts } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';

/** The rules that decide now, and the file they came from. Versions are the sha256 of the text, in hex. */
export interface RulesInForce {
  version: string;
  text: string;
  /** For people, such as `config/routing.yaml`. */
  name: string;
  /** When the house took them over; null: it has not yet, they are used for the first time. */
  since: Instant | null;
  /** Actor string of who saved or restored it here; null: it came from an editor. */
  by: string | null;
  /** The file as it stands. Another version than the one in force when it is broken, or was changed a moment ago. */
  file: { version: string; text: string };
}

/** A file that may not be used, with everything that is wrong in it. */
export interface BrokenFile {
  /** As people know the file. */
  name: string;
  version: string;
  /** Each with file, line, column, caret and what to do. */
  problems: string[];
  /** When the house first saw this content. */
  since: Instant;
}

/** A version of the rules that the house has used. */
export interface RulesVersion {
  version: string;
  firstSeen: Instant;
  /** When it was last in force; now, when it still is. */
  lastUsed: Instant;
  /** Actor string of who saved or restored it here last; null: it came from an editor. */
  by: string | null;
  /** Decisions that were made by it and are still kept. */
  decisions: number;
  inForce: boolean;
}

/** What came of writing the file. `changed`: somebody else changed it since it was loaded. `refused`: it cannot be written. */
export type SavedRules =
  | { ok: true; version: string }
  | { ok: false; why: 'broken'; problems: string[] }
  | { ok: false; why: 'changed'; because: string; version: string }
  | { ok: false; why: 'refused'; because: string };

/** Where another rules file would have decided otherwise. */
export interface Divergence {
  id: MentionId;
  lane: Lane;
  at: Instant;
  /** As it was really decided, by the rules of the time. */
  was: Omit<DecidedSo, 'seat'> & { seated: boolean };
  /** `desk` is the rule's answer, before seats; `seat` null: no candidate. */
  live: DecidedSo;
  shadow: DecidedSo;
  /** What differs, the weightiest first. */
  differs: ('seat' | 'desk' | 'candidate' | 'rule' | 'priority')[];
}
export interface DecidedSo {
  desk: Desk;
  rule: string;
  priority: number;
  candidate: boolean;
  seat: 'seated' | 'passed' | 'waiting' | null;
}

/** The shadow file and how far it is from what was decided. */
export interface ShadowState {
  version: string;
  name: string;
  text: string;
  since: Instant;
  /** Its examples that do not come out, as `problems`; they must before it can go live. */
  examples: string[];
  /** null: not counted yet. */
  count: ShadowCount | null;
}
/** Over the last 30 days of a lane on its own clock, at most its latest 10,000 mentions. */
export interface ShadowCount {
  /** The live one, or a rehearsal where nothing is live. */
  lane: Lane;
  /** The oldest mention that was counted, on the clock of its lane. */
  from: Instant;
  /** When it was counted. */
  at: Instant;
  mentions: number;
  divergences: number;
  /** Divergences in which the seat differs, and in which the desk does. */
  seats: number;
  desks: number;
}

/** The rules file for the people who own it; implemented by src/app/rules-desk.ts. */
export interface RulesDesk {
  current(): Promise<RulesInForce>;
  /** The live file, when it may not be used; the rules of `current` decide meanwhile. */
  broken(): Promise<BrokenFile | null>;
  /**
   * Writes the file when it passes every check and its examples, and is still the version that was loaded
   * (`current().file.version`). It decides from the next batch on.
   */
  save(text: string, expectedVersion: string, by: Person): Promise<SavedRules>;
  /** The one in force first, then those used last. */
  versions(): Promise<RulesVersion[]>;
  /** Takes a whole version or its beginning (6 or more hex digits); null: there is none, or more than one. */
  text(version: string): Promise<{ version: string; text: string } | null>;
  /** Writes an earlier version again, as `save` does with the file as it stands. */
  restore(version: string, by: Person): Promise<SavedRules>;
  /** null: there is no shadow file. A broken one is told by `brokenShadow`. */
  shadow(): Promise<ShadowState | null>;
  brokenShadow(): Promise<BrokenFile | null>;
}

/** A person said that this was the wrong call. The decision stays what it was. */
export interface Correction {
  id: number;
  mentionId: MentionId;
  caseId: number | null;
  lane: Lane;
  at: Instant;
  /** Actor string. */
  by: string;
  /** As it was decided: the rule's answer before seats, and what became of the seat. */
  desk: Desk;
  rule: string;
  seat: DecidedSo['seat'];
  rulesVersion: string;
  /** Where it should have gone; null: not said. */
  shouldBe: Desk | null;
  /** The facts it was decided by. */
  facts: Facts;
}

/** "Wrong call", and the list that the owner of the rules works through; implemented by src/app/corrections.ts. */
export interface Corrections {
  /** Once for each person and mention: saying it again replaces where it should have gone. Nothing else changes. */
  mark(
    what: { mentionId: MentionId } | { caseId: number },
    shouldBe: Desk | null,
    by: Person,
  ): Promise<{ ok: true; said: string; caseId: number | null } | { ok: false; because: string }>;
  /** Youngest first; `since` null: all. */
  list(since: Instant | null): Promise<Correction[]>;
}
