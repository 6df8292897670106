import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { judge, type Memory, NO_MEMORY, RED_WITHIN_S, watchHealth } from '../../src/console/health.ts';
import type { Pulse } from '../../src/ports.ts';
import { NOON } from '../rigs/builders.ts';

const S = 1000;
const EXPECTED = ['score', 'route', 'support-desk', 'ceo-desk', 'reply'];

function aPulse(said: Partial<Pulse> = {}): Pulse {
  const now = said.now ?? NOON;
  return {
    now,
    workers: EXPECTED.map((worker) => ({ worker, beatAt: now - 2 * S, done: 10, doneAt: now - 3 * S })),
    waiting: [],
    unshownCards: 0,
    overdueReplies: null,
    setAside: 0,
    canaryAt: now - 5 * S,
    ...said,
  };
}
const red = (pulse: Pulse, memory: Memory = NO_MEMORY): string[] =>
  judge(pulse, EXPECTED, memory)
    .health.checks.filter(({ ok }) => !ok)
    .map(({ name }) => name);

describe('one look', () => {
  it('is green while all beat and nothing waits', () => expect(red(aPulse())).toEqual([]));
  it('is red before the workers have started', () =>
    expect(red(aPulse({ workers: [] }))).toEqual(EXPECTED.map((name) => `worker ${name}`)));
  it('is red when one worker is silent', () => {
    const pulse = aPulse();
    const workers = pulse.workers.map((one) =>
      one.worker === 'route' ? { ...one, beatAt: NOON - 40 * S } : one,
    );
    expect(red({ ...pulse, workers })).toEqual(['worker route']);
  });
  it('is red when work waits and its worker, though it beats, finishes nothing', () => {
    const pulse = aPulse({ waiting: [{ stage: 'stored', n: 3, since: NOON - 50 * S }] });
    const workers = pulse.workers.map((one) => ({
      ...one,
      doneAt: one.worker === 'score' ? NOON - 50 * S : NOON,
    }));
    expect(red({ ...pulse, workers })).toEqual(['mentions stored']);
  });
  it('is green while a long queue moves', () =>
    expect(red(aPulse({ waiting: [{ stage: 'stored', n: 90_000, since: NOON - 3600 * S }] }))).toEqual([]));
  it('is green in a pause: nothing waits, so nothing has to be done', () => {
    const workers = aPulse().workers.map((one) => ({ ...one, doneAt: NOON - 86_400 * S }));
    expect(red(aPulse({ workers }))).toEqual([]);
  });
  it('is red when a reply is past its time', () => {
    const workers = aPulse().workers.map((one) => ({ ...one, doneAt: null }));
    expect(red(aPulse({ workers, overdueReplies: { n: 1, since: NOON - 60 * S } }))).toEqual([
      'replies on time',
    ]);
  });
  it('is red while no canary comes through, however well the workers beat', () => {
    const everyone = [...EXPECTED, 'follow-through'];
    const workers = [...aPulse().workers, { worker: 'follow-through', beatAt: NOON, done: 9, doneAt: NOON }];
    const said = (canaryAt: number | null) =>
      judge(aPulse({ workers, canaryAt }), everyone, NO_MEMORY)
        .health.checks.filter(({ ok }) => !ok)
        .map(({ name }) => name);
    expect(said(NOON - 5 * S)).toEqual([]);
    expect(said(NOON - 50 * S)).toEqual(['canary']);
    expect(said(null)).toEqual(['canary']);
  });
  it('is red when no mention of our own comes through any more, where all are there that must pass it on', () => {
    const all = [...EXPECTED, 'follow-through'];
    const workers = all.map((worker) => ({ worker, beatAt: NOON, done: 1, doneAt: NOON }));
    const bad = (pulse: Pulse, expected: string[]) =>
      judge(pulse, expected, NO_MEMORY)
        .health.checks.filter(({ ok }) => !ok)
        .map(({ name }) => name);
    expect(bad(aPulse({ workers, canaryAt: NOON - 50 * S }), all)).toEqual(['canary']);
    expect(bad(aPulse({ workers, canaryAt: null }), all)).toEqual(['canary']);
    expect(bad(aPulse({ workers }), all)).toEqual([]);
    expect(bad(aPulse({ workers, canaryAt: null }), EXPECTED)).toEqual([]);
  });
  it('is red when a job was set aside, and says what to do', () => {
    const { health } = judge(aPulse({ setAside: 2 }), EXPECTED, NO_MEMORY);
    expect(health.checks.find(({ ok }) => !ok)?.says).toMatch(/2 jobs .* openseat -- jobs/);
  });
});

describe('look after look', () => {
  /** Looks every 5 s; the second at which it went red. */
  const redAfter = (pulseAt: (now: number) => Partial<Pulse>, untilS = 600): number | null => {
    let memory = NO_MEMORY;
    for (let s = 0; s <= untilS; s += 5) {
      const now = NOON + s * S;
      const judged = judge(aPulse({ now, ...pulseAt(now) }), EXPECTED, memory);
      memory = judged.memory;
      if (!judged.health.ok) return s;
    }
    return null;
  };
  const idle = (now: number, since: number) => ({
    workers: EXPECTED.map((worker) => ({ worker, beatAt: now, done: 10, doneAt: since })),
  });

  it('a worker that dies turns it red in time', () =>
    expect(
      redAfter(() => ({
        workers: EXPECTED.map((worker) => ({ worker, beatAt: NOON, done: 1, doneAt: NOON })),
      })),
    ).toBeLessThanOrEqual(RED_WITHIN_S));
  it('a worker that lives and finishes nothing turns it red in time', () =>
    expect(
      redAfter((now) => ({ ...idle(now, NOON), waiting: [{ stage: 'scored', n: 1, since: NOON }] })),
    ).toBeLessThanOrEqual(RED_WITHIN_S));
  it('a mention that nobody moves turns it red in time, though its worker is busy with others', () =>
    expect(
      redAfter((now) => ({ ...idle(now, now), waiting: [{ stage: 'scored', n: 5, since: NOON - 10 * S }] })),
    ).toBeLessThanOrEqual(RED_WITHIN_S));
  it('a card that is never shown turns it red in time, without any wall time in its rows', () =>
    expect(redAfter((now) => ({ ...idle(now, NOON), unshownCards: 1 }))).toBeLessThanOrEqual(RED_WITHIN_S));
  it('cards that come and are shown do not', () =>
    expect(
      redAfter((now) => ({ ...idle(now, NOON - 3600 * S), unshownCards: (now / S) % 10 === 0 ? 1 : 0 })),
    ).toBeNull());
  it('a queue that moves stays green for ever', () =>
    expect(
      redAfter((now) => ({
        ...idle(now, now),
        waiting: [{ stage: 'stored', n: 900, since: now - 300 * S }],
      })),
    ).toBeNull());
});

describe('watching', () => {
  it('says which of database and queue cannot be reached', async () => {
    await using watch = watchHealth({
      pulse: () => Promise.reject(new Error('down')),
      queue: () => Promise.reject(new Error('down')),
      expected: [],
    });
    const { ok, checks } = await watch();
    expect(ok).toBe(false);
    expect(checks.map(({ name, ok: fine }) => [name, fine])).toEqual([
      ['database', false],
      ['queue', false],
    ]);
  });
  it('does not wait for a database that never answers', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    await using watch = watchHealth({
      pulse: () => new Promise(() => undefined),
      queue: async () => undefined,
      expected: [],
    });
    const looking = watch();
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await looking).ok).toBe(false);
  });
});
