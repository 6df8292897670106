import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Incident, NearComplaint } from '../ports.ts';
import type { IncidentSettings } from './crowd-settings.ts';

/** What is usual is counted over the hours of this many days before a burst. */
const USUAL_DAYS = 7;

const HOUR = 3_600_000;
const MINUTE = 60_000;
const hourOf = (at: Instant): number => Math.floor(at / HOUR);

/** How many bits of two fingerprints of 16 hex digits differ. */
export function bitsApart(a: string, b: string): number {
  let apart = 0;
  for (let from = 0; from < 16; from += 8) {
    let bits = Number.parseInt(a.slice(from, from + 8), 16) ^ Number.parseInt(b.slice(from, from + 8), 16);
    for (; bits !== 0; bits &= bits - 1) apart += 1;
  }
  return apart;
}

/** The four blocks of a fingerprint: two that are at most 3 bits apart share at least one. */
export const blocksOf = (fingerprint: string): string[] =>
  [0, 1, 2, 3].map((block) => `${block}${fingerprint.slice(block * 4, block * 4 + 4)}`);

/** A complaint whose turn it is. */
export interface FreshComplaint extends NearComplaint {
  fingerprint: string;
  customerId: number;
}

/**
 * Many complaints with one cause. Two ways to see it, both from complaints decided before and of other customers alone,
 * so that the same rows always give the same incidents (law 13):
 *  - alike: their words are near-duplicates (fingerprints differ in few bits) within a day;
 *  - burst: they share brand and topic within two hours, are many, and are several times as many as usual there.
 * A complaint that belongs to an incident that is still growing joins it; a customer counts once. Grows with every
 * complaint that is decided.
 */
export class IncidentBook {
  readonly #settings: IncidentSettings;
  readonly #alikeWithin: number;
  readonly #burstWithin: number;
  readonly #incidents: Incident[];
  readonly #alike = new Map<string, NearComplaint[]>();
  readonly #byTopic = new Map<string, NearComplaint[]>();
  readonly #hours = new Map<string, Map<number, number>>();
  readonly #touched = new Map<number, Incident>();
  #justTied = new Set<MentionId>();
  #lastId: number;
  /** Complaints that turned out to belong to an incident. */
  readonly members = new Map<MentionId, number>();

  constructor(
    known: {
      incidents: readonly Incident[];
      near: readonly NearComplaint[];
      hours: readonly { lane: Lane; brand: string; topic: string; hour: number; n: number }[];
      lastIncidentId: number;
    },
    settings: IncidentSettings,
  ) {
    this.#settings = settings;
    this.#alikeWithin = settings.alikeWithinHours * HOUR;
    this.#burstWithin = settings.burstWithinMinutes * MINUTE;
    this.#incidents = known.incidents.map((incident) => ({ ...incident }));
    this.#lastId = known.lastIncidentId;
    for (const complaint of known.near) this.#remember({ ...complaint });
    for (const { lane, brand, topic, hour, n } of known.hours)
      this.#count(keyOf(lane, brand, topic), hour, n);
  }

  /** New and grown ones. */
  changed(): Incident[] {
    return [...this.#touched.values()];
  }

  /** The incident of a complaint; null: it stands alone. `knownOf`: incidents that count this customer already. */
  take(complaint: FreshComplaint, knownOf: ReadonlySet<number>): Incident | null {
    this.#justTied = new Set();
    const incident = this.#growing(complaint) ?? this.#begun(complaint);
    if (incident !== null) {
      if (!knownOf.has(incident.id)) incident.size += 1;
      incident.lastAt = Math.max(incident.lastAt, complaint.at);
      this.#touched.set(incident.id, incident);
      this.#tie(complaint, incident);
    }
    this.#remember(complaint);
    for (const topic of complaint.topics) {
      this.#count(keyOf(complaint.lane, complaint.brand, topic), hourOf(complaint.at), 1);
    }
    return incident;
  }

  /** Earlier complaints that the last one taken made part of an incident. */
  justTied(): ReadonlySet<MentionId> {
    return this.#justTied;
  }

  /** Which incident a mention has come to belong to in this turn. */
  tiedTo(mentionId: MentionId): number | undefined {
    return this.members.get(mentionId);
  }

  #tie(complaint: NearComplaint, incident: Incident): void {
    complaint.incidentId = incident.id;
    this.members.set(complaint.id, incident.id);
  }

