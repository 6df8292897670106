import type { Assessment, Intent, Severity } from '../../domain/assessment.ts';
import type { Instant } from '../../domain/mention.ts';
import type { Routable } from '../../ports.ts';
import { numbersOf } from '../lottery.ts';
import { type Poster, pick, posterOf } from './people.ts';
import { BRANDS, FIRST_DAY, type Happening, happeningsOf, usualRate } from './plan.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Year {
  startsAt: Instant;
  endsAt: Instant;
  /** In the order of time. */
  mentions: Routable[];
  happenings: Happening[];
}

const TOPICS = [
  ['delivery', 5],
  ['billing', 4],
  ['app', 4],
  ['service', 3],
  ['outage', 1],
  ['staff', 1],
] as const;
const INTENTS = [
  ['praise', 30],
  ['question', 26],
  ['other', 30],
  ['idea', 14],
] as const;
const COMPLAINTS = 0.42;
/** Of those who post again while their case is open. */
const FOLLOW_UPS = 0.07;

/** A seeded stretch of days: who says what, and when. No text model is asked: mentions come with their assessments. */
export function yearOf(days: number, seed: number): Year {
  const chance = numbersOf(seed);
  const happenings = happeningsOf(days, chance);
  const moods = Array.from({ length: days }, () => 0.8 + 0.4 * chance());
  const made = new Maker(chance);
  const endsAt = FIRST_DAY + days * DAY;
  const moments: { at: Instant; because: Happening | null }[] = [];
  for (let at = FIRST_DAY; at < endsAt; at += HOUR) {
    for (const share of arrivals(
      usualRate(at, (day) => moods[day] ?? 1),
      chance,
    )) {
      moments.push({ at: at + Math.floor(share * HOUR), because: null });
    }
  }
  for (const because of happenings) {
    // By the minute: the first hour is what it is about.
    for (let at = because.startsAt; at < because.endsAt; at += 60_000) {
      for (const share of arrivals(because.rate(at) / 60, chance)) {
        moments.push({ at: at + Math.floor(share * 60_000), because });
      }
    }
  }
  moments.sort((a, b) => a.at - b.at);
  const mentions = moments.map(({ at, because }) => made.mention(at, because));
  return { startsAt: FIRST_DAY, endsAt, mentions, happenings };
}

/** When within a span something happens that happens `mean` times in it on average (a Poisson process), each 0–1. */
function arrivals(mean: number, chance: () => number): number[] {
  if (mean <= 0) return [];
  const found: number[] = [];
  const next = (from: number): number => from - Math.log(1 - chance()) / mean;
  for (let at = next(0); at < 1; at = next(at)) found.push(at);
  return found;
}

/** Makes mentions one after the other, with people who come back. */
class Maker {
  readonly #chance: () => number;
  readonly #people: Poster[] = [];
  #seq = 0;

  constructor(chance: () => number) {
    this.#chance = chance;
  }

  mention(at: Instant, because: Happening | null): Routable {
    this.#seq += 1;
    const chance = this.#chance;
    const poster = this.#poster(at, because);
    const complaint = because !== null || chance() < COMPLAINTS;
    const id = `${poster.network}:sim-${String(this.#seq).padStart(7, '0')}`;
    const brand = because?.brand ?? pick(BRANDS, chance());
    return {
      id,
      seq: this.#seq,
      lane: 'live',
      mention: {
        network: poster.network,
        origin: poster.network === 'survey' ? 'webhook' : 'live',
        accountId: `${poster.network}:${poster.customerId}`,
        author: {
          ...(poster.followers === null ? {} : { followers: poster.followers }),
          ...(poster.verified ? { verified: true } : {}),
        },
        createdAt: at,
        brand,
        ...(poster.network === 'survey' ? { nps: complaint ? Math.floor(chance() * 7) : 9 } : {}),
        replyability: this.#replyability(poster),
      },
      customerId: poster.customerId,
      customer: poster.customer,
      repostsSeen: 0,
      text: complaint || chance() < 0.97 ? 'Words.' : 'Thank you!',
      assessment: this.#assessment(id, at, { poster, complaint, because }),
      answersCase: null,
    };
  }

