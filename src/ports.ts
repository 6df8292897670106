// The doors: every outside interface of every room, on one page. app.ts decides what stands behind each.

import type { Assessment, Reading, Severity } from './domain/assessment.ts';
import type { Card } from './domain/card.ts';
import type { Case, CaseEvent, CaseEventKind, CaseStatus, CeoPart, ContactTask } from './domain/case.ts';
import type { Customer, CustomerRecord } from './domain/customer.ts';
import type { Decision, Desk, Posture } from './domain/decision.ts';
import type {
  AccountId,
  Author,
  Incoming,
  Instant,
  Lane,
  Mention,
  MentionId,
  Metrics,
  Network,
  Origin,
  Post,
  Replyability,
  ReplyWay,
  Stage,
} from './domain/mention.ts';
import type { Person } from './domain/person.ts';
import type { GuardVerdict, Reply, ReplyLength, ReplyStatus } from './domain/reply.ts';
import type { Candidate, PassedReason, Pool, SeatLedger, SeatOutcome } from './domain/seat.ts';

// Time and handing on -----------------------------------------------------------------------------------------

/** The wall clock. Pure rooms never see it; they are given an Instant. */
export interface Clock {
  now(): Instant;
}

/** The steps that pass mentions on in batches of up to 100 ids. */
export type MentionStep = 'score' | 'route' | 'support-desk';

/**
 * Wakes the next worker. Carries ids only (law 9). Called after the commit and safe to lose: a sweep puts back what
 * the database says is unfinished (law 11). Calling twice is harmless (law 2).
 */
export interface HandOn {
  mentions(step: MentionStep, ids: readonly MentionId[]): Promise<void>;
  /** The desk should show the newest revision of this case's card. */
  card(caseId: number): Promise<void>;
  /** The reply's hold ends at `at`, or it must be looked after now when `at` has passed. */
  reply(replyId: number, at: Instant): Promise<void>;
}

/** Counts business events and logs them: a constant name plus ids and figures, never words or names (law 9). */
export interface Events {
  count(event: string, fields?: Record<string, string | number | boolean | null>): void;
  /** Level error wakes us, warn is for this week. `error` is reduced to its code. */
  trouble(
    level: 'warn' | 'error',
    event: string,
    error: unknown,
    fields?: Record<string, string | number>,
  ): void;
}

// Networks ----------------------------------------------------------------------------------------------------

export interface Batch {
  items: Incoming[];
  /** Where to go on after these items are stored; null: the connector has no place to resume from. */
  cursor: string | null;
}

/**
 * Listens to one network. Yields oldest first, at least once; goes on after its own reconnects; ends when the signal
 * aborts. The caller stores a batch and its cursor in one transaction before it asks for the next (law 1).
 * Throws AuthenticationError when a person must act; UnreachableError and RateLimitedError may be tried again
 * from the last cursor. Unreadable items are yielded as `refused`, never thrown (law 6).
 */
export interface Connector {
  readonly name: string;
  listen(cursor: string | null, signal: AbortSignal): AsyncIterable<Batch>;
}

/** What the network needs to publish one reply. `text` is the approved text, byte for byte. */
export interface ReplyOrder {
  to: Pick<Mention, 'id' | 'externalId' | 'network' | 'author' | 'url' | 'createdAt'>;
  /** What the connector kept about the post to be answered (Post.handle). */
  handle: Record<string, string>;
  text: string;
  /** The same for every attempt of the same reply. */
  key: string;
  /** When the first attempt began; a look back needs to go no further. */
  firstTriedAt: Instant;
}
export interface PublishedReply {
  externalId: string;
  url: string;
  at: Instant;
}
/**
 * Publishes on one network. `reply` throws RefusedError (the network said no), RateLimitedError (nothing was sent),
 * AuthenticationError, UnreachableError only when certainly nothing was sent, and UnknownOutcomeError otherwise (law 4).
 */
