import { beforeEach, describe, expect, it } from 'vitest';
import type { Decided } from '../../src/domain/decided.ts';
import type { Instant, Lane } from '../../src/domain/mention.ts';
import type { DecidedStore, RulesLab } from '../../src/ports.ts';
import { backtest } from '../../src/route/backtest.ts';
import { createRulesLab } from '../../src/route/lab.ts';
import { loadRules, rule } from '../../src/route/rules.ts';
import { LAB_RULES } from '../console/rules-week.ts';
import { randomOf, someFacts } from './fact-world.ts';
import { DAY, HOUR, MONDAY } from './seat-world.ts';

const rules = loadRules(LAB_RULES, 'routing.yaml');
const WIDER = LAB_RULES.replace('severity.value >= 3', 'severity.value >= 2');

function mentionsOf(n: number, lane: Lane = 'live', from: Instant = MONDAY): Decided[] {
  const random = randomOf(n);
  return Array.from({ length: n }, (_, i) => {
    const facts = {
      ...someFacts(random),
      'customer.value': null,
      nps: null,
      posture: 'normal',
      'reply.way': 'api',
    };
    const { desk, rule: by, priority, candidate } = rule(rules, facts);
    const at = from + i * HOUR;
    return {
      id: `x:${lane}-${from}-${i}`,
      lane,
      at,
      createdAt: at,
      network: 'x',
      customerId: i,
      incidentId: null,
      facts,
      old: { desk, rule: by, priority, candidate, seat: null },
    };
  });
}

/** A store that counts what it is asked. */
class CountedStore implements DecidedStore {
  all: Decided[] = [];
  asked: { since: Instant | null; lanes?: Lane[]; limit?: number }[] = [];
  async decided(ask: Parameters<DecidedStore['decided']>[0]): Promise<Decided[]> {
    this.asked.push(ask);
    const { since, lanes, limit } = ask;
    const found = this.all.filter(
      ({ at, lane }) => (since === null || at >= since) && lanes?.includes(lane) !== false,
    );
    return limit === undefined ? found : found.slice(-limit);
  }
  async words(): Promise<Map<string, string>> {
    return new Map();
  }
  async lanes() {
    return [...Map.groupBy(this.all, ({ lane }) => lane)].map(([lane, list]) => ({
      lane,
      decisions: list.length,
      last: list.at(-1)?.at ?? 0,
    }));
  }
}

let store: CountedStore;
let now: Instant;
let lab: RulesLab;
beforeEach(() => {
  store = new CountedStore();
  store.all = mentionsOf(240);
  now = MONDAY + 30 * DAY;
  lab = createRulesLab({ decided: store, clock: { now: () => now }, file: 'routing.yaml' });
});
const month = { lane: 'live', days: 30 } as const;
const file = { kind: 'text', text: LAB_RULES } as const;

