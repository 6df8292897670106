import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { inject } from 'vitest';
import { until } from './house.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Another process of the house. Disposed of, it is killed at once. */
interface Child extends AsyncDisposable {
  readonly pid: number;
  /** Everything it said, on stdout and on stderr. */
  readonly out: string;
  readonly err: string;
  /** null while it runs; the signal's name when one ended it. */
  readonly ended: number | string | null;
  signal(name: NodeJS.Signals): void;
  /** Waits for its end. */
  end(withinMs?: number): Promise<number | string>;
}

/** Where a child runs, with what, and what it reads on stdin. */
interface Ground {
  folder: string;
  env: Record<string, string>;
  input?: string;
}

/** Starts a script of the repository, such as `workers/all.ts`, with this environment and nothing else of ours. */
export function aChild(script: string, args: readonly string[], ground: Ground): Child {
  const child = spawn(process.execPath, [resolve(ROOT, script), ...args], {
    cwd: ground.folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      NODE_COMPILE_CACHE: inject('compiled'),
      ...ground.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // One that ends before it has read all of it is judged by its exit code.
  child.stdin.on('error', () => {}).end(ground.input ?? '');
  let out = '';
  let err = '';
  let ended: number | string | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.on('close', (code, signal) => {
    ended = code ?? signal ?? 'gone';
  });
  return {
    get pid() {
      return child.pid ?? 0;
    },
    get out() {
      return out;
    },
    get err() {
      return err;
    },
    get ended() {
      return ended;
    },
    signal: (name) => void child.kill(name),
    end: async (withinMs = 40_000) => {
      await until(
        `the end of ${script} ${args.join(' ')}`,
        () => ended !== null,
        () => out + err,
        withinMs,
      );
      return ended as unknown as number | string;
    },
    [Symbol.asyncDispose]: async () => {
      if (ended !== null) return;
      const over = once(child, 'close');
      child.kill('SIGKILL');
      await over;
    },
  };
}

/** Runs a command of `openseat` to its end. */
export async function openseat(
  ground: Ground,
  ...args: string[]
): Promise<{ code: number | string; out: string; err: string }> {
  await using child = aChild('src/cli.ts', args, ground);
  const code = await child.end();
  return { code, out: child.out, err: child.err };
}