export interface Publisher {
  readonly network: Network;
  reply(order: ReplyOrder): Promise<PublishedReply>;
  /** Looks on the network for our reply: found, surely absent, or cannot tell. Changes nothing; safe to repeat. */
  find(order: ReplyOrder): Promise<PublishedReply | 'absent' | 'cannot-tell'>;
}

/** Asks a network again about posts that we hold (deletions, edits, may we still answer). At most 100 ids a call. */
export interface PostWatch {
  readonly network: Network;
  look(posts: readonly { externalId: string; handle: Record<string, string> }[]): Promise<Incoming[]>;
  /** May we answer this post now? Asked just before the CEO is asked and just before publishing. */
  replyability(mention: Mention, handle: Record<string, string>): Promise<Replyability>;
}

/** How a network counts and shows a reply: pure. Used by preview and guard, for any network by name. */
export interface ReplyManners {
  length(network: Network, text: string, to: { handle?: string }): ReplyLength;
  /** The reply as the network will show it, for instance with the leading `@handle` it adds. Plain text. */
  preview(network: Network, text: string, to: { handle?: string }): string;
}

// Models ------------------------------------------------------------------------------------------------------

/** Reads one text: pure, offline, linear in its length, never throws whatever the text. */
export interface TextModel {
  readonly name: string;
  readonly version: string;
  /** What a person must know before using it commercially; absent when there is nothing to say. */
  readonly licenceNote?: string;
  read(text: string, claimedLanguage?: string): Reading;
}

// Desks -------------------------------------------------------------------------------------------------------

/** Where a card stands on a chat. */
export interface ShownCard {
  channelId: string;
  messageId: string;
  threadId?: string;
}

/**
 * A place beside the console that shows the CEO's cards (Discord). `show` posts the card once or brings the posted one
 * up to date; it first looks for a card of the same case when it does not know where it stands (no second card, ever).
 * Throws UnreachableError or RateLimitedError to be tried again, RefusedError when a person must act.
 */
export interface CardDesk {
  readonly name: string;
  show(card: Card, shown: ShownCard | null): Promise<ShownCard>;
  /** null: usable. Otherwise why the console has to take over, and what to do. */
  trouble(): string | null;
}

/** Support's own ticket system. The built-in one keeps the case itself; others get a copy. Idempotent by case id. */
export interface SupportDesk {
  readonly name: string;
  deliver(ticket: SupportTicket): Promise<{ ref: string }>;
}
export interface SupportTicket {
  caseId: number;
  subject: string;
  /** The customer's words and what we know, ready to read. */
  body: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  tags: string[];
  ownerRole?: string;
  url?: string;
}

/** What came of an action: done, with the card as it is now, or refused with a sentence for the person. */
export type ActionResult = { ok: true; card: Card; said: string } | { ok: false; because: string };

/**
 * What a person can do on the CEO desk; the same steps for Discord and console. Every method checks role, revision and
 * state under the case's lock, so two clicks at once make one thing happen.
 */
export interface CeoActions {
  card(caseId: number): Promise<Card | null>;
  /** Stores a draft (replacing an unapproved one), and returns the card with its preview and length. Nothing is public. */
  draft(caseId: number, revision: number, text: string, by: Person): Promise<ActionResult>;
  /** Approves the draft as it stands and starts the hold. */
  confirm(caseId: number, revision: number, by: Person): Promise<ActionResult>;
  /** Ends a hold or drops a draft; nothing was or will be published of it. */
  undo(caseId: number, revision: number, by: Person): Promise<ActionResult>;
  handOver(caseId: number, revision: number, note: string, by: Person): Promise<ActionResult>;
  letGo(caseId: number, revision: number, reason: string, by: Person): Promise<ActionResult>;
  /** link-out, or an unknown outcome settled by a person: `published` may carry the address of the reply. */
  settle(
    caseId: number,
    revision: number,
    outcome: { kind: 'published'; url?: string; text?: string } | { kind: 'failed' },
    by: Person,
  ): Promise<ActionResult>;
}

