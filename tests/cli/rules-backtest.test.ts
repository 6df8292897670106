import { describe, expect, it } from 'vitest';
import { backtestText } from '../../src/cli/backtest-text.ts';
import { decidedRange } from '../../src/cli/decided-range.ts';
import { fairnessText } from '../../src/cli/rules-fairness.ts';
import type { Decided } from '../../src/domain/decided.ts';
import type { Lane } from '../../src/domain/mention.ts';
import type { DecidedStore } from '../../src/ports.ts';
import { backtest } from '../../src/route/backtest.ts';
import { fairness } from '../../src/route/fairness.ts';
import { pictureOf } from '../../src/route/lab-picture.ts';
import { loadRules } from '../../src/route/rules.ts';
import { DAY, HOUR } from '../rigs/builders.ts';
import { MONDAY } from '../route/seat-world.ts';

const rules = (perDay: number, from = 0.5) =>
  loadRules(
    `seats: { perDay: ${perDay}, reserve: 0, ordinary: 0 }
rules:
  - { name: complaints, description: Every complaint may get a seat., when: [complaint.probability >= ${from}], send: ceo }
  - { name: rest, description: Everything that is left., send: nobody }
`,
    'routing.yaml',
  );

/** Two complaints an hour, each of a customer of its own, decided by 8 seats a day. */
const stored = ((): Decided[] => {
  const bare = Array.from({ length: 48 }, (_, i): Decided => {
    const at = MONDAY + 7 * HOUR + Math.floor(i / 2) * HOUR;
    return {
      id: `x:${i}`,
      lane: 'recorded',
      at,
      createdAt: at,
      network: 'x',
      customerId: i,
      incidentId: null,
      facts: {
        'complaint.probability': 0.5 + i / 100,
        'severity.value': 2,
        worth: i / 100,
        language: i % 3 === 0 ? 'nl' : 'en',
        network: 'x',
      },
      old: { desk: 'nobody', rule: 'rest', priority: 0, candidate: false, seat: null },
    };
  });
  return backtest(bare, rules(8)).decisions.map(({ seat, id: _, ...old }, i) => ({
    ...bare[i]!,
    old: { ...old, seat: seat?.status === 'seated' ? { pool: seat.pool, at: seat.at } : null },
  }));
})();

describe('what a back-test says', () => {
  const words = new Map(stored.map(({ id }) => [id, `words of ${id}`]));
  const said = (set: ReturnType<typeof rules>, shown = new Map<string, string>()) =>
    backtestText(pictureOf(stored, set, backtest(stored, set), null), stored, shown).join('\n');

  it('shows cards a day against the budget, who is newly seated and who is dropped', () => {
    const text = said(rules(4));
    expect(text).toMatch(/Cards for the CEO: 1\d before, 8 now; at most 4 on a day, never over budget\./);
    expect(text).toContain('→ 4 of 4  ████');
    expect(text).toMatch(/Dropped: \d+\.\n {2}x:\d+ \((nl|en), priority [\d.]+\): complaints\. The seat/);
    expect(said(rules(8))).toContain('Newly seated: nobody.\nDropped: nobody.');
  });

  it('shows load, desks and fairness, before and now', () => {
    const text = said(rules(8, 0.9));
    expect(text).toMatch(/Cases at support: 48 before, \d now \(−8\d/);
    expect(text).toMatch(/4\d from ceo to nobody/);
    expect(text).toMatch(/language {3}en +6\d %/);
  });

  it('has words only where they are given', () => {
    expect(said(rules(4))).not.toContain('words of');
    expect(said(rules(4), words)).toContain('“words of x:');
    const sly = new Map([...words.keys()].map((id) => [id, 'red\u001b[31m\nnext\u202eline']));
    expect(said(rules(4), sly)).toContain('“red [31m next line”');
  });

  it('counts nothing of the time before, and still knows what came of it', () => {
    const from = MONDAY + DAY;
    const report = backtest(stored, rules(8), from);
    const counted = stored.filter(({ at }) => at >= from);
    expect(report.mentions).toBe(counted.length);
    expect(report.decisions).toEqual(backtest(stored, rules(8)).decisions.slice(-counted.length));
    expect([report.newlySeated, report.dropped]).toEqual([[], []]);
  });

  it('does not call newly seated who still waits', () => {
    const waiting = stored.map((one) => ({
      ...one,
      old: { ...one.old, seat: null, ...(one.old.seat !== null && { waits: true }) },
    }));
    expect(backtest(waiting, rules(8)).newlySeated).toEqual([]);
  });
});

describe('the fairness report', () => {
  it('names each group, what the lot did, and who gets under half its share', () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({
      facts: { 'complaint.probability': 0.9, language: i % 2 === 0 ? 'nl' : 'en', network: 'x' },
      pool: i % 2 === 1 && i < 60 ? ('open' as const) : i === 2 ? ('ordinary' as const) : null,
    }));
    const text = fairnessText(fairness(rows), 'live').join('\n');
    expect(text).toContain('200 complaints of the lane live, 31 seats: 0 for the severe, 30 open, 1 by lot');
    expect(text).toMatch(/ {2}nl +100 +50 % +1 \(1 by lot\) +3 % +\d+ %–1\d % +UNDER HALF ITS SHARE/);
    expect(text).toContain('language nl: 50 % of the complaints and 3 % of the seats.');
    expect(text).not.toContain('language en:');
  });

  it('says when there is too little to tell', () => {
    expect(fairnessText(fairness([]), 'live').join('\n')).toContain('Only 0 seats were given');
  });
});

describe('which decisions are looked at', () => {
  const lanes = (...names: Lane[]): DecidedStore & { asked: unknown[] } => {
    const asked: unknown[] = [];
    return {
      asked,
      decided: async (ask) => {
        asked.push(ask);
        return [];
      },
      words: async () => new Map(),
      lanes: async () => names.map((lane) => ({ lane, decisions: 1, last: MONDAY })),
    };
  };
  const wall = MONDAY + 100 * DAY;

  it('are the last 30 days of the live lane, or all of a recording, with what came just before', async () => {
    const live = lanes('canary', 'live', 'recorded');
    const range = await decidedRange(live, {}, wall);
    expect(range).toMatchObject({ lane: 'live', from: wall - 30 * DAY });
    expect(live.asked).toEqual([{ since: wall - 35 * DAY, lanes: ['live'] }]);
    const recorded = lanes('canary', 'recorded');
    expect(await decidedRange(recorded, {}, wall)).toMatchObject({ lane: 'recorded', from: null });
    expect(recorded.asked).toEqual([{ since: null, lanes: ['recorded'] }]);
  });

  it('count back on the clock of their lane', async () => {
    const { from } = await decidedRange(lanes('live', 'recorded'), { lane: 'recorded', since: '2w' }, wall);
    expect(from).toBe(MONDAY - 14 * DAY);
    expect((await decidedRange(lanes('live'), { since: '12h' }, wall)).from).toBe(wall - 12 * HOUR);
  });

  it.each([
    [{ lane: 'canary' }, /there is no lane canary. There are live, recorded, sample/],
    [{ lane: 'sample' }, /nothing is decided yet in the lane sample/],
  ])('%o is refused with what to do', async (asked, says) => {
    await expect(decidedRange(lanes('live'), asked, wall)).rejects.toThrow(says);
    await expect(decidedRange(lanes('canary'), {}, wall)).rejects.toThrow(/nothing is decided yet\. Start/);
  });
});
