import type { Posture } from '../../domain/decision.ts';
import type { Instant, MentionId } from '../../domain/mention.ts';
import { numbersOf } from '../lottery.ts';
import type { RuleSet } from '../rule-set.ts';
import { Turn } from '../turn.ts';
import { Memory } from './memory.ts';
import type { Year } from './mentions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** From the post to its turn. */
const LATENCY = 5_000;
/** A person looks at a proposal and accepts it. */
const ACCEPTED_AFTER = 20 * 60_000;
/** Whoever still waits when the year ends gets an outcome within this. */
const AFTERWARDS = 12 * DAY;

/** What happened in a simulated year, as the database would tell it. */
export interface Lived {
  memory: Memory;
  /** From when which posture held, oldest first. */
  postures: { from: Instant; posture: Posture }[];
  /** Candidates whose case a person closed while they waited. */
  left: Set<MentionId>;
  /** When the last of them had an outcome. */
  endsAt: Instant;
}

/**
 * Lives through the year as the live lane does: each mention has its own turn, seats are given out every hour, people
 * close cases and accept the postures that are proposed. The same year, rules and seed give the same outcome.
 */
export function live(year: Year, rules: RuleSet, seed: number): Lived {
  const memory = new Memory(rules.spikes);
  const chance = numbersOf(seed ^ 0x00c0ffee);
  const closing: { at: Instant; caseId: number }[] = [];
  const endsAt = year.endsAt + AFTERWARDS;
  const lived: Lived = {
    memory,
    postures: [{ from: year.startsAt, posture: 'normal' }],
    left: new Set(),
    endsAt,
  };
  let next = 0;
  let now = year.startsAt;
  for (let tick = year.startsAt + HOUR; tick <= endsAt; tick += HOUR) {
    for (;;) {
      const mention = year.mentions[next];
      const due = soonest(memory, now);
      const at = Math.min(mention === undefined ? Infinity : mention.mention.createdAt + LATENCY, due.at);
      if (at >= tick) break;
      now = at;
      if (due.at <= at && due.accept !== null) {
        advance(memory, rules, due.at);
        due.accept.answer = 'accepted';
        memory.posture = due.accept.posture;
        lived.postures.push({ from: due.at, posture: memory.posture });
      } else if (mention !== undefined) {
        memory.keep(new Turn(memory.known(mention), rules, at).result(), mention);
        next += 1;
      }
    }
    closeSome(memory, closing, tick, { chance, left: lived.left });
    advance(memory, rules, tick);
    now = tick;
  }
  return lived;
}

function advance(memory: Memory, rules: RuleSet, to: Instant): void {
  const turn = new Turn(memory.known(null), rules, to);
  turn.advance('live', to);
  memory.keep(turn.result(), null);
}

/** The proposal that a person answers next, and when; it may be about something that ended a while ago. */
function soonest(memory: Memory, now: Instant) {
  for (const proposal of memory.proposals.values()) {
    if (proposal.answer === null)
      return { at: Math.max(now + 1, proposal.at + ACCEPTED_AFTER), accept: proposal };
  }
  return { at: Number.POSITIVE_INFINITY, accept: null };
}

/** Support closes a case after some days, a few within hours, while they may still wait for a seat. */
function closeSome(
  memory: Memory,
  closing: { at: Instant; caseId: number }[],
  now: Instant,
  { chance, left }: { chance: () => number; left: Set<MentionId> },
): void {
  for (const caseId of memory.fresh) {
    if (closing.some((one) => one.caseId === caseId)) continue;
    const hours = chance() < 0.02 ? 1 + 5 * chance() : 24 * (1 + 5 * chance());
    closing.push({ at: now + hours * HOUR, caseId });
  }
  memory.fresh.clear();
  const due = closing.filter(({ at }) => at <= now);
  if (due.length === 0) return;
  const waiting = new Map(
    memory
      .known(null)
      .lanes.flatMap(({ ledger }) =>
        (ledger?.waiting ?? []).map(({ candidate }) => [candidate.caseId, candidate.mentionId] as const),
      ),
  );
  for (const { caseId } of due) {
    const waited = waiting.get(caseId);
    if (waited !== undefined) left.add(waited);
    memory.close(caseId);
  }
  const rest = closing.filter(({ at }) => at > now);
  closing.splice(0, closing.length, ...rest);
}