/** May this text be published as an answer to these words? Pure. */
export interface Guard {
  check(draft: {
    text: string;
    network: Network;
    to: { handle?: string };
    stopped: boolean;
    sensitive: string[];
  }): GuardVerdict;
}

// Stores: what each room asks of the database. Implemented in src/store/<room>.ts --------------------------------

// Console: what the page and the API read ---------------------------------------------------------------------------

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

// Replies: what publishing asks of the database ----------------------------------------------------------------

/** All that one attempt to publish needs, read at one moment. */
export interface ReplyWork {
  /** `approval` is the newest one, whether or not it still fits text and post. */
  reply: Reply;
  mention: Mention;
  /** What the connector kept about the post (Post.handle). */
  handle: Record<string, string>;
  stopped: boolean;
  sensitive: string[];
  /** When the first and the last call began; null: never called. */
  firstTriedAt: Instant | null;
  triedAt: Instant | null;
  tries: number;
  looks: number;
}

/** What became of an attempt. Each is one transaction with its case, its event and the card's revision. */
export type ReplyTurn =
  | { to: 'published'; at: Instant; externalId: string | null; url: string | null; rehearsal: boolean }
  | { to: 'failed'; because: string }
  | { to: 'unknown'; because: string }
  /** Nothing was sent: held again until then. */
  | { to: 'later'; until: Instant; because: string }
  /** Nothing was or will be sent: withdrawn, and the card says why. */
  | { to: 'stopped'; because: string }
  /** Looked for without an answer: still unknown. */
  | { to: 'looked'; because: string };

export interface ReplyStore {
  /** Nobody else works on this reply meanwhile, in any process; ends with the process. `busy`: somebody does. */
  alone<T>(replyId: number, work: () => Promise<T>): Promise<T | 'busy'>;
  load(replyId: number): Promise<ReplyWork | null>;
  /**
   * held or publishing → publishing, committed before it returns. `whyNot` is asked under the case's lock; with any
   * reason nothing changes. null: the reply stands elsewhere by now.
   */
  start(
    replyId: number,
    now: Instant,
    whyNot: (work: ReplyWork) => string[],
  ): Promise<{ work: ReplyWork } | { because: string[] } | null>;
  turn(replyId: number, turn: ReplyTurn, now: Instant): Promise<void>;
  replyability(mentionId: MentionId, found: Replyability): Promise<void>;
  /** Unknown replies, and publishing ones last tried no later than `triedBefore`. */
  unsettled(triedBefore: Instant): Promise<number[]>;
}

// CEO desk: what cards and their actions ask of the database ------------------------------------------------------

/** A mention on a card. */
export interface StoryMention extends Mention {
  /** The words before the last edit, unless erased. */
  before?: string;
  /** What the connector kept about the post (Post.handle). */
  handle: Record<string, string>;
}

/** All that a card is built from and an action decided on. Never holds what a customer is worth. */
export interface CardStory {
  case: Case;
  /** The lane's own time; null: it has none yet. */
  laneNow: Instant | null;
  customer: { id: number; name?: string; since?: Instant; tier?: string; stopped: boolean };
  /** Youngest first. */
  mentions: StoryMention[];
  /** What they said outside this case in the same lane, youngest first, at most 5. */
  elsewhere: StoryMention[];
  /** Youngest first; `approval` is the newest of each. */
  replies: Reply[];
  /** Of the mention that got the seat, else of the one that opened the case. */
  decision: Pick<Decision, 'rule' | 'because' | 'tags'> | null;
  seat: { pool: Pool | null } | null;
  assessment: Pick<Assessment, 'intent' | 'complaint' | 'severity' | 'sensitive' | 'topics'> | null;
  /** Of all mentions of the case. */
  sensitive: string[];
  /** 1 = alone. */
  incidentSize: number;
  /** Oldest first, without notes' words. */
  events: CaseEvent[];
  contactTasks: ContactTask[];
  /** How the customer can be reached beside the network. */
  contacts: { email?: string; phone?: string };
  /** null: never shown. */
  shown: {
    revision: number;
    where: ShownCard | null;
    trouble: string | null;
    /** The post about which the network was last asked whether we may answer it. */
    asked: MentionId | null;
  } | null;
}

