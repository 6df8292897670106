import type { Decided } from '../domain/decided.ts';
import type { Ruling } from '../domain/decision.ts';
import { ImpossibleStateError } from '../domain/errors.ts';
import { factsOf } from '../route/facts-of.ts';
import { numbersOf } from '../route/lottery.ts';
import { redecide } from '../route/redecide.ts';
import type { RuleSet } from '../route/rule-set.ts';
import { loadRules, rule } from '../route/rules.ts';
import { yearOf } from '../route/simulate/mentions.ts';
import { type Peer, peersWith } from './bench-peers.ts';
import { benchRules, benchRulesFile } from './bench-rules-file.ts';

/** CPU time of the whole process, its garbage collector included. */
export interface BenchOfRules {
  rules: number;
  mentions: number;
  ours: { microsPerMention: number };
  /** Of CPU time. */
  backtest: { mentionsPerSecond: number };
  peers: Record<string, { microsPerMention: number; mentions: number; version: string; gives: string }>;
}

const SEED = 7;
const ROUNDS = 10;
/** As many as routing decides, and holds with all their reasons, in one transaction. */
const HELD = 200;
/** About a hundred mentions come on a simulated day. */
const PER_DAY = 80;

/**
 * Decides generated mentions by fifty rules, decides them again as a back-test does, and gives some to other engines with
 * the same rules; all in turns, so that a machine that slows down slows them all. A first round warms up and counts
 * nothing. Throws when an engine finds another rule than ours.
 */
export async function benchOfRules(mentions: number): Promise<BenchOfRules> {
  const set = loadRules(benchRulesFile(), 'bench.yaml');
  const peers = peersWith(benchRules());
  const decided = mentionsOf(mentions, set);
  const size = Math.ceil(mentions / ROUNDS);
  const spent = { ours: 0, backtest: 0, peers: peers.map(() => 0) };
  const given = { ours: 0, peers: peers.map(() => 0) };
  for (let round = -1; round < ROUNDS; round++) {
    const part = decided.slice(Math.max(0, round) * size, (Math.max(0, round) + 1) * size);
    const ours = await cpu(() => decideAll(set, part));
    const again = await cpu(() => redecide(part, set));
    const theirs: number[] = [];
    for (const peer of peers) theirs.push(await peerCpu(peer, sample(part, peer.share), set));
    if (round < 0) continue;
    spent.ours += ours;
    spent.backtest += again;
    given.ours += part.length;
    peers.forEach((peer, i) => {
      spent.peers[i] = (spent.peers[i] ?? 0) + (theirs[i] ?? 0);
      given.peers[i] = (given.peers[i] ?? 0) + sample(part, peer.share).length;
    });
  }
  return {
    rules: set.rules.length,
    mentions: given.ours,
    ours: { microsPerMention: rounded(spent.ours / given.ours) },
    backtest: { mentionsPerSecond: Math.round((given.ours / spent.backtest) * 1e6) },
    peers: Object.fromEntries(
      peers.map(({ name, version, without }, i) => [
        name,
        {
          microsPerMention: rounded((spent.peers[i] ?? 0) / Math.max(1, given.peers[i] ?? 0)),
          mentions: given.peers[i] ?? 0,
          version,
          gives: without,
        },
      ]),
    ),
  };
}

function decideAll(set: RuleSet, part: readonly Decided[]): void {
  let held: Ruling[] = [];
  for (const { facts } of part) {
    held.push(rule(set, facts));
    if (held.length >= HELD) held = [];
  }
}

async function peerCpu(peer: Peer, part: readonly Decided[], set: RuleSet): Promise<number> {
  const prepared = part.map(({ facts }) => peer.prepare(facts));
  const found: string[] = [];
  const spent = await cpu(async () => {
    for (const facts of prepared) {
      const name = peer.match(facts);
      found.push(typeof name === 'string' ? name : await name);
    }
  });
  part.forEach(({ facts }, i) => {
    const ours = rule(set, facts).rule;
    if (found[i] !== ours)
      throw new ImpossibleStateError(`bench rules: ${peer.name} finds ${found[i]} where ours finds ${ours}`);
  });
  return spent;
}

/** Microseconds. */
async function cpu(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

const sample = <T>(list: readonly T[], share: number): readonly T[] =>
  list.slice(0, Math.max(1, Math.ceil(list.length * share)));
const rounded = (micros: number): number => Math.round(micros * 10) / 10;

/** Generated mentions with their facts, always the same, as a back-test reads them. */
function mentionsOf(count: number, set: RuleSet): Decided[] {
  const chance = numbersOf(SEED);
  const { mentions } = yearOf(Math.ceil(count / PER_DAY), SEED);
  return mentions.slice(0, count).map((one): Decided => {
    const { id, lane, customerId, mention } = one;
    const { createdAt, network } = mention;
    const facts = factsOf({
      ...one,
      history: {
        earlierMentions: Math.floor(chance() ** 3 * 6),
        earlierComplaints: Math.floor(chance() ** 4 * 5),
        earlierCases: Math.floor(chance() ** 4 * 3),
      },
      incidentSize: Math.max(1, Math.floor(chance() ** 12 * 60)),
      posture: 'normal',
      at: createdAt,
    });
    const { desk, rule: name, priority, candidate } = rule(set, facts);
    const old = { desk, rule: name, priority, candidate, seat: null };
    return { id, lane, at: createdAt, createdAt, network, customerId, incidentId: null, facts, old };
  });
}
