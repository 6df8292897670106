import type { Decided } from '../domain/decided.ts';
import type { Decision, Ruling } from '../domain/decision.ts';
import type { Lane, MentionId } from '../domain/mention.ts';
import type { SeatOutcome } from '../domain/seat.ts';
import type { KnownForRouting, Routable, Routed } from '../ports.ts';
import { planAt } from './days.ts';
import type { RuleSet } from './rule-set.ts';
import { ruleWithHouse } from './ruling.ts';
import { JOINS, Turn } from './turn.ts';

/** What routing would make of one mention, with nothing known before the first. */
export interface Verdict {
  id: MentionId;
  /** What the rules say of it alone, also when it joins a case and they would not be asked. */
  ruling: Ruling;
  /** Mention that opened the case it joins; null: it joins none. */
  joins: MentionId | null;
  /** Last word of the seats; null: it asked for none. */
  seat: SeatOutcome | null;
  /** As routing would keep it. */
  decided: Decided;
}

const NOTHING_KNOWN: Omit<KnownForRouting, 'mentions'> = {
  cases: [],
  earlier: [],
  lanes: [],
  near: [],
  hours: [],
  incidents: [],
  lastCaseId: 0,
  lastIncidentId: 0,
  posture: 'normal',
};

/**
 * Decides mentions of one rehearsal lane in the order given, as routing does and without writing anything; the seats go
 * on to the end, so that nobody waits when it returns. Pure. Every mention needs an id of its own.
 */
export function dryRun(mentions: readonly Routable[], rules: RuleSet): Verdict[] {
  const inOrder = mentions.map((mention, seq) => ({ ...mention, seq }));
  const turn = new Turn({ ...NOTHING_KNOWN, mentions: inOrder }, rules, 0);
  for (const lane of new Set(mentions.map((mention) => mention.lane))) finish(turn, lane);
  const routed = turn.result();
  const known = keysOf(routed);
  return routed.decisions.flatMap((decision, i) => {
    const mention = mentions[i];
    return mention === undefined ? [] : [verdictOf(decision, mention, rules, known)];
  });
}

/** To the end of the lane's last day, and on until everyone who waits has an outcome. */
export function finish(turn: Turn, lane: Lane): void {
  const { youngest, settings } = turn.lane(lane);
  if (youngest !== null) turn.advance(lane, planAt(youngest.at, settings).end);
  for (;;) {
    const waiting = turn.lane(lane).ledger?.waiting ?? [];
    if (waiting.length === 0) return;
    turn.advance(lane, Math.max(...waiting.map((one) => one.until)) + 1);
  }
}

interface Keys {
  openers: ReadonlyMap<number, MentionId>;
  outcomes: ReadonlyMap<MentionId, SeatOutcome>;
  incidents: ReadonlyMap<MentionId, number>;
  stops: ReadonlySet<unknown>;
}

function keysOf({ opened, settled, members, events }: Routed): Keys {
  return {
    openers: new Map(opened.map(({ id, openedBy }) => [id, openedBy])),
    outcomes: new Map(settled.map(({ mentionId, outcome }) => [mentionId, outcome])),
    incidents: new Map(members.map(({ mentionId, incidentId }) => [mentionId, incidentId])),
    stops: new Set(events.filter(({ kind }) => kind === 'stop-asked').map(({ data }) => data.mention)),
  };
}

function verdictOf(decision: Decision, mention: Routable, rules: RuleSet, known: Keys): Verdict {
  const { mentionId: id, facts, decidedAt: at, desk, rule, priority, candidate, joinedCase } = decision;
  const joins = joinedCase === undefined ? null : (known.openers.get(joinedCase) ?? null);
  const seat = known.outcomes.get(id) ?? null;
  return {
    id,
    ruling: rule === JOINS ? ruleWithHouse(rules, facts) : decision,
    joins,
    seat,
    decided: {
      id,
      lane: mention.lane,
      at,
      createdAt: mention.mention.createdAt,
      network: mention.mention.network,
      customerId: mention.customerId,
      ...incidentAt(facts['incident.size'], known.incidents.get(id)),
      ...(known.stops.has(id) && { stops: true }),
      facts,
      old: {
        desk,
        rule,
        priority,
        candidate,
        seat: seat?.status === 'seated' ? { pool: seat.pool, at: seat.at } : null,
        ...(joins !== null && { joined: joins }),
      },
    },
  };
}

/** A complaint is tied to its incident also by those that follow; the size it saw tells whether it was then. */
function incidentAt(
  size: unknown,
  incidentId: number | undefined,
): Pick<Decided, 'incidentId' | 'foldsInto'> {
  if (incidentId === undefined) return { incidentId: null };
  return typeof size === 'number' && size > 1 ? { incidentId } : { incidentId: null, foldsInto: incidentId };
}