/** One step of an action, done in order and in one transaction. `new`: the reply that a step before drafted. */
export type DeskStep =
  | { do: 'draft'; mentionId: MentionId; network: Network; way: ReplyWay; text: string; contentHash: string }
  /** Replaces the words of a draft that nobody approved. */
  | { do: 'rewrite'; replyId: number; mentionId: MentionId; way: ReplyWay; text: string; contentHash: string }
  /** `holdUntil` null: approved, but a person sends it by hand. */
  | { do: 'approve'; replyId: number | 'new'; holdUntil: Instant | null }
  | { do: 'withdraw'; replyId: number; because: string }
  | { do: 'settle'; replyId: number | 'new'; to: 'published' | 'failed'; url: string | null; because: string }
  | { do: 'case'; ceo?: CeoPart; status?: CaseStatus }
  | { do: 'contact'; way: 'call' | 'mail'; to: string; subject: string; body: string; dueAt: Instant }
  | { do: 'event'; kind: CaseEventKind; data?: CaseEvent['data']; words?: string };

/** What an action comes to: steps and what to tell the person, or a refusal. No steps: nothing changes. */
export type DeskDecision = { ok: true; steps: DeskStep[]; said: string } | { ok: false; because: string };

export interface CeoDeskStore {
  /** null: no such case. */
  story(caseId: number): Promise<CardStory | null>;
  /**
   * Decides and does it under the case's lock; any step counts the card's revision up by one. Returns the story as it
   * then is. `by` is an actor string. null: no such case.
   */
  change(
    caseId: number,
    by: string,
    now: Instant,
    decide: (story: CardStory) => DeskDecision,
  ): Promise<{ decision: DeskDecision; story: CardStory } | null>;
  /** One at a time for this case, in any process: two workers never post two cards. */
  alone<T>(caseId: number, work: () => Promise<T>): Promise<T>;
  shown(caseId: number, card: NonNullable<CardStory['shown']>, now: Instant): Promise<void>;
  /** Keeps what the network said now; counts the revision up when the way changed. */
  replyability(mentionId: MentionId, found: Replyability): Promise<void>;
}

// Intake: what a delivery becomes, and what that asks of the database ---------------------------------------------

/** One of our own accounts: what it posts is never a mention. */
export interface OwnAccount {
  network: Network;
  accountId?: string;
  /** Without a leading `@`, any case. */
  handle?: string;
}

/** What became of one batch, exactly: received = dropped + mentions. Edits, deletions and figures count nowhere. */
export interface IntakeCount {
  received: number;
  dropped: { own: number; duplicate: number; repost: number; refused: number };
  mentions: number;
  edited: number;
  withdrawn: number;
}

/** What the database must say before a batch can be sorted. */
export interface IntakeQuestion {
  /** `network:externalId` of all that the batch speaks of. */
  keys: MentionId[];
  /** Under which names an erased person would be known: account ids, `email:…`, `phone:…`, `customer:…`. */
  people: string[];
}
export interface KnownMention {
  revision: number;
  contentHash: string;
  /** Of every revision. */
  hashes: string[];
  gone: boolean;
  /** Its edit came first: the first words are still to come. */
  awaited: boolean;
}
/** What it says. */
export interface KnownPosts {
  mentions: ReadonlyMap<MentionId, KnownMention>;
  /** Keys of deliveries that did not become a mention. */
  dropped: ReadonlySet<MentionId>;
  /** Deletions that came before their post. */
  tombstones: ReadonlySet<MentionId>;
  /** Keys of our own published replies. */
  ourReplies: ReadonlySet<MentionId>;
  /** Those of `people` that were erased. */
  erased: ReadonlySet<string>;
}

