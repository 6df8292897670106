// Console: what the page and the API read.

import type { Assessment, Reach, Severity } from '../domain/assessment.ts';
import type { Case, CaseEvent, CaseEventKind, CeoPart, ContactTask } from '../domain/case.ts';
import type { Decision, Desk, Facts, Ruling } from '../domain/decision.ts';
import type {
  Instant,
  Lane,
  MentionId,
  Metrics,
  Network,
  Origin,
  Replyability,
  Stage,
} from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import type { Reply, ReplyStatus } from '../domain/reply.ts';
import type { PassedReason, Pool, SeatOutcome } from '../domain/seat.ts';
import type { CeoActions } from './desks.ts';
import type { BrokenFile } from './rules-desk.ts';

/** The counts of `GET /api/summary`. received = dropped + mentions; `decided` is the desk after seats. */
export interface Summary {
  received: number;
  dropped: { own: number; duplicate: number; repost: number; refused: number };
  mentions: number;
  decided: Record<Desk, number>;
  /** Not yet decided and delivered to their desk. Open cases are apart. */
  unfinished: number;
  openCases: number;
  replies: { published: number; unknown: number; failed: number };
}

/** One lane at a glance, counted from `since`, on the lane's own clock. */
export interface Glance {
  heard: number;
  dropped: number;
  stages: Record<Stage, number>;
  decided: Record<Desk, number>;
  waitingForSeat: number;
  openCases: number;
  unclaimed: number;
}

/** Who said it: never more than a desk may see, and never money. */
export interface Speaker {
  name: string | null;
  handle: string | null;
  network: Network;
  followers: number | null;
  verified: boolean;
}

/** One mention as a line of a list. */
export interface MentionLine {
  id: MentionId;
  seq: number;
  lane: Lane;
  speaker: Speaker;
  /** Empty when `gone`. */
  text: string;
  gone: boolean;
  at: Instant;
  stage: Stage;
  /** After seats; null: not yet decided. */
  desk: Desk | null;
  seat: SeatOutcome['status'] | null;
  rule: string | null;
  /** The weightiest reason, a sentence. */
  because: string | null;
  caseId: number | null;
}

export interface SeatLine {
  mentionId: MentionId;
  caseId: number | null;
  speaker: Speaker;
  status: SeatOutcome['status'];
  pool: Pool | null;
  reason: PassedReason | null;
  priority: number;
  askedAt: Instant;
  until: Instant | null;
  settledAt: Instant | null;
}

export interface IncidentLine {
  id: number;
  topic: string | null;
  size: number;
  openedAt: Instant;
  lastAt: Instant;
  /** One voice out of it. */
  voice: MentionLine | null;
}

export interface ConsoleFlow {
  summary(lane?: Lane): Promise<Summary>;
  /** Lanes that hold mentions, with their own time; the one that last received something first. */
  lanes(): Promise<{ lane: Lane; now: Instant | null }[]>;
  /** `since` null: all of it. */
  glance(lane: Lane, since: Instant | null): Promise<Glance>;
  /** Youngest first. */
  heard(lane: Lane, limit: number): Promise<MentionLine[]>;
  /** Waiting ones, and those settled from `since` on. */
  seats(lane: Lane, since: Instant): Promise<SeatLine[]>;
  /** Still growing after `since`, largest first. */
  incidents(lane: Lane, since: Instant): Promise<IncidentLine[]>;
}

/** The lists of the two desks; the first three are the CEO's. `contact`: with an open contact task. */
export type CaseView =
  | 'ceo-now'
  | 'ceo-waiting'
  | 'ceo-done'
  | 'open'
  | 'mine'
  | 'unclaimed'
  | 'waiting'
  | 'contact'
  | 'closed';

/** One case as a line of a list. */
export interface CaseLine extends Case {
  speaker: Speaker;
  tier: string | null;
  ownerRole: string | null;
  /** The words that opened it; empty when gone. */
  words: string;
  /** Last progress. */
  movedAt: Instant;
  severity: Severity | null;
  mentions: number;
  replyStatus: ReplyStatus | null;
  /** Earliest open contact task. */
  contactDueAt: Instant | null;
  /** The lane's own time, to count waits from. */
  laneNow: Instant | null;
}

export interface CaseAsk {
  view: CaseView;
  /** Person id, for `mine`. */
  person: string;
  lane?: Lane;
  order: 'priority' | 'waiting';
  limit: number;
  offset: number;
}

/** A later reading of a mention's counts that rose, and what the rules said of it. */
export interface RiseLine {
  readAt: Instant;
  /** Counts of that reading. */
  metrics: Metrics;
  /** null: not scored yet. */
  reach: Reach | null;
  /** null: not put to the rules yet, or its author had taken it back. */
  ruled:
    | (Pick<Ruling, 'desk' | 'rule' | 'because' | 'priority'> & {
        at: Instant;
        facts: Facts;
        rulesVersion: string;
        /** It asked for a seat then. */
        asked: boolean;
      })
    | null;
}

