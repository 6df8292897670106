import type { Database } from './database.ts';

/** Kinds of work that one process at a time does for one id; any constants of our own. */
const ALONE = { reply: 4_400_006, card: 4_400_007 } as const;

/**
 * Each holds a connection of its own for as long as the work takes; more at once could leave the pool without one for
 * the work itself.
 */
const AT_ONCE = 3;
const gates = new WeakMap<Database, { running: number; waiting: (() => void)[] }>();

/**
 * Nobody else, in any process, does this work for this id meanwhile. The lock lives as long as the connection: a crash
 * gives it back. `wait`: stand in line; otherwise `busy` at once. The work commits in transactions of its own.
 */
export async function alone<T>(
  db: Database,
  kind: keyof typeof ALONE,
  id: number,
  wait: boolean,
  work: () => Promise<T>,
): Promise<T | 'busy'> {
  await using _place = await enter(db);
  // Awaited here: a bare return would give the place back before the work begins.
  return await db.transaction(async (tx) => {
    if (wait) {
      await tx.query('select pg_advisory_xact_lock($1, $2)', [ALONE[kind], id]);
      return work();
    }
    const [row] = await tx.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1, $2) as got', [
      ALONE[kind],
      id,
    ]);
    return row?.got ? work() : 'busy';
  });
}

async function enter(db: Database): Promise<AsyncDisposable> {
  const gate = gates.get(db) ?? { running: 0, waiting: [] };
  gates.set(db, gate);
  if (gate.running >= AT_ONCE) await new Promise<void>((resolve) => gate.waiting.push(resolve));
  else gate.running += 1;
  return {
    [Symbol.asyncDispose]: async () => {
      const next = gate.waiting.shift();
      if (next) next();
      else gate.running -= 1;
    },
  };
}
