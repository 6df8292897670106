import type { Instant, Stage } from '../domain/mention.ts';
import type { Pulse } from '../ports.ts';

/** One question about the house, and its answer in a sentence. */
export interface Check {
  name: string;
  ok: boolean;
  says: string;
}
export interface Health {
  ok: boolean;
  checks: Check[];
}

/** A worker that dies, or lives without finishing anything, turns health red within this time. */
export const RED_WITHIN_S = 60;
/** Workers beat every 5 s. */
const BEAT_LOST_MS = 25_000;
/** Work that waits this long while its worker finishes nothing. */
const STUCK_MS = 45_000;
/** The oldest waiting mention did not change for so long, whatever else was finished. */
const STANDSTILL_MS = 50_000;

/** A canary is sent every 15 s and comes through in a second or two. */
const CANARY_LOST_MS = 45_000;

/** Who moves a mention on from a stage. */
const MOVED_BY: Record<Exclude<Stage, 'delivered'>, string> = {
  stored: 'score',
  scored: 'route',
  decided: 'support-desk',
};

/** What the last look saw, so that the next one can tell standing from moving. */
export interface Memory {
  /** Per kind of work: the oldest that waited, and since when it is the oldest. */
  oldest: Record<string, { mark: number; since: Instant }>;
}
export const NO_MEMORY: Memory = { oldest: {} };

/**
 * Judges from rows alone whether the workers make progress; pure. `expected` are the workers that must beat.
 * Looked at every 5 s, it goes red within RED_WITHIN_S.
 */
export function judge(
  pulse: Pulse,
  expected: readonly string[],
  memory: Memory,
): { health: Health; memory: Memory } {
  const { now } = pulse;
  const worker = new Map(pulse.workers.map((one) => [one.worker, one]));
  const oldest: Memory['oldest'] = {};
  const checks: Check[] = expected.map((name) => {
    const found = worker.get(name);
    if (found === undefined) return bad(`worker ${name}`, 'has not started. Start it, or look at its log.');
    const silent = now - found.beatAt;
    return silent > BEAT_LOST_MS
      ? bad(`worker ${name}`, `has not been heard of for ${seconds(silent)}. Restart it, or look at its log.`)
      : good(`worker ${name}`, `beats, ${found.done} pieces of work done`);
  });

  const moving = (name: string, by: string, n: number, waitsSince: Instant | null, what: string): void => {
    if (n === 0) {
      checks.push(good(name, 'nothing waits'));
      return;
    }
    // Rows of rehearsals run on another clock; where no wall time is known, our own first sight counts.
    const mark = waitsSince ?? 0;
    const before = memory.oldest[name];
    const since = before?.mark === mark ? before.since : now;
    oldest[name] = { mark, since };
    const unmoved = now - Math.max(waitsSince ?? since, worker.get(by)?.doneAt ?? 0);
    const standing = now - since;
    if (unmoved > STUCK_MS)
      checks.push(bad(name, `${what}, and ${by} has finished nothing for ${seconds(unmoved)}.`));
    else if (waitsSince !== null && standing > STANDSTILL_MS)
      checks.push(
        bad(name, `${what}, and the oldest has not moved for ${seconds(standing)} while ${by} works.`),
      );
    else checks.push(good(name, `${what}, and they move`));
  };
  for (const stage of ['stored', 'scored', 'decided'] as const) {
    const here = pulse.waiting.find((one) => one.stage === stage);
    const n = here?.n ?? 0;
    moving(`mentions ${stage}`, MOVED_BY[stage], n, here?.since ?? null, `${n} wait for ${MOVED_BY[stage]}`);
  }
  const cards = pulse.unshownCards;
  moving('cards to show', 'ceo-desk', cards, null, `${cards} cards wait to be shown`);
  const replies = pulse.overdueReplies;
  moving(
    'replies on time',
    'reply',
    replies?.n ?? 0,
    replies?.since ?? null,
    `${replies?.n ?? 0} replies are past their time`,
  );
  if (CANARY_PATH.every((name) => expected.includes(name))) checks.push(canaryCheck(pulse));
  checks.push(
    pulse.setAside === 0
      ? good('set aside', 'no job was set aside')
      : bad(
          'set aside',
          `${pulse.setAside} jobs failed too often. Look at them with: npm run openseat -- jobs`,
        ),
  );
  return { health: { ok: checks.every(({ ok }) => ok), checks }, memory: { oldest } };
}

/** Without these together no canary comes through. */
const CANARY_PATH = ['follow-through', 'score', 'route', 'support-desk'];

function canaryCheck({ canaryAt, now }: Pulse): Check {
  if (canaryAt === null) return bad('canary', 'no mention of our own has come through yet.');
  const ago = now - canaryAt;
  return ago > CANARY_LOST_MS
    ? bad('canary', `no mention of our own has come through for ${seconds(ago)}. Look at the workers above.`)
    : good('canary', `a mention of our own came through ${seconds(Math.max(0, ago))} ago`);
}

const good = (name: string, says: string): Check => ({ name, ok: true, says });
const bad = (name: string, says: string): Check => ({ name, ok: false, says });
const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

/** How often the house is looked at. */
const LOOK_MS = 5_000;
/** A database or queue that has not answered by then counts as unreachable. */
const PATIENCE_MS = 3_000;

/** Looks at the house every few seconds, so that an answer does not depend on how often somebody asks. */
export interface HealthWatch extends AsyncDisposable {
  (): Promise<Health>;
}

export function watchHealth(options: {
  pulse(): Promise<Pulse>;
  /** Resolves when the queue's server answers. */
  queue(): Promise<unknown>;
  expected: readonly string[];
}): HealthWatch {
  let memory = NO_MEMORY;
  let last: { at: number; health: Promise<Health> } | null = null;
  const look = async (): Promise<Health> => {
    const [pulse, queue] = await Promise.all([inTime(options.pulse()), inTime(options.queue())]);
    const queueCheck =
      queue === null ? bad('queue', 'cannot be reached. Is its server up?') : good('queue', 'answers');
    if (pulse === null)
      return { ok: false, checks: [bad('database', 'cannot be reached. Is Postgres up?'), queueCheck] };
    const judged = judge(pulse.value, options.expected, memory);
    memory = judged.memory;
    const checks = [good('database', 'answers'), queueCheck, ...judged.health.checks];
    return { ok: checks.every(({ ok }) => ok), checks };
  };
  const ask = (): Promise<Health> => {
    const at = performance.now();
    if (last === null || at - last.at > 1_000) last = { at, health: look() };
    return last.health;
  };
  const timer = setInterval(() => void ask(), LOOK_MS);
  timer.unref();
  return Object.assign(ask, {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await last?.health;
    },
  });
}

/** null: it failed, or took too long. */
async function inTime<T>(work: Promise<T>): Promise<{ value: T } | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