export interface NewMention {
  id: MentionId;
  post: Post;
  contentHash: string;
  /** 2 when an edit is the first we hear of it. */
  revision: 1 | 2;
  /** Deleted before it came: stored without words. */
  gone: boolean;
  accountId: AccountId | null;
  createdAt: Instant;
  replyability: Replyability;
}
/** A batch, sorted: everything that follows from it, in the order in which it is written. */
export interface SortedBatch {
  mentions: NewMention[];
  /** Posts whose edit came first. */
  originals: NewMention[];
  edits: {
    id: MentionId;
    revision: number;
    text: string;
    contentHash: string;
    mentionsUs: boolean | null;
    replyability: Replyability;
  }[];
  dropped: {
    network: Network;
    externalId: string;
    why: 'own' | 'repost' | 'refused';
    reason: string;
    raw: string | null;
    /** For reposts that still stand: what they repeat. */
    repeats: MentionId | null;
  }[];
  duplicates: number;
  readings: { id: MentionId; at: Instant; metrics: Metrics }[];
  /** Known or not. */
  deletions: MentionId[];
  /** Applied after `dropped`. */
  repostsTakenBack: MentionId[];
  accountsGone: AccountId[];
}

/** Where a batch comes from. */
export interface Delivery {
  connector: string;
  origin: Origin;
  cursor: string | null;
  receivedAt: Instant;
  /** It changes what is already decided (edits, deletions): wait for routing to pause. */
  changesDecided: boolean;
}
export interface IntakeStore {
  /**
   * Asks, sorts and writes in one transaction, cursor included (law 1); batches are taken one after another, so that
   * the order of storing is the order of committing. Returns what to hand on once it is committed.
   */
  take(
    delivery: Delivery,
    question: IntakeQuestion,
    sort: (known: KnownPosts) => SortedBatch,
  ): Promise<{ toScore: MentionId[]; cases: number[]; withdrawn: number }>;
  cursor(connector: string): Promise<string | null>;
  /** How many mentions of the lane are not yet delivered; counts no further than `atMost`. */
  unfinished(lane: Lane, atMost: number): Promise<number>;
}

// Connectors: what listening, and paying for it, need of the database -------------------------------------------------

/** Small facts that one connector keeps over a restart (sessions, stream rules, why it stands still), as JSON. */
export interface ConnectorState {
  load<T>(key: string): Promise<T | null>;
  keep(key: string, value: unknown): Promise<void>;
}

/** What was paid for since the month began; millionths of a US dollar. */
export interface SpendLine {
  what: string;
  n: number;
  micros: number;
}
/** Counts what a network charges for. Days and months are UTC, as networks bill. */
export interface SpendMeter {
  /**
   * Counts those of `ids` that this network did not yet charge for on the day of `at`, in whatever process; `kind` is
   * what the ids are of (`post`, `user`), `what` the line of the bill. Returns how many were new.
   */
  once(
    network: Network,
    at: Instant,
    charge: { kind: string; what: string; microsEach: number },
    ids: readonly string[],
  ): Promise<number>;
  spentThisMonth(network: Network, now: Instant): Promise<SpendLine[]>;
}

// Routing: what one ordered turn knows, and what it decides --------------------------------------------------------

/** A scored mention whose turn has come. */
export interface Routable {
  id: MentionId;
  seq: number;
  lane: Lane;
  /** Figures (followers, counts) are those that came with the post, so that speed changes no decision (law 13). */
  mention: Pick<
    Mention,
    | 'network'
    | 'origin'
    | 'accountId'
    | 'author'
    | 'createdAt'
    | 'inReplyTo'
    | 'metrics'
    | 'brand'
    | 'nps'
    | 'mentionsUs'
    | 'replyability'
  >;
  customerId: number;
  customer: Pick<Customer, 'ref' | 'since' | 'tier' | 'value' | 'consent' | 'stopped'>;
  /** Reposts seen before it was stored. */
  repostsSeen: number;
  /** To tell a thank-you and a stop from the rest; never kept. */
  text: string;
  assessment: Assessment;
  /** Case of our own reply that it answers. */
  answersCase: number | null;
}

