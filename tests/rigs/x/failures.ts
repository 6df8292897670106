import { rateHeaders } from './limits.ts';
import { type AccountProblem, accountProblems, generic, type Problem } from './problems.ts';

/** What shall go wrong, and how often. */
export interface Failure {
  /** Any method when absent. */
  method?: string;
  /** A path as sent (`/2/tweets`), a path of the document (`/2/tweets/{id}`), or a pattern. Any when absent. */
  path?: string | RegExp;
  /** 503 when absent and nothing else is asked for. */
  status?: number;
  /** A refusal of the account, with its usual status unless `status` says otherwise. */
  problem?: AccountProblem;
  /** How many requests it meets; 1 when absent. */
  times?: number;
  /** The request is carried out in full, and only its answer is spoiled. */
  afterStoring?: boolean;
  /** The connection is cut instead of answered. */
  dropConnection?: boolean;
  /** The request is never answered; it is carried out only with `afterStoring`. */
  hang?: boolean;
  /** Sent as `retry-after`, and as the reset of the rate limit. */
  retryAfterSeconds?: number;
}

interface Spoiled {
  status: number;
  body: Problem;
  headers: Record<string, string>;
}

/** The failures a test ordered, each used up in the order given. */
export class Failures {
  readonly #waiting: { failure: Failure; left: number }[] = [];

  add(failure: Failure): void {
    this.#waiting.push({ failure, left: failure.times ?? 1 });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** The first failure meant for this request, counted as used. */
  take(method: string, path: string, documented: string): Failure | null {
    const meant = this.#waiting.find(
      ({ failure, left }) =>
        left > 0 &&
        (failure.method === undefined || failure.method.toUpperCase() === method) &&
        isPath(failure.path, path, documented),
    );
    if (!meant) return null;
    meant.left -= 1;
    return meant.failure;
  }
}

function isPath(wanted: string | RegExp | undefined, path: string, documented: string): boolean {
  if (wanted === undefined) return true;
  return wanted instanceof RegExp ? wanted.test(path) : wanted === path || wanted === documented;
}

/** The answer that stands in for the true one. */
export function spoiledAnswer(failure: Failure, now: number): Spoiled {
  const account = failure.problem ? accountProblems[failure.problem] : null;
  const status = failure.status ?? account?.status ?? 503;
  const wait = failure.retryAfterSeconds;
  const limited = status === 429 ? rateHeaders(1, 0, now + (wait ?? 900) * 1000) : {};
  const headers = wait === undefined ? limited : { ...limited, 'retry-after': String(wait) };
  return { status, body: account?.body ?? generic(status), headers };
}
