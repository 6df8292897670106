import { expect, it, vi } from 'vitest';
import { RateLimitedError } from '../../src/domain/errors.ts';
import type { Intake } from '../../src/intake/intake.ts';
import { type ListenNeeds, listenTo } from '../../src/intake/listen.ts';
import type { Batch, Connector } from '../../src/ports.ts';

/** An intake that keeps what it took and where the cursor stands. */
function anIntake(): Intake & { taken: Batch[] } {
  const taken: Batch[] = [];
  return {
    taken,
    take: async (_source, batch) => {
      taken.push(batch);
      return {
        received: 0,
        mentions: 0,
        dropped: { own: 0, duplicate: 0, repost: 0, refused: 0 },
        edited: 0,
        withdrawn: 0,
      };
    },
    cursor: async () => taken.at(-1)?.cursor ?? null,
    room: async () => undefined,
  };
}
function needs(intake: Intake): ListenNeeds & { states: (string | null)[]; progressed: number } {
  const kept = {
    states: [] as (string | null)[],
    progressed: 0,
    intake,
    events: { count: () => undefined, trouble: () => undefined },
    progress: () => {
      kept.progressed += 1;
    },
    state: (_connector: string, trouble: string | null) => void kept.states.push(trouble),
  };
  return kept;
}

it('goes on from the stored cursor after a failure, as soon as the network allows', async () => {
  const intake = anIntake();
  const asked: (string | null)[] = [];
  const connector: Connector = {
    name: 'x',
    async *listen(cursor) {
      asked.push(cursor);
      const from = Number(cursor ?? 0);
      yield { items: [], cursor: String(from + 1) };
      if (from === 0) throw new RateLimitedError('x', 30);
    },
  };
  const told = needs(intake);
  await listenTo(connector, 'live', told, new AbortController().signal);
  expect(asked).toEqual([null, '1']);
  expect(intake.taken.map(({ cursor }) => cursor)).toEqual(['1', '2']);
  expect(told.states).toEqual([null, 'RateLimitedError', null, null]);
  expect(told.progressed).toBe(2);
});

it('asks for no further batch before the last one is stored (law 1), and stops when told to', async () => {
  const order: string[] = [];
  const stop = new AbortController();
  const connector: Connector = {
    name: 'x',
    async *listen(_cursor, signal) {
      for (let n = 1; !signal.aborted; n += 1) {
        order.push(`asked ${n}`);
        yield { items: [], cursor: String(n) };
      }
    },
  };
  const intake: Intake = {
    ...anIntake(),
    take: async (_source, { cursor }) => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`stored ${cursor}`);
      if (cursor === '3') stop.abort();
      return {} as never;
    },
  };
  await listenTo(connector, 'live', needs(intake), stop.signal);
  expect(order).toEqual(['asked 1', 'stored 1', 'asked 2', 'stored 2', 'asked 3', 'stored 3']);
});

it('waits with credentials that only a person can mend, and ends at once when asked to', async () => {
  const stop = new AbortController();
  const told = needs(anIntake());
  const connector: Connector = {
    name: 'x',
    // biome-ignore lint/correctness/useYield: it fails before it hears anything
    async *listen() {
      throw new Error('unexpected');
    },
  };
  const listening = listenTo(connector, 'live', told, stop.signal);
  await vi.waitFor(() => expect(told.states).toEqual(['Error']));
  stop.abort();
  await listening;
});