  /** Somebody new, or somebody who was heard before; those whom a happening hits speak once about it. */
  #poster(at: Instant, because: Happening | null): Poster {
    const known = this.#people.length;
    const back = because === null && known > 0 && this.#chance() < FOLLOW_UPS + 0.25;
    if (back) {
      // Mostly somebody of late.
      const ago = Math.floor(this.#chance() ** 3 * Math.min(known, 6_000));
      const found = this.#people[known - 1 - ago];
      if (found !== undefined) return found;
    }
    const poster = posterOf(known + 1, at, this.#chance);
    this.#people.push(poster);
    return poster;
  }

  #replyability({ network }: Poster): Routable['mention']['replyability'] {
    if (network === 'survey') return { way: 'email', reason: 'a survey answer' };
    const chance = this.#chance();
    if (network === 'app-store') return { way: chance < 0.8 ? 'link-out' : 'none', reason: 'a review' };
    return chance < 0.04
      ? { way: 'none', reason: 'the author limits who may answer' }
      : { way: 'api', reason: 'the author named us' };
  }

  #assessment(
    mentionId: string,
    at: Instant,
    { poster, complaint, because }: { poster: Poster; complaint: boolean; because: Happening | null },
  ): Assessment {
    const chance = this.#chance;
    const severity: Severity = complaint
      ? pick(
          [
            [0, 4],
            [1, 50],
            [2, 38],
            [3, because === null ? 6 : 9],
          ] as const,
          chance(),
        )
      : 0;
    const sure = 0.6 + 0.39 * chance();
    const rest = (1 - sure) / 3;
    const probabilities: [number, number, number, number] = [rest, rest, rest, rest];
    probabilities[severity] = sure;
    const intent: Intent = complaint ? 'complaint' : pick(INTENTS, chance());
    const viral = because?.kind === 'viral-story';
    const reach = poster.followers === null ? null : Math.min(100, 9 * Math.log(1 + poster.followers));
    return {
      mentionId,
      revision: 1,
      language: { label: poster.language, probability: 0.95 },
      sentiment: complaint
        ? { label: 'neg', neg: 0.85, neu: 0.1, pos: 0.05 }
        : { label: 'neu', neg: 0.1, neu: 0.6, pos: 0.3 },
      complaint: { label: complaint ? 1 : 0, probability: complaint ? 0.5 + chance() / 2 : chance() / 2.2 },
      severity: { label: severity, probabilities },
      urgency: { probability: chance() ** 3 },
      intent: {
        label: intent,
        probabilities: { complaint: 0, question: 0, idea: 0, praise: 0, other: 0, [intent]: 1 },
      },
      idea: { label: intent === 'idea' ? 1 : 0, probability: intent === 'idea' ? 0.4 + chance() / 2 : 0.05 },
      spam: { label: 0, probability: chance() < 0.01 && !complaint ? 0.95 : 0.02 },
      review: { label: 'experience' },
      worth: { probability: complaint ? chance() ** 1.6 * (severity >= 2 ? 1 : 0.6) : chance() * 0.1 },
      abstained: chance() < 0.02 ? ['severity', 'worth'] : [],
      reasons: complaint && chance() < 0.12 ? { severity: [{ key: 'cue.again-asked', weight: 0.3 }] } : {},
      topics: because === null ? (complaint ? [pick(TOPICS, chance())] : []) : [because.topic],
      sensitive:
        complaint && chance() < 0.03
          ? [
              pick(
                [
                  ['legal', 2],
                  ['privacy', 2],
                  ['safety', 1],
                ] as const,
                chance(),
              ),
            ]
          : [],
      reach: { value: reach, speed: viral && reach !== null && chance() < 0.1 ? 40 + 60 * chance() : null },
      fingerprint: this.#fingerprint(because),
      bot: null,
      modelVersion: 'simulated',
      scoringVersion: 'simulated',
      assessedAt: at,
    };
  }

  /** A third of those whom the same thing hits say it in nearly the same words. */
  #fingerprint(because: Happening | null): string {
    const bits = (): string =>
      Math.floor(this.#chance() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    if (because === null || this.#chance() < 0.67) return bits() + bits();
    const copied = Math.floor(because.startsAt / 60_000) >>> 0;
    const shaken = (copied ^ (1 << Math.floor(this.#chance() * 31))) >>> 0;
    return `5eed5eed${shaken.toString(16).padStart(8, '0')}`;
  }
}