/** As much of a case as routing changes. */
export type RoutedCase = Pick<
  Case,
  | 'id'
  | 'lane'
  | 'customerId'
  | 'openedBy'
  | 'status'
  | 'ceo'
  | 'priority'
  | 'network'
  | 'openedAt'
  | 'waitingSince'
> & { ownerRole: string | null; seatedAt: Instant | null };

/** A mention decided before, of a customer whose turn it is. Withdrawn ones do not count. */
export interface EarlierMention {
  id: MentionId;
  lane: Lane;
  customerId: number;
  createdAt: Instant;
  complaint: boolean;
  openedCase: boolean;
  incidentId: number | null;
}

/** A complaint decided before that may have the same cause as one whose turn it is. */
export interface NearComplaint {
  id: MentionId;
  lane: Lane;
  customerId: number | null;
  at: Instant;
  /** null: it is near by topic alone. */
  fingerprint: string | null;
  /** `brand` empty: the source named none. */
  brand: string;
  topics: string[];
  incidentId: number | null;
}
export interface Incident {
  id: number;
  lane: Lane;
  topic: string | null;
  brand: string | null;
  fingerprint: string | null;
  openedAt: Instant;
  lastAt: Instant;
  size: number;
}

export interface LaneKnown {
  lane: Lane;
  /** null: nothing was decided in it yet. */
  ledger: SeatLedger | null;
  /** Waiting ones whose case is no longer open: they leave the waiting room. */
  left: MentionId[];
  /** The youngest mention decided: what is older comes late. */
  youngest: { at: Instant; id: MentionId } | null;
}

export interface KnownForRouting {
  mentions: Routable[];
  /** Open ones of these customers, those whose reply is answered, and those that wait for a seat; locked. */
  cases: RoutedCase[];
  earlier: EarlierMention[];
  lanes: LaneKnown[];
  near: NearComplaint[];
  /** How many complaints an hour (since 1970) had, by lane, brand and topic. */
  hours: { lane: Lane; brand: string; topic: string; hour: number; n: number }[];
  incidents: Incident[];
  lastCaseId: number;
  lastIncidentId: number;
  posture: Posture;
}

/** What one turn decided, as it is written; everything in the order in which it happened. */
export interface Routed {
  decisions: Decision[];
  opened: RoutedCase[];
  /** As they are now, with how many revisions were added. */
  changed: { case: RoutedCase; revisions: number; movedAt: Instant }[];
  joined: { mentionId: MentionId; caseId: number }[];
  events: Omit<CaseEvent, 'id' | 'text'>[];
  asked: { candidate: Candidate; until: Instant | null }[];
  settled: { mentionId: MentionId; lane: Lane; outcome: SeatOutcome }[];
  stopped: { customerId: number; at: Instant }[];
  incidents: Incident[];
  members: { mentionId: MentionId; incidentId: number }[];
  complaints: {
    mentionId: MentionId;
    lane: Lane;
    brand: string;
    topics: string[];
    customerId: number;
    at: Instant;
  }[];
  lanes: { lane: Lane; now: Instant; youngest: { at: Instant; id: MentionId } | null }[];
}

export interface RouteStore {
  /**
   * One turn under the route lock, in one transaction: the next mentions in order of storing, at most `limit` and none
   * behind one that is not yet scored, with all that is known; then writes what `decide` makes of it. `lane` is looked
   * at even when it has no mention. `toScore`: mentions that have to be scored again first.
   */
  turn(
    ask: {
      limit: number;
      lane?: Lane;
      rules: { version: string; text: string };
      /** Hears whose turn is first, before anything else is read or made of it. */
      first?: (mentionId: MentionId) => void;
    },
    decide: (known: KnownForRouting) => Routed,
  ): Promise<{ routed: Routed; toScore: MentionId[] }>;
  /** Leaves a mention out until a person gives it back (law 6). */
  setAside(mentionId: MentionId, code: string, times: number): Promise<void>;
}

// Scoring: what it reads of a mention, and what it keeps --------------------------------------------------------