/** One mention with everything that was found and decided about it (law 7). */
export interface MentionStory {
  id: MentionId;
  lane: Lane;
  origin: Origin;
  speaker: Speaker;
  at: Instant;
  receivedAt: Instant;
  url: string | null;
  nps: number | null;
  inReplyTo: string | null;
  stage: Stage;
  /** Oldest first; `text` is empty once erased. */
  revisions: { revision: number; text: string; at: Instant; erased: boolean }[];
  deletedAt: Instant | null;
  metrics: Metrics | null;
  repostsSeen: number;
  replyability: Replyability;
  assessment: Assessment | null;
  decision: Decision | null;
  /** Oldest first. */
  rises: RiseLine[];
  seat:
    | (Omit<SeatLine, 'mentionId' | 'speaker'> & {
        displacedBy: { id: MentionId; caseId: number | null } | null;
      })
    | null;
  incident: { id: number; size: number; topic: string | null } | null;
  caseId: number | null;
}

/** One case with all that happened in it, oldest first. */
export interface CaseStory {
  line: CaseLine;
  customer: {
    id: number;
    name: string | null;
    tier: string | null;
    since: Instant | null;
    stopped: boolean;
    accounts: Speaker[];
  };
  mentions: MentionStory[];
  replies: (Omit<Reply, 'approval'> & { approval: { by: string; at: Instant } | null })[];
  events: CaseEvent[];
  contactTasks: ContactTask[];
  /** What this customer said outside this case in the same lane, youngest first. */
  elsewhere: MentionLine[];
  /** Where the CEO's card stands. */
  card: { shownRevision: number; trouble: string | null } | null;
}

export interface ConsoleCases {
  list(ask: CaseAsk): Promise<{ lines: CaseLine[]; total: number }>;
  /** How many stand in each view. */
  counts(person: string, lane?: Lane): Promise<Record<CaseView, number>>;
  story(caseId: number): Promise<CaseStory | null>;
  mention(id: MentionId): Promise<MentionStory | null>;
  /** null: there is no such thing. */
  laneOf(what: { caseId: number } | { mentionId: MentionId } | { taskId: number }): Promise<Lane | null>;
  /** Decisions that opened no case, youngest first. */
  withoutCase(
    desk: 'ideas' | 'nobody',
    limit: number,
    offset: number,
  ): Promise<{ lines: MentionLine[]; total: number }>;
  /** What tells a page that it is out of date: the CEO's open cards and `watched` by revision, and all of support's. */
  marks(watched: number[]): Promise<{
    cards: { caseId: number; revision: number; ceo: CeoPart }[];
    support: string;
  }>;
}

/** What health is judged from; read in one go. */
export interface Pulse {
  now: Instant;
  workers: { worker: string; beatAt: Instant; done: number; doneAt: Instant | null }[];
  /** Per stage that is not the last: how many stand there, and since when the oldest does. */
  waiting: { stage: Stage; n: number; since: Instant }[];
  /** Seated cases whose card was never shown. */
  unshownCards: number;
  /** Held replies past their time and publishing ones that stand still. */
  overdueReplies: { n: number; since: Instant } | null;
  setAside: number;
  /** When a canary last came out at its desk; null: none yet. */
  canaryAt: Instant | null;
}

export interface ConsoleHouse {
  pulse(): Promise<Pulse>;
  /** Deliveries that did not become a mention, youngest first; `raw` for refused ones only. */
  dropped(
    why: 'own' | 'repost' | 'refused',
    limit: number,
    offset: number,
  ): Promise<{
    lines: {
      network: Network;
      externalId: string;
      lane: Lane;
      reason: string;
      raw: string | null;
      at: Instant;
    }[];
    total: number;
  }>;
  /** Files that were changed and cannot be used; what was in force before still decides. */
  brokenFiles(): Promise<BrokenFile[]>;
  setAside(): Promise<
    { id: number; queue: string; job: string; code: string; times: number; at: Instant; ids: string[] }[]
  >;
  /** What people did since then. */
  activity(since: Instant): Promise<{ person: string; kind: CaseEventKind; n: number; lastAt: Instant }[]>;
  /** Gauges for a scrape, by name and labels. */
  figures(): Promise<{ name: string; labels: Record<string, string>; value: number }[]>;
}

/** What came of an action at the support desk: done, or refused with a sentence for the person. */
export type SupportResult = { ok: true; caseId: number; said: string } | { ok: false; because: string };

/**
 * What a person can do at the support desk; implemented by src/support-desk/desk.ts. Each checks role and state under the
 * case's lock. An answer takes the same steps as the CEO's, under its own approval: `reply` has them.
 */
export interface SupportActions {
  claim(caseId: number, by: Person): Promise<SupportResult>;
  /** `to`: a person id; null puts it back. */
  assign(caseId: number, to: string | null, by: Person): Promise<SupportResult>;
  note(caseId: number, text: string, by: Person): Promise<SupportResult>;
  close(caseId: number, reason: string, by: Person): Promise<SupportResult>;
  reopen(caseId: number, reason: string, by: Person): Promise<SupportResult>;
  /** Opens a case for a mention that got none. */
  openFor(mentionId: MentionId, by: Person): Promise<SupportResult>;
  contactDone(taskId: number, outcome: string, by: Person): Promise<SupportResult>;
  readonly reply: Pick<CeoActions, 'card' | 'draft' | 'confirm' | 'undo' | 'settle'>;
}

export interface ConsoleStore {
  flow: ConsoleFlow;
  cases: ConsoleCases;
  house: ConsoleHouse;
}
