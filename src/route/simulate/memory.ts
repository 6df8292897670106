import type { Posture } from '../../domain/decision.ts';
import type { Instant, MentionId } from '../../domain/mention.ts';
import type { Candidate, SeatLedger, SeatOutcome, TakenSeat } from '../../domain/seat.ts';
import type {
  EarlierMention,
  KnownForRouting,
  NearComplaint,
  PostureProposal,
  Routable,
  Routed,
  RoutedCase,
  Spike,
} from '../../ports.ts';
import { FEWEST, type SpikeSettings, WEEKS_BACK } from '../crowd-settings.ts';
import { blocksOf } from '../incidents.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** As far back as the database is asked for. */
const NEAR = 2 * DAY;
const SEATS = 4 * DAY;

/** One candidate as it asked. */
interface Asked {
  candidate: Candidate;
  /** null: turned away at once. */
  until: Instant | null;
}

/** What the database would hold of one lane, kept in memory: gives a turn what it must know, and takes what it decided. */
export class Memory {
  posture: Posture = 'normal';
  readonly asked: Asked[] = [];
  /** From when a complaint belonged to an incident. */
  readonly ties = new Map<MentionId, { incidentId: number; at: Instant }>();
  readonly settled = new Map<MentionId, SeatOutcome[]>();
  readonly spikes = new Map<number, Spike>();
  readonly proposals = new Map<string, PostureProposal>();
  readonly decisions: Routed['decisions'] = [];
  readonly cases = new Map<number, RoutedCase>();
  /** Cases that were opened or changed since somebody looked. */
  readonly fresh = new Set<number>();
  readonly #openOf = new Map<number, RoutedCase>();
  readonly #earlier = new Map<number, EarlierMention[]>();
  readonly #byMention = new Map<MentionId, EarlierMention>();
  readonly #hours = new Map<string, Map<number, number>>();
  readonly #voices = new Map<string, Map<number, number>>();
  #incidents: KnownForRouting['incidents'] = [];
  #near: (NearComplaint & { customerId: number; blocks: readonly string[] })[] = [];
  #waiting: SeatLedger['waiting'] = [];
  #taken: TakenSeat[] = [];
  #clock: { now: Instant; youngest: { at: Instant; id: MentionId } | null } | null = null;
  #lastCaseId = 0;
  #lastIncidentId = 0;
  /** Fewer complaints in an hour than this neither begin a spike nor keep one going. */
  readonly #few: number;

  constructor(spikes: Pick<SpikeSettings, 'atLeast'>) {
    this.#few = Math.max(FEWEST, spikes.atLeast / 2);
  }