/** One revision of a mention, as scoring reads it. Figures are those that came with the post (law 13). */
export interface Assessable {
  mentionId: MentionId;
  revision: number;
  /** Empty when it was withdrawn meanwhile: it still goes on its way. */
  text: string;
  lang?: string;
  network: Network;
  author: Author;
  metrics?: Metrics;
  /** Reposts seen before it was stored. */
  repostsSeen: number;
  /** Its counts as read up to then, oldest first. */
  readings: { at: Instant; metrics: Metrics }[];
  createdAt: Instant;
}
export interface ScoreStore {
  /** Those of `ids` that are stored and not yet scored. */
  unscored(ids: readonly MentionId[]): Promise<Assessable[]>;
  /**
   * Keeps assessments and fingerprints and moves the mentions on to `scored`, in one transaction; a mention that was
   * edited or scored meanwhile is left alone. Returns how many moved on.
   */
  keep(assessments: readonly Assessment[]): Promise<number>;
}

// Follow-through: what timers and the erasure of a person ask of the database --------------------------------------

/** A stored post whose source is asked whether it still stands. */
export interface PostToCheck {
  mentionId: MentionId;
  externalId: string;
  /** What the connector kept about the post (Post.handle). */
  handle: Record<string, string>;
}

export interface FollowThroughStore {
  /** Held ones whose time has come, and those whose outcome must be looked for; `at`: since when. */
  dueReplies(now: Instant): Promise<{ id: number; at: Instant }[]>;
  /** Mentions that have not moved since then, oldest first, a bounded number of each stage. */
  standing(since: Instant): Promise<{ stage: 'stored' | 'scored' | 'decided'; ids: MentionId[] }[]>;
  /** Cases whose card shows an older revision, or could not be shown on the chat. */
  cardsBehind(): Promise<number[]>;
  /** Live posts of that network last asked about before `open` (in open cases) or `rest`, longest ago first. */
  toCheck(network: Network, before: { open: Instant; rest: Instant }, atMost: number): Promise<PostToCheck[]>;
  checked(ids: readonly MentionId[], now: Instant): Promise<void>;
  /** Closes live answered cases that nothing moved since then, by the rule `answered-and-quiet`. */
  closeQuiet(since: Instant, now: Instant): Promise<number[]>;
  /** Writes a reminder into live open cases once for every `every` ms without progress. `ceo`: a card shows it. */
  remind(every: number, now: Instant): Promise<{ caseId: number; ceo: boolean }[]>;
  /**
   * Gives live cases back to support whose seat nobody used: seated, and the customer silent, since before `since`, with no
   * answer in hand. By the rule `seat-not-used`.
   */
  returnUnused(since: Instant, now: Instant): Promise<number[]>;
  /** Writes into the case of each contact task that is due now, once. */
  contactsDue(now: Instant): Promise<number[]>;
}

/** A person as the house knows them: every customer record that the given name fits. */
export interface FoundPerson {
  customerId: number;
  ref: string | null;
  name: string | null;
  /** Account ids with their handles. */
  accounts: { id: string; handle: string | null }[];
  mentions: number;
}

/** What an erasure takes away, or would. */
export interface Erasure {
  person: FoundPerson;
  /** Mentions whose words went. */
  mentions: number;
  /** Notes, replies and reasons about them. */
  texts: number;
  contacts: number;
  contactTasks: number;
  /** Refused deliveries kept for inspection that name them. */
  raw: number;
  cases: number[];
  /** Our published answers: a person decides what becomes of them. */
  answers: { caseId: number; replyId: number; url: string | null }[];
  /** Cases whose card must be shown anew, without them. */
  cards: number[];
}

export interface PersonStore {
  /** By account (`x:123`, `x:handle`), `@handle`, e-mail, telephone number, id in customers.csv, or `customer-<our id>`. */
  find(person: string): Promise<FoundPerson[]>;
  /** All or nothing; `dry`: counts exactly, changes nothing. */
  erase(person: FoundPerson, now: Instant, dry: boolean): Promise<Erasure>;
  /** Everything we hold about them, as rows by table. */
  export(person: FoundPerson): Promise<Record<string, unknown[]>>;
}