describe('the lab', () => {
  it('draws what the back-test finds, held against another text', async () => {
    const picture = await lab.redraw(WIDER, file, month);
    const [before, after] = [
      backtest(store.all, rules),
      backtest(store.all, loadRules(WIDER, 'routing.yaml')),
    ];
    const seated = (of: typeof after) =>
      of.decisions.filter(({ seat }) => seat?.status === 'seated').map(({ id }) => id);
    const [had, have] = [new Set(seated(before)), new Set(seated(after))];
    expect(picture?.newlySeated.map(({ id }) => id).sort()).toEqual(
      [...have].filter((id) => !had.has(id)).sort(),
    );
    expect(picture?.dropped.map(({ id }) => id).sort()).toEqual(
      [...had].filter((id) => !have.has(id)).sort(),
    );
    expect(picture?.newlySeated.length).toBeGreaterThan(0);
    expect(picture?.seats).toMatchObject({ before: had.size, after: have.size });
    const cards = after.days.filter(({ cards: n }) => n > 0).map(({ day, cards: n }) => [day, n]);
    expect(picture?.days.filter((day) => day.after > 0).map((one) => [one.day, one.after])).toEqual(cards);
    // The last ones wait for the seats of the day after.
    expect(picture?.days).toHaveLength(11);
    expect(picture?.fairness.after.seats).toBe(have.size);
  });
  it('finds no change in a text that is held against itself', async () => {
    const picture = await lab.redraw(LAB_RULES, file, month);
    expect(picture).toMatchObject({ newlySeated: [], dropped: [], moved: [] });
    expect(picture?.seats.before).toBe(picture?.seats.after);
  });
  it('draws rules whose examples come out otherwise, and none that cannot be read', async () => {
    const all = LAB_RULES.replace('severity.value >= 3', 'severity.value >= 0');
    expect(lab.check(all)).toMatchObject({ ok: false, usable: true });
    expect(await lab.redraw(all, file, month)).not.toBeNull();
    expect(await lab.redraw('rules: [', file, month)).toBeNull();
    expect(await lab.explain('rules: [', { id: 'x', facts: {} }, month)).toBeNull();
  });
  it('tells the seat of a mention under the text', async () => {
    const [change] = (await lab.redraw(WIDER, file, month))?.newlySeated ?? [];
    const one = store.all.find(({ id }) => id === change?.id);
    const explained = await lab.explain(WIDER, { id: one?.id ?? '', facts: one?.facts ?? {} }, month);
    expect(explained).toMatchObject({
      desk: 'ceo',
      rule: 'severe',
      seat: { status: 'seated' },
      joins: false,
    });
    const elsewhere = await lab.explain(WIDER, { id: 'x:never', facts: one?.facts ?? {} }, month);
    expect(elsewhere).toMatchObject({ desk: 'ceo', seat: null });
  });
});

describe('what the lab remembers', () => {
  it('is read once, however often a text is redrawn', async () => {
    for (let i = 0; i < 5; i++) await lab.redraw(`${WIDER}# ${i}\n`, file, month);
    expect(store.asked).toHaveLength(1);
    expect(store.asked[0]).toMatchObject({ since: null, lanes: ['live'], limit: 20_000 });
  });
  it('is read once for all who ask at the same moment', async () => {
    await Promise.all([1, 2, 3].map((i) => lab.redraw(`${WIDER}# ${i}\n`, file, month)));
    expect(store.asked).toHaveLength(1);
  });
  it('follows the store: only what is young is read again, with the seats given since', async () => {
    await lab.redraw(WIDER, { kind: 'happened' }, month);
    const last = store.all.at(-1) as Decided;
    store.all = [
      ...store.all.slice(0, -1),
      { ...last, old: { ...last.old, seat: { pool: 'open', at: last.at } } },
      ...mentionsOf(3, 'live', last.at + HOUR),
    ];
    now += 20_000;
    const picture = await lab.redraw(WIDER, { kind: 'happened' }, month);
    expect(picture?.mentions).toBe(243);
    expect(picture?.seats.before).toBe(1);
    expect(store.asked).toHaveLength(2);
    expect(store.asked[1]?.since).toBe(last.at - 5 * DAY);
  });
  it('is read whole again after a while, and for another lane', async () => {
    await lab.redraw(WIDER, file, month);
    now += 11 * 60_000;
    await lab.redraw(WIDER, file, month);
    store.all = [...store.all, ...mentionsOf(2, 'recorded')];
    const other = await lab.redraw(WIDER, file, { lane: 'recorded', days: 30 });
    expect(other?.mentions).toBe(2);
    expect(store.asked.map(({ since }) => since)).toEqual([null, null, null]);
  });
  it('is cut to the time asked for, on the clock of the lane', async () => {
    expect((await lab.redraw(WIDER, file, { lane: 'live', days: 2 }))?.mentions).toBe(49);
    expect((await lab.redraw(WIDER, file, month))?.mentions).toBe(240);
    expect((await lab.redraw(WIDER, file, { lane: 'sample', days: 30 }))?.mentions).toBe(0);
  });
  it('recovers when the store was away', async () => {
    const { decided } = store;
    store.decided = () => Promise.reject(new Error('away'));
    await expect(lab.redraw(WIDER, file, month)).rejects.toThrow('away');
    store.decided = decided;
    expect((await lab.redraw(WIDER, file, month))?.mentions).toBe(240);
  });
});
