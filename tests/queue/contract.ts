import { expect, it, vi } from 'vitest';
import { ImpossibleStateError, RateLimitedError, RefusedError } from '../../src/domain/errors.ts';
import type { Events } from '../../src/ports.ts';
import { openQueues, type QueueBackend, type Queues, type SetAside } from '../../src/queue/queues.ts';

/** Events that keep their names. */
export function recordingEvents(): Events & { seen: string[] } {
  const seen: string[] = [];
  return { seen, count: (event) => void seen.push(event), trouble: (_level, event) => void seen.push(event) };
}

/** What every backend must do; run by a test file for each. */
export function keepsTheContract(open: () => Promise<{ backend: QueueBackend; prefix: string }>): void {
  const start = async (): Promise<{
    queues: Queues;
    aside: SetAside[];
    events: ReturnType<typeof recordingEvents>;
  }> => {
    const aside: SetAside[] = [];
    const events = recordingEvents();
    const queues = await openQueues({
      ...(await open()),
      clock: { now: () => Date.now() },
      events,
      setAside: async (what) => void aside.push(what),
    });
    return { queues, aside, events };
  };
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

  it('hands every id on once, in batches of at most 100', async () => {
    const { queues } = await start();
    await using _ = queues;
    const batches: string[][] = [];
    queues.work(
      'score',
      async ({ ids }) => void batches.push(ids),
      () => undefined,
      () => undefined,
    );
    const ids = Array.from({ length: 250 }, (_, i) => `x:${i}`);
    await queues.mentions('score', ids);
    await soon(() => expect(batches.flat().sort()).toEqual([...ids].sort()));
    expect(batches.map((batch) => batch.length).sort()).toEqual([100, 100, 50]);
  });

  it('tries again after the pause the error asks for', async () => {
    const { queues, aside } = await start();
    await using _ = queues;
    const tries: number[] = [];
    queues.work(
      'reply',
      async () => {
        tries.push(Date.now());
        if (tries.length === 1) throw new RateLimitedError('x', 300);
      },
      () => undefined,
      () => undefined,
    );
    await queues.reply(1, 0);
    await soon(() => expect(tries).toHaveLength(2));
    expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(290);
    expect(aside).toEqual([]);
  });

  it('sets a refused job aside after one try, with ids and a code only', async () => {
    const { queues, aside } = await start();
    await using _ = queues;
    let tries = 0;
    queues.work(
      'ceo-desk',
      async () => {
        tries += 1;
        throw new RefusedError('discord', 'somebody’s words');
      },
      () => undefined,
      () => undefined,
    );
    await queues.card(7);
    await soon(() => expect(aside).toHaveLength(1));
    expect(tries).toBe(1);
    expect(aside[0]).toMatchObject({ queue: 'ceo-desk', payload: { caseId: 7 }, code: 'RefusedError' });
    expect(JSON.stringify(aside)).not.toContain('words');
  });

  it('stops the worker on an impossible state, and sets the job aside the second time', async () => {
    const { queues, aside } = await start();
    await using _ = queues;
    let stopped = 0;
    const done: string[] = [];
    queues.work(
      'score',
      async ({ ids }) => {
        if (ids[0] === 'x:poison') throw new ImpossibleStateError('it cannot be');
        done.push(...ids);
      },
      () => undefined,
      () => {
        stopped += 1;
      },
    );
    await queues.mentions('score', ['x:poison']);
    await queues.mentions('score', ['x:fine']);
    await soon(() => expect(aside).toHaveLength(1));
    expect(stopped).toBe(1);
    expect(aside[0]).toMatchObject({
      code: 'impossible:ImpossibleStateError',
      payload: { ids: ['x:poison'] },
    });
    await soon(() => expect(done).toEqual(['x:fine']));
  });

  it('holds a job back until its time', async () => {
    const { queues } = await start();
    await using _ = queues;
    const at = Date.now() + 400;
    let ranAt = 0;
    queues.work(
      'reply',
      async () => {
        ranAt = Date.now();
      },
      () => undefined,
      () => undefined,
    );
    await queues.reply(9, at);
    await soon(() => expect(ranAt).toBeGreaterThan(0));
    expect(ranAt).toBeGreaterThanOrEqual(at - 5);
  });

  it('repeats scheduled tasks, also when they are put back', async () => {
    const { queues } = await start();
    await using _ = queues;
    const ran: string[] = [];
    queues.work(
      'follow-through',
      async ({ task }) => void ran.push(task),
      () => undefined,
      () => undefined,
    );
    await queues.schedule({ sweep: { everyMs: 200 } });
    await queues.schedule({ sweep: { everyMs: 200 } });
    await soon(() => expect(ran.length).toBeGreaterThanOrEqual(2));
    expect(new Set(ran)).toEqual(new Set(['sweep']));
  });

  it('lets a stopped worker’s waiting jobs be done by the next one', async () => {
    const { queues } = await start();
    await using _ = queues;
    const first = queues.work(
      'route',
      async () => undefined,
      () => undefined,
      () => undefined,
    );
    await first.stop(1_000);
    await queues.mentions('route', ['x:1']);
    const seen: string[] = [];
    queues.work(
      'route',
      async ({ ids }) => void seen.push(...ids),
      () => undefined,
      () => undefined,
    );
    await soon(() => expect(seen).toEqual(['x:1']));
  });
}