// Support desk: what delivering and working cases ask of the database --------------------------------------------

/** A decided mention on its way to support, with all that a ticket tells. */
export interface DeskDelivery {
  mentionId: MentionId;
  lane: Lane;
  network: Network;
  /** Empty when withdrawn. */
  text: string;
  url: string | null;
  at: Instant;
  brand: string | null;
  nps: number | null;
  way: ReplyWay;
  author: Pick<Author, 'handle' | 'name'>;
  customer: { ref: string | null; name: string | null; tier: string | null; since: Instant | null };
  contacts: { email?: string; phone?: string };
  decision: Pick<Decision, 'desk' | 'rule' | 'because' | 'tags'>;
  /** null: withdrawn before it was scored. */
  assessment: Pick<
    Assessment,
    'language' | 'intent' | 'complaint' | 'severity' | 'topics' | 'sensitive'
  > | null;
  /** null: ideas and nobody open no case. */
  case: { id: number; priority: number; ownerRole: string | null; closed: boolean } | null;
}

export interface NewContactTask {
  mentionId: MentionId;
  caseId: number;
  way: ContactTask['way'];
  to: string;
  subject: string;
  body: string;
  dueAt: Instant;
}

/** A case as support's actions are decided on. */
export interface SupportCase {
  case: Case;
  /** Of the one reply that has not ended. */
  reply: ReplyStatus | null;
  /** Contact tasks without an outcome. */
  openTasks: number;
}
export type SupportStep =
  | { do: 'owner'; to: string | null }
  | { do: 'close'; reason: string }
  | { do: 'reopen' }
  | {
      do: 'event';
      kind: CaseEventKind;
      data?: CaseEvent['data'];
      /** Kept where words are kept. */
      words?: string;
    };
export type SupportDecision =
  | { ok: true; steps: SupportStep[]; said: string }
  | { ok: false; because: string };

export interface SupportDeskStore {
  /** Those of these that are decided and not delivered, in order of storing. */
  undelivered(ids: readonly MentionId[]): Promise<DeskDelivery[]>;
  /** Marks them delivered, keeps the desk's references and opens contact tasks, once each. Returns changed cases. */
  delivered(
    done: readonly {
      mentionId: MentionId;
      caseId: number | null;
      ref: string | null;
      contact: NewContactTask | null;
    }[],
    now: Instant,
  ): Promise<{ caseId: number; ceo: CeoPart }[]>;
  /** Decides and does it under the case's lock; any step counts the revision up by one. null: no such case. */
  change(
    caseId: number,
    by: string,
    now: Instant,
    decide: (found: SupportCase) => SupportDecision,
  ): Promise<{ decision: SupportDecision; ceo: CeoPart } | null>;
  /** A case for a mention that has none, or the open one of its customer, in the ordered consumer's turn. */
  openFor(
    mentionId: MentionId,
    by: string,
    now: Instant,
  ): Promise<{ caseId: number; joined: boolean } | 'unknown' | 'not-decided' | 'withdrawn' | { has: number }>;
  /** null: no such task. `done` false: it had its outcome before. */
  contactDone(
    taskId: number,
    outcome: string,
    by: string,
    now: Instant,
  ): Promise<{ caseId: number; ceo: CeoPart; done: boolean } | null>;
}

// Customers: what customers.csv becomes -----------------------------------------------------------------------------

export interface CustomersStore {
  /**
   * Brings customers and their links to what the records say, all in one transaction; customers that are not among them
   * stay as they are. `left`: erased people, and accounts and addresses that surely belong to somebody else.
   */
  importRecords(
    records: readonly CustomerRecord[],
    now: Instant,
  ): Promise<{ customers: number; linked: number; unlinked: number; left: number }>;
}

// Canary: a mention of our own, to prove that the house works ------------------------------------------------------

export interface CanaryStore {
  /** Removes delivered canaries that were received before this. */
  purge(before: Instant): Promise<void>;
}