  /** All that a turn of this mention must know; without one, what the seats alone must know. */
  known(one: Routable | null): KnownForRouting {
    const waitingFor = new Set(this.#waiting.map(({ candidate }) => candidate.caseId));
    const cases = [...waitingFor].flatMap((id) => this.cases.get(id) ?? []);
    const own = one === null ? undefined : this.#openOf.get(one.customerId);
    if (own !== undefined && !waitingFor.has(own.id)) cases.push(own);
    const left = this.#waiting
      .filter(({ candidate }) => this.cases.get(candidate.caseId)?.status !== 'open')
      .map(({ candidate }) => candidate.mentionId);
    return {
      mentions: one === null ? [] : [one],
      cases: cases.sort((a, b) => a.id - b.id),
      earlier: one === null ? [] : (this.#earlier.get(one.customerId) ?? []),
      lanes: [this.#lane(left)],
      near: one === null ? [] : this.#nearOf(one),
      hours: one === null ? [] : this.#hoursOf(one),
      incidents: this.#incidents,
      lastCaseId: this.#lastCaseId,
      lastIncidentId: this.#lastIncidentId,
      posture: this.posture,
      spikes: {
        ...this.#heardOf(one),
        running: [...this.spikes.values()].filter((spike) => spike.endedAt === null),
        pending: [...this.proposals.values()].filter((proposal) => proposal.answer === null),
        lastId: this.spikes.size,
      },
    };
  }

  #lane(left: MentionId[]): KnownForRouting['lanes'][number] {
    if (this.#clock === null) return { lane: 'live', ledger: null, left: [], youngest: null };
    const { now, youngest } = this.#clock;
    this.#taken = this.#taken.filter(({ at }) => at >= now - SEATS);
    return {
      lane: 'live',
      ledger: { lane: 'live', now, waiting: this.#waiting, taken: this.#taken },
      left,
      youngest,
    };
  }

  #hoursOf({ mention, assessment }: Routable): KnownForRouting['hours'] {
    const brand = mention.brand ?? '';
    const from = Math.floor(mention.createdAt / HOUR) - 8 * 24;
    return assessment.topics.flatMap((topic) =>
      [...(this.#hours.get(`${brand} ${topic}`) ?? [])].flatMap(([hour, n]) =>
        hour >= from ? [{ lane: 'live' as const, brand, topic, hour, n }] : [],
      ),
    );
  }

  #heardOf(one: Routable | null): Pick<NonNullable<KnownForRouting['spikes']>, 'recent' | 'hours'> {
    if (one === null || one.assessment.complaint.label !== 1) return { recent: [], hours: [] };
    const { createdAt, brand = '' } = one.mention;
    const recent = this.#near.filter((other) => other.at > createdAt - HOUR && other.brand === brand);
    if (recent.length + 1 < this.#few) return { recent, hours: [] };
    const from = Math.floor(createdAt / HOUR) - (WEEKS_BACK + 1) * 7 * 24;
    const hours = [...(this.#voices.get(brand) ?? [])].flatMap(([hour, n]) =>
      hour >= from ? [{ lane: 'live' as const, brand, hour, n }] : [],
    );
    return { recent, hours };
  }

  /** Near by topic, or by a block of the fingerprint. */
  #nearOf({ mention, assessment }: Routable): NearComplaint[] {
    const topics = new Set(assessment.topics);
    const blocks = new Set(blocksOf(assessment.fingerprint));
    return this.#near.filter(
      (other) =>
        (other.brand === (mention.brand ?? '') &&
          other.at >= mention.createdAt - 4 * HOUR &&
          other.topics.some((topic) => topics.has(topic))) ||
        other.blocks.some((block) => blocks.has(block)),
    );
  }

  /** Takes what a turn decided. */
  keep(routed: Routed, one: Routable | null): void {
    for (const decision of routed.decisions) this.decisions.push(decision);
    for (const opened of [...routed.opened, ...routed.changed.map((changed) => changed.case)]) {
      const { ...row } = opened;
      this.cases.set(row.id, row);
      this.fresh.add(row.id);
      this.#lastCaseId = Math.max(this.#lastCaseId, row.id);
      if (row.status !== 'closed') this.#openOf.set(row.customerId, row);
    }
    this.#keepSeats(routed);
    this.#keepComplaints(routed, one);
    const clock = routed.lanes.find(({ lane }) => lane === 'live');
    if (clock !== undefined) this.#clock = { now: clock.now, youngest: clock.youngest };
  }

  #keepSeats({ asked, settled, members }: Routed): void {
    for (const one of asked) {
      this.asked.push(one);
      if (one.until !== null) this.#waiting.push({ candidate: one.candidate, until: one.until });
    }
    const incidentOf = new Map(members.map(({ mentionId, incidentId }) => [mentionId, incidentId]));
    const folded = <T extends { candidate: Candidate }>(one: T): T => {
      const incidentId = one.candidate.incidentId ?? incidentOf.get(one.candidate.mentionId) ?? null;
      return { ...one, candidate: { ...one.candidate, incidentId } };
    };
    this.#waiting = this.#waiting.map(folded);
    this.#taken = this.#taken.map(folded);
    for (const { mentionId, outcome } of settled) {
      const before = this.settled.get(mentionId) ?? [];
      this.settled.set(mentionId, [...before, outcome]);
      const candidate = this.#waiting.find((waiting) => waiting.candidate.mentionId === mentionId)?.candidate;
      this.#waiting = this.#waiting.filter((waiting) => waiting.candidate.mentionId !== mentionId);
      if (outcome.status === 'seated' && candidate !== undefined) {
        this.#taken.push({ candidate, at: outcome.at, pool: outcome.pool });
      }
    }
  }

  #keepComplaints(routed: Routed, one: Routable | null): void {
    if (one !== null) {
      const complaint = one.assessment.complaint.label === 1;
      const row: EarlierMention = {
        id: one.id,
        lane: one.lane,
        customerId: one.customerId,
        createdAt: one.mention.createdAt,
        complaint,
        openedCase: routed.opened.some((opened) => opened.openedBy === one.id),
        incidentId: null,
      };
      this.#byMention.set(one.id, row);
      this.#earlier.set(one.customerId, [...(this.#earlier.get(one.customerId) ?? []), row]);
      this.#near = this.#near.filter(({ at }) => at >= one.mention.createdAt - NEAR);
      this.#incidents = this.#incidents.filter(({ lastAt }) => lastAt >= one.mention.createdAt - NEAR);
      if (complaint) this.#remember(one);
    }
    const now = routed.decisions[0]?.decidedAt;
    for (const { mentionId, incidentId } of routed.members) {
      if (now !== undefined) this.ties.set(mentionId, { incidentId, at: now });
      const row = this.#byMention.get(mentionId);
      if (row !== undefined) row.incidentId = incidentId;
      const near = this.#near.find(({ id }) => id === mentionId);
      if (near !== undefined) near.incidentId = incidentId;
    }
    for (const incident of routed.incidents) {
      this.#incidents = [...this.#incidents.filter(({ id }) => id !== incident.id), incident];
      this.#incidents.sort((a, b) => a.id - b.id);
      this.#lastIncidentId = Math.max(this.#lastIncidentId, incident.id);
    }
    for (const { brand, hour, n } of routed.spikes.hours) add(this.#voices, brand, hour, n);
    for (const spike of routed.spikes.spikes) this.spikes.set(spike.id, spike);
    for (const proposal of routed.spikes.proposals) {
      this.proposals.set(`${proposal.spikeId} ${proposal.posture}`, proposal);
    }
  }

  #remember({ id, lane, customerId, mention, assessment }: Routable): void {
    const { createdAt: at } = mention;
    const brand = mention.brand ?? '';
    const { topics, fingerprint } = assessment;
    this.#near.push({
      id,
      lane,
      customerId,
      at,
      fingerprint,
      brand,
      topics,
      incidentId: null,
      blocks: blocksOf(fingerprint),
    });
    for (const topic of topics) add(this.#hours, `${brand} ${topic}`, Math.floor(at / HOUR), 1);
  }

  /** A person closes a case. */
  close(caseId: number): void {
    const found = this.cases.get(caseId);
    if (found === undefined) return;
    found.status = 'closed';
    if (this.#openOf.get(found.customerId) === found) this.#openOf.delete(found.customerId);
  }
}

function add(counts: Map<string, Map<number, number>>, key: string, hour: number, n: number): void {
  const hours = counts.get(key) ?? new Map<number, number>();
  hours.set(hour, (hours.get(hour) ?? 0) + n);
  counts.set(key, hours);
}
