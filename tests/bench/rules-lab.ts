// Measures what the rules lab does on each change of its text: check it, decide 10,000 stored mentions again, draw the page's part.
//   node tests/bench/rules-lab.ts [MENTIONS]
import { readFileSync } from 'node:fs';
import { resultsPart } from '../../src/console/pages/rules-results.ts';
import { timePrinter } from '../../src/console/times.ts';
import type { Decided } from '../../src/domain/decided.ts';
import { createRulesLab } from '../../src/route/lab.ts';
import { loadRules, rule } from '../../src/route/rules.ts';
import { randomOf, someFacts } from '../route/fact-world.ts';

const LIMIT_MS = 1_000;
const DAY_MS = 24 * 3_600_000;
const MONDAY = Date.UTC(2026, 2, 2);
const n = Number(process.argv[2] ?? 10_000);
const text = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8');
const rules = loadRules(text, 'config/routing.yaml');

const random = randomOf(4);
const mentions: Decided[] = Array.from({ length: n }, (_, i) => {
  // Most of what is heard is no harm and nothing special.
  const facts = {
    ...someFacts(random),
    sensitive: random() < 0.04 ? ['legal'] : [],
    spam: random() < 0.05 ? 0.95 : 0.02,
    bot: null,
    'complaint.probability': random(),
    worth: random() ** 3,
    'severity.value': Math.floor(random() ** 2 * 4),
    posture: 'normal',
    nps: null,
    'customer.stopped': false,
  };
  const { desk, rule: by, priority, candidate } = rule(rules, facts);
  const at = MONDAY + Math.floor((i / n) * 29 * DAY_MS);
  return {
    id: `x:${i}`,
    lane: 'live',
    at,
    createdAt: at,
    network: random() < 0.7 ? 'x' : 'bluesky',
    customerId: 1 + Math.floor(random() * n * 0.8),
    incidentId: null,
    facts,
    old: { desk, rule: by, priority, candidate, seat: null },
  };
});

let reads = 0;
const lab = createRulesLab({
  decided: {
    decided: async () => {
      reads += 1;
      return mentions;
    },
    words: async () => new Map(),
    lanes: async () => [{ lane: 'live', decisions: n, last: mentions.at(-1)?.at ?? 0 }],
  },
  clock: { now: () => Date.now() },
  file: 'config/routing.yaml',
});
const times = timePrinter('UTC');
const range = { lane: 'live', days: 30 } as const;

/** As the page does on each change: everything but the network. */
async function redraw(edited: string): Promise<number> {
  const began = performance.now();
  if (!lab.check(edited).ok) throw new Error('the text must be right');
  const picture = await lab.redraw(edited, { kind: 'text', text }, range);
  if (picture === null) throw new Error('nothing was drawn');
  String(resultsPart({ picture, against: 'file', words: new Map(), unchanged: false }, times));
  return performance.now() - began;
}

const first = await redraw(text);
const later: number[] = [];
for (let i = 0; i < 15; i++)
  later.push(await redraw(`${text.replace('  perDay: 5', `  perDay: ${3 + (i % 6)}`)}# edit ${i}\n`));
later.sort((a, b) => a - b);
const round = (ms: number | undefined): number => Math.round(ms ?? 0);
const median = round(later[Math.floor(later.length / 2)]);
const slowest = round(later.at(-1));
console.log(
  JSON.stringify({
    mentions: n,
    firstMs: round(first),
    redrawMs: { median, slowest },
    limitMs: LIMIT_MS,
    ratio: { median: median / LIMIT_MS, slowest: slowest / LIMIT_MS },
    reads,
    heapMB: round(process.memoryUsage().heapUsed / 1e6),
  }),
);
if (slowest > LIMIT_MS) process.exitCode = 1;
