import { setTimeout as pause } from 'node:timers/promises';
import { ETwitterStreamEvent } from 'twitter-api-v2';
import type { Clock } from '../../ports.ts';
import type { Query, XApi } from './api.ts';
import { readWholeLines } from './lines.ts';
import type { Pace } from './pace.ts';
import { XProblem } from './schema.ts';
import { troubleOf, XTrouble } from './trouble.ts';

/** Lines kept for a listener that is slow; with more we hang up, and search brings the rest when there is room. */
const MOST_WAITING = 2_000;

export type StreamLine = { kind: 'post'; body: unknown } | { kind: 'junk'; raw: string };

/** One connection of the filtered stream. It never reconnects by itself. */
export interface OpenStream extends Disposable {
  /** Oldest first. */
  take(most: number): StreamLine[];
  /** Until there is something to take, it ended, the time is over or the signal aborts. Never throws. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Why it ended; null while it stands. Lines that came before may still be there. */
  readonly ended: string | null;
}

/** Throws XTrouble when the connection does not come about. */
export async function openStream(
  api: XApi,
  query: Query,
  pace: Pace,
  clock: Clock,
  signal: AbortSignal,
): Promise<OpenStream> {
  const { stream, end } = api.stream(query);
  const waiting: StreamLine[] = [];
  let ended: string | null = null;
  let wake = (): void => undefined;

  const finish = (why: string): void => {
    ended ??= why;
    end();
    wake();
  };
  const put = (line: StreamLine): void => {
    if (ended !== null) return;
    waiting.push(line);
    if (waiting.length > MOST_WAITING) finish('behind');
    else wake();
  };
  stream.on(ETwitterStreamEvent.Connected, () => readWholeLines(stream, (raw) => put({ kind: 'junk', raw })));
  stream.on(ETwitterStreamEvent.Data, (body) => put({ kind: 'post', body }));
  stream.on(ETwitterStreamEvent.TweetParseError, () => put({ kind: 'junk', raw: 'a line of the stream' }));
  stream.on(ETwitterStreamEvent.DataError, (body) => finish(reasonIn(body)));
  stream.on(ETwitterStreamEvent.ConnectionLost, () => finish('silent'));
  stream.on(ETwitterStreamEvent.ConnectionClosed, () => finish('closed'));
  // Each of these has an event of its own above; without a listener Node would throw.
  stream.on(ETwitterStreamEvent.Error, () => undefined);

  const connected = new AbortController();
  const given = AbortSignal.any([connected.signal, signal]);
  try {
    await Promise.race([
      stream.connect({ autoReconnect: false, keepAliveTimeout: pace.silentMs }),
      pause(pace.requestMs, undefined, { signal: given }).then(() => {
        throw new XTrouble('no-answer', 'the stream does not answer', null, {});
      }),
    ]);
  } catch (error) {
    end();
    throw troubleOf(error, 'app', clock.now());
  } finally {
    connected.abort();
  }

  return {
    take: (most) => waiting.splice(0, most),
    wait: async (ms, signal) => {
      if (waiting.length > 0 || ended !== null || signal.aborted) return;
      const over = new AbortController();
      wake = () => over.abort();
      await pause(Math.max(0, ms), undefined, { signal: AbortSignal.any([over.signal, signal]) }).catch(
        () => undefined,
      );
      wake = () => undefined;
    },
    get ended() {
      return ended;
    },
    [Symbol.dispose]: () => finish('closed by us'),
  };
}

/** X says why it hangs up, for instance `operational-disconnect`. */
function reasonIn(body: unknown): string {
  const errors = (body as { errors?: unknown } | null)?.errors;
  const title = XProblem.safeParse(Array.isArray(errors) ? errors[0] : null).data?.title ?? 'announced';
  return title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 40);
}