  /** One that goes on: alike words, or a topic that is still at least half a burst. */
  #growing(complaint: FreshComplaint): Incident | null {
    const open = (within: number) =>
      this.#incidents.filter(
        (incident) =>
          incident.lane === complaint.lane &&
          incident.lastAt >= complaint.at - within &&
          incident.openedAt <= complaint.at,
      );
    return (
      open(this.#alikeWithin).find(
        ({ fingerprint }) =>
          fingerprint !== null && bitsApart(fingerprint, complaint.fingerprint) <= this.#settings.bits,
      ) ??
      open(this.#burstWithin).find(
        ({ topic, brand }) =>
          topic !== null &&
          (brand ?? '') === complaint.brand &&
          complaint.topics.includes(topic) &&
          this.#burstOf(complaint, topic, 0.5) !== null,
      ) ??
      null
    );
  }

  #begun(complaint: FreshComplaint): Incident | null {
    const alike = this.#alikeOf(complaint);
    if (1 + customersOf(alike).size >= this.#settings.alikeAtLeast) {
      return this.#begin(complaint, alike, { topic: null, fingerprint: complaint.fingerprint });
    }
    let most: { topic: string; near: NearComplaint[] } | null = null;
    for (const topic of [...complaint.topics].sort()) {
      const near = this.#burstOf(complaint, topic, 1);
      if (near !== null && (most === null || near.length > most.near.length)) most = { topic, near };
    }
    return most === null ? null : this.#begin(complaint, most.near, { topic: most.topic, fingerprint: null });
  }

  #alikeOf(complaint: FreshComplaint): NearComplaint[] {
    const found = new Map<string, NearComplaint>();
    for (const block of blocksOf(complaint.fingerprint)) {
      for (const other of this.#alike.get(`${complaint.lane} ${block}`) ?? []) {
        if (
          isBefore(other, complaint, this.#alikeWithin) &&
          bitsApart(other.fingerprint ?? '', complaint.fingerprint) <= this.#settings.bits
        ) {
          found.set(other.id, other);
        }
      }
    }
    return [...found.values()];
  }

  /** Complaints of the same brand and topic, when they are many and many times as usual; `share` lowers both bars. */
  #burstOf(complaint: FreshComplaint, topic: string, share: number): NearComplaint[] | null {
    const key = keyOf(complaint.lane, complaint.brand, topic);
    const near = (this.#byTopic.get(key) ?? []).filter((other) =>
      isBefore(other, complaint, this.#burstWithin),
    );
    const many = 1 + customersOf(near).size;
    if (many < share * this.#settings.burstAtLeast) return null;
    const window = this.#burstWithin / HOUR;
    const end = hourOf(complaint.at - this.#burstWithin);
    const usualHours = USUAL_DAYS * 24;
    let before = 0;
    for (const [hour, n] of this.#hours.get(key) ?? []) {
      if (hour < end && hour >= end - usualHours) before += n;
    }
    const usual = (before / usualHours) * window;
    return many >= share * this.#settings.burstTimesUsual * usual ? near : null;
  }

  #begin(
    complaint: FreshComplaint,
    near: NearComplaint[],
    what: { topic: string | null; fingerprint: string | null },
  ): Incident {
    const running = near.map((other) => other.incidentId).find((id) => id !== null);
    const before = this.#incidents.find((incident) => incident.id === running);
    if (before !== undefined) return before;
    this.#lastId += 1;
    const fresh = near.filter((other) => other.incidentId === null);
    const incident: Incident = {
      id: this.#lastId,
      lane: complaint.lane,
      ...what,
      brand: what.topic === null || complaint.brand === '' ? null : complaint.brand,
      openedAt: Math.min(complaint.at, ...near.map((other) => other.at)),
      lastAt: complaint.at,
      size: customersOf(fresh).size,
    };
    this.#incidents.push(incident);
    for (const other of fresh) {
      this.#tie(other, incident);
      this.#justTied.add(other.id);
    }
    return incident;
  }

  #remember(complaint: NearComplaint): void {
    if (complaint.fingerprint !== null) {
      for (const block of blocksOf(complaint.fingerprint))
        push(this.#alike, `${complaint.lane} ${block}`, complaint);
    }
    for (const topic of complaint.topics) {
      push(this.#byTopic, keyOf(complaint.lane, complaint.brand, topic), complaint);
    }
  }

  #count(key: string, hour: number, n: number): void {
    const hours = this.#hours.get(key) ?? new Map<number, number>();
    hours.set(hour, (hours.get(hour) ?? 0) + n);
    this.#hours.set(key, hours);
  }
}

const keyOf = (lane: Lane, brand: string, topic: string): string => `${lane} ${topic} ${brand}`;

/** Whoever cannot be told from others counts by the mention. */
function customersOf(complaints: readonly NearComplaint[]): Set<number | string> {
  return new Set(complaints.map((one) => one.customerId ?? one.id));
}

/** Earlier by `createdAt, id`, not longer ago than `within`, and of another customer. */
function isBefore(other: NearComplaint, complaint: FreshComplaint, within: number): boolean {
  return (
    other.customerId !== complaint.customerId &&
    other.at >= complaint.at - within &&
    (other.at < complaint.at || (other.at === complaint.at && other.id < complaint.id))
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
