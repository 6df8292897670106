import type { Settings } from '../../config/index.ts';
import { buildApp, type WorkerName } from '../app.ts';
import { OpenseatError } from '../domain/errors.ts';
import { claimUp } from '../store/embedded.ts';
import { ownHealth } from './own-health.ts';
import { WORKERS } from './workers.ts';

/** A stop that takes longer than this is ended by force, so that Ctrl-C always works. */
const STOP_WITHIN_MS = 9_000;

/** Runs one worker until it is asked to stop: what workers/<name>.ts and `openseat worker` do. */
export async function runWorker(load: () => Settings, name: WorkerName): Promise<void> {
  await untilStopped(async (stack) => {
    const settings = load();
    const app = stack.use(
      await buildApp({
        settings,
        manner: { readable: process.stderr.isTTY === true, logLevel: 'info', say: toStderr },
        workers: [name],
      }),
    );
    await app.start();
    if (name !== 'console') stack.use(await ownHealth(app, name));
    app.foundation.events.count('worker-started', { worker: name });
  });
}

/** Runs everything in one process: what `npm start` and `openseat up` do. */
export async function runAll(load: () => Settings): Promise<void> {
  await untilStopped(async (stack) => {
    const settings = load();
    stack.use(claimUp(settings.dataDir));
    toStderr('Openseat starts …');
    const app = stack.use(
      await buildApp({
        settings,
        manner: { readable: true, logLevel: 'warn', say: toStderr },
        workers: Object.keys(WORKERS) as WorkerName[],
      }),
    );
    const { console: page, hooks } = await app.start();
    for (const line of welcome(settings, page ?? '', hooks ?? '')) process.stdout.write(`${line}\n`);
  });
}

function welcome(settings: Settings, page: string, hooks: string): string[] {
  const networks = [settings.x === null ? [] : ['X'], settings.bluesky === null ? [] : ['Bluesky']].flat();
  const pad = (label: string): string => `  ${label.padEnd(10)}`;
  return [
    '',
    'Openseat is up.',
    `${pad('Console')}${page}`,
    `${pad('Health')}${page}/healthz   metrics: ${page}/metrics`,
    `${pad('Webhooks')}${hooks}/hooks/mentions${settings.hookSecret === null ? '   (closed until OPENSEAT_HOOK_SECRET is set)' : ''}`,
    `${pad('CEO desk')}${settings.discord === null ? 'the console page; Discord is not connected (see README, Connect Discord)' : 'Discord, and the console page'}`,
    networks.length > 0
      ? `${pad('Networks')}${networks.join(', ')}`
      : `${pad('Networks')}none connected: ${settings.samples === 'off' ? 'nothing is heard (see README, Connect X)' : 'sample mentions are played instead; nothing leaves this machine'}`,
    '',
    'Stop it with Ctrl-C. What is wrong or missing: npm run openseat -- doctor',
    '',
  ];
}

/**
 * Starts something, waits for SIGINT or SIGTERM, and stops it. What goes wrong on purpose is said in a line; the exit code
 * is then 1. A second signal ends the process at once.
 */
async function untilStopped(start: (stack: AsyncDisposableStack) => Promise<void>): Promise<void> {
  const stack = new AsyncDisposableStack();
  const asked = new Promise<void>((resolve) => {
    let times = 0;
    const onSignal = (): void => {
      times += 1;
      if (times > 1) process.exit(1);
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    process.on('SIGHUP', onSignal);
  });
  try {
    const started = start(stack);
    // A signal during a long start stops it too.
    const first = await Promise.race([started.then(() => 'up' as const), asked.then(() => 'asked' as const)]);
    if (first === 'asked') await started.catch(() => undefined);
    await asked;
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
  const deadline = setTimeout(() => {
    toStderr('Stopping took too long; what was in hand runs again at the next start.');
    process.exit(1);
  }, STOP_WITHIN_MS);
  deadline.unref();
  await stack.disposeAsync().catch((error: unknown) => {
    complain(error);
    process.exitCode = 1;
  });
  clearTimeout(deadline);
  // Sockets of clients that do not let go must not keep a stopped house alive.
  setTimeout(() => process.exit(), 500).unref();
}

/** An error for the person at the terminal: our own ones in their words, anything else as the bug that it is. */
export function complain(error: unknown): void {
  if (error instanceof OpenseatError) {
    toStderr(error.message);
    return;
  }
  const suppressed = error instanceof SuppressedError ? error.error : error;
  if (suppressed instanceof OpenseatError) toStderr(suppressed.message);
  else toStderr(suppressed instanceof Error ? (suppressed.stack ?? suppressed.message) : String(suppressed));
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
